"""Expectations and comparisons of a ledger. They go with the statements that they were read from."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from onrecord.store.tables import COMPARISONS, EXPECTATIONS


def put_expectations(connection: Connection, expectations: Sequence[Mapping[str, Any]], comparisons: Sequence[Mapping[str, Any]]) -> None:
    """Store what was read from new statements."""
    for table, rows in ((EXPECTATIONS, expectations), (COMPARISONS, comparisons)):
        if rows:
            connection.execute(table.insert(), [dict(row) for row in rows])
