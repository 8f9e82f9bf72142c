from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.run.cluster.manifest import NAME, Done, Manifest, opened


def part(folder: Path, name: str, size: int = 3) -> Done:
    (folder / name).write_bytes(b"x" * size)
    return Done("sift", name, name, size, {"text": 1})


def test_what_was_noted_is_known_to_the_next_run(tmp_path: Path):
    Manifest(tmp_path).add(done := part(tmp_path, "a"))
    assert Manifest(tmp_path).get("sift", "a", tmp_path) == done
    assert Manifest(tmp_path).get("read", "a", tmp_path) is None


def test_a_line_that_was_cut_is_no_line_and_spoils_none(tmp_path: Path):
    Manifest(tmp_path).add(first := part(tmp_path, "a"))
    with (tmp_path / NAME).open("ab") as file:
        file.write(b'{"stage":"sift","key":"b","pa')
    again = Manifest(tmp_path)
    again.add(last := part(tmp_path, "c"))
    assert [Manifest(tmp_path).get("sift", key, tmp_path) for key in "abc"] == [first, None, last]


def test_work_whose_part_is_gone_or_has_another_size_is_done_again(tmp_path: Path):
    manifest = Manifest(tmp_path)
    for name in "ab":
        manifest.add(part(tmp_path, name))
    (tmp_path / "a").unlink()
    (tmp_path / "b").write_bytes(b"x")
    assert [manifest.get("sift", name, tmp_path) for name in "ab"] == [None, None]


def test_two_runs_do_not_write_into_one_folder(tmp_path: Path):
    with opened(tmp_path), pytest.raises(UsageError, match="another run is writing"), opened(tmp_path):
        pass
