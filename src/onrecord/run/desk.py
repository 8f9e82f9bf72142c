"""Statements of a ledger made ready for comparing, those at hand that were needed last."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection

from onrecord.reconcile.claims.packed import unpack
from onrecord.reconcile.claims.pairs import Prepared
from onrecord.store import claims

HELD = 30_000
"""Statements that are held at a time, some twenty kilobytes each."""


class Desk:
    """Looks up what is not at hand, all at once."""

    def __init__(self, connection: Connection):
        self._connection = connection
        self._held: dict[str, Prepared] = {}

    def fetch(self, ids: Collection[str]) -> Mapping[str, Prepared]:
        """Statements by their ids; those that were needed longest ago make room."""
        near = {id_: self._held.pop(id_) for id_ in sorted(ids) if id_ in self._held}
        missing = [id_ for id_ in sorted(ids) if id_ not in near]
        near.update((id_, unpack(data)) for id_, data in claims.prepared(self._connection, missing).items())
        for old in list(self._held)[: max(0, len(self._held) + len(near) - HELD)]:
            del self._held[old]
        self._held.update(near)
        return near
