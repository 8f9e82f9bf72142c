"""What statements stand in: the chain of tellings above each, outermost first."""

from collections.abc import Iterable

from sqlalchemy import Connection

from onrecord.query.answers import Told
from onrecord.query.search import numbers_where, statements
from onrecord.store.chunks import chunks
from onrecord.store.tables import STATEMENTS

DEEPEST = 16
"""Tellings that are followed upward at most."""


def told_with_ids(connection: Connection, ids: Iterable[str]) -> dict[str, Told]:
    """Statements by their ids."""
    out: dict[str, Told] = {}
    for chunk in chunks(sorted(set(ids))):
        out.update((t.id, t) for t in statements(connection, numbers_where(STATEMENTS.c.id.in_(chunk))))
    return out


def chains(connection: Connection, told: Iterable[Told]) -> dict[str, tuple[Told, ...]]:
    """The statements above each of some statements, by its id, outermost first."""
    below = list(told)
    known = {t.id: t for t in below}
    edge = below
    for _ in range(DEEPEST):
        missing = {t.parent_id for t in edge if t.parent_id} - known.keys()
        if not missing:
            break
        found = told_with_ids(connection, missing)
        known |= found
        edge = list(found.values())
    return {t.id: _above(t, known) for t in below}


def _above(told: Told, known: dict[str, Told]) -> tuple[Told, ...]:
    out: list[Told] = []
    above = told.parent_id
    while above in known and len(out) < DEEPEST:
        out.insert(0, known[above])
        above = known[above].parent_id
    return tuple(out)
