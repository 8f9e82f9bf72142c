import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.evaluate.words import covered, find_words, overlap, quotation_form, runs, trimmed_hull

TEXT = "“The harbour is closed,” the mayor of Velm said."


def test_words_are_runs_of_word_characters():
    assert [TEXT[s:e] for s, e in find_words(TEXT)] == ["The", "harbour", "is", "closed", "the", "mayor", "of", "Velm", "said"]


def test_a_word_is_covered_by_a_span_that_shares_one_character():
    assert covered([(7, 14)], find_words(TEXT)) == {1, 2}


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_words_are_covered_as_a_comparison_with_each_would_find(text: str, start: int, length: int):
    words = find_words(text)
    expected = {i for i, (first, last) in enumerate(words) if start < last and first < start + length}
    assert covered([(start, start + length)], words) == expected


def test_two_empty_sets_of_words_agree():
    assert overlap(frozenset(), frozenset()) == 1.0


def test_overlap_is_the_f1_of_the_words():
    assert overlap(frozenset({1, 2, 3}), frozenset({2, 3})) == 0.8


def test_runs_are_unbroken():
    assert runs(frozenset({1, 2, 5, 7, 8})) == {(1, 2), (5, 5), (7, 8)}


def test_no_words_make_no_run():
    assert runs(frozenset()) == frozenset()


def test_the_hull_of_a_content_leaves_its_quotation_marks_out():
    start, end = trimmed_hull([(0, 24)], TEXT)
    assert TEXT[start:end] == "The harbour is closed"


def test_the_hull_of_pieces_spans_all_of_them():
    assert trimmed_hull([(25, 28), (1, 4)], TEXT) == (1, 28)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("“The harbour is closed,”", "direct"),
        ("The harbour is closed", "direct"),
        ("harbour is closed", "indirect"),
        ("closed,” the mayor", "indirect"),
    ],
)
def test_a_content_is_direct_in_marks_or_right_behind_one(words: str, form: str):
    start = TEXT.index(words)
    assert quotation_form([(start, start + len(words))], TEXT) == form


def test_a_content_with_some_words_in_marks_is_mixed():
    text = "that the harbour “is closed” until spring"
    assert quotation_form([(0, len(text))], text) == "mixed"
