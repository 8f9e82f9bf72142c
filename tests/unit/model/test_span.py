import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Passage, Span, check_spans

TEXT = "“Velmora is at peace,” she said."


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(min_size=2))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2)))
    return text, list(zip(edges[::2], edges[1::2], strict=False))


def test_a_passage_shows_the_words_at_its_spans():
    assert Passage.of(TEXT, [(1, 8), (22, 30)]).text == "Velmora she said"[:7] + " " + TEXT[22:30]


def test_a_passage_without_spans_is_false_and_has_no_words():
    passage = Passage.of(TEXT, [])
    assert (bool(passage), passage.text) == (False, "")


def test_a_passage_starts_at_its_first_piece_and_ends_at_its_last():
    passage = Passage.of(TEXT, [(1, 8), (23, 31)])
    assert (passage.start, passage.end) == (1, 31)


def test_an_empty_passage_starts_nowhere():
    with pytest.raises(IndexError):
        _ = Passage().start


def test_a_passage_holds_the_characters_of_its_pieces_only():
    passage = Passage.of(TEXT, [(1, 8), (23, 31)])
    assert [offset for offset in (0, 1, 7, 8, 22, 23, 31) if passage.holds(offset)] == [1, 7, 23]


@given(texts_with_spans())
def test_every_piece_is_the_slice_at_its_span_whatever_the_script(case: tuple[str, list[Span]]):
    text, spans = case
    passage = Passage.of(text, spans)
    assert [text[start:end] for start, end in passage] == list(passage.pieces)


@given(st.text(), st.integers(-3, 40), st.integers(-3, 40))
def test_a_span_is_taken_only_inside_of_the_text(text: str, start: int, end: int):
    if 0 <= start < end <= len(text):
        assert Passage.of(text, [(start, end)]).pieces == (text[start:end],)
    else:
        with pytest.raises(ValueError, match=rf"span \[{start}, {end}\) is empty, out of order or outside"):
            Passage.of(text, [(start, end)])


@pytest.mark.parametrize("spans", [[(0, 0)], [(3, 2)], [(-1, 2)], [(0, 33)], [(4, 6), (1, 3)], [(1, 4), (3, 6)]])
def test_spans_that_are_empty_reversed_outside_or_overlapping_are_refused(spans: list[Span]):
    with pytest.raises(ValueError, match="is empty, out of order or outside a text of 32 characters"):
        check_spans(spans, 32)


def test_spans_that_touch_are_two_pieces():
    assert Passage.of(TEXT, [(1, 3), (3, 8)]).pieces == ("Ve", "lmora")


def test_offsets_of_numpy_become_plain_numbers():
    assert [type(offset) for offset in Passage.of(TEXT, [(np.int64(1), np.int64(8))]).spans[0]] == [int, int]


@pytest.mark.parametrize("start", [1.5, 1.0, "1", None])
def test_an_offset_that_is_no_whole_number_is_refused_and_not_rounded(start: object):
    with pytest.raises(TypeError):
        Passage.of(TEXT, [(start, 8)])  # pyright: ignore[reportArgumentType]
