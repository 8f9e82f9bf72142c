"""Ten ways in which a record of an archive is broken. Each takes a whole record, unpacked, and gives the bytes that stand in the file."""

import gzip
import random
from collections.abc import Callable

Poison = Callable[[bytes, random.Random], bytes]


def _cut_member(record: bytes, chance: random.Random) -> bytes:
    packed = _packed(record)
    return packed[: chance.randrange(len(packed) // 3, len(packed) // 2)]


def _flipped_member(record: bytes, chance: random.Random) -> bytes:
    packed = bytearray(_packed(record))
    for _ in range(8):
        packed[chance.randrange(60, len(packed))] ^= 1 << chance.randrange(8)
    return bytes(packed)


def _garbage(record: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(len(record) // 10).replace(b"\x1f\x8b", b"..")


def _length_too_long(record: bytes, _chance: random.Random) -> bytes:
    return _packed(_with_length(record, 10_000))


def _length_too_short(record: bytes, _chance: random.Random) -> bytes:
    return _packed(_with_length(record, -300))


def _no_length(record: bytes, _chance: random.Random) -> bytes:
    return _packed(record.replace(b"Content-Length:", b"Content-Depth:", 1))


def _no_end_of_headers(record: bytes, _chance: random.Random) -> bytes:
    return _packed(record.replace(b"\r\n\r\n", b"\r\nX: ").replace(b"\n\n", b"\n"))


def _cut_chunks(record: bytes, _chance: random.Random) -> bytes:
    return _with_http(record, b"Transfer-Encoding: chunked\r\n", lambda body: b"fffff\r\n" + body)


def _damaged_coding(record: bytes, _chance: random.Random) -> bytes:
    return _with_http(record, b"Content-Encoding: gzip\r\n", lambda body: gzip.compress(body, mtime=0)[:-200] + bytes(200))


def _binary(record: bytes, chance: random.Random) -> bytes:
    return _with_http(record, b"", lambda body: chance.randbytes(len(body)).replace(b"a", b"\0"))


def _packed(record: bytes) -> bytes:
    return gzip.compress(record, 6, mtime=0)


def _with_length(record: bytes, more: int) -> bytes:
    head, _, block = record.partition(b"\r\n\r\n")
    name, _, length = head.rpartition(b" ")
    return b"".join((name, b" ", str(int(length) + more).encode(), b"\r\n\r\n", block))


def _with_http(record: bytes, header: bytes, change: Callable[[bytes], bytes]) -> bytes:
    head, _, block = record.partition(b"\r\n\r\n")
    answer, _, body = block.removesuffix(b"\r\n\r\n").partition(b"\r\n\r\n")
    changed = answer + b"\r\n" + header + b"\r\n" + change(body) if header else answer + b"\r\n\r\n" + change(body)
    name, _, _ = head.rpartition(b" ")
    return _packed(b"".join((name, b" ", str(len(changed)).encode(), b"\r\n\r\n", changed, b"\r\n\r\n")))


POISONS: dict[str, Poison] = {
    "cut member": _cut_member, "flipped bits": _flipped_member, "garbage": _garbage, "length too long": _length_too_long,
    "length too short": _length_too_short, "no length": _no_length, "no end of headers": _no_end_of_headers, "cut chunks": _cut_chunks,
    "damaged coding": _damaged_coding, "binary": _binary,
}  # fmt: skip
"""A maker by the name of each fault."""
