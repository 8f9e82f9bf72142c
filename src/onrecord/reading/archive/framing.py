"""The records of an unpacked WARC (ISO 28500), one after the other.

Own code, since what counts here is how faults are borne: FastWARC 2.0.1 stops for good at a fault or, asked to be lenient, passes over garbage in
silence, and lets a record of a wrong length swallow the next one. Framing takes a hundredth of the time that
reading a page takes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.reading.archive.faults import Fault
from onrecord.reading.archive.tape import Tape

START = re.compile(rb"WARC/\d\.\d{1,2}\r?\n")
START_BYTES = 12
INNER = re.compile(rb"\r?\n\r?\n(?=WARC/\d\.\d{1,2}\r?\n)")
HEAD_END = re.compile(rb"\r?\n\r?\n")
LONGEST_HEAD = 65_536
LONGEST_LENGTH = 15
"""Digits of a length; a petabyte has sixteen."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record: its headers by name in lower case, and its block as far as the limit goes. `length` is that of the whole block."""

    offset: int
    headers: dict[str, str]
    block: bytes
    length: int

    @property
    def url(self) -> str | None:
        """The address that was captured."""
        return self.headers.get("warc-target-uri", "").strip("<> ") or None

    @property
    def is_whole(self) -> bool:
        """Whether all of the block is here."""
        return len(self.block) == self.length


def records_in(tape: Tape, limit: int) -> Iterator[Record | Fault]:
    """The records on a tape, and the faults between them. Of each block at most `limit` bytes are kept."""
    while True:
        _skip_blank_lines(tape)
        if not tape.peek(1):
            return
        yield _record(tape, limit) if START.match(tape.peek(START_BYTES)) else _garbage(tape)


def _skip_blank_lines(tape: Tape) -> None:
    while (ahead := tape.peek(64)) and (blank := len(ahead) - len(ahead.lstrip(b"\r\n"))):
        tape.skip(blank)


def _garbage(tape: Tape) -> Fault:
    start = tape.position
    tape.skip_to(START, START_BYTES)
    return Fault(start, f"{tape.position - start} bytes are no part of any record")


def _record(tape: Tape, limit: int) -> Record | Fault:
    start, head = tape.position, tape.peek(LONGEST_HEAD)
    end = HEAD_END.search(head)
    tape.skip(len(b"WARC/") if end is None else end.end())
    headers = {} if end is None else _headers(head[: end.start()])
    length = headers.get("content-length", "")
    if end is None or not length.isdecimal() or len(length) > LONGEST_LENGTH:
        fault = "its headers have no end" if end is None else f"its Content-Length is {length[:40]!r}" if length else "it has no Content-Length"
        tape.skip_to(START, START_BYTES)
        return Fault(start, f"the record cannot be read: {fault}")
    return _block(tape, Record(start, headers, b"", int(length)), limit)


def _headers(head: bytes) -> dict[str, str]:
    """The headers; the first of one name counts, and an indented line goes on with the one before."""
    unfolded = re.sub(rb"\r?\n[ \t]+", b" ", head)
    pairs = (line.partition(b":") for line in unfolded.splitlines()[1:])
    found: dict[str, str] = {}
    for name, _, value in pairs:
        found.setdefault(name.decode("utf-8", "replace").strip().lower(), value.decode("utf-8", "replace").replace("\0", "\ufffd").strip())
    return found


def _block(tape: Tape, record: Record, limit: int) -> Record | Fault:
    """The record with its block, or a fault where what follows shows that its length is wrong; the records it would swallow are found again."""
    begin = tape.position
    block = tape.read(min(record.length, limit))
    there = len(block) + tape.skip(record.length - len(block))
    if there == record.length and _ends_here(tape):
        return Record(record.offset, record.headers, block, record.length)
    reason = "what follows is no record" if there == record.length else f"{there} bytes are there"
    if inner := INNER.search(block):
        if there == len(block):
            tape.back(block[inner.end() :])
        elif not tape.rewind(begin + inner.end()):
            reason = f"{reason}; the records up to byte {begin + there} are lost with it"
    elif there == record.length:
        tape.skip_to(START, START_BYTES)
    return Fault(record.offset, f"the record is cut, or its Content-Length of {record.length} is wrong: {reason}", record.url)


def _ends_here(tape: Tape) -> bool:
    """Whether a record may end here: before an empty line, another record, or the end."""
    ahead = tape.peek(16)
    rest = ahead.lstrip(b"\r\n")
    return ahead.startswith(b"\r\n\r\n") or not rest or rest.startswith(b"WARC/")
