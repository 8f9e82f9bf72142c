"""`onrecord evaluate statements`, with statements made by hand."""

import json
from pathlib import Path

import pytest

from onrecord.model import Act, Article, Document, Evidence, Form, Maker, Passage, Place, Reject, Statement
from tests.unit.cli.fakes import FakeReader, run

TEXT = "Critics denied the plan."
SPANS = {"source": [[0, 7]], "cue": [[8, 14]], "content": [[15, 23]]}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    gold = {"id": "1", "parent": None, **SPANS, "form": "indirect", "act": "deny"}
    path = tmp_path / "corpus.jsonl"
    path.write_text(json.dumps({"id": "harbour", "text": TEXT, "statements": [gold]}), encoding="utf-8")
    return path


def reader(*rejects: Reject) -> FakeReader:
    source, cue, content = (Passage.of(TEXT, [(a, b)]) for ((a, b),) in SPANS.values())
    evidence = (("act", Evidence(cue, "lexicon")),)
    read = Statement("s", None, Place.LEAD, source, cue, content, Form.INDIRECT, Act.SAY, 0.9, Maker("0", "none"), evidence=evidence)
    return FakeReader(Article("harbour", Document("sha256:0", TEXT), (read,), rejects))


def test_the_report_has_a_line_for_each_level_and_each_label(corpus: Path):
    lines = [line.split() for line in run(["evaluate", "statements", str(corpus)], reader=reader()).stdout.splitlines()]
    assert ["top", "1.000", "1.000", "1.000", "1.000", "to", "1.000", "1"] in lines
    assert ["act", "0.000", "0.000", "to", "0.000", "0.000", "0.000", "to", "0.000", "1"] in lines
    assert ["country", "–", "–", "–", "–", "0"] in lines


def test_the_report_says_what_it_rests_on(corpus: Path):
    assert run(["evaluate", "statements", str(corpus)], reader=reader()).stdout.endswith(
        "1 of 1 documents read; 0 spans outside of the text\n95 %: percentile bootstrap, 1 statements drawn 1,000 times\n"
    )


def test_the_report_is_one_json_object_when_asked(corpus: Path):
    figures = json.loads(run(["evaluate", "statements", str(corpus), "--format", "json"], reader=reader()).stdout)
    assert (figures["accuracy"]["form"], figures["interval"]["accuracy"]["form"]) == (1.0, [1.0, 1.0])


def test_the_errors_of_a_label_are_listed_with_the_words_and_counted(corpus: Path):
    assert run(["evaluate", "statements", str(corpus), "--errors", "act"], reader=reader()).stdout.splitlines() == [
        "deny → say  (by lexicon)  harbour 1",
        "    Critics | denied | the plan",
        "1 wrong",
        "     1  deny → say",
    ]


def test_the_errors_of_a_label_are_one_json_object_a_line_when_asked(corpus: Path):
    told = run(["evaluate", "statements", str(corpus), "--errors", "act", "--format", "json"], reader=reader()).stdout
    assert json.loads(told)["content"] == "the plan"


def test_an_unknown_label_is_a_usage_error(corpus: Path):
    assert run(["evaluate", "statements", str(corpus), "--errors", "mood"], reader=reader()).exit_code == 2


def test_the_spans_of_the_corpus_are_read_without_the_reader(corpus: Path):
    result = run(["evaluate", "statements", str(corpus), "--gold-spans", "--format", "json"], reader=FakeReader(fault=AssertionError("not asked")))
    assert json.loads(result.stdout)["accuracy"]["act"] == 1.0


def test_rejects_go_to_the_error_stream(corpus: Path):
    result = run(["evaluate", "statements", str(corpus)], reader=reader(Reject("statements", "harbour", "torn")))
    assert result.stderr == "statements  harbour  torn\n"


def test_a_missed_floor_is_told_and_exits_with_1(corpus: Path, tmp_path: Path):
    digest = json.loads(run(["evaluate", "statements", str(corpus), "--format", "json"], reader=reader()).stdout)["corpus"]["sha256"]
    floors = tmp_path / "floors.toml"
    floors.write_text(f'[corpus]\nsha256 = "{digest}"\n[floors]\n"accuracy.act" = 0.7\n')
    result = run(["evaluate", "statements", str(corpus), "--floors", str(floors)], reader=reader())
    assert (result.exit_code, result.stderr) == (1, "accuracy.act is 0.0000, below its floor of 0.7000\n")
