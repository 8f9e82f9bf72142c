"""Parts: the Parquet files of a run. One appears whole or not at all, and outlives the machine once it is there."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownParameterType=false

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa
from pyarrow import parquet

Row: TypeAlias = Mapping[str, Any]

ROW_GROUP = 50
"""Rows; few, since documents are looked up one by one, and memory does not grow with the shard."""
PARTS = "parts"
_SIFTED = pa.schema(
    [
        pa.field("file", pa.string(), nullable=False),
        pa.field("number", pa.int64(), nullable=False),
        pa.field("offset", pa.int64()),
        pa.field("name", pa.string(), nullable=False),
        pa.field("captured_at", pa.string()),
        pa.field("left", pa.string(), nullable=False),
        pa.field("rejects", pa.string(), nullable=False),
        pa.field("document_id", pa.string()),
        pa.field("document", pa.string()),
        pa.field("words", pa.int64(), nullable=False),
        pa.field("sentences", pa.list_(pa.uint64()), nullable=False),
    ]
)
"""One row for each record: where it stands, what became of it, and its text if it is to be read. `sentences` are the digests of its sentences."""
_READ = pa.schema(
    [
        pa.field("document_id", pa.string(), nullable=False),
        pa.field("file", pa.string(), nullable=False),
        pa.field("number", pa.int64(), nullable=False),
        pa.field("inherits", pa.string()),
        pa.field("statements", pa.int64(), nullable=False),
        pa.field("article", pa.string(), nullable=False),
    ]
)
"""One row for each text: the JSON of its statements, entities and rejects. `inherits` is the document whose attributions it has."""


class Form(StrEnum):
    """What a part holds: records that were sifted, or texts that were read."""

    SIFTED = "sifted"
    READ = "read"


SCHEMAS = {Form.SIFTED: _SIFTED, Form.READ: _READ}


def take_from_system() -> None:
    """Let pyarrow take memory from the system: its own pool keeps what it had, 30 MB after 10,000 records and growing."""
    pa.set_memory_pool(pa.system_memory_pool())


def write_part(path: Path, form: Form, rows: Iterable[Row]) -> int:
    """Write a part aside, and rename it when it is whole and on the disk. Returns the number of rows. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    count, waiting, schema = 0, iter(rows), SCHEMAS[form]
    try:
        with parquet.ParquetWriter(aside, schema, version="2.6", compression="zstd") as writer:
            while batch := list(islice(waiting, ROW_GROUP)):
                writer.write_table(pa.Table.from_pylist([dict(row) for row in batch], schema=schema))
                count += len(batch)
        settle_file(aside, path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    return count


def clear_asides(parts: Path, name: str = "") -> None:
    """Take away what processes left behind that ended at work: on one part, or on any."""
    for path in parts.glob(f".{name or '*'}.*"):
        path.unlink(missing_ok=True)


def settle_file(aside: Path, path: Path) -> None:
    """Rename a file into place, its content first and then its name on the disk."""
    with aside.open("rb") as written:
        os.fsync(written.fileno())
    aside.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def rows_of(path: Path, columns: Sequence[str] | None = None, where: tuple[str, Sequence[object]] | None = None) -> Iterator[dict[str, Any]]:
    """The rows of a part in order, all or those with one of some values in a column; a row group is held at a time."""
    with parquet.ParquetFile(path) as file:
        wanted = None if where is None else frozenset(where[1])
        for group in range(file.num_row_groups):
            if where is not None and wanted is not None:
                found = file.read_row_group(group, columns=[where[0]], use_threads=False).column(0).to_pylist()
                if wanted.isdisjoint(found):
                    continue
            rows = file.read_row_group(group, columns=None if columns is None else list(columns), use_threads=False).to_pylist()
            yield from rows if where is None or wanted is None else (row for row in rows if row[where[0]] in wanted)
