import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.evaluate.attribution import run, score
from onrecord.evaluate.corpus import Marked, Relation
from onrecord.model import Article, Document, Form, Maker, Passage, Place, Statement
from tests.unit.evaluate.harbour import TEXT, critics, experts, marked, mayor, relation, spans

MAYOR, EXPERTS, CRITICS = mayor(), experts(), critics()


def test_all_is_one_where_all_is_read():
    report = score([marked(MAYOR, EXPERTS, CRITICS)], [marked(MAYOR, EXPERTS, CRITICS)]).as_dict()
    assert report["relation"] == report["content_exact"] == report["cue_token"] == {"p": 1.0, "r": 1.0, "f1": 1.0}


def test_a_missed_relation_costs_recall():
    report = score([marked(MAYOR, CRITICS)], [marked(MAYOR)]).as_dict()
    assert report["relation"] == {"p": 1.0, "r": 0.5, "f1": 0.6667}


def test_a_false_relation_costs_precision():
    report = score([marked(MAYOR)], [marked(MAYOR, CRITICS)]).as_dict()
    assert report["relation"] == {"p": 0.5, "r": 1.0, "f1": 0.6667}


def test_a_relation_with_another_source_is_not_found():
    wrong = relation("Critics", "said", "that experts believe the harbour is safe")
    assert score([marked(MAYOR)], [marked(wrong)]).as_dict()["relation"]["f1"] == 0.0


def test_half_of_the_words_of_a_content_are_enough_for_a_relation_but_not_for_an_exact_content():
    shorter = relation("mayor", "said", "that experts believe the harbour")
    report = score([marked(MAYOR)], [marked(shorter)]).as_dict()
    assert (report["relation"]["f1"], report["content_exact"]["f1"]) == (1.0, 0.0)


def test_one_prediction_answers_one_relation():
    assert score([marked(MAYOR)], [marked(MAYOR, MAYOR)]).as_dict()["relation"]["p"] == 0.5


def test_a_document_without_a_prediction_counts_as_read_empty():
    report = score([marked(MAYOR)], []).as_dict()
    assert (report["relation"]["r"], report["documents"]) == (0.0, {"gold": 1, "read": 0})


def test_a_relation_without_content_is_passed_over():
    empty = Relation(spans("Critics"), spans("denied"), ())
    assert score([marked(MAYOR, empty)], [marked(MAYOR)]).as_dict()["relation"]["f1"] == 1.0


def test_a_content_in_pieces_is_exact_piece_by_piece():
    gold = Relation(spans("The mayor"), spans("said"), (*spans("that experts"), *spans("is safe")))
    report = score([marked(gold)], [marked(relation("The mayor", "said", "is safe"))]).as_dict()
    assert report["piece_exact"]["content"] == {"p": 1.0, "r": 0.5, "f1": 0.6667}


def test_recall_is_told_by_form_and_by_the_kind_of_cue():
    report = score([marked(MAYOR, CRITICS)], [marked(MAYOR)]).as_dict()
    assert report["relation_recall_by_form"]["indirect"] == {"recall": 0.5, "n": 2}
    assert report["relation_recall_by_cue"]["noun"] == {"recall": None, "n": 0}


def test_nested_statements_are_told_apart_from_top_level_ones():
    report = score([marked(MAYOR, EXPERTS)], [marked(MAYOR)]).as_dict()
    assert report["found"] == {"top": {"p": 1.0, "r": 1.0, "f1": 1.0, "gold": 1}, "nested": {"p": 0.0, "r": 0.0, "f1": 0.0, "gold": 1}}


def test_a_nested_statement_does_not_answer_a_top_level_one():
    flat = relation("experts", "believe", "the harbour is safe", id="9")
    assert score([marked(MAYOR, EXPERTS)], [marked(MAYOR, flat)]).as_dict()["found"]["nested"]["r"] == 0.0


def test_a_corpus_without_statements_tells_nothing_of_nesting():
    assert "found" not in score([Marked("harbour", TEXT, (MAYOR,))], [marked(MAYOR)]).as_dict()


def test_a_span_outside_of_the_text_is_counted():
    beyond = Relation(spans("Critics"), spans("denied"), ((70, 700),))
    assert score([marked(MAYOR)], [marked(MAYOR, beyond)]).as_dict()["spans"] == {"checked": 6, "outside": 1}


def test_a_span_over_other_words_is_counted():
    report = score([marked(MAYOR)], [marked(MAYOR, text="X" + TEXT)]).as_dict()
    assert report["spans"] == {"checked": 3, "outside": 3}


def test_two_predictions_of_one_name_are_a_fault_of_the_call():
    with pytest.raises(UsageError, match="two predictions have the id 'harbour'"):
        score([marked(MAYOR)], [marked(MAYOR), marked(MAYOR)])


def test_rows_hold_a_line_for_each_figure():
    rows = score([marked(MAYOR, EXPERTS)], [marked(MAYOR)]).rows()
    assert rows[4] == ("relation", 1.0, 1.0, 1.0, 1)
    assert rows[-1] == ("spans outside of the text", None, None, None, 0)


class OneStatement:
    def read_many(self, things: Iterable[str | Path]) -> Iterator[Article]:
        for line in Path(next(iter(things))).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            source, cue, content = (Passage.of(record["text"], spans(w)) for w in ("The mayor", "said", "that experts believe the harbour is safe"))
            found = Statement("s", None, Place.LEAD, source, cue, content, Form.INDIRECT, None, 0.9, Maker("0", "none"))
            yield Article(record["id"], Document("sha256:0", record["text"]), (found,))


def test_a_corpus_is_read_and_scored(tmp_path: Path):
    corpus = tmp_path / "corpus.jsonl"
    top = {"source": spans("The mayor"), "cue": spans("said"), "content": spans("that experts believe the harbour is safe")}
    corpus.write_text(json.dumps({"id": "harbour", "text": TEXT, "attributions": [top]}), encoding="utf-8")
    report = run(corpus, reader=OneStatement()).as_dict()
    assert (report["relation"]["f1"], report["corpus"]["sha256"]) == (1.0, sha256(corpus.read_bytes()).hexdigest())
