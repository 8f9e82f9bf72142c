"""Web archives with the structure of real ones: `python -m benchmarks.archives FILE.warc.gz --records 1000 [--poor]`.

Each record is a gzip member of its own. Stories stand in five layouts; some are copied by other papers with a new headline and their end cut off,
some updated; there are pages in other languages, front pages, redirects, pictures, revisits, requests, and records that are broken in ten ways.
"""

import argparse
import gzip
import random
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import cycle, islice
from pathlib import Path

from benchmarks.layouts import index_page, page
from benchmarks.newsroom import Newsroom, Story
from benchmarks.poison import POISONS

SEED = 20310514
PARAGRAPHS = (5, 9)
REMEMBERED = 300
"""Stories that copies are made of: those of the last days."""
REDIRECT = b"HTTP/1.1 301 Moved Permanently\r\nLocation: https://www.paper.example/\r\n\r\n"
PICTURE = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n" + bytes(200)


class Kind(StrEnum):
    """What a record is."""

    STORY = "story"
    COPY = "copy"
    UPDATE = "update"
    FOREIGN = "foreign"
    INDEX = "index"
    OTHER = "other"
    POISON = "poison"


RICH = {Kind.STORY: 70, Kind.COPY: 12, Kind.UPDATE: 3, Kind.FOREIGN: 6, Kind.INDEX: 4, Kind.OTHER: 4, Kind.POISON: 1}
"""Shares of an archive of papers that are mostly in English."""
POOR = {Kind.STORY: 16, Kind.COPY: 26, Kind.UPDATE: 4, Kind.FOREIGN: 36, Kind.INDEX: 9, Kind.OTHER: 8, Kind.POISON: 1}
"""Shares of a crawl of the world, of which the funnel drops four fifths."""


@dataclass(frozen=True, slots=True)
class Made:
    """One member of an archive: its bytes, packed, and what it is; of a poison, which."""

    kind: Kind
    data: bytes
    url: str
    poison: str = ""


class Archive:
    """Makes records without end."""

    def __init__(self, *, seed: int = SEED, shares: dict[Kind, int] = RICH, paragraphs: tuple[int, int] = PARAGRAPHS):
        self._room = Newsroom(seed, paragraphs=paragraphs)
        self._chance = random.Random(seed + 1)  # noqa: S311 - no secret
        self._shares = shares
        self._told: deque[Story] = deque(maxlen=REMEMBERED)
        self._poisons = cycle(POISONS)

    def records(self) -> Iterator[Made]:
        """Records, each with the request that asked for it before some."""
        number = 0
        while True:
            number += 1
            kind = self._chance.choices(list(self._shares), list(self._shares.values()))[0]
            yield self._made(Kind.STORY if kind in (Kind.COPY, Kind.UPDATE) and not self._told else kind, number)

    def _made(self, kind: Kind, number: int) -> Made:
        url = f"https://www.paper{number % 37}.example/{kind}/{number}"
        if kind is Kind.POISON:
            name = next(self._poisons)
            whole = record(http(self._page(self._room.story(), number)), number, url)
            return Made(kind, POISONS[name](whole, self._chance), url, name)
        if kind is Kind.OTHER:
            return Made(kind, gzip.compress(self._other(number, url), 6, mtime=0), url)
        return Made(kind, gzip.compress(record(http(self._content(kind, number)), number, url), 6, mtime=0), url)

    def _content(self, kind: Kind, number: int) -> bytes:
        room, told = self._room, self._told
        if kind is Kind.INDEX:
            return index_page(room.outlet(), [room.story().title for _ in range(30)])
        makers: dict[Kind, Callable[[], Story]] = {
            Kind.STORY: room.story, Kind.FOREIGN: room.foreign,
            Kind.COPY: lambda: room.copy(self._chance.choice(told)), Kind.UPDATE: lambda: room.update(self._chance.choice(told)),
        }  # fmt: skip
        story = makers[kind]()
        if kind is Kind.STORY:
            told.append(story)
        return self._page(story, number)

    def _page(self, story: Story, number: int) -> bytes:
        titles = [story.title for story in islice(self._told, 6)]
        return page(story, number, titles)

    def _other(self, number: int, url: str) -> bytes:
        kinds = (
            lambda: record(REDIRECT, number, url),
            lambda: record(PICTURE, number, url),
            lambda: record(b"", number, url, kind="revisit"),
            lambda: record(b"GET / HTTP/1.1\r\n\r\n", number, url, kind="request"),
        )
        return kinds[number % len(kinds)]()


def http(body: bytes) -> bytes:
    """An HTTP answer with a page."""
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body


def record(block: bytes, number: int, url: str, *, kind: str = "response") -> bytes:
    """A WARC record."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2031-06-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def write_archive(path: Path, records: int, **how: object) -> list[Made]:
    """Write an archive; returns what it holds, without the bytes."""
    told: list[Made] = []
    about = record(b"software: benchmarks.archives\r\n", 0, "about:", kind="warcinfo")
    with path.open("wb") as file:
        file.write(gzip.compress(about, mtime=0))
        for made in islice(Archive(**how).records(), records):  # pyright: ignore[reportArgumentType]
            file.write(made.data)
            told.append(Made(made.kind, b"", made.url, made.poison))
    return told


def main() -> None:
    """Write one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--paragraphs", type=int, nargs=2, default=PARAGRAPHS, metavar=("LEAST", "MOST"), help="of a story, behind its lead")
    parser.add_argument("--poor", action="store_true", help="the funnel drops four fifths")
    options = parser.parse_args()
    shares, paragraphs = POOR if options.poor else RICH, tuple(options.paragraphs)
    write_archive(options.path, options.records, seed=options.seed, shares=shares, paragraphs=paragraphs)


if __name__ == "__main__":
    main()
