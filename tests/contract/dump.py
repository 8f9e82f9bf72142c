"""Everything a ledger holds as plain values: two ledgers with equal dumps hold the same, whatever they were made on and in whatever order."""

import json
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select, text

from onrecord.store import Ledger
from onrecord.store.desk_tables import RESPONSES, REVISION
from onrecord.store.tables import METADATA, STATEMENTS, WORDS

Dump = dict[str, list[str]]


def dump(ledger: Ledger, *, times: bool = False) -> Dump:
    """The rows of all tables as JSON, sorted, without their numbers; with times only where they are asked for.

    What answers what is left out: it is kept where it was found, and found again where it is not. So is the number of the state: each has its own.
    """
    with ledger.read() as connection:
        tables = [table for table in METADATA.sorted_tables if table not in (RESPONSES, REVISION)]
        return {table.name: sorted(_row(dict(row), times=times) for row in _rows(connection, table)) for table in tables}


def holds_words(ledger: Ledger, words: str) -> list[str]:
    """Where the words stand: names of files for SQLite, of tables for PostgreSQL. Case makes no difference."""
    if ledger.engine.dialect.name == "sqlite":
        path = Path(str(ledger.engine.url.database))
        files = [path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))]
        return [f.name for f in files if f.exists() and words.lower().encode() in f.read_bytes().lower()]
    with ledger.read() as connection:
        tables = [t.name for t in METADATA.sorted_tables]
        found = {t: connection.scalar(text(f"SELECT count(*) FROM {t} r WHERE lower(r::text) LIKE :w"), {"w": f"%{words.lower()}%"}) for t in tables}  # noqa: S608
    return [table for table, count in found.items() if count]


def integrity(path: Path) -> str:
    """What SQLite says of a file: "ok" when all is well; the search indexes are checked too."""
    with sqlite3.connect(path) as connection:
        for index in ("statement_index", "document_index"):
            connection.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
        return connection.execute("PRAGMA integrity_check").fetchone()[0]


def _rows(connection: Connection, table: Table) -> Any:
    query = select(table)
    if table is WORDS:
        query = select(WORDS, STATEMENTS.c.id).join(STATEMENTS, STATEMENTS.c.n == WORDS.c.n)
    return connection.execute(query).mappings()


def _row(row: dict[str, Any], *, times: bool) -> str:
    kept = {name: value.hex() if isinstance(value, bytes) else value for name, value in row.items() if name != "n"}
    return json.dumps({name: value for name, value in kept.items() if times or not name.endswith("_at")}, sort_keys=True)
