"""Lists to take away: the same question as the page, whole, as CSV for spreadsheets or as JSON lines for programs."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, TypeVar

from starlette.responses import Response, StreamingResponse

from onrecord.export.sheet import csv_rows

Suffix = Literal["csv", "jsonl"]
TYPES = {"csv": "text/csv; charset=utf-8", "jsonl": "application/x-ndjson; charset=utf-8"}
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
    """Records as a file; CSV has these columns of theirs, JSON lines have all that there is."""
    lines = _csv(columns, records) if suffix == "csv" else _json(records)
    headers = {"Content-Disposition": f'attachment; filename="{name}.{suffix}"'}
    return StreamingResponse(lines, media_type=TYPES[suffix], headers=headers)


def _csv(columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    yield csv_rows([columns])
    for record in records:
        yield csv_rows([[_cell(record.get(name)) for name in columns]])


def _json(records: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    for record in records:
        yield json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"


def _cell(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
