"""Files that appear whole or not at all."""

from pathlib import Path

import pytest

from onrecord.export.files import write_aside


def test_a_file_is_replaced_whole(tmp_path: Path):
    path = tmp_path / "report.html"
    path.write_bytes(b"old")
    write_aside(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path: Path):
    path = tmp_path / "report.html"
    path.mkdir()
    with pytest.raises(OSError, match="report"):
        write_aside(path, b"new")
    assert list(tmp_path.iterdir()) == [path]
