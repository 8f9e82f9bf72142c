"""The body of an HTTP answer, as it was before it was packed for the way."""

import re
import zlib
from typing import Any, cast

from onrecord.reading.loaded import Refusal

CHUNK_HEAD = re.compile(rb"\s{0,4}([0-9A-Fa-f]{1,12})[ \t]*(?:;[^\r\n]{0,400})?\r?\n")
MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")


def dechunked(body: bytes) -> bytes:
    """A body that was sent in chunks, put together; one that was put together before is left. Raises `Refusal` for one that is cut."""
    parts: list[bytes] = []
    position = 0
    while (head := CHUNK_HEAD.match(body, position)) and (size := int(head[1], 16)):
        parts.append(body[head.end() : head.end() + size])
        position = head.end() + size + 2
        if position > len(body) + 2:
            raise Refusal("the answer is cut: its last chunk is not whole")
    if not parts:
        return body if head is None else b""
    if head is None:
        raise Refusal("the answer is cut: its chunks have no end")
    return b"".join(parts)


def unpacked(body: bytes, codings: str, limit: int) -> bytes:
    """A body with its content codings undone; one that the crawler unpacked already is left.

    Raises `Refusal` for one that is damaged, unknown, or unpacks to more than `limit` bytes.
    """
    for coding in reversed([c.strip().lower() for c in codings.split(",")]):
        if coding in ("", "identity") or MARKUP.match(body):
            continue
        if coding in ("gzip", "x-gzip"):
            body = _inflated(body, 31, limit)
        elif coding == "deflate":
            body = _inflated(body, 15 if _is_zlib(body) else -15, limit)
        elif coding == "br":
            body = _from_brotli(body, limit)
        else:
            raise Refusal(f"the answer is packed with {coding[:40]}, which cannot be unpacked")
    return body


def _is_zlib(body: bytes) -> bool:
    """Whether a body begins with zlib's header (RFC 1950); some servers send "deflate" without it."""
    return len(body) > 1 and body[0] & 0x0F == 8 and int.from_bytes(body[:2], "big") % 31 == 0


def _inflated(body: bytes, wbits: int, limit: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=wbits)
    try:
        data = unpacker.decompress(body, limit + 1)
    except zlib.error as error:
        raise Refusal(f"the answer is packed and damaged: {error}") from error
    _refuse_long(data, limit)
    if not unpacker.eof:
        raise Refusal("the answer is packed and cut before its end")
    return data


def _from_brotli(body: bytes, limit: int) -> bytes:
    try:
        import brotli  # pyright: ignore[reportMissingTypeStubs]
    except ImportError as error:
        raise Refusal("the answer is packed with br; install brotli to read it") from error
    library = cast("Any", brotli)
    unpacker, data = library.Decompressor(), b""
    try:
        data = unpacker.process(body, output_buffer_limit=limit + 1)
        while len(data) <= limit and not unpacker.is_finished() and (more := unpacker.process(b"", output_buffer_limit=limit + 1)):
            data += more
    except library.error as error:
        raise Refusal(f"the answer is packed and damaged: {error}") from error
    _refuse_long(data, limit)
    if not unpacker.is_finished():
        raise Refusal("the answer is packed and cut before its end")
    return data


def _refuse_long(data: bytes, limit: int) -> None:
    if len(data) > limit:
        raise Refusal(f"the document is longer than {limit} bytes; raise --max-bytes to read it")
