"""What a source is made of: the entities of single documents that are taken for one."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select

from onrecord.query.documents import documents
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
    query = select(ENTITIES.c.id, ENTITIES.c.name, ENTITIES.c.document_id, ENTITIES.c.record).where(ENTITIES.c.actor_id == actor_id)
    ordered = query.join(DOCUMENTS, DOCUMENTS.c.id == ENTITIES.c.document_id).order_by(DOCUMENTS.c.published.asc().nulls_last(), ENTITIES.c.id)
    with ledger.read() as connection:
        total = connection.scalar(select(func.count()).select_from(query.subquery())) or 0
        rows = connection.execute(ordered.limit(limit)).all()
        met = {d.id: d for d in documents(connection, sorted({row.document_id for row in rows}))}
    return total, tuple(_member(row, met[row.document_id].title or met[row.document_id].name, met[row.document_id].published) for row in rows)


def _member(row: Row[*tuple[Any, ...]], title: str, day: str | None) -> Member:
    return Member(row.id, row.name, row.document_id, title, day, row.record["anonymity_reason"])
