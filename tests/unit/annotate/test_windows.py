from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.windows import Window, cut_windows
from onrecord.language.pieces import Pieces
from onrecord.language.words import split_words


def windows_of(text: str, size: int, overlap: int) -> tuple[list[Window], int]:
    words = split_words(text)
    pieces = Pieces(ids=[0] * len(words), firsts=list(range(len(words) + 1)))
    return cut_windows(words, pieces, size=size, overlap=overlap), len(words)


def test_a_short_text_is_one_window() -> None:
    assert windows_of("It rained. We left.", 20, 5) == ([Window(0, 6, 0, 6)], 6)


def test_an_empty_text_has_no_window() -> None:
    assert windows_of("", 20, 5) == ([], 0)


def test_a_window_begins_at_a_sentence_near_its_place() -> None:
    windows, _ = windows_of("One two three four five six. Seven eight nine ten eleven. " * 3, 20, 9)
    assert [w.first for w in windows][1] in {7, 13}


@given(st.text(alphabet="ab .\n", max_size=600), st.integers(12, 60), st.integers(3, 9))
def test_windows_fit_their_size_and_own_every_word_once(text: str, size: int, overlap: int) -> None:
    windows, total = windows_of(text, size, overlap)
    assert all(w.last - w.first <= size and w.first <= w.own_first <= w.own_last <= w.last for w in windows)
    assert [w.own_first for w in windows[:1]] == [0] * bool(total)
    assert all(a.own_last == b.own_first for a, b in pairwise(windows))
    assert not windows or windows[-1].own_last == total
