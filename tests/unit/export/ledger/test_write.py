"""Exports that appear whole or not at all."""

import sys
from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.export.ledger import Format, Plan, Step, export_ledger, write
from onrecord.export.ledger.tables import TABLES
from onrecord.store import Ledger

SHEETS = sorted(f"{table.name}.csv" for table in TABLES)


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_the_folder_is_made_and_holds_a_file_for_each_table(ledger: Ledger, tmp_path: Path):
    steps = list(export_ledger(ledger, tmp_path / "a" / "b", Plan((Format.CSV,))))
    assert files(tmp_path / "a" / "b") == SHEETS
    assert steps[:4] == [Step("documents.csv", 0), Step("documents.csv", 3), Step("statements.csv", 0), Step("statements.csv", 5)]


def test_all_formats_stand_side_by_side(ledger: Ledger, tmp_path: Path):
    list(export_ledger(ledger, tmp_path / "out", Plan(tuple(Format))))
    assert files(tmp_path / "out") == sorted([*SHEETS, *(f"{table.name}.parquet" for table in TABLES), "ledger.jsonld", "training.jsonl"])


def test_a_folder_that_holds_something_is_left_alone_unless_that_is_asked_for(ledger: Ledger, tmp_path: Path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match=r"is not empty; .*--force"):
        list(export_ledger(ledger, tmp_path / "out", Plan((Format.CSV,))))
    list(export_ledger(ledger, tmp_path / "out", Plan((Format.CSV,), replaces=True)))
    assert files(tmp_path / "out") == sorted([*SHEETS, "notes.txt"])


def test_a_file_is_no_folder(ledger: Ledger, tmp_path: Path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(UsageError, match="is a file; --to takes a folder"):
        list(export_ledger(ledger, tmp_path / "out", Plan((Format.CSV,))))


def test_an_export_that_breaks_off_leaves_an_earlier_one_as_it_was(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    list(export_ledger(ledger, tmp_path / "out", Plan((Format.CSV,))))
    before = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    monkeypatch.setattr(write, "write_jsonld", broken)
    with pytest.raises(OSError, match="disk"):
        list(export_ledger(ledger, tmp_path / "out", Plan((Format.CSV, Format.JSONLD), keeps_text=False, replaces=True)))
    assert {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} == before


def broken(*_: object, **__: object) -> list[int]:
    raise OSError("the disk is full")


def test_parquet_without_its_library_says_what_to_install(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'onrecord\[parquet\]'"):
        list(export_ledger(ledger, tmp_path / "out", Plan((Format.PARQUET,))))
    assert not (tmp_path / "out").exists()
