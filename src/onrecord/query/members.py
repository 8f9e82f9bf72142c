"""What a source is made of: the entities of single documents that are taken for one."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select

from onrecord.query.documents import documents
from onrecord.query.kept import kept
from onrecord.store import Ledger
from onrecord.store.tables import DOCUMENTS, ENTITIES


@dataclass(frozen=True, slots=True)
class Member:
    """One entity of one document, by the name that the document gives it."""

    entity_id: str
    name: str
    document_id: str
    document: str
    day: str | None
    anonymity_reason: str | None


def members(ledger: Ledger, actor_id: str, *, limit: int = 100) -> tuple[int, tuple[Member, ...]]:
    """How many entities a source has, and some of them, oldest documents first."""
    mine = select(ENTITIES.c.id).where(ENTITIES.c.actor_id == actor_id)
    joined = mine.join(DOCUMENTS, DOCUMENTS.c.id == ENTITIES.c.document_id)
    first = joined.order_by(DOCUMENTS.c.published.asc().nulls_last(), ENTITIES.c.id).limit(limit)
    columns = (ENTITIES.c.id, ENTITIES.c.name, ENTITIES.c.document_id, ENTITIES.c.record)
    with ledger.read() as connection:
        count = select(func.count()).select_from(mine.subquery())
        total, ids = kept(connection, ("members", actor_id, limit), lambda: (connection.scalar(count) or 0, list(connection.scalars(first))))
        found = {row.id: row for row in connection.execute(select(*columns).where(ENTITIES.c.id.in_(ids)))}
        rows = [found[id_] for id_ in ids]
        met = {d.id: d for d in documents(connection, sorted({row.document_id for row in rows}))}
    return total, tuple(_member(row, met[row.document_id].title or met[row.document_id].name, met[row.document_id].published) for row in rows)


def _member(row: Row[*tuple[Any, ...]], title: str, day: str | None) -> Member:
    return Member(row.id, row.name, row.document_id, title, day, row.record["anonymity_reason"])
