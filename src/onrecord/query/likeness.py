"""Which unnamed sources may be one: hypotheses around one of them, with their reasons, and never more than that."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, select

from onrecord.query.answers import Actor
from onrecord.query.sources import actors
from onrecord.reconcile.actors import card_from_json, same_as
from onrecord.reconcile.actors.same_as import MOST_DAYS
from onrecord.store import Ledger
from onrecord.store.tables import DOCUMENTS, ENTITIES

MOST_COMPARED = 2_000
"""Unnamed sources of a few days that are looked at; a busy week of a national paper has a few hundred."""


@dataclass(frozen=True, slots=True)
class MayBe:
    """Another unnamed source that may be this one, and why somebody could think so."""

    actor: Actor
    reasons: tuple[str, ...]


def may_be(ledger: Ledger, actor_id: str) -> tuple[MayBe, ...]:
    """The unnamed sources of other documents that may be this one."""
    with ledger.read() as connection:
        own = connection.execute(_unnamed().where(ENTITIES.c.actor_id == actor_id).limit(1)).first()
        if own is None or own.published is None:
            return ()
        rows = connection.execute(_around(own.published).limit(MOST_COMPARED)).all()
        whose = {row.id: row.actor_id for row in rows}
        found = same_as(card_from_json(row.record, row.document_id, row.published) for row in rows)
        others = {(h.other if h.one == own.id else h.one): h.reasons for h in found if own.id in (h.one, h.other)}
        known = {actor.id: actor for actor in _actors(connection, [whose[entity] for entity in others])}
    return tuple(MayBe(known[whose[entity]], reasons) for entity, reasons in sorted(others.items()) if whose[entity] in known)


def _unnamed():
    columns = (ENTITIES.c.id, ENTITIES.c.document_id, ENTITIES.c.record, ENTITIES.c.actor_id, DOCUMENTS.c.published)
    return select(*columns).join(DOCUMENTS, DOCUMENTS.c.id == ENTITIES.c.document_id).where(ENTITIES.c.naming == "unnamed")


def _around(published: str):
    """The unnamed sources of the days around one; only this day's where it is no date."""
    try:
        day = date.fromisoformat(published[:10])
        first, last = day - timedelta(MOST_DAYS), day + timedelta(MOST_DAYS + 1)
    except (ValueError, OverflowError):
        return _unnamed().where(DOCUMENTS.c.published == published).order_by(ENTITIES.c.id)
    return _unnamed().where(DOCUMENTS.c.published >= first.isoformat(), DOCUMENTS.c.published < last.isoformat()).order_by(ENTITIES.c.id)


def _actors(connection: Connection, ids: list[str | None]) -> list[Actor]:
    return actors(connection, ids=[id_ for id_ in ids if id_])
