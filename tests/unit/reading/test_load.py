import gzip
import io
import os
import sys
from hashlib import sha256
from pathlib import Path
from subprocess import run

import pytest

from onrecord.errors import UsageError
from onrecord.model import Reject
from onrecord.reading import ReadOptions, load, load_bytes, load_text

TEXT = "The government of Velmora said on Monday that it would not pay for the bridge to Tarn, and that no more talks were planned.\r\n"
PARAGRAPHS = "".join(f"<p>{TEXT} This is paragraph {n} of the story, the Courier said.</p>" for n in range(4))
HEAD = "<head><title>Velmora denies paying</title></head>"
PAGE = f"<!DOCTYPE html><html>{HEAD}<body><article><h1>Velmora denies paying</h1>{PARAGRAPHS}</article></body></html>"


def write(folder: Path, **files: bytes | str) -> Path:
    """Files by name, "__" standing for the dot."""
    for name, data in files.items():
        path = folder / name.replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def test_a_file_is_read_exactly_as_it_is(tmp_path: Path) -> None:
    path = write(tmp_path, bridge__txt=TEXT) / "bridge.txt"
    (loaded,) = load([path])
    assert (loaded.name, loaded.document.text, loaded.document.path, loaded.rejects) == ("bridge", TEXT, str(path), ())
    assert loaded.document.id == f"sha256:{sha256(TEXT.encode()).hexdigest()}"


def test_a_folder_stands_for_its_known_files_sorted_and_deep(tmp_path: Path) -> None:
    write(tmp_path, b__txt=TEXT, a__html=PAGE, c__py="print()", **{"sub/d__txt__gz": gzip.compress(TEXT.encode()), ".hidden/e__txt": TEXT})
    assert [loaded.name for loaded in load([tmp_path])] == ["a", "b", "d"]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, "it is empty"),
        (
            {"a__pdf": "x", "sub/b__pdf__gz": "x", "c__docx": "x", "notes": "x", "__hidden": "x"},
            "5 files passed over (2 .pdf, 1 hidden, 1 .docx, 1 without a suffix)",
        ),
        ({"a__pdf": "x"}, "1 file passed over (1 .pdf)"),
    ],
)
def test_a_folder_with_nothing_readable_is_told_with_what_was_passed_over(tmp_path: Path, files: dict[str, str], told: str) -> None:
    (loaded,) = load([write(tmp_path, **files)])
    assert loaded.rejects == (Reject("document", str(tmp_path), f"nothing readable is in the folder: {told}"),)


def test_one_file_named_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, bridge__txt=TEXT) / "bridge.txt"
    monkeypatch.chdir(tmp_path)
    assert [loaded.name for loaded in load(["bridge.txt", "./bridge.txt", path, tmp_path])] == ["bridge"]


def test_what_is_not_there_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    missing = tmp_path / "gone.txt"
    first, second = load([missing, write(tmp_path, b__txt=TEXT) / "b.txt"])
    assert first.rejects == (Reject("document", str(missing), f"there is no file {missing}"),)
    assert (first.document.text, first.document.path, first.document.id) == ("", str(missing), f"sha256:{sha256(b'').hexdigest()}")
    assert second.document.text == TEXT


def test_two_files_of_one_stem_are_an_error_before_any_is_read(tmp_path: Path) -> None:
    write(tmp_path, **{"one/bridge__txt": TEXT, "two/bridge__html__gz": b"never opened"})
    with pytest.raises(UsageError, match=r"one.bridge\.txt and .*two.bridge\.html\.gz have one name, 'bridge'"):
        load([tmp_path])


def test_one_path_in_place_of_a_list_is_an_error() -> None:
    with pytest.raises(UsageError, match=r"a list of things to read is expected, and 'bridge\.txt' is one"):
        load("bridge.txt")


@pytest.mark.parametrize("thing", ["", " "])
def test_an_empty_name_is_an_error_and_not_the_folder_that_one_is_in(thing: str) -> None:
    with pytest.raises(UsageError, match=rf"is expected, and '{thing}' is empty"):
        load([thing])


def test_files_of_records_may_share_a_stem_but_their_records_no_id(tmp_path: Path) -> None:
    record = b'{"id": "1", "text": "The minister said no."}\n'
    write(tmp_path, **{"one/wire__jsonl": record, "two/wire__jsonl": record})
    first, second = load([tmp_path])
    assert (first.name, second.rejects[0].reason) == ("1", 'the id "1" stands twice in one call; give every record its own')


def test_a_large_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    (loaded,) = load([path])
    assert loaded.rejects[0].reason == "the document has 50000000 bytes, and the limit is 5000000; raise --max-bytes to read it"


def test_the_limit_holds_after_unpacking(tmp_path: Path) -> None:
    write(tmp_path, bomb__txt__gz=gzip.compress(b"a " * 5_000_000))
    (loaded,) = load([tmp_path])
    assert loaded.rejects[0].reason == "the document is longer than 5000000 bytes; raise --max-bytes to read it"


def test_a_damaged_archive_is_told(tmp_path: Path) -> None:
    write(tmp_path, cut__txt__gz=gzip.compress(TEXT.encode() * 50)[:60])
    (loaded,) = load([tmp_path])
    assert loaded.rejects[0].reason.startswith("the file is packed with gzip and damaged: ")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the text is empty"),
        (b" \r\n\t\n", "the text holds no words"),
        (b'"' * 10_000, "the text holds no words"),
        (b"%PDF-1.7 said", "the file is binary: it begins like a PDF file; save its text or its page and read that"),
        (b"said\0denied", "the text is binary: it holds NUL characters"),
        (bytes(range(256)) * 20, "the file is binary: it holds NUL bytes, and no encoding was named by a byte order mark"),
    ],
)
def test_what_is_no_text_is_refused_with_the_id_of_its_bytes(data: bytes, reason: str) -> None:
    (loaded,) = load_bytes(data, name="bridge", path="bridge.txt")
    assert loaded.rejects == (Reject("document", "bridge.txt", reason),)
    assert (loaded.document.text, loaded.document.id) == ("", f"sha256:{sha256(data).hexdigest()}")


def test_unbalanced_quotation_marks_are_read_as_they_are() -> None:
    text = '“The bridge is “paid for, the minister said. "' + '"' * 10_000
    assert load_text(text).document.text == text


@pytest.mark.parametrize(
    ("name", "data", "title"),
    [
        ("bridge.html", PAGE, "Velmora denies paying"),
        ("bridge", PAGE, "Velmora denies paying"),
        ("bridge.txt", f"\n<!-- saved -->\n{PAGE}", "Velmora denies paying"),
        ("bridge.txt", f"Velmora denies paying\n\n{TEXT}", "Velmora denies paying"),
        ("bridge", '{"id": "1", "text": "Velmora denies paying\\n\\nThe minister said no."}', "Velmora denies paying"),
        ("bridge", gzip.compress(PAGE.encode(), mtime=0), "Velmora denies paying"),
        ("bridge", '{"said": "Velmora"}', None),
    ],
)
def test_the_kind_is_told_by_suffix_and_content(name: str, data: str | bytes, title: str | None) -> None:
    (loaded,) = load_bytes(data if isinstance(data, bytes) else data.encode(), name=name)
    assert loaded.document.title == title


def test_the_input_stream_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (loaded,) = load(["-"])
    assert (loaded.name, loaded.document.text, loaded.document.path) == ("stdin", TEXT, None)


def test_things_are_read_one_at_a_time(tmp_path: Path) -> None:
    write(tmp_path, a__txt=TEXT, b__txt=TEXT)
    found = load([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert next(found).name == "a"
    (tmp_path / "b.txt").unlink()
    assert next(found).rejects[0].reason.startswith("the file could not be opened: No such file")


def test_a_text_over_the_limit_is_refused() -> None:
    loaded = load_text(TEXT, options=ReadOptions(max_bytes=50))
    assert loaded.rejects[0].reason == f"the document has {len(TEXT)} bytes, and the limit is 50; raise --max-bytes to read it"


@pytest.mark.parametrize("options", [{"published": "last week"}, {"max_bytes": 0}, {"timeout_s": -1.0}])
def test_options_that_make_no_sense_raise(options: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        ReadOptions(**options)  # pyright: ignore[reportArgumentType]


def test_plain_text_is_read_without_loading_what_pages_and_addresses_need() -> None:
    code = (
        "import sys; from onrecord.reading import load_text; load_text('The minister said that he would not pay for it.');"
        "print([m for m in ('lxml', 'trafilatura', 'httpx', 'py3langid', 'charset_normalizer') if m in sys.modules])"
    )
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=surroundings)  # noqa: S603 - our own interpreter
    assert done.stdout == "[]\n"
