"""Statements numbered as they stand inside each other."""

from onrecord.export.outline import outline, walk
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
