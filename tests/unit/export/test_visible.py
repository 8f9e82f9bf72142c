"""Characters that may be shown, and those that are shown as something else."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.visible import one_line, visible


def test_an_escape_is_shown_and_not_obeyed():
    assert visible("a\x1b[31mb\x7f\x9b") == "a␛[31mb␡\N{REPLACEMENT CHARACTER}"


def test_tabs_and_line_ends_stay():
    assert visible("a\tb\r\nc") == "a\tb\r\nc"


def test_words_on_one_line_have_single_blanks():
    assert one_line(" a\r\n  b\tc\u2028d ") == "a b c d"


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_shown_has_as_many_characters_and_can_be_written(text: str):
    assert len(visible(text).encode("utf-8").decode("utf-8")) == len(text)
