"""A stream that is read forward, a little of it seen before it is read, and given back when it was read by mistake."""

import re
from typing import BinaryIO, Protocol

CHUNK = 65_536


class Readable(Protocol):
    """What bytes can be read from: a file, a gzip member."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""
        ...


class Tape:
    """Reads a stream and counts; `position` is the number of bytes read from where the tape began."""

    def __init__(self, stream: Readable, *, seekable: BinaryIO | None = None):
        """`seekable` is the stream again, where it can be read a second time from another place."""
        self._stream = stream
        self._seekable = seekable
        self._start = 0 if seekable is None else seekable.tell()
        self._ahead: bytes = b""
        self._at: int = 0
        self.position: int = 0

    def peek(self, size: int) -> bytes:
        """The next bytes, left in place; fewer at the end of the stream."""
        self._fill(size)
        return self._ahead[self._at : self._at + size]

    def read(self, size: int) -> bytes:
        """The next bytes; fewer only at the end of the stream."""
        parts: list[bytes] = []
        while size > 0 and (part := self.some(min(size, CHUNK))):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def some(self, size: int = CHUNK) -> bytes:
        """At least one byte and at most `size`; none at the end."""
        if self._at == len(self._ahead):
            self._ahead, self._at = self._stream.read(CHUNK), 0
        part = self._ahead[self._at : self._at + size]
        self._at += len(part)
        self.position += len(part)
        return part

    def back(self, data: bytes) -> None:
        """Put back the last bytes that were read."""
        self._ahead, self._at = data + self._ahead[self._at :], 0
        self.position -= len(data)

    def rewind(self, position: int) -> bool:
        """Go back to a position; false where the stream cannot."""
        if self._seekable is None:
            return False
        self._seekable.seek(self._start + position)
        self._ahead, self._at, self.position = b"", 0, position
        return True

    def skip(self, size: int) -> int:
        """Pass over bytes; how many there were."""
        before = self.position
        while size > 0 and (part := self.some(min(size, CHUNK))):
            size -= len(part)
        return self.position - before

    def skip_to(self, mark: re.Pattern[bytes], overlap: int) -> None:
        """Pass over all before the next `mark`, which has at most `overlap` bytes; to the end of the stream where there is none."""
        while window := self.peek(CHUNK + overlap):
            if found := mark.search(window):
                self.skip(found.start())
                return
            self.skip(max(len(window) - overlap, 0) if len(window) > CHUNK else len(window))

    def _fill(self, size: int) -> None:
        parts = [self._ahead[self._at :]]
        there = len(parts[0])
        while there < size and (more := self._stream.read(CHUNK)):
            parts.append(more)
            there += len(more)
        if len(parts) > 1:
            self._ahead, self._at = b"".join(parts), 0
