"""Runs: what read the documents."""

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from onrecord.export.ledger.columns import Column, Kind, Row
from onrecord.export.ledger.pages import Table
from onrecord.store.tables import RUNS

TEXT = Kind.TEXT


def _runs(connection: Connection, ids: Sequence[str]) -> Iterator[Row]:
    for row in connection.execute(select(RUNS).where(RUNS.c.id.in_(ids)).order_by(RUNS.c.id)).mappings():
        yield {**row, "settings": json.dumps(row["settings"], sort_keys=True)}


RUNS_TABLE = Table(
    "runs", "one row for each version, model and settings that read documents, by id", RUNS.c.id,
    (
        Column("id", TEXT, "made of version, model and settings", is_needed=True),
        Column("version", TEXT, "of onrecord", is_needed=True),
        Column("model", TEXT, "the digest of the model's weights", is_needed=True),
        Column("settings", TEXT, "options of reading, as JSON", is_needed=True),
        Column("began_at", TEXT, "ISO 8601 time of its first use here", is_needed=True),
    ),
    _runs,
)  # fmt: skip
