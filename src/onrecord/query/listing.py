"""The list of documents: what a ledger holds, by words, outlet and day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, func, select

from onrecord.query.answers import Facet, Met
from onrecord.query.cursor import Key, behind, pack, unpack
from onrecord.query.documents import documents
from onrecord.query.kept import kept
from onrecord.store import Ledger, fulltext
from onrecord.store.tables import CAPTURES, DOCUMENTS

Rows: TypeAlias = Select[*tuple[Any, ...]]

DAY_END = "T\U0010ffff"
"""Behind a day: later than every time of that day, and earlier than the next day."""
MOST_OUTLETS = 30
KEYS = (Key(DOCUMENTS.c.published, is_descending=True), Key(DOCUMENTS.c.id))
NEWEST = tuple(key.order for key in KEYS)
ORDER = "documents"
"""What cursors of this list say that they are of."""


@dataclass(frozen=True, slots=True)
class DocumentQuestion:
    """Which documents are asked for, newest first. `since` and `until` are ISO 8601 dates, both included."""

    words: str = ""
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int = 20
    offset: int = 0
    after: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentList:
    """Documents, how many there are in all, and how many each outlet has of those that the other conditions let through. `next` is a cursor."""

    documents: tuple[Met, ...]
    total: int
    outlets: tuple[Facet, ...]
    next: str | None = None


def list_documents(ledger: Ledger, question: DocumentQuestion) -> DocumentList:
    """The documents of a ledger that meet some conditions."""
    chosen = _where(select(DOCUMENTS.c.id), question, ledger)
    numbers = _where(select(DOCUMENTS.c.n), question, ledger)
    whole = replace(question, limit=0, offset=0, after=None)
    with ledger.read() as connection:

        def count() -> tuple[int, tuple[Facet, ...]]:
            total = connection.scalar(select(func.count()).select_from(numbers.subquery())) or 0
            return total, tuple(Facet("outlet", row[0], row[1]) for row in connection.execute(_outlets(question, ledger)))

        total, outlets = kept(connection, ("documents", whole), count)
        found, following = _part(connection, chosen, question)
        return DocumentList(_met(connection, found), total, outlets, following)


def _part(connection: Connection, chosen: Rows, question: DocumentQuestion) -> tuple[list[str], str | None]:
    """The ids of the documents that are shown, and the cursor of what follows."""
    if question.after:
        chosen = chosen.where(behind(KEYS, unpack(question.after, ORDER, (str, str))))
    part = chosen.add_columns(DOCUMENTS.c.published).order_by(*NEWEST).limit(question.limit + 1).offset(question.offset)
    rows = connection.execute(part).all()
    last = rows[question.limit - 1] if len(rows) > question.limit and question.after is not None else None
    return [row.id for row in rows[: question.limit]], None if last is None else pack(ORDER, (last.published, last.id))


def newest(ledger: Ledger, count: int) -> tuple[Met, ...]:
    """The documents that were published last; nothing is counted."""
    with ledger.read() as connection:
        return _met(connection, list(connection.scalars(select(DOCUMENTS.c.id).order_by(*NEWEST).limit(count))))


def _met(connection: Connection, ids: Sequence[str]) -> tuple[Met, ...]:
    found = {met.id: met for met in documents(connection, ids)}
    return tuple(found[id_] for id_ in ids)


def titles(ledger: Ledger, ids: Iterable[str]) -> dict[str, str]:
    """The titles of some documents that have one, by their ids."""
    with ledger.read() as connection:
        rows = connection.execute(select(DOCUMENTS.c.id, DOCUMENTS.c.title).where(DOCUMENTS.c.id.in_(sorted(set(ids))))).all()
    return {row[0]: row[1] for row in rows if row[1]}


def _where(query: Rows, question: DocumentQuestion, ledger: Ledger, *, any_outlet: bool = False) -> Rows:
    if fulltext.words_of(question.words):
        hits = fulltext.hits(ledger.engine.dialect.name, "documents", question.words)
        query = query.join(hits, hits.c.n == DOCUMENTS.c.n)
    conditions: list[ColumnElement[bool]] = []
    if question.since:
        conditions.append(DOCUMENTS.c.published >= question.since)
    if question.until:
        conditions.append(DOCUMENTS.c.published <= question.until + DAY_END)
    if question.outlet and not any_outlet:
        conditions.append(DOCUMENTS.c.id.in_(select(CAPTURES.c.document_id).where(CAPTURES.c.outlet == question.outlet)))
    return query.where(*conditions)


def _outlets(question: DocumentQuestion, ledger: Ledger) -> Rows:
    times = func.count(DOCUMENTS.c.n.distinct())
    joined = select(CAPTURES.c.outlet, times).select_from(DOCUMENTS).join(CAPTURES, CAPTURES.c.document_id == DOCUMENTS.c.id)
    chosen = _where(joined, question, ledger, any_outlet=True).where(CAPTURES.c.outlet.is_not(None))
    return chosen.group_by(CAPTURES.c.outlet).order_by(times.desc(), CAPTURES.c.outlet).limit(MOST_OUTLETS)
