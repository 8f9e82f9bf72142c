"""What a ledger holds, in numbers."""

from sqlalchemy import Connection, Table, func, select

from onrecord.query.kept import kept
from onrecord.store import Ledger
from onrecord.store.tables import ACTORS, CAPTURES, COPIES, DOCUMENTS, ENTITIES, FINGERPRINTS, JUDGEMENTS, REJECTS, RUNS, STATEMENTS

COUNTED: tuple[tuple[str, Table], ...] = (
    ("documents", DOCUMENTS), ("captures", CAPTURES), ("statements", STATEMENTS), ("entities", ENTITIES), ("sources", ACTORS), ("copies", COPIES),
    ("rejects", REJECTS), ("judgements", JUDGEMENTS), ("runs", RUNS),
)  # fmt: skip


def stats(ledger: Ledger) -> dict[str, int | str | None]:
    """The size of each table, of the groups of copies, and the days that the documents span."""
    with ledger.read() as connection:
        return dict(kept(connection, "stats", lambda: _counted(connection)))


def _counted(connection: Connection) -> dict[str, int | str | None]:
    out: dict[str, int | str | None] = {name: connection.scalar(select(func.count()).select_from(table)) for name, table in COUNTED}
    out["copy_groups"] = connection.scalar(select(func.count(FINGERPRINTS.c.group_id.distinct())))
    out["outlets"] = connection.scalar(select(func.count(CAPTURES.c.outlet.distinct())))
    out["first_day"] = connection.scalar(select(func.min(STATEMENTS.c.day)))
    out["last_day"] = connection.scalar(select(func.max(STATEMENTS.c.day)))
    return out
