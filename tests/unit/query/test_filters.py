import pytest
from sqlalchemy.dialects import sqlite

from onrecord.errors import UsageError
from onrecord.query.filters import Filters, actors_named


def written(filters: Filters) -> list[str]:
    return [str(c.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})) for c in filters.conditions()]


def test_without_filters_there_are_no_conditions():
    assert written(Filters()) == []


def test_values_of_one_label_are_alternatives_and_labels_are_not():
    assert written(Filters(act=("deny", "say"), country=("VR",))) == ["statements.act IN ('deny', 'say')", "statements.country IN ('VR')"]


def test_none_stands_for_a_label_that_was_left_open():
    assert written(Filters(act=("none",))) == ["statements.act IS NULL"]
    assert written(Filters(act=("deny", "none"))) == ["statements.act IN ('deny') OR statements.act IS NULL"]


@pytest.mark.parametrize("name", ["", " ", "?", "%", "_", "\x00"])
def test_a_name_without_letters_names_nobody(name: str):
    with pytest.raises(UsageError, match="no letters to look for"):
        actors_named(name)


def test_all_words_of_a_name_must_begin_words_of_the_source():
    asked = str(actors_named("Côte-d'Ivoire, 100%").compile(compile_kwargs={"literal_binds": True}))
    assert "LIKE '% cotedivoire%'" in asked
    assert "LIKE '% 100%'" in asked
