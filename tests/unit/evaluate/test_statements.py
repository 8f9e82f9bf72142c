import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.evaluate.statements import run, score
from onrecord.model import Act, Article, Document, Form, Maker, Passage, Place, Reject, Statement
from tests.unit.evaluate.harbour import TEXT, critics, experts, marked, mayor, spans

READ = [marked(mayor(act="say", form="indirect"), experts(), critics(act="say"))]
GOLD = [marked(mayor(act="say", form="direct"), experts(), critics(act="deny"))]


def test_found_has_precision_recall_and_f1_by_level():
    report = score(GOLD, [marked(mayor())]).as_dict()
    assert report["found"] == {"top": {"p": 1.0, "r": 0.5, "f1": 0.6667, "gold": 2}, "nested": {"p": 0.0, "r": 0.0, "f1": 0.0, "gold": 1}}


def test_accuracy_is_told_with_what_it_rests_on():
    report = score(GOLD, READ).as_dict()
    assert [(report["accuracy"][label], report["n"][label]) for label in ("act", "form", "parent")] == [(0.5, 2), (0.0, 1), (1.0, 1)]


def test_a_label_that_was_not_judged_has_no_figure():
    report = score(GOLD, READ).as_dict()
    assert (report["accuracy"]["country"], report["macro_f1"]["naming"], report["interval"]["accuracy"]["country"]) == (None, None, None)


def test_macro_f1_is_the_mean_over_the_values_of_the_corpus():
    assert score(GOLD, READ).as_dict()["macro_f1"]["act"] == 0.3333


def test_a_value_that_only_the_prediction_has_is_no_part_of_macro_f1():
    report = score([marked(mayor(act="say"))], [marked(mayor(act="deny"))]).as_dict()
    assert report["macro_f1"]["act"] == 0.0


def test_statements_are_drawn_where_there_are_few_documents():
    interval = score(GOLD, READ).as_dict()["interval"]
    assert (interval["drawn"], interval["units"], interval["accuracy"]["form"]) == ("statements", 3, (0.0, 0.0))


def test_documents_are_drawn_from_ten_on():
    many = [marked(mayor(act="say"), name=str(i)) for i in range(10)]
    interval = score(many, many).as_dict()["interval"]
    assert (interval["drawn"], interval["units"], interval["found"]["top"]) == ("documents", 10, (1.0, 1.0))


def test_a_span_over_other_words_is_counted():
    assert score(GOLD, [marked(mayor(), text="X" + TEXT)]).as_dict()["spans"] == {"checked": 3, "outside": 3}


def test_a_document_that_was_not_read_is_counted():
    assert score(GOLD, []).as_dict()["documents"] == {"gold": 1, "read": 0}


class OneStatement:
    def read_many(self, _things: Iterable[str | Path], /) -> Iterator[Article]:
        source, cue, content = (Passage.of(TEXT, spans(w)) for w in ("Critics", "denied", "it"))
        found = Statement("s", None, Place.LEAD, source, cue, content, Form.INDIRECT, Act.DENY, 0.9, Maker("0", "none"))
        yield Article("harbour", Document("sha256:0", TEXT), (found,), (Reject("part", "harbour", "torn"),))


def write(folder: Path, record: dict[str, object]) -> Path:
    path = folder / "corpus.jsonl"
    path.write_text(json.dumps({"id": "harbour", "text": TEXT} | record), encoding="utf-8")
    return path


def test_a_corpus_is_read_and_scored(tmp_path: Path):
    gold = {"id": "3", "parent": None, "source": spans("Critics"), "cue": spans("denied"), "content": spans("it"), "act": "deny", "form": "direct"}
    corpus = write(tmp_path, {"statements": [gold]})
    report = run(corpus, reader=OneStatement())
    figures = report.as_dict()
    assert (figures["accuracy"]["act"], figures["accuracy"]["form"]) == (1.0, 0.0)
    assert (figures["corpus"]["sha256"], [r.reason for r in report.rejects]) == (sha256(corpus.read_bytes()).hexdigest(), ["torn"])


def test_a_corpus_without_statements_is_a_fault_of_the_call(tmp_path: Path):
    with pytest.raises(UsageError, match="'harbour' has attributions and no statements"):
        run(write(tmp_path, {"attributions": []}), reader=OneStatement())
