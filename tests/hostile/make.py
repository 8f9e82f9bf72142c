"""Hostile inputs, seeded: the samples damaged as disks, networks and crawlers damage files, and the bombs that attackers make.

`hostile_inputs(n)` gives the same n inputs on every run. `python -m tests.hostile.check 5000` reads that many and says what came of them.
"""

import gzip
import json
import random
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.hostile.bombs import BOMBS
from tests.hostile.samples import SAMPLES

Mutation = Callable[[bytes, random.Random], bytes]
SEED = 20220315


@dataclass(frozen=True, slots=True)
class HostileInput:
    """A file's name, its bytes, and what was done to them."""

    name: str
    data: bytes
    done: str


def hostile_inputs(n: int) -> Iterator[HostileInput]:
    """The bombs, and then damaged samples, `n` inputs in all."""
    yield from (HostileInput(name, make(), "bomb") for name, make in list(BOMBS.items())[:n])
    yield from damaged_inputs(n - len(BOMBS))


def damaged_inputs(n: int, *, seed: int = SEED) -> Iterator[HostileInput]:
    """Damaged samples: every format with every kind of damage in turn."""
    samples = {name: make() for name, make in SAMPLES.items()}
    names, mutations = list(samples), list(MUTATIONS.items())
    for number in range(n):
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - no secret
        name, (done, mutate) = names[number % len(names)], mutations[number // len(names) % len(mutations)]
        yield HostileInput(name, _inside_gzip(samples[name], mutate, chance), f"{done} #{number}")


def _inside_gzip(data: bytes, mutate: Mutation, chance: random.Random) -> bytes:
    """The damaged data; what is packed is damaged under its packing half of the time."""
    if not data.startswith(b"\x1f\x8b") or chance.random() < 0.5:
        return mutate(data, chance)
    return b"".join(gzip.compress(mutate(member, chance), mtime=0) for member in _members(data))


def _members(data: bytes) -> Iterator[bytes]:
    while data:
        unpacker = zlib.decompressobj(wbits=31)
        yield unpacker.decompress(data)
        data = unpacker.unused_data


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _behead(data: bytes, chance: random.Random) -> bytes:
    return data[chance.randrange(len(data) + 1) :]


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 20) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _drop(data: bytes, chance: random.Random) -> bytes:
    a, b = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:a] + data[min(b, a + 300) :]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    a, b = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:b] + data[a:b] * chance.randint(1, 4) + data[b:]


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(GARBAGE) * chance.randint(1, 50) + data[at:]


def _renumber(data: bytes, chance: random.Random) -> bytes:
    """Other numbers: lengths, statuses, dates, versions."""
    return re.sub(rb"\d+", lambda m: chance.choice(NUMBERS) if chance.random() < 0.1 else m[0], data)


def _recode(data: bytes, chance: random.Random) -> bytes:
    return data.decode("utf-8", "replace").encode(chance.choice(("utf-16", "utf-16-be", "utf-32", "cp1252", "utf-7", "cp037")), "replace")


def _shuffle(data: bytes, chance: random.Random) -> bytes:
    cuts = sorted(chance.randrange(len(data) + 1) for _ in range(5))
    pieces = [data[a:b] for a, b in zip([0, *cuts], [*cuts, len(data)], strict=True)]
    chance.shuffle(pieces)
    return b"".join(pieces)


def _retype(data: bytes, chance: random.Random) -> bytes:
    """JSON's values exchanged for others; of what is no JSON, a tag."""
    try:
        value = json.loads(data)
    except ValueError:
        tags = re.findall(rb"</?\w+", data) or [b"<"]
        return data.replace(chance.choice(tags), chance.choice(tags), 1)
    return json.dumps({key: chance.choice(VALUES) if chance.random() < 0.3 else v for key, v in value.items()}).encode()


GARBAGE = (
    b"\0",
    b"\xff\xfe",
    b"<",
    b"&",
    b"]]>",
    b"<!--",
    b"<![CDATA[",
    b"WARC/1.0\r\n",
    b"\x1f\x8b\x08",
    b"PK\x03\x04",
    b"\r\n\r\n",
    b'"',
    b"{[",
    b"%s",
)
NUMBERS = (b"0", b"-1", b"00", b"1", b"7", b"65536", b"4294967296", b"99999999999999999999", b"1e9", b"0x10", b"\xd9\xa3")
VALUES: tuple[object, ...] = (None, True, 0, -1.5, "", "x", [], [None], {}, {"name": []}, [[["a"]]], "2022-99-99", "\ud800", {"value": {"value": 1}})
MUTATIONS: dict[str, Mutation] = {
    "cut": _cut, "behead": _behead, "flip": _flip, "drop": _drop, "repeat": _repeat, "insert": _insert, "renumber": _renumber, "recode": _recode,
    "shuffle": _shuffle, "retype": _retype,
}  # fmt: skip
