"""What is withheld is met nowhere, outlives another reading, and comes back as it was."""

import pytest
from sqlalchemy import select

from onrecord.errors import LedgerError, UsageError
from onrecord.export.ledger import Format, Plan, export_ledger
from onrecord.model import Reject
from onrecord.query.claims import claims
from onrecord.query.documents import rejects
from onrecord.query.dossier import dossier
from onrecord.query.find import find
from onrecord.query.judgements import HIDDEN, judgements
from onrecord.query.listing import DocumentQuestion, list_documents
from onrecord.query.search import Mode, Search, search
from onrecord.query.sources import sources
from onrecord.query.stats import stats
from onrecord.run.care import forget
from onrecord.run.judge import Judge, judge_pair, judge_statement, undo
from onrecord.run.reconcile import settle
from onrecord.run.withhold import withhold, withhold_again
from onrecord.store import Ledger, put_rejects
from onrecord.store.desk_tables import WITHHELD
from onrecord.store.tables import STATEMENTS
from tests.contract.builders import LATER, NEWER, Told, put, reread
from tests.contract.dump import dump, holds_words
from tests.contract.test_dossier import CHAIN, CRITIC, QUESTION, TALKS, store

JUDGE = Judge("desk", "a source is in danger", clock=lambda: LATER)
DENIAL = TALKS.statements[1]
WORDS = "Jon Aster denied"


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    store(ledger, TALKS, CHAIN, CRITIC)
    return ledger


def state(ledger: Ledger) -> dict[str, list[str]]:
    """All that the ledger holds beside judgements."""
    return {name: rows for name, rows in dump(ledger).items() if name not in ("judgements", "claim_names")}


def told(ledger: Ledger, **asked: object) -> list[str]:
    return sorted(one.id for one in search(ledger, Search(limit=100, **asked)).told)  # pyright: ignore[reportArgumentType]


def test_a_statement_that_is_withheld_is_met_nowhere(filled: Ledger, tmp_path):
    assert claims(filled, disputed=True)[0] == 1
    withhold(filled, DENIAL.id, JUDGE)
    assert DENIAL.id not in told(filled)
    assert DENIAL.id not in told(filled, words="lend tugs")
    assert DENIAL.id not in told(filled, words="lend tugs", mode=Mode.MEANING)
    with pytest.raises(LedgerError, match="nothing in the ledger"):
        find(filled, DENIAL.id)
    assert claims(filled, disputed=True)[0] == 0
    assert DENIAL.id not in str(dossier(filled, QUESTION).to_json())
    list(export_ledger(filled, tmp_path / "out", Plan((Format.CSV, Format.JSONLD))))
    assert all(DENIAL.id.encode() not in file.read_bytes() for file in (tmp_path / "out").iterdir())


def test_a_document_that_is_withheld_is_met_nowhere(filled: Ledger, tmp_path):
    withhold(filled, TALKS.document.id, JUDGE)
    assert list_documents(filled, DocumentQuestion()).total == 2
    assert list_documents(filled, DocumentQuestion("tugs")).total == 2
    assert not {s.id for s in TALKS.statements} & set(told(filled))
    assert "Jon Aster" in [a.name for a in sources(filled).actors]
    assert stats(filled)["documents"] == 2
    assert TALKS.document.id not in {m.told.document_id for claim in claims(filled)[1] for m in claim.members}
    list(export_ledger(filled, tmp_path / "out", Plan((Format.CSV, Format.JSONLD))))
    assert all(WORDS.encode() not in file.read_bytes() for file in (tmp_path / "out").iterdir())


@pytest.mark.parametrize("thing", [DENIAL.id, TALKS.document.id])
def test_what_is_shown_again_is_as_it_was(filled: Ledger, thing: str):
    before = state(filled)
    judgement = withhold(filled, thing, JUDGE)
    assert state(filled) != before
    undo(filled, judgement, JUDGE)
    assert state(filled) == before
    assert thing == find(filled, thing).id if thing.startswith("sha256") else DENIAL.id in told(filled, words="lend tugs", mode=Mode.MEANING)  # pyright: ignore


def test_what_stands_in_a_statement_goes_with_it(filled: Ledger):
    outer, inner, other = CHAIN.statements
    judgement = withhold(filled, outer.id, JUDGE)
    assert {outer.id, inner.id} & set(told(filled)) == set()
    assert other.id in told(filled)
    undo(filled, judgement, JUDGE)
    assert {outer.id, inner.id} <= set(told(filled))


def test_a_statement_stays_withheld_after_another_reading(filled: Ledger):
    withhold(filled, DENIAL.id, JUDGE)
    longer = reread(
        TALKS, Told("Officials", "said", "Varland will lend Meridia four tugs"), Told("Aster", "denied", "that Varland will lend Meridia four tugs")
    )
    put(filled, longer, maker=NEWER)
    with filled.write() as connection:
        withhold_again(connection, TALKS.document.id, TALKS.document.url)
        settle(connection)
        kept = connection.scalars(select(STATEMENTS.c.id).where(STATEMENTS.c.document_id == TALKS.document.id)).all()
    assert kept == [longer.statements[0].id]
    (judgement,) = judgements(filled)
    undo(filled, judgement.id, JUDGE)
    assert longer.statements[1].id in told(filled)


def test_a_statement_that_another_reading_does_not_find_is_kept_no_longer(filled: Ledger):
    withhold(filled, DENIAL.id, JUDGE)
    put(filled, reread(TALKS, Told("Officials", "said", "Varland will lend Meridia four tugs")), maker=NEWER)
    with filled.write() as connection:
        withhold_again(connection, TALKS.document.id, None)
        assert connection.execute(select(WITHHELD.c.judgement_id)).all() == []


def test_a_statement_is_not_shown_while_its_document_is_not(filled: Ledger):
    first, second = withhold(filled, DENIAL.id, JUDGE), withhold(filled, TALKS.document.id, JUDGE)
    with pytest.raises(UsageError, match="take that back first"):
        undo(filled, first, JUDGE)
    undo(filled, second, JUDGE)
    assert DENIAL.id not in told(filled)
    undo(filled, first, JUDGE)
    assert DENIAL.id in told(filled)


def test_only_reviewers_are_told_what_is_withheld(filled: Ledger):
    judge_statement(filled, "accept", DENIAL.id, JUDGE)
    withhold(filled, DENIAL.id, JUDGE)
    assert [(j.kind, j.about) for j in judgements(filled)] == [("accept", HIDDEN), ("withhold", HIDDEN)]
    shown = judgements(filled, reveals=True)
    assert {j.about for j in shown} == {"that Varland will lend Meridia four tugs"}
    assert [j.state for j in shown] == ["orphaned", "in force"]


def test_nothing_is_withheld_without_a_reason(filled: Ledger):
    with pytest.raises(UsageError, match="say why"):
        withhold(filled, DENIAL.id, Judge("desk", ""))
    assert DENIAL.id in told(filled)


def test_a_source_cannot_be_withheld(filled: Ledger):
    with pytest.raises(UsageError, match="is a source"):
        withhold(filled, sources(filled).actors[0].id, JUDGE)


@pytest.mark.parametrize("name", [TALKS.document.id, TALKS.name])
def test_what_is_withheld_can_be_forgotten_for_good(filled: Ledger, name: str):
    withhold(filled, TALKS.document.id, JUDGE)
    assert forget(filled, name).statements == 2
    assert holds_words(filled, WORDS) == []
    assert judgements(filled, undone=True) == []


def test_what_is_withheld_of_a_document_goes_with_it(filled: Ledger):
    withhold(filled, DENIAL.id, JUDGE)
    forget(filled, TALKS.document.id)
    with filled.read() as connection:
        assert connection.execute(select(WITHHELD.c.judgement_id)).all() == []


def test_what_people_linked_may_be_withheld(filled: Ledger):
    one, other = TALKS.statements[0].id, CRITIC.statements[0].id
    judge_pair(filled, "link", one, other, JUDGE)
    before = state(filled)
    judgement = withhold(filled, other, JUDGE)
    assert other not in {m.told.id for claim in claims(filled)[1] for m in claim.members}
    undo(filled, judgement, JUDGE)
    assert state(filled) == before


def test_rejects_of_parts_of_a_document_are_withheld_with_it_and_put_back(filled: Ledger):
    part = [Reject("field", "talks.jsonl:1", "the field date is no date")]
    with filled.write() as connection:
        put_rejects(connection, part, at=LATER, of=TALKS.document.id)
    before = state(filled)
    judgement = withhold(filled, TALKS.document.id, JUDGE)
    assert rejects(filled) == (0, [])
    undo(filled, judgement, JUDGE)
    assert state(filled) == before
