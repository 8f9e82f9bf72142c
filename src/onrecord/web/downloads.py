"""Lists to take away: the same question as the page, whole, as CSV for spreadsheets, as JSON lines for programs, as Parquet for tables of data."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from typing import Any, Literal, TypeVar

from starlette.responses import Response, StreamingResponse

from onrecord.errors import UsageError
from onrecord.export.sheet import csv_rows

Suffix = Literal["csv", "jsonl", "parquet"]
TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/x-ndjson; charset=utf-8", "parquet": "application/vnd.apache.parquet"}
CHUNK = 2_000
"""Rows that are asked for at once: few enough to hold, many enough that the ledger need not count them often."""
T = TypeVar("T")


def whole(part: Callable[[int, int], Sequence[T]]) -> Iterator[T]:
    """All of a list that `part(limit, offset)` gives a part of."""
    offset = 0
    while found := part(CHUNK, offset):
        yield from found
        offset += CHUNK
        if len(found) < CHUNK:
            return


def download(suffix: Suffix, name: str, columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> Response:
    """Records as a file; CSV and Parquet have these columns of theirs, JSON lines have all that there is."""
    lines = _lines(suffix, columns, records)
    headers = {"Content-Disposition": f'attachment; filename="{name}.{suffix}"'}
    return StreamingResponse(lines, media_type=TYPES[suffix], headers=headers)


def has_parquet() -> bool:
    """Whether Parquet can be written here: it needs `onrecord[parquet]`."""
    return find_spec("pyarrow") is not None


def _lines(suffix: Suffix, columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    if suffix == "parquet":
        if not has_parquet():
            raise UsageError("Parquet needs pyarrow: pip install 'onrecord[parquet]'")
        from onrecord.web.parquet import parquet  # with pyarrow, when it is needed

        return parquet(columns, records)
    return _csv(columns, records) if suffix == "csv" else _json(records)


def _csv(columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    yield csv_rows([columns])
    for record in records:
        yield csv_rows([[cell(record.get(name)) for name in columns]])


def _json(records: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    for record in records:
        yield json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"


def cell(value: object) -> str:
    """A value as words: what is no text as JSON, nothing as nothing."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
