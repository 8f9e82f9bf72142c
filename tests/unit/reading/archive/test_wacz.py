import gzip
import io
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from onrecord.reading import Loaded, load, load_bytes
from tests.hostile.bombs import lying_zip, zipped
from tests.hostile.samples import wacz, warc


def read(data: bytes, *, path: str = "crawl.wacz") -> list[Loaded]:
    return list(load_bytes(data, name="crawl", path=path))


@pytest.mark.parametrize("data", [wacz(), wacz(packed=True)], ids=["stored", "packed"])
def test_the_archives_below_archive_are_read(data: bytes) -> None:
    found = read(data)
    assert [loaded.name for loaded in found] == [f"https://courier.example/story/{n}" for n in range(3)]


def test_a_wacz_is_told_by_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "crawl").write_bytes(wacz())
    assert len(list(load([tmp_path / "crawl"]))) == 3


def test_another_zip_is_no_wacz() -> None:
    assert read(zipped("a.txt", b"said"))[0].rejects[0].reason == "the zip file is no WACZ: it holds no WARC below archive/"
    assert read(zipped("a.txt", b"said"), path="a.docx")[0].rejects[0].reason.startswith("the file is binary: it begins like a zip file")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (wacz()[:-40], "the zip file is damaged: "),
        (b"PK\x03\x04" * 10, "the zip file is damaged: "),
        (zipped("archive/a.warc", b"\0" * 70_000_000), "the WARC in the zip file unpacks to more than 200 times its size"),
    ],
)
def test_a_damaged_zip_and_a_bomb_are_told(data: bytes, reason: str) -> None:
    (loaded,) = read(data)
    assert loaded.rejects[0].reason.startswith(reason)


def test_a_directory_that_lies_is_found_out() -> None:
    assert any("damaged" in r.reason for loaded in read(lying_zip()) for r in loaded.rejects)


def test_a_damaged_warc_in_a_zip_takes_no_other_with_it() -> None:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("archive/a.warc", warc()[:-300])
        archive.writestr("archive/b.warc.gz", gzip.compress(warc().replace(b"story/", b"other/"), mtime=0))
    found = read(target.getvalue())
    assert [bool(loaded.document.text) for loaded in found] == [True, True, False, True, True, True]
    assert found[2].rejects[0].where.startswith("crawl.wacz, archive/a.warc, byte ")


def test_a_wacz_from_the_input_stream_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Pipe(wacz())))
    assert [r.reason for loaded in load(["-"]) for r in loaded.rejects] == ["a WACZ can only be read from a file; save it and read that"]
