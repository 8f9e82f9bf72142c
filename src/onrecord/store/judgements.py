"""Judgements: what people decided, kept in order, and undone by saying so."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select, update

from onrecord.errors import LedgerError
from onrecord.model.ids import content_id
from onrecord.store.tables import JUDGEMENTS


def put_judgement(
    connection: Connection,
    kind: str,
    subject: Mapping[str, Any],
    *,
    author: str,
    reason: str,
    at: str,
    document_id: str | None = None,
    statement_id: str | None = None,
) -> str:
    """Keep a judgement; returns its id."""
    number = (connection.scalar(select(func.max(JUDGEMENTS.c.n))) or 0) + 1
    id_ = content_id("judgement", number, kind, dict(subject), author, reason)
    own = {"id": id_, "kind": kind, "subject": dict(subject), "author": author, "reason": reason, "made_at": at}
    connection.execute(JUDGEMENTS.insert(), {**own, "document_id": document_id, "statement_id": statement_id})
    return id_


def undo_judgement(connection: Connection, id_: str, *, at: str) -> RowMapping:
    """Undo a judgement, named by its id or the beginning of it. Raises `LedgerError` where there is none, several, or it is undone already."""
    found = connection.execute(select(JUDGEMENTS).where(JUDGEMENTS.c.id.startswith(id_, autoescape=True))).mappings().all()
    if len(found) != 1:
        raise LedgerError(f"{len(found) or 'no'} judgements have the id {id_}; `onrecord judgements` lists them")
    if found[0]["undone_at"] is not None:
        raise LedgerError(f"the judgement {found[0]['id']} was undone at {found[0]['undone_at']}")
    connection.execute(update(JUDGEMENTS).where(JUDGEMENTS.c.id == found[0]["id"]).values(undone_at=at))
    return found[0]


def judgements(
    connection: Connection, *, kinds: Sequence[str] = (), documents: Sequence[str] | None = None, undone: bool = False
) -> list[RowMapping]:
    """Judgements in the order in which they were made: of some kinds, on statements of some documents; those that were undone where asked for."""
    query = select(JUDGEMENTS).order_by(JUDGEMENTS.c.n)
    query = query.where(JUDGEMENTS.c.kind.in_(kinds)) if kinds else query
    query = query if documents is None else query.where(JUDGEMENTS.c.document_id.in_(documents))
    query = query if undone else query.where(JUDGEMENTS.c.undone_at.is_(None))
    return list(connection.execute(query).mappings())
