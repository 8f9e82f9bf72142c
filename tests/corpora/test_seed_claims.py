"""The claims of the article that the project starts from, from its text to the ledger; its words stay outside of this repository."""

from pathlib import Path

import pytest

from onrecord.model import Act, Place
from onrecord.pipeline import Reader
from onrecord.query.claims import Claim, Member, claims
from onrecord.reading import ReadOptions
from onrecord.reconcile.claims.responses import Kind, responses
from onrecord.reconcile.claims.telling import tellings_of
from onrecord.run.add import Work, add
from onrecord.store import Ledger

pytestmark = pytest.mark.corpora


@pytest.fixture(scope="module")
def made(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Claim]:
    reader = Reader()
    work = Work(reader.article_of, reader.maker, ReadOptions(published="2022-03-15"), clock=lambda: "2031-07-01T00:00:00+00:00")
    ledger = Ledger.open(tmp_path_factory.mktemp("seed") / "seed.db", create=True)
    list(add(ledger, [shared / "articles" / "china-denies-aid.txt"], work))
    return claims(ledger, limit=None)[1]


def of(claim: Claim, speaker: str) -> list[Member]:
    return [m for m in claim.members if speaker in (m.told.speaker or "")]


def about_aid(made: list[Claim]) -> Claim:
    """The claim that the officials tell twice."""
    (found,) = [claim for claim in made if len([m for m in of(claim, "U.S. officials") if m.told.record["act"] in {"say", "conclude"}]) > 1]
    return found


def test_the_two_tellings_of_the_officials_are_one_claim_with_one_origin(made: list[Claim]) -> None:
    assert len({m.origin for m in of(about_aid(made), "U.S. officials")}) == 1


def test_the_headline_denies(made: list[Claim]) -> None:
    (denied,) = [claim for claim in made if any(m.told.record["act"] == "deny" for m in of(claim, "China"))]

    assert {(m.side, m.response) for m in of(denied, "China") if m.told.record["act"] == "deny"} == {("against", "deny")}
    assert {m.side for m in of(denied, "United States")} == {"for"}


def test_the_body_only_accuses_back(made: list[Claim], shared: Path) -> None:
    article = Reader().read(shared / "articles" / "china-denies-aid.txt")
    told = {t.id: t for t in tellings_of(article)}
    body = {s.id for s in article.statements if s.place != Place.HEADLINE}
    answers = [r for r in responses(tuple(told.values())) if told[r.telling_id].source == "China" and r.telling_id in body]

    assert {r.kind for r in answers} == {Kind.COUNTER_ACCUSE}
    assert {r.answers for r in answers} <= {m.told.record["id"] for m in of(about_aid(made), "U.S. officials")}


def test_a_chinese_expert_doubts_that_there_will_be_aid(made: list[Claim]) -> None:
    assert {m.side for m in of(about_aid(made), "Shi Yinhong")} <= {"against", "doubt"} != set()


def test_asking_for_aid_and_being_willing_to_give_it_are_two_claims(made: list[Claim]) -> None:
    (asked,) = [claim for claim in made if any(m.told.record["act"] == "ask" for m in of(claim, "Russia"))]

    assert asked.id != about_aid(made).id
    assert {m.side for m in of(asked, "Russia")} == {"for", "against"}


def test_the_kremlin_answers_that_russia_had_asked(shared: Path) -> None:
    told = {t.id: t for t in tellings_of(Reader().read(shared / "articles" / "china-denies-aid.txt"))}
    (denial,) = [r for r in responses(tuple(told.values())) if told[r.telling_id].source == "the Kremlin" and r.kind is Kind.DENY]

    assert denial.answers is not None
    assert told[denial.answers].act is Act.ASK


def test_the_contradiction_that_critics_see_is_a_record(shared: Path) -> None:
    article = Reader().read(shared / "articles" / "china-denies-aid.txt")

    assert len([s for s in article.statements if "critics" in s.source.text and "contradiction" in s.content.text]) == 1
