import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.quotation import Turn, marks_in, quotations
from onrecord.language.words import split_words


def quoted(text: str) -> list[str]:
    return [text[a:b] for a, b in quotations(text)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ('a "b" c', [(2, 5)]),
        ("a “b “c” d", [(2, 8)]),
        ('a "b\n\nc', [(2, 4)]),
        ("a” b", []),
        ('"' * 4, [(0, 2), (2, 4)]),
    ],
)
def test_quotations_close_at_their_mark_or_with_the_paragraph(text: str, spans: list[tuple[int, int]]) -> None:
    assert quotations(text) == spans


@pytest.mark.parametrize("marks", ['""', "“”", "„“", "„”", "„‟", "””", "«»", "»«", "‹›", "›‹", "「」", "『』"])
def test_every_pair_of_marks_encloses_a_quotation(marks: str) -> None:
    said = f"{marks[0]}No way.{marks[1]}"
    assert quoted(f"{said} Corrin shook her head. Arlo said {said} again.") == [said, said]


def test_french_guillemets_have_blanks_inside() -> None:
    assert quoted("Arlo said « no way » twice.") == ["« no way »"]


def test_a_quotation_inside_of_one_does_not_close_it() -> None:
    assert quoted("Arlo: «They said ‹no› to “us”.» He left.") == ["«They said ‹no› to “us”.»"]


def test_an_arrow_opens_no_quotation() -> None:
    assert quoted("‹ Back\nNews › World\nArlo left.") == []


def test_a_mark_that_closes_nothing_is_a_stray_one() -> None:
    assert list(marks_in("no” way")) == [(2, Turn.STRAY)]


@given(st.text(alphabet='ab \n"“”„«»‹›「」', max_size=40))
def test_words_are_quoted_where_a_quotation_is_and_at_stray_marks(text: str) -> None:
    words = split_words(text)
    inside = words.inside(quotations(text)) | (words.marks == Turn.STRAY)
    assert words.quoted.tolist() == inside.tolist()
