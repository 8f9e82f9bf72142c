"""The article that the project starts from, read by the shipped model; its words stay outside of this repository."""

from pathlib import Path

import pytest

from onrecord.model import Act, Article, Naming, Place, Statement
from onrecord.pipeline import Reader

pytestmark = pytest.mark.corpora
FEWEST, MOST = 30, 44
"""A reader counts 36 to 44, by how many nouns of asking, refusing and reporting inside of what others say are taken for statements."""


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


def holders(article: Article, source: str) -> list[str | None]:
    """The entities of all statements whose source begins with some words."""
    return [s.holder.name if s.holder else None for s in article.statements if s.source.text.removeprefix("the ").startswith(source)]


@pytest.mark.parametrize(
    ("name", "state"), [("Beijing", "China"), ("Kremlin", "Russia"), ("Washington", "United States"), ("The U.S.", "United States")]
)
def test_a_capital_or_a_seat_that_speaks_is_its_state(article: Article, name: str, state: str) -> None:
    assert set(holders(article, name)) == {state}


def test_moscow_is_never_taken_for_a_speaker_and_rome_never_for_a_state(article: Article) -> None:
    names = {s.holder.name for s in article.statements if s.holder}
    assert names & {"Moscow", "Rome", "Italy"} == set()


def test_he_is_each_time_the_expert_who_spoke_before(article: Article) -> None:
    assert [n for n in [*holders(article, "he"), *holders(article, "He")] if n] == ["Drew Thompson", "Sam Roggeveen", "Shi Yinhong"]


def test_the_experts_are_one_group_without_a_name(article: Article) -> None:
    groups = {s.holder.name: s.holder for s in article.statements if s.holder and s.holder.name.lower().endswith("experts")}
    assert len({g.id for g in groups.values()}) == 1
    assert {g.naming for g in groups.values()} == {Naming.UNNAMED}


def test_the_foreign_minister_is_known_by_the_office(article: Article) -> None:
    (minister,) = {s.holder for s in article.statements if s.holder and s.holder.naming == Naming.ROLE}
    assert (minister.country, minister.office and minister.office.title) == ("CN", "foreign minister")


def test_officials_are_one_group_and_that_is_marked_as_assumed(article: Article) -> None:
    groups = {s.holder for s in by(article, "officials") if s.holder and s.holder.country == "US"}
    assert [(g.name, g.naming, g.is_assumed) for g in groups] == [("U.S. officials", Naming.UNNAMED, True)]


def test_a_former_office_is_told_apart_from_where_somebody_is_now(article: Article) -> None:
    (expert,) = {s.holder for s in by(article, "Thompson") if s.holder}
    assert expert.office is not None
    assert (expert.country, expert.office.is_past, (expert.office.body or "").split(" of ")[0]) == ("US", True, "Lee Kuan Yew School")
