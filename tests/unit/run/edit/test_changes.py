"""What somebody asks to change, checked against the text and the values that labels have."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UsageError
from onrecord.run.edit import FIELDS, Kind
from onrecord.run.edit.changes import changes_of
from tests.contract.builders import Told, article

TEXT = "The gate is shut.\n\nAda said the gate\nis shut. “It is,” said Bo at 9:30 in the morning. The gate is old; the gate is shut."
ONE = article(TEXT, Told("Ada", "said", "the gate\nis shut"), Told("Bo", "said", "It is"))
FIRST, SECOND = ONE.statements


def spans(value: Any, *, name: str = "content", statement: Any = FIRST) -> list[str]:
    found = changes_of({name: value}, statement, TEXT)[name]
    assert isinstance(found, list)
    return [TEXT[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("given_as", "words"),
    [
        (["gate is shut"], ["gate\nis shut"]),
        ("gate is   shut", ["gate\nis shut"]),
        ([[23, 26]], [TEXT[23:26]]),
        (["19:22"], ["Ada"]),
        (["19:22 Ada"], ["Ada"]),
        (["9:30 in the morning"], ["9:30 in the morning"]),
        (["the gate", "shut"], ["the gate", "shut"]),
        ([], []),
        (None, []),
        (["", " \n"], []),
    ],
)
def test_words_are_found_near_the_statement_and_offsets_are_taken_as_they_are(given_as: Any, words: list[str]):
    assert spans(given_as) == words


def test_only_whole_words_are_found():
    with pytest.raises(UsageError, match="'gat' does not stand in the text"):
        changes_of({"content": ["gat"]}, FIRST, TEXT)


def test_words_nearest_to_where_the_passage_stands_are_meant():
    (first,) = changes_of({"cue": ["shut"]}, FIRST, TEXT)["cue"] or []
    assert first == [12, 16]
    (last,) = changes_of({"content": ["shut"]}, FIRST, TEXT)["content"] or []
    assert last == [40, 44]


def test_words_that_stand_twice_as_near_are_asked_back():
    with pytest.raises(UsageError, match="the cue 'is' stands at 9:11 or 37:39; say which"):
        changes_of({"cue": ["is"]}, FIRST, TEXT)


def test_offsets_with_words_that_do_not_stand_there_are_not_believed():
    with pytest.raises(UsageError, match="does not stand in the text"):
        changes_of({"content": ["19:22 Bo"]}, FIRST, TEXT)


def test_what_is_as_it_was_does_not_count():
    assert changes_of({"act": "say", "certainty": "possible", "country": "vr", "entity": " Ada "}, FIRST, TEXT) == {
        "certainty": "possible", "country": "VR",
    }  # fmt: skip


PIECES = st.one_of(st.text(max_size=30), st.lists(st.integers(), max_size=3))
VALUES = st.one_of(st.none(), st.text(max_size=30), st.lists(PIECES, max_size=4))


@given(asked=st.dictionaries(st.sampled_from([*FIELDS, "id"]), VALUES, max_size=5))
def test_whatever_is_asked_is_refused_with_a_reason_or_holds_what_a_statement_may(asked: dict[str, Any]):
    try:
        found = changes_of(asked, FIRST, TEXT)
    except UsageError:
        return
    for name, value in found.items():
        if FIELDS[name].kind is Kind.PASSAGE:
            assert isinstance(value, list)
            assert all(0 <= start < end <= len(TEXT) for start, end in value)
        else:
            assert value is None or (FIELDS[name].kind is Kind.WORDS) or value in FIELDS[name].values
