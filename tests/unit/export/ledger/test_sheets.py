"""CSV files hold what the tables hold."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.export.ledger.columns import Kind
from onrecord.export.ledger.pages import Table
from onrecord.export.ledger.sheets import write_sheet
from onrecord.export.ledger.tables import TABLES
from onrecord.store import Ledger

WORDS = (Kind.TEXT, Kind.DAY)


def cells(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("table", TABLES, ids=[t.name for t in TABLES])
def test_a_sheet_reads_back_as_the_rows_that_were_written(ledger: Ledger, table: Table, tmp_path: Path):
    with ledger.read() as connection:
        rows = list(table.read(connection, keeps_text=True))
    assert list(write_sheet(tmp_path / "t.csv", table, rows)) == [len(rows)]
    assert [{c.name: value(row[c.name], c.kind) for c in table.columns} for row in cells(tmp_path / "t.csv")] == rows


def value(cell: str, kind: Kind) -> Any:
    return cell.removeprefix("'") or None if kind in WORDS else json.loads(cell or "null")


def test_a_cell_is_never_a_formula(ledger: Ledger, tmp_path: Path):
    (table,) = (t for t in TABLES if t.name == "statements")
    with ledger.read() as connection:
        list(write_sheet(tmp_path / "t.csv", table, table.read(connection, keeps_text=True)))
    assert cells(tmp_path / "t.csv")[-1]["content"] == "'-5 degrees would not do"


def test_an_empty_table_is_a_line_of_names(tmp_path: Path):
    assert list(write_sheet(tmp_path / "t.csv", TABLES[-1], [])) == []
    assert (tmp_path / "t.csv").read_bytes() == b"id,version,model,settings,began_at\r\n"
