import gzip
import json
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from benchmarks.archives import record, write_archive
from onrecord.reading import Loaded, ReadOptions, load
from onrecord.run.cluster.inputs import inputs
from onrecord.run.cluster.shards import Shard, cuts_of, pieces_of, shards_of
from tests.hostile.samples import records, warc_gz

OPTIONS = ReadOptions()


def shards(path: Path, size: int) -> list[Shard]:
    (file,) = inputs([str(path)])
    return shards_of(file, cuts_of(file, size, OPTIONS))


def told(loaded: Loaded) -> tuple[str, int | None, str, list[str]]:
    return loaded.document.id, loaded.offset, loaded.document.text, [r.reason for r in loaded.rejects]


def read_in(parts: list[Shard]) -> list[tuple[str, int | None, str, list[str]]]:
    found = [piece.read() for shard in parts for piece in pieces_of(shard, OPTIONS)]
    return [told(loaded) for loaded in found if loaded is not None]


def write_lines(path: Path, count: int) -> Path:
    lines = [json.dumps({"id": f"n{n}", "text": f"The harbor at Merrow was closed on day {n} of the year, the mayor said."}) for n in range(count)]
    lines[2] = "{broken"
    lines[4] = ""
    data = "\n".join(lines).encode() + b"\n"
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    return path


def write_table(path: Path, count: int) -> Path:
    rows = [{"id": f"n{n}", "text": f"The harbor at Merrow was closed on day {n} of the year, the mayor said.", "score": n} for n in range(count)]
    parquet.write_table(pa.Table.from_pylist(rows), path, row_group_size=3)
    return path


@pytest.mark.parametrize("size", [1, 3, 100])
def test_an_archive_in_shards_is_read_as_it_is_in_one(tmp_path: Path, size: int):
    path = tmp_path / "a.warc.gz"
    write_archive(path, 40, paragraphs=(1, 1), seed=3)
    assert read_in(shards(path, size)) == [told(loaded) for loaded in load([path])]


@pytest.mark.parametrize("packed_whole", [False, True])
def test_an_archive_that_is_plain_or_packed_as_a_whole_is_cut_too(tmp_path: Path, packed_whole: bool):
    data = b"".join(records())
    path = tmp_path / ("b.warc.gz" if packed_whole else "b.warc")
    path.write_bytes(gzip.compress(data, mtime=0) if packed_whole else data)
    found = shards(path, 2)
    assert len(found) == 3
    assert read_in(found) == [told(loaded) for loaded in load([path])]


def test_an_archive_inside_of_a_page_is_no_place_to_cut(tmp_path: Path):
    inner = record(b"HTTP/1.1 200 OK\r\nContent-Type: application/warc\r\n\r\n" + warc_gz(), 1, "https://courier.example/inner")
    path = tmp_path / "c.warc.gz"
    path.write_bytes(b"".join(gzip.compress(part, 0, mtime=0) for part in (*records(), inner, *records())))
    assert [shard.count for shard in shards(path, 1)] == [1] * 11


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_lines_keep_their_numbers_in_whatever_shard_they_stand(tmp_path: Path, name: str):
    path = write_lines(tmp_path / name, 9)
    found = [piece.read() for shard in shards(path, 2) for piece in pieces_of(shard, OPTIONS)]
    rejects = [r for loaded in found if loaded for r in loaded.rejects]
    assert [loaded.name if loaded else None for loaded in found] == ["n0", "n1", "a:3", "n3", None, "n5", "n6", "n7", "n8"]
    assert [r.where for r in rejects] == [f"{path}:3"]


def test_a_damaged_end_of_packed_lines_costs_the_end_only(tmp_path: Path):
    path = write_lines(tmp_path / "a.jsonl.gz", 400)
    path.write_bytes(path.read_bytes()[:-200])
    found = [piece.read() for shard in shards(path, 50) for piece in pieces_of(shard, OPTIONS)]
    assert found[0] is not None
    assert found[-1] is not None
    assert "packed with gzip and damaged" in found[-1].rejects[0].reason


def test_rows_of_a_table_are_read_as_lines_are(tmp_path: Path):
    path = write_table(tmp_path / "a.parquet", 8)
    assert [t[2] for t in read_in(shards(path, 3))] == [f"The harbor at Merrow was closed on day {n} of the year, the mayor said." for n in range(8)]


def test_pieces_hold_the_records_of_the_whole(tmp_path: Path):
    path = tmp_path / "a.warc.gz"
    write_archive(path, 11, paragraphs=(1, 1))
    (whole,) = shards(path, 100)
    cut = [piece for part in whole.cut_at([4, 5]) for piece in part.cut_at([part.count // 2])]
    assert [shard.count for shard in cut] == [2, 2, 0, 1, 3, whole.count - 8]
    assert read_in(cut) == read_in([whole])
    assert len({shard.key for shard in (whole, *cut)}) == 7
