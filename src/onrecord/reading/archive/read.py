"""A web archive to documents: one for each page that was captured, and a reason for each that cannot be read. Memory does not grow with the file."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from onrecord.reading.archive.faults import Fault
from onrecord.reading.archive.framing import Record, records_in
from onrecord.reading.archive.http import LONGEST_HEAD, PAGES, Payload, content_type, page_of
from onrecord.reading.archive.members import members
from onrecord.reading.archive.tape import Tape
from onrecord.reading.dates import iso_date
from onrecord.reading.feed.channel import is_web
from onrecord.reading.loaded import Loaded, Refusal, Spot, Why, free_name, refused
from onrecord.reading.options import ReadOptions
from onrecord.reading.page import read_page
from onrecord.reading.plain import read_plain

GZIP = b"\x1f\x8b"
SILENT = frozenset(("warcinfo", "request", "metadata"))
"""Records about captures; the others are captures, and each is read or refused."""
MOST_FAULTS = 1_000
"""Faults in a row after which the rest of a file is given up: it is no archive, or was made to cost time."""


def read_warc(stream: BinaryIO, spot: Spot, options: ReadOptions, seen: set[str]) -> Iterator[Loaded]:
    """The documents of a WARC, plain or packed as a whole or by record. A fault of one record never takes another with it."""
    in_a_row, is_empty = 0, True
    for found in found_in(stream, options.max_bytes):
        in_a_row = in_a_row + 1 if isinstance(found, Fault) else 0
        if in_a_row > MOST_FAULTS:
            yield refused(spot, f"the rest of the archive was given up after {MOST_FAULTS} faults in a row", what="archive")
            return
        if (loaded := read_found(found, spot, options, seen)) is not None:
            yield loaded
            is_empty = False
    if is_empty:
        yield refused(spot, "the archive holds no captures", what="archive")


def _refused_fault(fault: Fault, spot: Spot, seen: set[str]) -> Loaded:
    where = replace(spot.at(f"byte {fault.offset}"), url=fault.url if fault.url and is_web(fault.url) else spot.url)
    return replace(refused(_named(where, fault.url, None, seen), fault.reason, what="record"), offset=fault.offset)


def found_in(stream: BinaryIO, max_bytes: int) -> Iterator[Record | Fault]:
    """The records of a stream and the faults between them, with their offsets in it; those of one gzip member have the member's."""
    limit = max_bytes + LONGEST_HEAD
    raw = Tape(stream, seekable=stream if stream.seekable() else None)
    if not raw.peek(2).startswith(GZIP):
        yield from records_in(raw, limit)
        return
    for member in members(raw):
        if isinstance(member, Fault):
            yield member
            continue
        try:
            for found in records_in(Tape(member), limit):
                yield replace(found, offset=member.offset)
        except Refusal as refusal:
            yield Fault(member.offset, refusal.reason)


def read_found(found: Record | Fault, spot: Spot, options: ReadOptions, seen: set[str]) -> Loaded | None:
    """The document of a record, or why there is none; None for a record that is about another one."""
    if isinstance(found, Fault):
        return _refused_fault(found, spot, seen)
    return None if found.headers.get("warc-type", "").lower() in SILENT else _read_record(found, spot, options, seen)


def _read_record(record: Record, spot: Spot, options: ReadOptions, seen: set[str]) -> Loaded:
    url, at = record.url, spot.at(f"byte {record.offset}")
    here = _named(replace(at, url=url if url and is_web(url) else at.url), url, record.headers.get("warc-record-id"), seen)
    try:
        loaded = _read_payload(record, here, options)
    except Refusal as refusal:
        loaded = refused(here, refusal.reason, data=record.block, what="record", why=refusal.why)
    except Exception as fault:  # noqa: BLE001 - one record's fault never takes another with it
        reason = f"the page could not be read: {type(fault).__name__}: {fault}; please report this page"
        loaded = refused(here, reason, data=record.block, what="record")
    return replace(loaded, captured_at=iso_date(record.headers.get("warc-date")), offset=record.offset)


def _named(spot: Spot, url: str | None, record_id: str | None, seen: set[str]) -> Spot:
    return replace(spot, name=free_name(seen, url, (record_id or "").strip("<> "), spot.where))


def _read_payload(record: Record, spot: Spot, options: ReadOptions) -> Loaded:
    kind, charset = content_type(record.headers.get("content-type"))
    _refuse_parts(record)
    if kind == "application/http":
        payload = page_of(record.block, options.max_bytes, is_whole=record.is_whole)
        return read_page(payload.data, spot, options, declared=payload.charset)
    payload = _resource(record, kind, charset, options.max_bytes)
    read = read_page if kind in PAGES else read_plain
    return read(payload.data, spot, options, declared=payload.charset)


def _refuse_parts(record: Record) -> None:
    """Raise `Refusal` for a record that holds no whole capture."""
    kind = record.headers.get("warc-type", "").lower()
    if kind == "revisit":
        raise Refusal("the record is a revisit: the answer was the same as in an earlier record", Why.NO_PAGE)
    if kind not in ("response", "resource", "conversion"):
        raise Refusal(f"the record is of the type {kind[:40]!r}, and answers, resources and conversions are read", Why.NO_PAGE)
    if cut := record.headers.get("warc-truncated"):
        raise Refusal(f"the capture was cut by the crawler ({cut[:40]})")


def _resource(record: Record, kind: str, charset: str | None, limit: int) -> Payload:
    """The page or the text that a record holds without an HTTP answer around it."""
    if kind not in PAGES and kind != "text/plain":
        raise Refusal(f"the record holds {kind}, and pages and plain text are read", Why.NO_PAGE)
    if not record.is_whole or len(record.block) > limit:
        raise Refusal(f"the document has {record.length} bytes, and the limit is {limit}; raise --max-bytes to read it")
    return Payload(record.block, charset)
