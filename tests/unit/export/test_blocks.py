"""Texts cut into what a page shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.export.blocks import Kind, blocks, furniture_inside
from onrecord.model import Document


def cut(text: str, **about: object) -> list[tuple[Kind, str]]:
    document = Document(id="sha256:x", text=text, **about)  # type: ignore[arg-type]
    return [(b.kind, text[b.start : b.end]) for b in blocks(document)]


def test_empty_lines_part_paragraphs():
    assert cut("The bridge opened.\n\nPilots cheered.\n") == [
        (Kind.PARAGRAPH, "The bridge opened.\n\n"),
        (Kind.PARAGRAPH, "Pilots cheered.\n"),
    ]


def test_lines_that_were_only_wrapped_stay_one_paragraph():
    assert len(cut("The bridge\nopened.\n\nPilots\ncheered.")) == 2


def test_a_text_without_empty_lines_has_a_paragraph_on_each_line():
    assert len(cut("The bridge opened.\nPilots cheered.\nNobody fell.")) == 3


def test_carriage_returns_end_lines_too():
    assert [words for _, words in cut("One is.\r\n\r\nTwo is.")] == ["One is.\r\n\r\n", "Two is."]


def test_the_title_is_a_block_wherever_it_stands():
    assert cut("Home News\n\nBridge opens\n\nIt did.", title_span=(11, 23), furniture=((0, 9),)) == [
        (Kind.FURNITURE, "Home News\n\n"),
        (Kind.TITLE, "Bridge opens\n\n"),
        (Kind.PARAGRAPH, "It did."),
    ]


def test_lines_of_furniture_that_follow_each_other_are_one_block():
    assert [kind for kind, _ in cut("Share\n\nSave\n\nIt did.", furniture=((0, 5), (7, 11)))] == [Kind.FURNITURE, Kind.PARAGRAPH]


def test_furniture_in_the_middle_of_a_line_cuts_no_block():
    document = Document(id="sha256:x", text="A boat (Photo: Ondry) left.", furniture=((7, 21),))
    assert [b.kind for b in blocks(document)] == [Kind.PARAGRAPH]
    assert furniture_inside(document) == ((7, 21),)


@pytest.mark.parametrize("line", ["WHAT HAPPENED?", "A call for inspectors"])
def test_a_short_line_that_is_no_sentence_is_a_heading(line: str):
    assert [kind for kind, _ in cut(f"It did.\n\n{line}\n\nIt did not.")] == [Kind.PARAGRAPH, Kind.SUBHEAD, Kind.PARAGRAPH]


@pytest.mark.parametrize("line", ["Nobody fell.", '"Never"', "and so on"])
def test_a_short_sentence_is_no_heading(line: str):
    assert [kind for kind, _ in cut(f"It did.\n\n{line}\n\nIt did not.")] == [Kind.PARAGRAPH] * 3


def test_an_empty_text_has_no_blocks():
    assert cut("") == []


@given(st.text(alphabet="ab.\n\r \tÄ", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=4))
def test_the_blocks_together_are_the_text(text: str, pieces: list[tuple[int, int]]):
    furniture = tuple((s, min(s + n, len(text))) for s, n in pieces if s < len(text))
    assert "".join(words for _, words in cut(text, furniture=furniture)) == text
