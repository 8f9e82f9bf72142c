"""Tables as CSV, by the rules of `export/sheet.py`: lists and spans are JSON, and what is unknown is an empty cell."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from onrecord.export.ledger.columns import Row
from onrecord.export.ledger.pages import Table
from onrecord.export.sheet import csv_rows

BATCH = 500
"""Rows written at once."""


def write_sheet(path: Path, table: Table, rows: Iterable[Row]) -> Iterator[int]:
    """Write rows below a line of names, and say after each batch how many there are by now."""
    rows, written = iter(rows), 0
    with path.open("wb") as stream:
        stream.write(csv_rows([[column.name for column in table.columns]]))
        while batch := list(islice(rows, BATCH)):
            stream.write(csv_rows([_cell(value) for value in row.values()] for row in batch))
            written += len(batch)
            yield written


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
