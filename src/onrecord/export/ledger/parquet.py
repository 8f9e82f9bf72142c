"""Tables as Parquet. The same rows give the same bytes under one version of pyarrow."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownParameterType=false

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from onrecord.export.ledger.columns import Column, Kind, Row
from onrecord.export.ledger.pages import Table

SCHEMA = "onrecord-tables/1"
BATCH = 500
"""Rows held as Python objects at once."""
ROW_GROUP_BYTES = 32 * 2**20
"""What a row group takes in memory, unpacked: some ten thousand statements, enough for columns to pack well."""

_SPAN = pa.struct([pa.field("start", pa.int32(), nullable=False), pa.field("end", pa.int32(), nullable=False)])
_SPANS = pa.list_(_SPAN)
TYPES: Mapping[Kind, pa.DataType] = {
    Kind.TEXT: pa.string(),
    Kind.WHOLE: pa.int64(),
    Kind.NUMBER: pa.float64(),
    Kind.TRUTH: pa.bool_(),
    Kind.DAY: pa.date32(),
    Kind.TEXTS: pa.list_(pa.string()),
    Kind.SPAN: _SPAN,
    Kind.SPANS: _SPANS,
    Kind.OFFICES: pa.list_(pa.struct({"title": pa.string(), "body": pa.string(), "is_past": pa.bool_()})),
    Kind.CLAUSES: pa.list_(pa.struct({"spans": _SPANS, "certainty": pa.string(), "polarity": pa.string()})),
    Kind.EVIDENCE: pa.list_(pa.struct({"label": pa.string(), "spans": _SPANS, "by": pa.string()})),
    Kind.MATCHES: pa.list_(pa.struct({"document_id": pa.string(), "strength": pa.float64(), "reasons": pa.list_(pa.string())})),
}


def schema_of(table: Table) -> pa.Schema:
    """The table's schema; the meaning of a column stands in the metadata of its field, under `meaning`."""
    return pa.schema([_field(column) for column in table.columns], metadata={"schema": SCHEMA, "table": table.name, "meaning": table.meaning})


def write_parquet(path: Path, table: Table, rows: Iterable[Row]) -> Iterator[int]:
    """Write rows, and say after each batch how many there are by now."""
    group: list[pa.Table] = []
    written = 0
    with parquet.ParquetWriter(path, schema_of(table), version="2.6", compression="zstd") as writer:
        for batch in _batches(table, rows):
            group.append(batch)
            if sum(part.nbytes for part in group) >= ROW_GROUP_BYTES:
                writer.write_table(pa.concat_tables(group))
                group.clear()
            yield (written := written + batch.num_rows)
        if group:
            writer.write_table(pa.concat_tables(group))


def _batches(table: Table, rows: Iterable[Row]) -> Iterator[pa.Table]:
    schema, rows = schema_of(table), iter(rows)
    while batch := list(islice(rows, BATCH)):
        yield pa.Table.from_pylist([_cells(table, row) for row in batch], schema=schema)


def _field(column: Column) -> pa.Field:
    return pa.field(column.name, TYPES[column.kind], nullable=not column.is_needed, metadata={"meaning": column.meaning})


def _cells(table: Table, row: Row) -> Row:
    return {c.name: CELLS[c.kind](row[c.name]) if c.kind in CELLS and row[c.name] is not None else row[c.name] for c in table.columns}


def _span(pair: Sequence[int]) -> Row:
    return {"start": pair[0], "end": pair[1]}


def _spans(pairs: Sequence[Sequence[int]]) -> list[Row]:
    return [_span(pair) for pair in pairs]


def _with_spans(parts: Sequence[Row]) -> list[Row]:
    return [{**part, "spans": _spans(part["spans"])} for part in parts]


CELLS: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.DAY: date.fromisoformat,
    Kind.SPAN: _span,
    Kind.SPANS: _spans,
    Kind.CLAUSES: _with_spans,
    Kind.EVIDENCE: _with_spans,
}
"""How values are written that a row holds in another shape."""
