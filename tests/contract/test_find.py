from dataclasses import replace

import pytest
from sqlalchemy import text

from onrecord.errors import LedgerError
from onrecord.query.answers import Actor, Met
from onrecord.query.find import Chain, document_named, find
from onrecord.store import Ledger
from onrecord.store.tables import ACTORS
from tests.contract.builders import Told, article, harbour, put

TWO = article("Mara Ilves said grain waits.", Told("Mara Ilves", "said", "grain waits"), name="two", url="https://post.example/two")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    put(ledger, harbour(), TWO)
    return ledger


def test_a_statement_is_shown_with_what_it_stands_in_and_what_stands_in_it(filled: Ledger):
    outer, inner = harbour().statements
    shown = find(filled, inner.id)
    assert isinstance(shown, Chain)
    assert ([t.id for t in shown.parents], shown.statement.id, shown.children) == ([outer.id], inner.id, ())
    shown = find(filled, outer.id)
    assert isinstance(shown, Chain)
    assert ([t.id for t in shown.children], shown.parents) == ([inner.id], ())


def test_the_beginning_of_an_id_will_do(filled: Ledger):
    statement, document = harbour().statements[0].id, harbour().document.id
    chain = find(filled, statement[:6])
    assert isinstance(chain, Chain)
    assert chain.statement.id == statement
    for name in (document, document[:20], document.removeprefix("sha256:")[:8]):
        met = find(filled, name)
        assert isinstance(met, Met)
        assert (met.id, met.statements, met.captures, met.title) == (document, 2, 1, "Grain waits")


def test_a_document_is_found_by_its_name_its_path_and_its_address(filled: Ledger):
    for name in ("harbour", "harbour.txt", "https://post.example/harbour", harbour().document.id, harbour().document.id[:12]):
        assert document_named(filled, name) == harbour().document.id
    for name in ("harbour.txt", "https://post.example/harbour"):
        assert isinstance(find(filled, name), Met)


def test_a_source_is_found_by_the_beginning_of_its_id(filled: Ledger):
    row = {"id": "f00dfeed00000000", "name": "Mara Ilves", "block": "b", "key": " mara ilves", "record": {"names": ["Mara Ilves"], "offices": []}}
    with filled.write() as connection:
        connection.execute(ACTORS.insert(), row)
    found = find(filled, "f00dfe")
    assert isinstance(found, Actor)
    assert (found.name, found.statements) == ("Mara Ilves", 0)


def test_what_begins_several_ids_is_asked_back(filled: Ledger):
    told = replace(TWO.statements[0], id="abcd1")
    put(filled, replace(TWO, statements=(told, replace(told, id="abcd2"))))
    with pytest.raises(LedgerError, match=r"abcd begins several ids: abcd1, abcd2; give more of it"):
        find(filled, "abcd")


@pytest.mark.parametrize("name", ["0000", "nothing", "harbour%", "____", "sha256:zzzz", "a\x00bcd", "\ud83cabcd", "🌾🌾🌾🌾", "'; --", "x" * 10_000])
def test_what_is_not_there_is_said_not_to_be(filled: Ledger, name: str):
    with pytest.raises(LedgerError, match="nothing in the ledger"):
        find(filled, name)
    with pytest.raises(LedgerError, match="no documents"):
        document_named(filled, name)


@pytest.mark.parametrize("name", ["", "abc", "sha256:", "sha256:ab"])
def test_too_short_an_id_is_refused(ledger: Ledger, name: str):
    with pytest.raises(LedgerError, match="too short"):
        find(ledger, name)


def test_a_name_that_several_documents_have_is_asked_back(filled: Ledger):
    put(filled, article("Another text says rain.", name="two"))
    with pytest.raises(LedgerError, match="2 documents two"):
        document_named(filled, "two")


@pytest.mark.postgres
def test_texts_are_sorted_by_code_points_whatever_language_a_server_sorts_by(request: pytest.FixtureRequest):
    kept: Ledger = request.getfixturevalue("postgres_ledger")
    query = "SELECT DISTINCT collation_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'alembic_version'"
    with kept.read() as connection:
        assert set(connection.scalars(text(f"{query} AND data_type = 'text'"))) == {"C"}
