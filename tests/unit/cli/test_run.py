from pathlib import Path

from benchmarks.archives import Kind, write_archive
from onrecord.cli import run as cli
from onrecord.run.cluster import drive, settings, watch
from tests.unit.cli.fakes import run


def test_the_help_tells_what_a_run_takes_when_nothing_is_said():
    told = (cli.RECORDS, cli.LEAST_WORDS, cli.MOST_WORDS, cli.RECORD_TIMEOUT_S)
    assert told == (drive.RECORDS, settings.LEAST_WORDS, settings.MOST_WORDS, watch.LIMIT_S)


def test_a_run_tells_what_became_of_the_records_and_is_found_by_adding(tmp_path: Path):
    write_archive(tmp_path / "a.warc.gz", 8, shares={Kind.FOREIGN: 1, Kind.INDEX: 1, Kind.OTHER: 1})
    done = run(["run", str(tmp_path / "a.warc.gz"), "--out", str(tmp_path / "out"), "--workers", "0"])
    assert (done.exit_code, "other language" in done.stderr, "no article" in done.stderr) == (0, True, True)
    (report,) = (tmp_path / "out").glob("*/report.html")
    assert "other language" in report.read_text(encoding="utf-8")
    added = run(["add", str(tmp_path / "out"), "--db", str(tmp_path / "x.db")])
    assert "rejected; 0 new statements" in added.stderr


def test_a_table_that_is_damaged_is_named(tmp_path: Path):
    (tmp_path / "a.parquet").write_bytes(b"PAR1" + bytes(100))
    done = run(["run", str(tmp_path / "a.parquet"), "--out", str(tmp_path / "out"), "--workers", "0"])
    assert "a.parquet is damaged" in str(done.exception)


def test_settings_that_cannot_be_and_files_that_are_not_there_are_said_so(tmp_path: Path):
    swapped = run(["run", str(tmp_path), "--out", str(tmp_path), "--least-words", "9", "--most-words", "3"])
    absent = run(["run", str(tmp_path / "absent.warc"), "--out", str(tmp_path)])
    assert ["9 to 3 words" in str(swapped.exception), "there is no file" in str(absent.exception)] == [True, True]
