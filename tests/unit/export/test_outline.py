"""Statements numbered as they stand inside each other."""

from onrecord.export.outline import DEEPEST, outline, walk
from tests.unit.export.builders import Told, article


def test_statements_are_numbered_as_they_stand_inside_each_other():
    told = (
        Told("a", "A", "say"), Told("b", "B", "say", parent="a"), Told("c", "C", "say", parent="b"), Told("d", "D", "say", parent="a"),
        Told("e", "E", "say"),
    )  # fmt: skip
    entries = walk(outline(article("A B C D E say", *told)))
    assert [(e.number, e.depth, e.statement.id) for e in entries] == [
        ("1", 0, "a"),
        ("1.1", 1, "b"),
        ("1.1.1", 2, "c"),
        ("1.2", 1, "d"),
        ("2", 0, "e"),
    ]


def test_a_statement_whose_parent_is_not_there_is_numbered_at_the_top():
    assert [e.number for e in walk(outline(article("A say", Told("a", "A", "say", parent="gone"))))] == ["1"]


def test_a_statement_whose_parent_comes_later_is_numbered_at_the_top():
    told = (Told("a", "A", "say", parent="b"), Told("b", "B", "say"))
    assert [e.number for e in walk(outline(article("A B say", *told)))] == ["1", "2"]


def test_statements_below_the_deepest_level_stand_beside_their_parents():
    told = [Told(f"s{i}", "A", "say", parent=f"s{i - 1}" if i else None) for i in range(DEEPEST + 300)]
    entries = list(walk(outline(article("A say", *told))))
    assert [e.statement.id for e in entries] == [t.id for t in told]
    assert max(e.depth for e in entries) == DEEPEST
