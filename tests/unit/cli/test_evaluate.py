"""`onrecord evaluate attribution`, with the scoring replaced by figures made up here."""

import json
from pathlib import Path

import pytest

from onrecord.evaluate.calibration import Calibration
from tests.unit.cli.fakes import run


class FakeReport:
    calibration = Calibration([(0.5, True), (0.5, True)])

    def as_dict(self) -> dict[str, float]:
        return {"relation": 0.5}

    def rows(self) -> list[tuple[str, float | None, float | None, float | None, int | None]]:
        return [("relation", 0.75, 0.6, 0.6667, 1234), ("relation, direct", None, 0.9, None, 10)]


@pytest.fixture
def corpus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr("onrecord.evaluate.attribution.run", lambda _corpus, *, reader: FakeReport())  # noqa: ARG005
    path = tmp_path / "corpus.jsonl"
    path.write_text("{}\n")
    return path


def test_the_report_is_a_table_with_dashes_where_a_figure_does_not_apply(corpus: Path):
    lines = run(["evaluate", "attribution", str(corpus)]).stdout.splitlines()
    assert [line.split() for line in lines if "relation" in line] == [
        ["relation", "0.750", "0.600", "0.667", "1,234"],
        ["relation,", "direct", "–", "0.900", "–", "10"],
    ]


def test_the_report_says_what_the_confidence_is_worth(corpus: Path):
    last = run(["evaluate", "attribution", str(corpus)]).stdout.splitlines()[-1]
    assert last == "expected calibration error of the confidence: 0.500 over 2 top-level statements"


def test_the_report_is_one_json_object_when_asked(corpus: Path):
    assert json.loads(run(["evaluate", "attribution", str(corpus), "--format", "json"]).stdout) == {"relation": 0.5}


def test_a_missed_floor_goes_to_the_error_stream_and_exits_with_1(corpus: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("onrecord.evaluate.floors.check", lambda _report, _floors: ["relation is 0.5000, below its floor of 0.7600"])
    result = run(["evaluate", "attribution", str(corpus), "--floors", str(corpus)])
    assert result.exit_code == 1
    assert result.stderr == "relation is 0.5000, below its floor of 0.7600\n"


def test_floors_that_hold_exit_with_0(corpus: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("onrecord.evaluate.floors.check", lambda _report, _floors: [])
    assert run(["evaluate", "attribution", str(corpus), "--floors", str(corpus)]).exit_code == 0


def test_a_corpus_that_is_not_there_is_a_usage_error():
    assert run(["evaluate", "attribution", "no-such.jsonl"]).exit_code == 2
