"""A stream of bytes to documents: unpacked if it is packed, looked at, and handed to the reader for its kind."""

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from enum import StrEnum
from io import BufferedReader, BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from onrecord.reading.loaded import Loaded, Spot, refused
from onrecord.reading.options import ReadOptions
from onrecord.reading.plain import read_plain
from onrecord.reading.records import read_records

GZIP = b"\x1f\x8b"
HEAD = 65_536
"""Bytes looked at to tell the kind."""


class Kind(StrEnum):
    """What the bytes are."""

    PLAIN = "plain"
    PAGE = "page"
    RECORDS = "records"


SUFFIXES = {
    ".txt": Kind.PLAIN, ".text": Kind.PLAIN, ".md": Kind.PLAIN, ".html": Kind.PAGE, ".htm": Kind.PAGE, ".xhtml": Kind.PAGE, ".jsonl": Kind.RECORDS,
    ".ndjson": Kind.RECORDS,
}  # fmt: skip
PAGE_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
RECORD_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')


def split_suffix(name: str) -> tuple[str, str]:
    """The stem of a file's name and its suffix in lower case; ".gz" is passed over, so that "a.html.gz" gives ("a", ".html")."""
    path = PurePosixPath(name[: -len(".gz")] if is_packed(name) else name)
    return path.stem, path.suffix.lower()


def is_packed(name: str) -> bool:
    """Whether a file is packed with gzip, by its name."""
    return name.lower().endswith(".gz")


def read_stream(
    stream: BinaryIO, spot: Spot, options: ReadOptions, *, kind: Kind | None = None, declared: str | None = None, seen: set[str] | None = None
) -> Iterator[Loaded]:
    """The documents in `stream`: one, or as many as there are records.

    `kind` is what a suffix or a header says, and gives way to what the bytes plainly are; `declared` is the encoding that a header names.
    """
    try:
        yield from _read_unpacked(_unpacked(stream), spot, options, kind, declared, set[str]() if seen is None else seen)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield refused(spot, f"the file is packed with gzip and damaged: {error}")
    except OSError as error:
        yield refused(spot, f"the file could not be read: {error.strerror or error}")


def _unpacked(stream: BinaryIO) -> BufferedReader:
    buffered = _buffered(stream)
    if not buffered.peek(2).startswith(GZIP):
        return buffered
    return _buffered(cast("BinaryIO", gzip.GzipFile(fileobj=buffered)))


def _buffered(stream: BinaryIO) -> BufferedReader:
    return BufferedReader(cast("BytesIO", stream), buffer_size=HEAD)


def _read_unpacked(
    stream: BufferedReader, spot: Spot, options: ReadOptions, kind: Kind | None, declared: str | None, seen: set[str]
) -> Iterator[Loaded]:
    kind = _kind(stream.peek(HEAD), kind)
    if kind is Kind.RECORDS:
        yield from read_records(cast("BinaryIO", stream), spot, options, seen)
        return
    data = stream.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        yield refused(spot, too_long(options.max_bytes))
    elif kind is Kind.PAGE:
        from onrecord.reading.page import read_page

        yield read_page(data, spot, options, declared=declared)
    else:
        yield read_plain(data, spot, options, declared=declared)


def too_long(limit: int, size: int | None = None) -> str:
    """The reason for refusing what is over the limit."""
    fault = f"the document is longer than {limit} bytes" if size is None else f"the document has {size} bytes, and the limit is {limit}"
    return f"{fault}; raise --max-bytes to read it"


def _kind(head: bytes, told: Kind | None) -> Kind:
    """What the bytes plainly are, else what was told, else plain text."""
    if told is Kind.RECORDS:
        return told
    if PAGE_START.match(head):
        return Kind.PAGE
    if told is None and _begins_records(head):
        return Kind.RECORDS
    return told or Kind.PLAIN


def _begins_records(head: bytes) -> bool:
    """Whether the first line is an object with a text; a line longer than the head is taken for one by its first key."""
    if not RECORD_START.match(head):
        return False
    line, end, _ = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if not end and len(head) >= HEAD:
        return b'"text"' in line
    try:
        return "text" in json.loads(line)
    except (ValueError, RecursionError, TypeError):
        return False
