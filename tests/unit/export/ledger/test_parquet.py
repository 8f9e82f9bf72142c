"""Parquet files hold what the tables hold."""

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from onrecord.export.ledger import parquet as written_by
from onrecord.export.ledger.columns import Kind, Row
from onrecord.export.ledger.pages import Table
from onrecord.export.ledger.parquet import schema_of, write_parquet
from onrecord.export.ledger.tables import TABLES
from onrecord.store import Ledger


def write(ledger: Ledger, table: Table, path: Path) -> list[Row]:
    with ledger.read() as connection:
        rows = list(table.read(connection, keeps_text=True))
    list(write_parquet(path, table, rows))
    return rows


def as_row(table: Table, cells: Row) -> Row:
    """What was read back, in the shape of a row."""
    return {c.name: plain(cells[c.name], c.kind) for c in table.columns}


def plain(value: Any, kind: Kind) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if value is None or kind in (Kind.OFFICES, Kind.MATCHES, Kind.TEXTS):
        return value
    if kind is Kind.SPAN:
        return [value["start"], value["end"]]
    if kind is Kind.SPANS:
        return [plain(span, Kind.SPAN) for span in value]
    if kind in (Kind.CLAUSES, Kind.EVIDENCE):
        return [{**part, "spans": plain(part["spans"], Kind.SPANS)} for part in value]
    return value


@pytest.mark.parametrize("table", TABLES, ids=[t.name for t in TABLES])
def test_a_file_reads_back_as_the_rows_that_were_written(ledger: Ledger, table: Table, tmp_path: Path):
    rows = write(ledger, table, tmp_path / "t.parquet")
    found = parquet.read_table(tmp_path / "t.parquet")
    assert [as_row(table, cells) for cells in found.to_pylist()] == rows
    assert found.schema.equals(schema_of(table))
    assert found.schema.metadata == schema_of(table).metadata
    found.validate(full=True)


def test_equal_rows_give_equal_bytes(ledger: Ledger, tmp_path: Path):
    for table in TABLES:
        for name in ("one", "two"):
            write(ledger, table, tmp_path / name)
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_rows_are_written_in_groups(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(written_by, "BATCH", 2)
    monkeypatch.setattr(written_by, "ROW_GROUP_BYTES", 1)
    write(ledger, TABLES[1], tmp_path / "t.parquet")
    assert parquet.ParquetFile(tmp_path / "t.parquet").metadata.num_row_groups == 3


def test_spans_and_days_have_types_of_their_own():
    (statements,) = (schema_of(t) for t in TABLES if t.name == "statements")
    span = pa.struct([pa.field("start", pa.int32(), nullable=False), pa.field("end", pa.int32(), nullable=False)])
    assert statements.field("content_spans").type == pa.list_(span)
    assert statements.field("time_start").type == pa.date32()
    assert statements.field("id").metadata == {b"meaning": b"made of the document and the spans"}


def test_every_kind_of_column_has_a_type():
    assert set(written_by.TYPES) == set(Kind)
