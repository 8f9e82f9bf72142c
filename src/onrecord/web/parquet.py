"""Records as a Parquet file, written aside and then handed over in pieces."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownParameterType=false

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO, cast

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from onrecord.web.downloads import CHUNK, cell

MOST_IN_MEMORY = 32 * 2**20
PIECE = 2**16
NUMBERS = {bool: pa.bool_(), int: pa.int64(), float: pa.float64()}


def parquet(columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """The file. A column is of numbers where its first rows are; all else is text, as in the CSV, and null where there is nothing."""
    waiting = iter(records)
    rows = list(islice(waiting, CHUNK))
    schema = pa.schema([(name, _type([row.get(name) for row in rows])) for name in columns])
    with SpooledTemporaryFile(MOST_IN_MEMORY) as file:
        with ParquetWriter(cast("BinaryIO", file), schema, compression="zstd") as writer:
            while rows:
                writer.write_table(_table(schema, rows))
                rows = list(islice(waiting, CHUNK))
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _type(values: Iterable[object]) -> pa.DataType:
    kinds = {type(value) for value in values if value is not None}
    return next((found for kind, found in NUMBERS.items() if kinds == {kind}), pa.string())


def _table(schema: pa.Schema, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    arrays = [pa.array([_value(row.get(field.name), field.type) for row in rows], field.type) for field in schema]
    return pa.Table.from_arrays(arrays, schema=schema)


def _value(value: object, kind: pa.DataType) -> object:
    if value is None or not pa.types.is_string(kind):
        return value
    return cell(value).encode("utf-8", "replace").decode("utf-8")
