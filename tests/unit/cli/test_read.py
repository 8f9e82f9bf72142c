"""`onrecord read` as it is called from a shell, with a reader that gives articles built by hand."""

import csv
import io
import json
from pathlib import Path

import pytest

from onrecord.cli.reader import MAX_BYTES, Asked
from onrecord.errors import UsageError
from onrecord.model import Act
from onrecord.reading import ReadOptions
from tests.unit.cli.fakes import FakeReader, run
from tests.unit.export.builders import Told, article, refused

BRIDGE = article("The bridge will open in June, the mayor said.", Told("s1", "the mayor", "said", "The bridge will open in June"), name="bridge")
FERRY = article("Pilots doubt it.", Told("s2", "Pilots", "doubt", "it", act=Act.DOUBT), name="ferry")
EMPTY = refused("empty", "the file is empty")


def test_a_pipe_gets_one_line_for_each_statement():
    result = run(["read", "bridge.txt"], reader=FakeReader(BRIDGE))
    assert result.stdout.splitlines()[:2] == ["bridge", "1 statement"]
    assert result.stdout.splitlines()[2].endswith("  indirect  body      the mayor | the mayor | said | The bridge will open in June")
    assert result.exit_code == 0


def test_jsonl_prints_one_article_a_line_refused_ones_too():
    result = run(["read", "x", "--format", "jsonl"], reader=FakeReader(BRIDGE, EMPTY))
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [len(r["statements"]) for r in records] == [1, 0]


def test_pred_prints_the_id_of_each_document_refused_ones_too():
    result = run(["read", "x", "--format", "pred"], reader=FakeReader(BRIDGE, EMPTY))
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(r["id"], len(r["attributions"])) for r in records] == [("bridge", 1), ("empty", 0)]


def test_csv_prints_its_header_once_for_all_documents():
    result = run(["read", "x", "--format", "csv"], reader=FakeReader(BRIDGE, FERRY))
    rows = list(csv.reader(io.StringIO(result.stdout_bytes.decode(), newline="")))
    assert [row[0] for row in rows] == ["document", "bridge", "ferry"]


def test_rejects_go_to_the_error_stream_as_what_where_reason():
    result = run(["read", "x"], reader=FakeReader(BRIDGE, EMPTY))
    assert result.stderr == "document  empty.txt  the file is empty\n"
    assert "empty" not in result.stdout


def test_the_exit_code_is_0_when_one_document_of_two_was_read():
    assert run(["read", "x"], reader=FakeReader(EMPTY, BRIDGE)).exit_code == 0


def test_the_exit_code_is_1_when_no_document_was_read():
    assert run(["read", "x"], reader=FakeReader(EMPTY)).exit_code == 1


def test_a_call_without_a_path_is_a_usage_error():
    assert run(["read"]).exit_code == 2


@pytest.mark.parametrize("verb", ["read", "add"])
def test_an_empty_path_is_a_usage_error_that_names_it(verb: str):
    reader = FakeReader(BRIDGE)
    result = run([verb, "bridge.txt", ""], reader=reader)
    assert result.exit_code == 2
    assert "'' is empty" in result.stderr
    assert reader.things == []


def test_a_date_that_is_none_is_a_usage_error_that_says_how_to_write_one():
    result = run(["read", "x", "--published", "03/15/2022"])
    assert result.exit_code == 2
    assert "2022-03-15" in result.stderr


def test_a_limit_below_one_byte_is_a_usage_error():
    assert run(["read", "x", "--max-bytes", "0"]).exit_code == 2


def test_what_is_asked_of_reading_reaches_the_reader():
    reader = FakeReader(BRIDGE)
    run(["read", "a", "-", "--published", "2022-03-15", "--max-bytes", "9", "--any-language", "--allow-private"], reader=reader)
    assert reader.asked == Asked("2022-03-15", 9, any_language=True, allow_private=True)
    assert reader.things == ["a", "-"]


def test_the_default_limit_is_that_of_reading():
    assert ReadOptions().max_bytes == MAX_BYTES


def test_each_article_is_printed_before_the_next_is_read():
    result = run(["read", "x"], reader=FakeReader(BRIDGE, fault=UsageError("the second cannot be read")))
    assert result.stdout.startswith("bridge\n1 statement\n")


def test_a_page_is_written_and_no_table_printed(tmp_path: Path):
    page = tmp_path / "report.html"
    result = run(["read", "x", "--html", str(page)], reader=FakeReader(BRIDGE))
    assert result.stdout == ""
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [p.name for p in tmp_path.iterdir()] == ["report.html"]


def test_a_page_and_a_format_give_both(tmp_path: Path):
    page = tmp_path / "report.html"
    result = run(["read", "x", "--html", str(page), "--format", "jsonl"], reader=FakeReader(BRIDGE))
    assert page.exists()
    assert json.loads(result.stdout)["schema"] == "onrecord/1"


def test_a_page_goes_to_the_output_stream_for_a_dash():
    assert run(["read", "x", "--html", "-"], reader=FakeReader(BRIDGE)).stdout.startswith("<!DOCTYPE html>")


def test_a_page_and_a_format_cannot_share_the_output_stream():
    result = run(["read", "x", "--html", "-", "--format", "csv"], reader=FakeReader(BRIDGE))
    assert isinstance(result.exception, UsageError)


@pytest.mark.parametrize("name", ["no/such/folder/report.html", "."])
def test_a_page_that_cannot_be_written_is_found_out_before_reading(name: str, tmp_path: Path):
    reader = FakeReader(BRIDGE)
    result = run(["read", "x", "--html", str(tmp_path / name)], reader=reader)
    assert isinstance(result.exception, UsageError)
    assert reader.things == []


def test_help_shows_examples():
    assert "onrecord read article.txt" in run(["read", "--help"]).stdout
