"""What holds for every format, read from files as a ledger ingests them."""

import gzip
import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from onrecord.model import Article
from onrecord.pipeline import Reader
from onrecord.reading import load
from onrecord.reading.archive import read_warc
from onrecord.reading.loaded import Spot
from onrecord.reading.options import ReadOptions
from tests.hostile.samples import SAMPLES, http, page, record

MANY = {"d.json": 1, "e.json": 2, "j.html": 1}
"""Documents in the samples that do not hold three."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file of each format."""
    for name, make in SAMPLES.items():
        (tmp_path / name).write_bytes(make())
    return tmp_path


def test_a_folder_of_all_formats_is_read_whole_and_nothing_is_refused(folder: Path) -> None:
    found = list(load([folder]))
    assert [r for loaded in found for r in loaded.rejects] == []
    assert len(found) == sum(MANY.get(name, 3) for name in SAMPLES)
    assert len({loaded.name for loaded in found}) == len(found)


@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in ("h.warc.gz", "i.wacz")])
def test_a_format_is_told_by_its_content_whatever_the_suffix_and_packed_or_not(name: str, tmp_path: Path) -> None:
    data = SAMPLES[name]()
    texts: list[list[str]] = []
    for other, content in (("a", data), ("b.txt", data), ("c.html", data), ("d.gz", gzip.compress(data)), (name, data)):
        (tmp_path / other).write_bytes(content)
        texts.append([loaded.document.text for loaded in load([tmp_path / other])])
    assert all(found == texts[0] for found in texts)


def test_titles_and_source_maps_hold_in_every_document(folder: Path) -> None:
    for loaded in load([folder]):
        document, runs = loaded.document, loaded.source_map.runs
        assert document.title
        assert document.text.startswith(f"{document.title}\n\n")
        assert runs
        assert all(0 <= a < b <= len(document.text) and 0 <= c < d for a, b, c, d in runs)


def test_statements_are_read_from_every_format_with_their_words_at_their_offsets(reader: Reader, folder: Path) -> None:
    articles: list[Article] = list(reader.read_many([folder]))
    assert all(article.statements for article in articles if article.name.endswith(("0", "j")))
    spans = [(a.document.text[s:e], words) for a in articles for t in a.statements for (s, e), words in zip(t.content, t.content.pieces, strict=True)]
    assert all(text == words for text, words in spans)


def test_memory_does_not_grow_with_an_archive() -> None:
    class Tape(BytesIO):
        """An archive of 120 MB that is never all there: pages that were not found, and long films."""

        def __init__(self) -> None:
            self.pieces: Iterator[bytes] = (piece for _ in range(20) for piece in (missing, film, *[b"\0" * 60_000] * 100, b"\r\n\r\n"))
            self.rest = b""

        def read(self, size: int | None = -1, /) -> bytes:
            self.rest = self.rest or next(self.pieces, b"")
            part, self.rest = self.rest[:size], self.rest[size:]
            return part

        def seekable(self) -> bool:
            return False

    missing = record(http(page(), status="404 Not Found"))
    film = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/f\r\nContent-Type: application/http\r\n"
    film += b"Content-Length: 6000000\r\n\r\n"
    tracemalloc.start()
    found = [bool(loaded.rejects) for loaded in read_warc(Tape(), Spot("crawl"), ReadOptions(max_bytes=1_000_000), set())]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == [True] * 40
    assert peak < 8_000_000
