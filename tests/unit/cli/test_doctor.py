"""What the doctor says of an installation."""

import pytest

from onrecord.annotate import weights
from onrecord.cli.doctor import SENTENCE
from onrecord.errors import ModelError
from tests.unit.cli.fakes import FakeReader, run
from tests.unit.export.builders import Told, article

RIGHT = article(SENTENCE, Told("s", "The mayor of Ostry", "said", "that the new bridge would open to traffic in the first week of June"))


@pytest.fixture
def _whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation in which everything is there."""
    monkeypatch.setattr(weights, "verify", lambda: "ab" * 32)
    monkeypatch.setattr("onrecord.cli.doctor.installed_version", lambda _package: "1.0")


@pytest.mark.usefixtures("_whole")
def test_the_doctor_finds_a_whole_installation_in_order():
    result = run(["doctor"], reader=FakeReader(RIGHT))
    assert result.exit_code == 0
    assert [line for line in result.stdout.splitlines() if not line.startswith("ok ")] == []


@pytest.mark.usefixtures("_whole")
def test_the_doctor_fails_with_the_fix_when_the_model_is_damaged(monkeypatch: pytest.MonkeyPatch):
    def damaged() -> str:
        raise ModelError("tagger.onnx has another sha256")

    monkeypatch.setattr(weights, "verify", damaged)
    result = run(["doctor"], reader=FakeReader(RIGHT))
    assert result.exit_code == 1
    assert "fail  model               tagger.onnx has another sha256\n      fix: pip install --force-reinstall onrecord\n" in result.stdout


@pytest.mark.usefixtures("_whole")
def test_the_doctor_fails_when_the_sentence_comes_out_wrong():
    result = run(["doctor"], reader=FakeReader(article(SENTENCE)))
    assert result.exit_code == 1
    assert "fail  reading             0 statements" in result.stdout


@pytest.mark.usefixtures("_whole")
def test_the_doctor_reports_whatever_a_library_raises():
    result = run(["doctor"], reader=FakeReader(fault=RuntimeError("no such operator")))
    assert result.exit_code == 1
    assert "fail  reading             RuntimeError: no such operator" in result.stdout


@pytest.mark.usefixtures("_whole")
def test_the_doctor_names_a_library_that_is_missing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("onrecord.cli.doctor.installed_version", lambda package: None if package == "lxml" else "1.0")
    result = run(["doctor"], reader=FakeReader(RIGHT))
    assert result.exit_code == 1
    assert "fail  lxml                not installed\n      fix: pip install lxml\n" in result.stdout
