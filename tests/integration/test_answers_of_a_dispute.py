"""One article of our own about a denied claim, from its text to the ledger: who answers what, who stands where, and what each holder compares."""

from pathlib import Path

import pytest

from onrecord.model import Act
from onrecord.pipeline import Reader
from onrecord.query.claims import Claim, Member, claims
from onrecord.query.expectations import Wanted, comparisons, expectations
from onrecord.reading import ReadOptions
from onrecord.reconcile.claims.responses import Kind, Response, responses
from onrecord.reconcile.claims.telling import Telling, tellings_of
from onrecord.run.add import Work, add
from onrecord.store import Ledger

ARTICLE = Path(__file__).parent / "articles" / "siege-of-kell.txt"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    reader = Reader()
    work = Work(reader.article_of, reader.maker, ReadOptions(published="2031-05-09"), clock=lambda: "2031-07-01T00:00:00+00:00")
    out = Ledger.open(tmp_path_factory.mktemp("siege") / "siege.db", create=True)
    list(add(out, [ARTICLE], work))
    return out


@pytest.fixture(scope="module")
def answers() -> list[tuple[Response, Telling, Telling | None]]:
    told = {t.id: t for t in tellings_of(Reader().read(ARTICLE))}
    return [(r, told[r.telling_id], told.get(r.answers or "")) for r in responses(tuple(told.values()))]


def members(claim: Claim, *words: str) -> list[Member]:
    return [m for m in claim.members if any(word in (m.told.speaker or "").lower() for word in words)]


def claim_with(ledger: Ledger, act: Act, speaker: str) -> Claim:
    (found,) = [c for c in claims(ledger, limit=None)[1] if any(m.told.record["act"] == act for m in members(c, speaker))]
    return found


def test_the_denial_of_the_headline_answers_the_claim_inside_it(answers: list[tuple[Response, Telling, Telling | None]]):
    (found,) = [other for r, t, other in answers if t.is_headline and r.kind is Kind.DENY]

    assert found is not None
    assert (found.speaker, found.parent_id is not None) == ("Oristan", True)


def test_who_denies_asking_answers_that_they_asked(answers: list[tuple[Response, Telling, Telling | None]]):
    (found,) = [other for r, t, other in answers if t.speaker == "Tarsia" and r.kind is Kind.DENY]

    assert found is not None
    assert found.act is Act.ASK


def test_asking_for_help_is_another_claim_than_giving_it(ledger: Ledger):
    asked, given = claim_with(ledger, Act.ASK, "tarsia"), claim_with(ledger, Act.CLAIM, "oristan")

    assert asked.id != given.id
    assert {m.side for m in members(asked, "tarsia")} == {"for", "against"}


def test_a_word_that_is_withheld_is_no_part_of_the_denied_claim(ledger: Ledger):
    denied = claim_with(ledger, Act.CLAIM, "oristan")

    assert [m for m in denied.members if m.told.record["act"] in {Act.DECLINE, Act.REFUSE}] == []


def test_the_tellings_of_the_officials_are_one_claim_of_one_origin(ledger: Ledger):
    told = [m for m in members(claim_with(ledger, Act.CLAIM, "oristan"), "oristan officials") if m.told.record["act"] in {Act.SAY, Act.CONCLUDE}]

    assert len(told) > 1
    assert ({m.side for m in told}, len({m.origin for m in told})) == ({"for"}, 1)


def test_experts_who_say_that_it_will_not_be_stand_against_it(ledger: Ledger):
    experts = members(claim_with(ledger, Act.CLAIM, "oristan"), "ivo sand", "nora quist")

    assert {m.told.speaker for m in experts} == {"Ivo Sand", "Nora Quist"}
    assert {m.side for m in experts} <= {"against", "doubt"}


def test_what_critics_call_a_contradiction_is_a_statement():
    article = Reader().read(ARTICLE)

    assert len([s for s in article.statements if "critics" in s.source.text and "contradiction" in s.content.text]) == 1


def test_every_good_stands_under_its_holder(ledger: Ledger):
    _, found = expectations(ledger, Wanted())
    by_holder: dict[str, str] = {}
    for one in found:
        by_holder[one.expectation.speaker or ""] = by_holder.get(one.expectation.speaker or "", "") + f" {one.expectation.words.text}"

    for holder, goods in {"analysts": ["blankets", "gunboats"], "Ada Brenn": ["rope", "flour", "charts"], "Tam Reuss": ["boots"]}.items():
        assert [good for good in goods if good not in by_holder.get(holder, "")] == []


def test_only_the_holder_who_compares_has_a_comparison(ledger: Ledger):
    _, found = comparisons(ledger, Wanted())

    assert {one.comparison.speaker for one in found} == {"analysts"}
