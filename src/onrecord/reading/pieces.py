"""Files of many records, one record at a time: what work on archives is cut into.

A record is framed when its turn comes and read only when it is asked for, so that one can be passed over unread, whatever it holds.
"""

import gzip
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from itertools import islice
from typing import BinaryIO, cast

from onrecord.reading.archive.faults import Fault
from onrecord.reading.archive.read import found_in, read_found
from onrecord.reading.kinds import Kind, is_packed, kind_of, split_suffix
from onrecord.reading.loaded import Loaded, Spot, refused
from onrecord.reading.options import ReadOptions
from onrecord.reading.records import lines_in, read_line
from onrecord.reading.tables import rows_in

GZIP, PARQUET = b"\x1f\x8b", b"PAR1"
HEAD = 65_536
SUFFIXES = (".warc", ".jsonl", ".ndjson", ".parquet")


class Pack(StrEnum):
    """The files of many records that can be cut."""

    WARC = "warc"
    LINES = "lines"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Mark:
    """Where in a file reading begins: at the byte `at`, `skip` records further on; the record there is the file's `number`-th, from 0."""

    at: int = 0
    skip: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A record: where it stands, and what reads it. `is_mark` says that `at` can be a mark's; `read` gives None for a record that is no capture."""

    number: int
    at: int
    is_mark: bool
    read: Callable[[], Loaded | None]


START = Mark()
Found = tuple[int, bool, Callable[[int], Loaded | None]]
"""Byte, whether one can begin there, and what reads the record when it is told its number."""


def pack_of(name: str, head: bytes) -> Pack | None:
    """How a file is cut, by its name and its first bytes; None for one that is not."""
    if head.startswith(PARQUET):
        return Pack.TABLE
    suffix = split_suffix(name)[1]
    begin = _unpacked(head) if head.startswith(GZIP) else head
    if suffix == ".warc" or begin.startswith(b"WARC/"):
        return Pack.WARC
    told = Kind.RECORDS if suffix in (".jsonl", ".ndjson") else None
    return Pack.LINES if kind_of(begin, told) is Kind.RECORDS else None


def can_be_cut(name: str) -> bool:
    """Whether a file's name promises records; what in a folder is taken."""
    return split_suffix(name)[1] in SUFFIXES and (not is_packed(name) or not name.lower().endswith(".parquet.gz"))


def pieces(stream: BinaryIO, pack: Pack, spot: Spot, options: ReadOptions, mark: Mark = START) -> Iterator[Piece]:
    """The records of a file from a mark on. Raises `OSError` where the file cannot be read, and `ValueError` for a table that is none."""
    found = islice(_FOUND[pack](stream, spot, options, mark), mark.skip, None)
    for number, (at, is_mark, read) in enumerate(found, start=mark.number):
        yield Piece(number, at, is_mark, partial(read, number))


def _captures(stream: BinaryIO, spot: Spot, options: ReadOptions, mark: Mark) -> Iterator[Found]:
    stream.seek(mark.at)
    for found in found_in(stream, options.max_bytes):
        here = replace(found, offset=found.offset + mark.at)
        yield here.offset, not isinstance(here, Fault), lambda _number, here=here: read_found(here, spot, options, set())


def _lines(stream: BinaryIO, spot: Spot, options: ReadOptions, mark: Mark) -> Iterator[Found]:
    """A packed file can only be unpacked from its beginning: all its lines stand at byte 0."""
    stream.seek(0)
    packed = stream.read(len(GZIP)) == GZIP
    stream.seek(0 if packed else mark.at)
    source = cast("BinaryIO", gzip.GzipFile(fileobj=stream)) if packed else stream
    at = 0 if packed else mark.at
    try:
        for line in lines_in(source, options.max_bytes):
            yield at, True, lambda number, line=line: read_line(line, number + 1, spot, options, set())
            at = 0 if packed else stream.tell()
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        reason = f"the rest of the file is packed with gzip and damaged: {error}"
        yield at, False, lambda number: refused(replace(spot, name=f"{spot.name}:{number + 1}", line=number + 1), reason, what="record")


def _rows(stream: BinaryIO, spot: Spot, options: ReadOptions, _mark: Mark) -> Iterator[Found]:
    for line in rows_in(stream):
        yield 0, True, lambda number, line=line: read_line(line, number + 1, spot, options, set())


_FOUND = {Pack.WARC: _captures, Pack.LINES: _lines, Pack.TABLE: _rows}


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, HEAD)
    except zlib.error:
        return b""
