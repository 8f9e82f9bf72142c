import os
from pathlib import Path

import fsspec
import pytest

from onrecord.errors import UsageError
from onrecord.reading import ReadOptions
from onrecord.run.cluster.inputs import inputs
from onrecord.run.cluster.shards import cuts_of
from tests.hostile.samples import page, warc, warc_gz


def test_folders_patterns_and_files_stand_for_each_file_once(tmp_path: Path):
    for name in ("b.warc.gz", "a.warc.gz", "c.txt"):
        (tmp_path / name).write_bytes(warc_gz())
    found = inputs([str(tmp_path), str(tmp_path / "*.warc.gz"), str(tmp_path / "a.warc.gz")])
    assert [Path(file.name).name for file in found] == ["a.warc.gz", "b.warc.gz"]


def test_files_that_fsspec_finds_are_read_like_those_that_are_here(tmp_path: Path):
    with fsspec.open("memory://news/a.warc", "wb") as file:
        file.write(warc())  # pyright: ignore[reportAttributeAccessIssue]
    (tmp_path / "a.warc").write_bytes(warc())
    there, here = inputs(["memory://news/*.warc"])[0], inputs([str(tmp_path / "a.warc")])[0]
    assert cuts_of(there, 2, ReadOptions()) == cuts_of(here, 2, ReadOptions())


def test_a_file_that_changed_is_another_one(tmp_path: Path):
    path = tmp_path / "a.warc"
    path.write_bytes(warc())
    before = inputs([str(path)])[0].stamp
    os.utime(path, (1, 1))
    assert inputs([str(path)])[0].stamp != before


@pytest.mark.parametrize("name", ["absent.warc", "*.none", "page.html"])
def test_what_holds_no_records_is_the_callers_mistake(tmp_path: Path, name: str):
    (tmp_path / "page.html").write_bytes(page())
    with pytest.raises(UsageError, match=r"there is no file|stands for no file|is no WARC"):
        inputs([str(tmp_path / name)])


def test_an_empty_name_is_the_callers_mistake():
    with pytest.raises(UsageError, match="'' is empty"):
        inputs([""])
