"""A stream of bytes to documents: unpacked if it is packed, looked at, and handed to the reader for its kind."""

import gzip
import zlib
from collections.abc import Iterator
from io import BufferedReader, BytesIO
from typing import BinaryIO, cast

from onrecord.reading.kinds import HEAD, WARC, Kind, kind_of
from onrecord.reading.loaded import Loaded, Spot, refused
from onrecord.reading.options import ReadOptions
from onrecord.reading.plain import read_plain
from onrecord.reading.records import read_records

GZIP = b"\x1f\x8b"


def read_stream(
    stream: BinaryIO, spot: Spot, options: ReadOptions, *, kind: Kind | None = None, declared: str | None = None, seen: set[str] | None = None
) -> Iterator[Loaded]:
    """The documents in `stream`: one, or as many as there are records.

    `kind` is what a suffix or a header says, and gives way to what the bytes plainly are; `declared` is the encoding that a header names.
    """
    try:
        yield from _read_packed(_buffered(stream), spot, options, kind, declared, set[str]() if seen is None else seen)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield refused(spot, f"the file is packed with gzip and damaged: {error}")
    except OSError as error:
        yield refused(spot, f"the file could not be read: {error.strerror or error}")


def too_long(limit: int, size: int | None = None) -> str:
    """The reason for refusing what is over the limit."""
    fault = f"the document is longer than {limit} bytes" if size is None else f"the document has {size} bytes, and the limit is {limit}"
    return f"{fault}; raise --max-bytes to read it"


def _buffered(stream: BinaryIO) -> BufferedReader:
    return BufferedReader(cast("BytesIO", stream), buffer_size=HEAD)


def _read_packed(
    stream: BufferedReader, spot: Spot, options: ReadOptions, kind: Kind | None, declared: str | None, seen: set[str]
) -> Iterator[Loaded]:
    """A stream that may be packed. A web archive is handed on as it is: each of its records is packed by itself, and damaged by itself."""
    head = stream.peek(HEAD)
    if not head.startswith(GZIP):
        yield from _read_unpacked(stream, spot, options, kind, declared, seen)
    elif kind is Kind.WARC or _begins(head).startswith(WARC):
        yield from _read_warc(stream, spot, options, seen)
    else:
        unpacked = _buffered(cast("BinaryIO", gzip.GzipFile(fileobj=stream)))
        yield from _read_unpacked(unpacked, spot, options, None if kind is Kind.WACZ else kind, declared, seen)


def _begins(packed: bytes) -> bytes:
    """The first bytes of what is packed; none where it is damaged."""
    try:
        return zlib.decompressobj(wbits=31).decompress(packed, len(WARC))
    except zlib.error:
        return b""


def _read_unpacked(
    stream: BufferedReader, spot: Spot, options: ReadOptions, kind: Kind | None, declared: str | None, seen: set[str]
) -> Iterator[Loaded]:
    kind = kind_of(stream.peek(HEAD), kind)
    if kind is Kind.RECORDS:
        yield from read_records(cast("BinaryIO", stream), spot, options, seen)
    elif kind is Kind.WARC:
        yield from _read_warc(stream, spot, options, seen)
    elif kind is Kind.WACZ:
        from onrecord.reading.archive import read_wacz

        yield from read_wacz(stream, spot, options, seen)
    else:
        data = stream.read(options.max_bytes + 1)
        if len(data) > options.max_bytes:
            yield refused(spot, too_long(options.max_bytes))
        else:
            yield from _read_whole(data, spot, options, kind, declared, seen)


def _read_warc(stream: BufferedReader, spot: Spot, options: ReadOptions, seen: set[str]) -> Iterator[Loaded]:
    from onrecord.reading.archive import read_warc

    yield from read_warc(cast("BinaryIO", stream), spot, options, seen)


def _read_whole(data: bytes, spot: Spot, options: ReadOptions, kind: Kind, declared: str | None, seen: set[str]) -> Iterator[Loaded]:
    """The documents in bytes that are all there. What only pages, feeds and wires need is loaded at the first of them."""
    if kind is Kind.PAGE:
        from onrecord.reading.page import read_page

        yield read_page(data, spot, options, declared=declared)
    elif kind is Kind.FEED:
        from onrecord.reading.feed import read_feed

        yield from read_feed(data, spot, options, seen, declared=declared)
    elif kind in (Kind.NINJS, Kind.NEWSML):
        from onrecord.reading.wire import read_wire

        yield from read_wire(data, spot, options, seen, declared=declared)
    elif kind is Kind.XML:
        yield refused(spot, "the XML is neither a feed (RSS, RDF, Atom) nor NewsML-G2; save the stories' text or pages and read those", data=data)
    elif kind is Kind.JSON:
        yield refused(spot, "the JSON is neither a JSON Feed, nor ninjs, nor records with a text", data=data)
    else:
        yield read_plain(data, spot, options, declared=declared)
