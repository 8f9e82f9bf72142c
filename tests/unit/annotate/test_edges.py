import pytest

from onrecord.annotate.edges import STICKS_TO_CONTENT, closed, trim
from onrecord.language.words import split_words


@pytest.mark.parametrize("marks", ['""', "“”", "„“", "«»", "»«", "「」"])
def test_marks_of_quotation_stay_at_the_edges_of_a_content(marks: str) -> None:
    words = split_words(f"Arlo said {marks[0]}no{marks[1]}, again")
    assert trim(words, 2, 6, keep=STICKS_TO_CONTENT) == (2, 5)


@pytest.mark.parametrize("marks", ['""', "“”", "„“", "«»", "»«", "「」"])
def test_a_quotation_begun_in_a_content_is_closed(marks: str) -> None:
    words = split_words(f"Arlo called it {marks[0]}a storm.{marks[1]} Then he left")
    assert closed(words, 3, 6) == (3, 8)


def test_a_quotation_that_began_before_the_content_is_not_its_own_to_open() -> None:
    words = split_words('"We left," Arlo said, "at noon," and left')
    assert closed(words, 1, 3) == (1, 3)
