"""The story written for the demo, read by the shipped model: one statement of each kind must come out right."""

from pathlib import Path

import pytest

from onrecord.model import Act, Article, Form, Place, Statement
from onrecord.pipeline import Reader

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def article(reader: Reader) -> Article:
    return reader.read(EXAMPLES / "cable.txt")


def told(article: Article, cue: str, source: str, words: str) -> Statement:
    """The statement whose cue and source hold these words and whose content begins with or holds `words`."""
    found = [s for s in article.statements if cue in s.cue.text and source in s.source.text and words in " ".join(s.content.text.split())]
    assert found, f"no statement {source!r} {cue!r} {words!r} among {[(s.source.text, s.cue.text, s.content.text) for s in article.statements]}"
    return found[0]


def test_the_headlines_denial_stands_in_the_headline_and_holds_the_claim(article: Article) -> None:
    denial = told(article, "denies", "Velmark", "its ship cut a seabed cable")
    claim = told(article, "claims", "Kestrian", "its ship cut a seabed cable")
    assert (denial.place, denial.act, claim.parent) == (Place.HEADLINE, Act.DENY, denial.id)


def test_a_chain_is_three_deep(article: Article) -> None:
    outer = told(article, "say", "officials", "they have concluded")
    middle = told(article, "concluded", "they", "that Velmark has told")
    inner = told(article, "told", "Velmark", "that it would pay for a second cable")
    assert (outer.parent, middle.parent, inner.parent) == (None, outer.id, middle.id)


@pytest.mark.parametrize(
    ("source", "cue", "words", "form"),
    [
        ("Ilse Tarvik", "told", '"The Amber Tern was nowhere near the cable', Form.DIRECT),
        ("Joran Meld", "said", "that the ship had dragged its anchor", Form.INDIRECT),
        ("preliminary report", "According to", "the line failed at 3:12 a.m.", Form.INDIRECT),
        ("experts", "said", "The timing is suggestive but proves little", Form.INDIRECT),
        ("Petra Quennell", "said", '"What I would want to see is the seabed itself."', Form.DIRECT),
        ("She", "added", "that a repair vessel could probably reach the site", Form.INDIRECT),
        ("he", "said", '"If Velmark has nothing to hide', Form.DIRECT),
        ("Runa Feldt", "wrote", '"We are asked to believe in a villain', Form.DIRECT),
    ],
)
def test_a_statement_has_its_source_cue_words_and_form(article: Article, source: str, cue: str, words: str, form: Form) -> None:
    assert told(article, cue, source, words).form == form


def test_furniture_carries_no_statement(article: Article) -> None:
    furniture = article.document.furniture
    assert furniture
    assert not [s for s in article.statements for a, b in furniture if any(x < b and a < y for p in (s.source, s.cue, s.content) for x, y in p)]


def test_the_page_of_the_story_gives_the_same_statements_as_its_text(article: Article, reader: Reader) -> None:
    page = reader.read(EXAMPLES / "courier.html")
    assert page.document.title == article.document.title
    told_in_both = {s.content.text for s in page.statements} & {s.content.text for s in article.statements}
    assert len(told_in_both) >= 0.8 * len(article.statements)
