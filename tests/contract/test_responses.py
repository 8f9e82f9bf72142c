"""What answers what is kept with a document, is the same where it is found again, and goes when a statement changes."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select, update

from onrecord.query.responses import responses_in, rules
from onrecord.reconcile.claims.responses import responses
from onrecord.reconcile.claims.telling import tellings_of
from onrecord.run.responses import note_responses
from onrecord.run.withhold import withhold
from onrecord.store import Ledger
from onrecord.store.articles import load_articles
from onrecord.store.desk_tables import RESPONSES
from onrecord.store.responses import put_responses, responses_kept
from onrecord.store.tables import STATEMENTS, WORDS
from tests.contract.builders import put, reread
from tests.contract.test_dossier import TALKS
from tests.contract.test_withhold import JUDGE

HERE = TALKS.document.id


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    put(ledger, TALKS)
    with ledger.write() as connection:
        note_responses(connection, HERE, tellings_of(TALKS))
    return ledger


def count(ledger: Ledger) -> int:
    with ledger.read() as connection:
        return connection.scalar(select(func.count()).select_from(RESPONSES)) or 0


def test_what_is_kept_is_what_would_be_found(filled: Ledger):
    with filled.read() as connection:
        found = responses(tellings_of(load_articles(connection, [HERE])[0]))
        assert list(found) == responses_in(connection, [HERE]) != []
        assert HERE in responses_kept(connection, [HERE], version=rules())


def test_where_nothing_is_kept_it_is_found_again(ledger: Ledger):
    put(ledger, TALKS)
    with ledger.read() as connection:
        assert responses_in(connection, [HERE, "sha256:none"]) == list(responses(tellings_of(TALKS)))


def test_what_other_rules_found_is_not_taken(filled: Ledger):
    with filled.write() as connection:
        put_responses(connection, HERE, [], version="older")
    with filled.read() as connection:
        assert responses_in(connection, [HERE]) == list(responses(tellings_of(TALKS)))


def test_it_goes_when_the_document_is_read_again(filled: Ledger):
    put(filled, replace(reread(TALKS), statements=TALKS.statements[:1], entities=TALKS.entities))
    assert count(filled) == 0


def test_it_goes_when_a_statement_is_withheld(filled: Ledger):
    withhold(filled, TALKS.statements[1].id, JUDGE)
    assert count(filled) == 0


def test_it_goes_when_a_statement_is_told_otherwise(filled: Ledger):
    with filled.write() as connection:
        n = connection.scalar(select(STATEMENTS.c.n).where(STATEMENTS.c.id == TALKS.statements[0].id))
        connection.execute(update(WORDS).where(WORDS.c.n == n).values(record={}))
    assert count(filled) == 0


def test_it_stays_when_somebody_is_taken_for_another(filled: Ledger):
    with filled.write() as connection:
        connection.execute(update(STATEMENTS).values(actor_id=None))
    assert count(filled) == 1
