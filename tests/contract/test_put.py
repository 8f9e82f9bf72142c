from dataclasses import replace

import pytest
from sqlalchemy import Table, func, select

from onrecord.model import Article, Reject, Statement
from onrecord.model.json import entity_to_json, statement_to_json
from onrecord.query.find import find
from onrecord.query.search import Search, search
from onrecord.store import Capture, Ledger, put_capture
from onrecord.store.rows import document_of
from onrecord.store.tables import CAPTURES, DOCUMENTS, ENTITIES, RUNS, STATEMENTS, WORDS
from tests.contract.builders import LATER, NEWER, Told, article, harbour, put, reread
from tests.contract.dump import dump, holds_words

ODD = "Grain 🌾 waits 👩‍🌾 in “Øresund” — é and e\u0301, \u200bhidden, \ufeffmark."


def rows(ledger: Ledger, table: Table) -> list[dict[str, object]]:
    with ledger.read() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def count(ledger: Ledger, table: Table) -> int:
    with ledger.read() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def record(statement: Statement) -> dict[str, object]:
    out = statement_to_json(statement)
    del out["made_by"]
    return out


def test_a_document_is_read_back_as_it_was_put(ledger: Ledger):
    put(ledger, harbour())
    (row,) = rows(ledger, DOCUMENTS)
    document = harbour().document
    assert document_of(row, path=document.path, url=document.url) == document


def test_a_statement_is_read_back_with_all_its_labels(ledger: Ledger):
    put(ledger, harbour())
    told = search(ledger, Search()).told
    assert [t.record for t in told] == [record(s) for s in harbour().statements]


def test_entities_are_read_back_in_order(ledger: Ledger):
    put(ledger, harbour())
    found = sorted(rows(ledger, ENTITIES), key=lambda row: row["ordinal"])
    assert [row["record"] for row in found] == [entity_to_json(e) for e in harbour().entities]


@pytest.mark.parametrize("raw", [b"", b"plain", bytes(range(256)) * 10])
def test_the_bytes_a_document_was_read_from_are_kept(ledger: Ledger, raw: bytes):
    put(ledger, harbour(), raw=raw)
    assert ledger.raw(harbour().document.id) == raw


def test_a_document_that_is_not_there_has_no_bytes_and_no_run(ledger: Ledger):
    assert ledger.raw("sha256:none") is None
    assert ledger.run_of("sha256:none") is None


@pytest.mark.parametrize(
    "text", [ODD, "a\x00b grain", "half \ud83c grain \udf3e", "x" * 999_999 + " grain"], ids=["odd", "nul", "surrogates", "long"]
)
def test_any_text_is_kept_with_every_character_in_its_place(ledger: Ledger, text: str):
    put(ledger, article(text, Told("", "", text[-5:])))
    (row,) = rows(ledger, DOCUMENTS)
    assert len(str(row["text"])) == len(text)
    assert all(a == b or b == "\x00" or "\ud800" <= b <= "\udfff" for a, b in zip(str(row["text"]), text, strict=True))


def test_a_long_text_of_many_different_words_is_kept(ledger: Ledger):
    text = " ".join(f"{n:x}grain{n * 7919:x}" for n in range(70_000))
    put(ledger, article(text, Told("", "", text)))
    (row,) = rows(ledger, DOCUMENTS)
    assert row["text"] == text
    assert search(ledger, Search("0grain0")).total == 1


FACTS = ("publisher", "byline", "credit", "published", "updated", "language", "path", "url")


@pytest.mark.parametrize("odd", ["a\x00b", "half \ud83c"], ids=["nul", "surrogate"])
def test_any_fact_of_a_document_is_kept(ledger: Ledger, odd: str):
    text = f"{odd} title\n\nMara {odd} Ilves said rain."
    told = Told(f"Mara {odd} Ilves", "said", "rain", whom=odd, when=odd)
    put(ledger, article(text, told, name=odd, title=f"{odd} title", tags=(odd,), **dict.fromkeys(FACTS, odd)))
    assert (count(ledger, DOCUMENTS), count(ledger, STATEMENTS), search(ledger, Search("ilves rain")).total) == (1, 1, 1)
    assert search(ledger, Search("rain")).told[0].outlet is not None


def test_the_same_document_twice_stands_there_once(ledger: Ledger):
    put(ledger, harbour())
    before = dump(ledger, times=True)
    put(ledger, harbour(), at=LATER)
    assert dump(ledger, times=True) == before


def test_the_order_of_adding_makes_no_difference(ledger: Ledger, other_place: str):
    articles = [harbour(), article("Mara Ilves said grain waits.", Told("Mara Ilves", "said", "grain waits"), name="two"), harbour("three")]
    other = Ledger.open(other_place, create=True)
    put(ledger, *articles)
    put(other, *reversed(articles))
    assert dump(ledger) == dump(other)
    other.close()


def test_a_document_met_elsewhere_gets_another_capture_and_stands_there_once(ledger: Ledger):
    put(ledger, harbour())
    with ledger.write() as connection:
        put_capture(connection, replace(harbour().document, url="https://mirror.example/grain"), Capture("mirror", LATER))
    assert (count(ledger, DOCUMENTS), count(ledger, CAPTURES), count(ledger, STATEMENTS)) == (1, 2, 2)


def test_another_reading_replaces_the_statements_and_keeps_the_captures(ledger: Ledger):
    put(ledger, harbour())
    put(ledger, reread(harbour(), Told("officials", "denied", "the harbour was closed")), maker=NEWER, at=LATER)
    assert (count(ledger, STATEMENTS), count(ledger, WORDS), count(ledger, ENTITIES)) == (1, 1, 1)
    assert (count(ledger, RUNS), count(ledger, CAPTURES)) == (2, 1)
    assert search(ledger, Search("officials")).total == 1
    assert search(ledger, Search("Ilves")).total == 0


def test_the_run_of_a_document_is_the_one_that_read_it_last(ledger: Ledger):
    put(ledger, harbour())
    put(ledger, harbour(), maker=NEWER)
    assert ledger.run_of(harbour().document.id) == ledger.begin_run(NEWER, {}, at=LATER)


def test_without_texts_no_words_are_kept_anywhere(ledger: Ledger):
    put(ledger, harbour(), raw=b"officials denied the harbour was closed", keeps_text=False)
    ledger.close()
    words = ("denied", "harbour was", "closed", "Grain waits", "Rain fell", "On Monday", "the Varland Post")
    assert {w: holds_words(ledger, w) for w in words} == {w: [] for w in words}
    assert ledger.raw(harbour().document.id) is None
    assert search(ledger, Search()).told[0].content is None


def test_without_texts_the_words_that_were_kept_before_are_gone_from_the_tables(ledger: Ledger):
    put(ledger, harbour(), raw=b"raw")
    put(ledger, harbour(), keeps_text=False)
    assert [row["text"] for row in rows(ledger, DOCUMENTS)] == [None]
    assert search(ledger, Search("closed")).total == 0


def test_a_write_that_breaks_off_leaves_nothing(ledger: Ledger):
    before = dump(ledger)
    first, *_ = harbour().statements
    twice = Article("harbour", harbour().document, (first, first), (Reject("a", "b", "c"),), harbour().entities)
    with pytest.raises(Exception, match=r"(?i)unique"):
        put(ledger, twice)
    assert {**dump(ledger), "runs": []} == before


def test_find_shows_a_statement_of_a_ledger_without_texts(ledger: Ledger):
    put(ledger, harbour(), keeps_text=False)
    assert find(ledger, harbour().statements[0].id).statement.cue is None  # pyright: ignore[reportAttributeAccessIssue]
