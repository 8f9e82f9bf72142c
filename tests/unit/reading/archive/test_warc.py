import gzip
from io import BytesIO
from typing import Any

import pytest

from onrecord.reading import Loaded, ReadOptions, load_bytes
from onrecord.reading.archive import read_warc
from onrecord.reading.loaded import Spot
from tests.hostile.samples import LAST, MORE, STORIES, http, page, record, records, warc, warc_gz

ABOUT, ASKED, FIRST, SECOND, THIRD = records()
ADDRESSES = [f"https://courier.example/story/{n}" for n in range(3)]


def read(data: bytes, *, path: str = "crawl.warc", **options: Any) -> list[Loaded]:
    return list(load_bytes(data, name="crawl", path=path, options=ReadOptions(**options)))


def reasons(found: list[Loaded]) -> list[str]:
    return [reject.reason for loaded in found for reject in loaded.rejects]


def packed(*pieces: bytes) -> bytes:
    return b"".join(gzip.compress(piece, mtime=0) for piece in pieces)


@pytest.mark.parametrize("data", [warc(), warc_gz(), gzip.compress(warc(), mtime=0)], ids=["plain", "packed by record", "packed as a whole"])
def test_each_page_is_a_document_that_goes_by_its_address(data: bytes) -> None:
    found = read(data)
    assert [loaded.name for loaded in found] == ADDRESSES
    document = found[0].document
    assert (document.text, document.url, document.path) == ("\n\n".join((*STORIES[0], MORE, LAST)), ADDRESSES[0], "crawl.warc")


@pytest.mark.parametrize(("data", "before"), [(warc(), ABOUT + ASKED), (warc_gz(), packed(ABOUT, ASKED))])
def test_when_and_where_a_page_was_captured_is_kept_apart_from_when_it_was_published(data: bytes, before: bytes) -> None:
    first = read(data)[0]
    assert (first.captured_at, first.offset, first.document.published) == ("2022-03-15T10:00:00+00:00", len(before), None)


def test_a_page_has_the_id_that_it_has_as_a_file() -> None:
    (alone,) = load_bytes(page(), name="a", path="a.html")
    assert read(warc())[0].document.id == alone.document.id


def test_two_captures_of_one_address_are_kept_apart_by_their_records_ids() -> None:
    first, second = read(FIRST + record(http(page(1)), 7, WARC_Target_URI=f"<{ADDRESSES[0]}>"))
    assert (first.name, second.name, second.document.url) == (ADDRESSES[0], "urn:uuid:0000-7", ADDRESSES[0])


def test_a_stream_is_read_as_it_comes() -> None:
    class Endless(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            assert size
            return FIRST

        def seekable(self) -> bool:
            return False

    found = read_warc(Endless(), Spot("crawl"), ReadOptions(), set())
    assert [next(found).name for _ in range(3)] == [ADDRESSES[0], "urn:uuid:0000-0", f"{ADDRESSES[0]}, byte {2 * len(FIRST)}"]


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (http(page(), status="404 Not Found"), "HTTP status 404"),
        (http(b"", status="301 Moved", Location="https://courier.example/"), "HTTP status 301: it redirects to https://courier.example/"),
        (http(b"\x89PNG", kind="image/png"), "the answer is image/png, and pages are read"),
        (http(b"Disallow: /", kind="text/plain"), "the answer is text/plain, and pages are read"),
        (http(page(), Content_Length="9999"), f"the answer is cut: {len(page())} bytes of 9999 are there"),
        (http(page(), Content_Encoding="zstd").replace(b"<!DOCTYPE", b"\x28\xb5"), "the answer is packed with zstd, which cannot be unpacked"),
        (http(b"<html><body>" + b"<p>said</p>" * 900_000), "the document is longer than 5000000 bytes; raise --max-bytes to read it"),
        (http(b""), "no article was found on the page"),
        (b"no http", "the record says that it is an HTTP answer, and it does not begin like one"),
    ],
)
def test_an_answer_that_is_no_page_is_refused_and_takes_no_other_with_it(block: bytes, reason: str) -> None:
    for data in (record(block, 5) + FIRST, packed(record(block, 5), FIRST)):
        refused, kept = read(data)
        assert refused.rejects[0].reason.startswith(reason) or "the page is not HTML" in refused.rejects[0].reason
        assert (refused.document.url, refused.rejects[0].where) == ("https://courier.example/story/5", "crawl.warc, byte 0")
        assert (kept.name, kept.rejects) == (ADDRESSES[0], ())


@pytest.mark.parametrize(
    ("kind", "headers", "reason"),
    [
        ("revisit", {}, "the record is a revisit: the answer was the same as in an earlier record"),
        ("continuation", {}, "the record is of the type 'continuation', and answers, resources and conversions are read"),
        ("response", {"WARC-Truncated": "length"}, "the capture was cut by the crawler (length)"),
        ("resource", {"Content-Type": "image/png"}, "the record holds image/png, and pages and plain text are read"),
    ],
)
def test_a_record_that_is_no_whole_capture_is_told(kind: str, headers: dict[str, str], reason: str) -> None:
    assert reasons(read(record(http(page()), 5, kind=kind, **headers))) == [reason]


def test_pages_and_texts_without_an_answer_around_them_are_read() -> None:
    html = record(page(0), 0, kind="resource", Content_Type="text/html")
    text = record("\n\n".join(STORIES[1]).encode(), 1, kind="conversion", Content_Type="text/plain; charset=utf-8")
    assert [loaded.document.title for loaded in read(html + text)] == [STORIES[0][0], STORIES[1][0]]


def test_chunks_and_codings_of_the_answer_are_undone() -> None:
    body = gzip.compress(page())
    sent = f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"
    (loaded,) = read(record(http(sent, Transfer_Encoding="chunked", Content_Encoding="gzip")))
    assert loaded.document.title == STORIES[0][0]


def test_garbage_between_records_is_told_and_passed_over() -> None:
    found = read(FIRST + b"garbage\r\n\r\n" * 20_000 + SECOND)
    assert [loaded.name for loaded in found if loaded.document.text] == ADDRESSES[:2]
    assert reasons(found) == ["220000 bytes are no part of any record"]
    assert found[1].offset == len(FIRST)


@pytest.mark.parametrize("length", [5, 300, 2_000, 10**9, -5, "many", ""])
def test_a_wrong_length_costs_no_other_record(length: object) -> None:
    wrong = record(http(page(1)), 1, length=length)
    found = read(FIRST + wrong + THIRD)
    assert [loaded.name for loaded in found if loaded.document.text] == [ADDRESSES[0], ADDRESSES[2]]
    assert any("Content-Length" in reason for reason in reasons(found))


def test_a_wrong_length_costs_no_other_record_where_the_stream_cannot_go_back() -> None:
    data = gzip.compress(FIRST + record(http(page(1)), 1, length=100_000) + THIRD)
    found = read(data)
    assert [loaded.name for loaded in found if loaded.document.text] == [ADDRESSES[0], ADDRESSES[2]]


def test_a_record_written_inside_of_a_page_is_none() -> None:
    forged = record(http(page(1)), 66)
    found = read(record(http(page(0) + b"\r\n\r\n" + forged)) + THIRD)
    assert [loaded.name for loaded in found] == [ADDRESSES[0], ADDRESSES[2]]


def test_an_archive_that_is_cut_keeps_the_records_before() -> None:
    for data in (warc()[:-200], warc_gz()[:-200]):
        found = read(data)
        assert [bool(loaded.document.text) for loaded in found] == [True, True, False]
        assert "cut" in reasons(found)[0]


@pytest.mark.parametrize("damage", [lambda m: m[:60], lambda m: m[:40] + b"\xff\xff" + m[42:], lambda m: b"noise" + m, lambda m: m[:-8] + b"\0" * 8])
def test_a_damaged_member_costs_no_other(damage: Any) -> None:
    found = read(packed(FIRST) + damage(packed(SECOND)) + packed(THIRD), path="crawl.warc.gz")
    assert {ADDRESSES[0], ADDRESSES[2]} <= {loaded.name for loaded in found if loaded.document.text}
    assert all(reject.where == f"crawl.warc.gz, byte {len(packed(FIRST))}" for loaded in found for reject in loaded.rejects)
    assert len(reasons(found)) >= 1


def test_a_long_record_is_refused_and_the_next_is_read() -> None:
    found = read(record(http(b"x" * 200_000), 5) + FIRST, max_bytes=2_000)
    assert [bool(loaded.document.text) for loaded in found] == [False, True]


def test_what_is_no_archive_is_told() -> None:
    assert reasons(read(b"said\n" * 10)) == ["50 bytes are no part of any record"]
    assert reasons(read(b"")) == reasons(read(ABOUT + ASKED)) == ["the archive holds no captures"]
