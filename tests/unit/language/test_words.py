import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.words import Shape, shape_of, split_words


def surfaces(text: str) -> list[str]:
    words = split_words(text)
    return [words.word(i) for i in range(len(words))]


def test_punctuation_marks_are_words_of_their_own() -> None:
    assert surfaces("“No,” she said.") == ["“", "No", ",", "”", "she", "said", "."]


def test_an_empty_text_has_no_words() -> None:
    assert len(split_words(" \r\n ")) == 0


@pytest.mark.parametrize(
    ("surface", "shape"),
    [
        ("aid", Shape.LOWER),
        ("Velmora", Shape.TITLE),
        ("UVN", Shape.UPPER),
        ("A", Shape.TITLE),
        ("iPad", Shape.MIXED),
        ("2022", Shape.DIGIT),
        ("—", Shape.PUNCTUATION),
    ],
)
def test_the_shape_of_a_word_is_how_it_is_written(surface: str, shape: Shape) -> None:
    assert shape_of(surface) == shape


def test_a_blank_line_starts_a_paragraph_and_a_plain_break_only_a_line() -> None:
    words = split_words("One\ntwo\r\n\r\nthree")
    assert words.lines.tolist() == [True, True, True]
    assert words.paragraphs.tolist() == [True, False, True]


@pytest.mark.parametrize("text", ['he said "no way" twice', "he said “no way” twice", "he said «no way» twice"])
def test_words_between_double_marks_are_quoted(text: str) -> None:
    assert split_words(text).quoted.tolist() == [False, False, True, True, True, True, False]


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    assert split_words('She: "no\n\nnext').quoted.tolist() == [False, False, True, True, False]


def test_selecting_words_moves_a_paragraph_start_to_the_next_word_that_stays() -> None:
    words = split_words("Menu\n\nThe minister spoke.")
    kept = words.select(~words.inside([(0, 10)]))
    assert kept.word(0) == "minister"
    assert kept.paragraphs.tolist() == [True, False, False]


def test_inside_marks_the_words_that_share_a_character_with_a_span() -> None:
    assert split_words("one two three").inside([(2, 5)]).tolist() == [True, True, False]


WIDTHLESS = "[\u00ad\u200b-\u200f\u2060\ufeff]"


@given(st.text())
def test_words_cover_every_visible_character_in_order(text: str) -> None:
    words = split_words(text)
    covered = "".join(text[s:e] for s, e in zip(words.starts, words.ends, strict=True))
    assert covered == "".join(character for character in "".join(text.split()) if not re.match(WIDTHLESS, character))
    assert (np.diff(words.starts) > 0).all()


@given(st.text(), st.lists(st.booleans(), max_size=200))
def test_a_selection_starts_with_a_paragraph_and_a_sentence(text: str, flags: list[bool]) -> None:
    words = split_words(text)
    keep = np.array((flags + [True] * len(words))[: len(words)], dtype=bool)
    kept = words.select(keep)
    assert len(kept) == keep.sum()
    assert not len(kept) or (kept.paragraphs[0] and kept.sentences[0])


def test_what_has_no_width_is_no_word():
    words = split_words("\ufeffIt co\u00adoperates\u200b.")
    assert [words.word(i) for i in range(len(words))] == ["It", "co", "operates", "."]
