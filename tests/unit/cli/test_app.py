"""What a failure looks like from outside."""

import io
import sys
from pathlib import Path

import pytest

from onrecord.cli import app as application
from onrecord.errors import ModelError, UsageError
from tests.unit.cli.fakes import FakeReader, run
from tests.unit.export.builders import Told, article

APP = application.app
BRIDGE = article("The bridge will open in June, the mayor said.", Told("s1", "the mayor", "said", "The bridge will open in June"), name="bridge")


def main(reader: FakeReader, *arguments: str, monkeypatch: pytest.MonkeyPatch) -> int | str | None:
    """Run the entry point of the package, and give its exit code."""
    monkeypatch.setattr(application, "app", lambda given: APP(given, obj=reader))
    with pytest.raises(SystemExit) as left:
        application.main(arguments)
    return left.value.code


def test_two_documents_with_one_name_end_with_the_message_and_2(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    reader = FakeReader(fault=UsageError("a/x.txt and b/x.txt have one name, 'x'"))
    assert main(reader, "read", "a/x.txt", "b/x.txt", monkeypatch=monkeypatch) == 2
    assert capsys.readouterr().err == "onrecord: a/x.txt and b/x.txt have one name, 'x'\n"


def test_a_missing_model_ends_with_the_message_and_1(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    assert main(FakeReader(fault=ModelError("tagger.onnx is missing")), "read", "x", monkeypatch=monkeypatch) == 1
    assert capsys.readouterr().err == "onrecord: tagger.onnx is missing\n"


def test_an_interruption_ends_with_130_and_no_traceback():
    reader = FakeReader(BRIDGE)
    reader.fault = KeyboardInterrupt()  # type: ignore[assignment]
    result = run(["read", "x"], reader=reader)
    assert result.exit_code == 130
    assert "Traceback" not in result.output


def test_a_pipe_that_its_reader_has_left_ends_quietly(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    class Left(io.BytesIO):
        def write(self, _data: object) -> int:
            raise BrokenPipeError

    class Stream(io.TextIOWrapper):
        def fileno(self) -> int:
            return target.fileno()

    with (tmp_path / "out").open("wb") as target:
        monkeypatch.setattr(sys, "stdout", Stream(Left()))
        assert main(FakeReader(BRIDGE), "read", "x", "--format", "jsonl", monkeypatch=monkeypatch) == 0
        monkeypatch.undo()


def test_the_version_is_printed():
    assert run(["--version"]).stdout.startswith("onrecord ")
