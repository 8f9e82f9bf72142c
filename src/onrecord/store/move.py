"""A whole ledger from one place to another: a backup, or the way between SQLite and PostgreSQL."""

from collections.abc import Callable

from sqlalchemy import Connection, Table, func, select, text

from onrecord.errors import UsageError
from onrecord.store.desk_tables import REVISION
from onrecord.store.ledger import Ledger
from onrecord.store.tables import METADATA

ROWS = 1000
"""Rows that are copied at a time."""


def copy_ledger(origin: Ledger, target: Ledger, *, tell: Callable[[str, int], None] = lambda _table, _rows: None) -> None:
    """Copy every row into an empty ledger, in one transaction. `tell` is called with a table's name and the number of rows copied of it so far.

    Raises `UsageError` where the target is not empty.
    """
    with origin.read() as source, target.write() as sink:
        tables = [table for table in METADATA.sorted_tables if table is not REVISION]
        if any(sink.execute(select(table).limit(1)).first() for table in tables):
            raise UsageError("the ledger to copy into is not empty; name a new file or an empty database")
        for table in tables:
            _copy_table(source, sink, table, tell)
        if sink.dialect.name == "postgresql":
            _set_numbering(sink)


def _copy_table(source: Connection, sink: Connection, table: Table, tell: Callable[[str, int], None]) -> None:
    done = 0
    rows = source.execution_options(yield_per=ROWS).execute(select(table).order_by(*table.primary_key.columns))
    for part in rows.mappings().partitions(ROWS):
        sink.execute(table.insert(), [dict(row) for row in part])
        done += len(part)
        tell(table.name, done)


def _set_numbering(sink: Connection) -> None:
    """Go on numbering rows behind the last one that was copied."""
    for table in METADATA.sorted_tables:
        column = table.c.get("n")
        if column is not None and column.autoincrement is True:
            last = sink.scalar(select(func.max(column))) or 0
            sink.execute(text("SELECT setval(pg_get_serial_sequence(:table, 'n'), :last)"), {"table": table.name, "last": max(last, 1)})
