"""The article that the project starts from, read by the shipped model; its words stay outside of this repository."""

from pathlib import Path

import pytest

from onrecord.model import Act, Article, Place, Statement
from onrecord.pipeline import Reader

pytestmark = pytest.mark.corpora
FEWEST, MOST = 30, 42


@pytest.fixture(scope="module")
def article(shared: Path) -> Article:
    return Reader().read(shared / "articles" / "china-denies-aid.txt")


def depth(article: Article, statement: Statement) -> int:
    by_id = {s.id: s for s in article.statements}
    above = 1
    while statement.parent:
        statement, above = by_id[statement.parent], above + 1
    return above


def by(article: Article, source: str) -> list[Statement]:
    return [s for s in article.statements if source in s.source.text]


def test_the_number_of_statements_is_what_a_reader_counts(article: Article) -> None:
    assert FEWEST <= len(article.statements) <= MOST


def test_every_span_shows_the_words_at_its_offsets(article: Article) -> None:
    passages = [p for s in article.statements for p in (s.source, s.cue, s.content)]
    assert all(article.document.text[a:b] == words for p in passages for (a, b), words in zip(p, p.pieces, strict=True))


def test_the_headline_holds_a_denial_and_the_claim_inside_it(article: Article) -> None:
    denial, claim = [s for s in article.statements if s.place == Place.HEADLINE]
    assert (denial.act, claim.act, claim.parent) == (Act.DENY, Act.CLAIM, denial.id)


def test_a_chain_is_at_least_three_deep(article: Article) -> None:
    assert max(depth(article, s) for s in article.statements) >= 3


def test_the_two_denials_are_told_by_those_who_deny(article: Article) -> None:
    assert [s.source.text for s in article.statements if s.act == Act.DENY] == ["China", "the Kremlin"]


def test_each_expert_has_all_that_he_said(article: Article) -> None:
    told = {name: [s for s in by(article, name) if s.parent is None] for name in ("Thompson", "Roggeveen")}
    assert (len(told["Thompson"]), len(told["Roggeveen"])) == (4, 3)
