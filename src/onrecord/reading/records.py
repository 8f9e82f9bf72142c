"""JSON lines to documents: one record a line, a bad line never taking another with it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO, cast

from onrecord.model import Reject, Span
from onrecord.reading.decode import Decoded, check_text, line_map
from onrecord.reading.loaded import Loaded, Refusal, Spot, refused
from onrecord.reading.options import ReadOptions, is_iso_date
from onrecord.reading.plain import Given, document_of

SCALARS = ("url", "publisher", "byline", "credit", "published", "updated", "language")
DATES = ("published", "updated")
CHUNK = 65_536
SHOWN = 40
"""Characters of a faulty value that a reason quotes."""


def read_records(stream: BinaryIO, spot: Spot, options: ReadOptions, seen: set[str]) -> Iterator[Loaded]:
    """One document for each line of `stream`, read as they come. `seen` holds the names already taken and grows.

    A line needs "id" and "text"; title, url, publisher, byline, credit, published, updated, language and tags are read where they are there.
    """
    for number, line in enumerate(lines_in(stream, options.max_bytes), start=1):
        if (loaded := read_line(line, number, spot, options, seen)) is not None:
            yield loaded


def lines_in(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    """The lines of a stream; of one that is too long a byte more than the limit, and the rest is passed over."""
    while line := stream.readline(limit + 1):
        _skip_line(stream, line)
        yield line


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(CHUNK)


def read_line(line: bytes, number: int, spot: Spot, options: ReadOptions, seen: set[str]) -> Loaded | None:
    """The document of a file's line of this number, or why there is none; None for a blank line."""
    here = replace(spot, name=f"{spot.name}:{number}", line=number)
    if len(line) > options.max_bytes:
        return refused(here, f"the line is longer than {options.max_bytes} bytes; raise --max-bytes to read it", what="record")
    return _read_record(line, here, options, seen) if line.strip(b"\xef\xbb\xbf \t\r\n") else None


def _read_record(line: bytes, spot: Spot, options: ReadOptions, seen: set[str]) -> Loaded:
    try:
        record = _parse(line)
        name, text = _name(record, seen), _text(record)
    except Refusal as refusal:
        return refused(spot, refusal.reason, data=line, what="record")
    seen.add(name)
    data = text.encode("utf-8")
    named = replace(spot, name=name, url=spot.url)
    return document_of(text, line_map(Decoded(text, "utf-8"), len(data)), named, options, data=data, given=_given(record, text, spot))


def _parse(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Refusal(f"the line is not UTF-8 at byte {error.start}") from error
    except (ValueError, RecursionError) as error:
        raise Refusal(f"the line is not JSON: {error}") from error
    if not isinstance(record, dict):
        raise Refusal(f"the line is a JSON {type(record).__name__}, and an object with id and text is expected")
    return cast("dict[str, Any]", record)


def _name(record: dict[str, Any], seen: set[str]) -> str:
    value = record.get("id")
    if not isinstance(value, str | int) or isinstance(value, bool) or value == "":
        raise Refusal(f"the record's id is {_shown(value)}, and a string is expected")
    if str(value) in seen:
        raise Refusal(f"the id {_shown(value)} stands twice in one call; give every record its own")
    return str(value)


def _text(record: dict[str, Any]) -> str:
    value = record.get("text")
    if not isinstance(value, str):
        raise Refusal(f"the record's text is {_shown(value)}, and a string is expected")
    check_text(value)
    return value


def _given(record: dict[str, Any], text: str, spot: Spot) -> Given:
    """What the record says of its document; a field of the wrong kind is left out and said so."""
    faults: list[Reject] = []
    scalars = {field: value for field in SCALARS if (value := _scalar(record, field, spot, faults)) is not None}
    tags = _tags(record.get("tags") or [], spot, faults)
    return Given(title_span=_title_span(record.get("title"), text), tags=tags, rejects=tuple(faults), **scalars)


def _tags(value: object, spot: Spot, faults: list[Reject]) -> tuple[str, ...]:
    items: list[object] = cast("list[object]", value) if isinstance(value, list) else [value]
    tags = tuple(item for item in items if isinstance(item, str))
    if isinstance(value, list) and len(tags) == len(items):
        return tags
    faults.append(_left_out("tags", items, "a list of strings", spot))
    return ()


def _scalar(record: dict[str, Any], field: str, spot: Spot, faults: list[Reject]) -> str | None:
    value = record.get(field)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        faults.append(_left_out(field, value, "a string", spot))
        return None
    if field in DATES and not is_iso_date(value):
        faults.append(_left_out(field, value, "an ISO 8601 date like 2022-03-15", spot))
        return None
    return value


def _title_span(title: object, text: str) -> Span | None:
    """Where the given title stands word for word; the text is never changed to make room for it."""
    if not isinstance(title, str) or not title.strip():
        return None
    start = text.find(title.strip())
    return None if start < 0 else (start, start + len(title.strip()))


def _left_out(field: str, value: object, expected: str, spot: Spot) -> Reject:
    return Reject("field", spot.where, f"the field {field} is {_shown(value)}, and {expected} is expected; it was left out")


def _shown(value: object) -> str:
    if value is None:
        return "missing"
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"
