import json
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import Loaded, ReadOptions, load_bytes

TEXT = "Velmora denies paying for bridge\n\nThe government of Velmora said on Monday that it would not pay for the bridge to Tarn."


def lines(*records: object) -> bytes:
    """JSON lines; bytes are taken as they are."""
    return b"".join(r if isinstance(r, bytes) else json.dumps(r).encode() + b"\n" for r in records)


def read(*records: object, **options: Any) -> list[Loaded]:
    return list(load_bytes(lines(*records), name="wire", path="wire.jsonl", options=ReadOptions(**options)))


def test_a_record_becomes_a_document_of_its_own_name() -> None:
    (loaded,) = read({"id": "nmp-1", "text": TEXT})
    assert (loaded.name, loaded.document.text, loaded.document.path) == ("nmp-1", TEXT, "wire.jsonl")
    assert loaded.document.id == f"sha256:{sha256(TEXT.encode()).hexdigest()}"
    assert loaded.document.title == "Velmora denies paying for bridge"


def test_what_a_record_says_of_itself_is_kept() -> None:
    given = {
        "url": "https://courier.example/1", "publisher": "Northmarch Courier", "byline": "Mara Lind", "credit": "NMP", "published": "2021-03-03",
        "updated": "2021-03-04T08:00:00+00:00", "language": "en",
    }  # fmt: skip
    (loaded,) = read({"id": "1", "text": TEXT, "tags": ["Velmora", "bridges"], **given})
    assert {field: getattr(loaded.document, field) for field in given} == given
    assert loaded.document.tags == ("Velmora", "bridges")


def test_a_given_title_counts_only_where_it_stands_word_for_word() -> None:
    text = f"EXCLUSIVE\n\n{TEXT}"
    inside, outside = read({"id": "1", "text": text, "title": "paying for bridge"}, {"id": "2", "text": text, "title": "Bridge: no pay"})
    assert (inside.document.title_span, inside.document.text) == ((26, 43), text)
    assert outside.document.title == "Velmora denies paying for bridge"


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b"{bad\n", "the line is not JSON"),
        (b"[1, 2]\n", "the line is a JSON list, and an object with id and text is expected"),
        (b'{"id": "x", "text": "\xff"}\n', "the line is not UTF-8 at byte 21"),
        ({"text": TEXT}, "the record's id is missing, and a string is expected"),
        ({"id": "x"}, "the record's text is missing, and a string is expected"),
        ({"id": "x", "text": 7}, "the record's text is 7, and a string is expected"),
        ({"id": "x", "text": "  "}, "the text holds no words"),
        ({"id": "x", "text": ""}, "the text is empty"),
        ({"id": "x", "text": "a\0b"}, "the text is binary: it holds NUL characters"),
        ({"id": "x", "text": "a\ud83d"}, "the text holds half a surrogate pair at character 1"),
        ({"id": "1", "text": TEXT}, 'the id "1" stands twice in one call'),
        (b"[" * 100_000 + b"\n", "the line is not JSON"),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_takes_no_other_with_it(bad: object, reason: str) -> None:
    first, refused, last = read({"id": "1", "text": TEXT}, bad, {"id": "3", "text": TEXT})
    assert (first.name, last.name) == ("1", "3")
    assert refused.document.text == ""
    assert refused.rejects[0].where == "wire.jsonl:2"
    assert refused.rejects[0].reason.startswith(reason)


def test_a_field_of_the_wrong_kind_is_left_out_and_told() -> None:
    (loaded,) = read({"id": "1", "text": TEXT, "published": "last week", "tags": "bridges", "byline": 5})
    assert (loaded.document.text, loaded.document.published, loaded.document.byline, loaded.document.tags) == (TEXT, None, None, ())
    assert {reject.reason.split(" is ")[0] for reject in loaded.rejects} == {"the field published", "the field tags", "the field byline"}


def test_the_callers_date_wins() -> None:
    (loaded,) = read({"id": "1", "text": TEXT, "published": "2021-03-03"}, published="2021-03-09")
    assert loaded.document.published == "2021-03-09"


def test_a_line_over_the_limit_is_refused_and_the_next_is_read() -> None:
    long, last = read({"id": "1", "text": "long " * 1000}, {"id": "2", "text": TEXT}, max_bytes=500)
    assert long.rejects[0].reason == "the line is longer than 500 bytes; raise --max-bytes to read it"
    assert (last.name, last.document.text) == ("2", TEXT)


def test_records_are_read_as_they_come_and_never_all_at_once() -> None:
    class Endless(BytesIO):
        def readinto(self, buffer: Any) -> int:
            line = lines({"id": str(next(self.numbers)), "text": TEXT})
            buffer[: len(line)] = line
            return len(line)

        numbers = iter(range(10**9))

    from onrecord.reading.loaded import Spot
    from onrecord.reading.streams import Kind, read_stream

    found = read_stream(Endless(), Spot("wire"), ReadOptions(), kind=Kind.RECORDS)
    assert [next(found).name for _ in range(3)] == ["0", "1", "2"]


def test_a_byte_order_mark_and_blank_lines_are_passed_over() -> None:
    assert [loaded.name for loaded in read(b"\xef\xbb\xbf", {"id": "1", "text": TEXT}, b"\n", b"  \r\n", {"id": "2", "text": TEXT})] == ["1", "2"]


@given(st.text(st.sampled_from("ab \r\n😀é“’e\u0301ש\u2028"), min_size=1))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    text = f"The minister said no. {text}"
    (loaded,) = read({"id": "1", "text": text})
    assert loaded.document.text == text
    assert [text.encode()[c:d].decode() for _, _, c, d in loaded.source_map.runs] == text.splitlines(keepends=True)
