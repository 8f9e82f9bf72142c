"""The members of a gzip file, each unpacked by itself: one that is damaged, or unpacks to far too much, is left behind and the next one is found."""

import re
import zlib
from collections.abc import Iterator

from onrecord.reading.archive.faults import Fault
from onrecord.reading.archive.tape import CHUNK, Tape
from onrecord.reading.loaded import Refusal

MAGIC = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
WARC = b"WARC/"
KEPT = 1 << 20
"""Packed bytes of a member that are kept until it is read, to look for the next one in; most records have fewer than a tenth."""
MOST_RATIO, FREE = 200, 64 << 20
"""A member that unpacks to more than so many times its size, and to more than so many bytes, is no page: HTML is packed five- to tenfold."""


class Member:
    """One gzip member, read like a file. `read` raises `Refusal` where it is damaged."""

    def __init__(self, raw: Tape):
        self.offset = raw.position
        self._raw = raw
        self._kept: bytearray | None = bytearray()
        self._unpacker = zlib.decompressobj(wbits=31)
        self._last = b""
        self._taken = self._given = 0

    def read(self, size: int, /) -> bytes:
        """At most `size` unpacked bytes; none at the member's end."""
        while not self._unpacker.eof:
            data = self._unpack(self._unpacker.unconsumed_tail or self._next(), size)
            if self._unpacker.eof:
                self._raw.back(self._unpacker.unused_data)
            if data:
                return data
        return b""

    @property
    def is_over(self) -> bool:
        """Whether the member was read to its end and found whole."""
        return self._unpacker.eof

    def leave(self) -> None:
        """Give up a member: what stands behind its first byte is looked at again, as far as it was kept."""
        self._raw.back(bytes(self._kept[1:]) if self._kept is not None else self._unpacker.unconsumed_tail or self._last)

    def _unpack(self, packed: bytes, size: int) -> bytes:
        if not packed:
            raise Refusal("the gzip member is cut before its end")
        try:
            data = self._unpacker.decompress(packed, size)
        except zlib.error as error:
            raise Refusal(f"the gzip member is damaged: {error}") from error
        self._given += len(data)
        if self._given > FREE and self._given > MOST_RATIO * self._taken:
            raise Refusal(f"the gzip member unpacks to more than {MOST_RATIO} times its size")
        return data

    def _next(self) -> bytes:
        self._last = self._raw.some(CHUNK)
        self._taken += len(self._last)
        if self._kept is not None:
            self._kept += self._last
            self._kept = self._kept if len(self._kept) <= KEPT else None
        return self._last


def members(raw: Tape) -> Iterator[Member | Fault]:
    """The members of a gzip file, in order. Each must be read before the next is asked for; one that was not read to its end is given up."""
    while raw.peek(1):
        start = raw.position
        if raw.peek(2) != b"\x1f\x8b":
            _find(raw)
            if fault := _skipped(raw, start):
                yield fault
            continue
        member = Member(raw)
        yield member
        if not member.is_over:
            member.leave()
            _find(raw)


def _skipped(raw: Tape, start: int) -> Fault | None:
    return Fault(start, f"{raw.position - start} bytes between the records are not packed with gzip")


def _find(raw: Tape) -> None:
    """Go on to the next place where a member begins that holds a record."""
    while True:
        raw.skip_to(MAGIC, 4)
        head = raw.peek(1024)
        if not head or _begins_record(head):
            return
        raw.skip(1)


def _begins_record(head: bytes) -> bool:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, len(WARC)) == WARC
    except zlib.error:
        return False
