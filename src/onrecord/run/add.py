"""Reading into a ledger: each document in one transaction, none twice."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import func, select

from onrecord.model import Article, Maker, Reject
from onrecord.query.meaning import pack, sentence_vectors
from onrecord.reading import Loaded, ReadOptions, load
from onrecord.reconcile.claims.telling import tellings_of
from onrecord.run.claims import note_tellings, take_out
from onrecord.run.copies import note_copies
from onrecord.run.edit import renew
from onrecord.run.expectations import note_expectations
from onrecord.run.reconcile import note_entities, settle
from onrecord.run.responses import note_responses
from onrecord.run.withhold import withhold_again
from onrecord.store import Capture, Ledger, is_version, put_article, put_capture, put_rejects
from onrecord.store.tables import DOCUMENTS
from onrecord.store.withheld import is_withheld

SETTLE_EVERY = 200
SETTLE_SHARE = 0.25
"""Groups of copies, sources and claims are worked out again after so many documents, or a share of those that the ledger held the last time,
whichever is more; at the end they are in any case. Settling costs as much as there is to go over again, about 0.16 ms a mention of a source that
speaks in what is new: at fixed intervals the cost of a document would grow with the ledger, and with a share it stays the same."""
SETTINGS = ("any_language", "published")
"""Options of reading that change what is read in a document: they belong to the run."""


class Outcome(StrEnum):
    """What became of a document."""

    ADDED = "added"
    VERSION = "new version"
    READ_AGAIN = "read again"
    KNOWN = "known"
    REJECTED = "rejected"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Added:
    """One document that was dealt with. By the time it is handed out, the ledger holds it."""

    name: str
    outcome: Outcome
    statements: int
    rejects: tuple[Reject, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """What adding needs: how to read, with what, and whether texts are kept. `clock` gives the time of a capture and never enters an id."""

    read: Callable[[Loaded], Article]
    maker: Maker
    options: ReadOptions
    keeps_text: bool = True
    clock: Callable[[], str] = lambda: datetime.now(UTC).isoformat(timespec="seconds")


def add(ledger: Ledger, things: Iterable[str | Path], work: Work) -> Iterator[Added]:
    """Read things into the ledger, one document after the other; what it holds already is not read again.

    Where the work was broken off, what depends on several documents is worked out first, for what was left.
    """
    yield from add_loaded(ledger, load(things, work.options), work, {})


def add_loaded(ledger: Ledger, documents: Iterable[Loaded], work: Work, settings: Mapping[str, str]) -> Iterator[Added]:
    """Add documents that are loaded one by one; `settings` are what else belongs to the run."""
    deciding = {name: value for name, value in asdict(work.options).items() if name in SETTINGS}
    run_id = ledger.begin_run(work.maker, {**deciding, **settings}, at=work.clock())
    wait = _settle(ledger)
    for loaded in documents:
        yield _add_one(ledger, loaded, work, run_id)
        wait -= 1
        if wait <= 0:
            wait = _settle(ledger)
    _settle(ledger)


def settle_after(held: int) -> int:
    """After how many documents more a ledger is settled that holds so many."""
    return max(SETTLE_EVERY, round(SETTLE_SHARE * held))


def _settle(ledger: Ledger) -> int:
    """Settle; returns after how many documents to do so again."""
    with ledger.write() as connection:
        settle(connection)
        return settle_after(connection.scalar(select(func.count()).select_from(DOCUMENTS)) or 0)


def _add_one(ledger: Ledger, loaded: Loaded, work: Work, run_id: str) -> Added:
    now = work.clock()
    capture = Capture(loaded.name, loaded.captured_at or now, loaded.offset)
    if not loaded.document.text:
        return _reject(ledger, Article(loaded.name, loaded.document, rejects=loaded.rejects), now)
    with ledger.read() as connection:
        if is_withheld(connection, loaded.document.id):
            return Added(loaded.name, Outcome.WITHHELD, 0, ())
    was = ledger.run_of(loaded.document.id)
    if was == run_id and not (work.keeps_text and ledger.lacks_text(loaded.document.id)):
        with ledger.write() as connection:
            put_capture(connection, loaded.document, capture)
            put_rejects(connection, loaded.rejects, at=now, of=loaded.document.id)
        return Added(loaded.name, Outcome.KNOWN, 0, loaded.rejects)
    article = work.read(loaded)
    vectors = _vectors(article) if work.keeps_text else {}
    with ledger.write() as connection:
        if is_withheld(connection, loaded.document.id):  # while it was read
            return Added(loaded.name, Outcome.WITHHELD, 0, ())
        outcome = Outcome.READ_AGAIN if was else Outcome.VERSION if is_version(connection, loaded.document) else Outcome.ADDED
        if was:
            take_out(connection, loaded.document.id)
        put_article(connection, article, capture, run_id=run_id, raw=loaded.raw, vectors=vectors, keeps_text=work.keeps_text)
        put_rejects(connection, article.rejects, at=now, of=article.document.id)
        note_copies(connection, loaded.document)
        note_entities(connection, article)
        if work.keeps_text:
            told = tellings_of(article)
            note_tellings(connection, told)
            note_responses(connection, article.document.id, told)
            note_expectations(connection, told, article.document.published)
        renew(connection, article.document.id)
        withhold_again(connection, article.document.id, article.document.url)
    return Added(loaded.name, outcome, len(article.statements), article.rejects)


def _vectors(article: Article) -> dict[str, bytes]:
    """The vectors of the statements' contents, as they are stored."""
    found = sentence_vectors().encode([s.content.text for s in article.statements])
    return {s.id: pack(vector) for s, vector in zip(article.statements, found, strict=True)}


def _reject(ledger: Ledger, article: Article, now: str) -> Added:
    with ledger.write() as connection:
        put_rejects(connection, article.rejects, at=now)
    return Added(article.name, Outcome.REJECTED, 0, article.rejects)
