import json
from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.evaluate.corpus import Relation
from onrecord.evaluate.gold_spans import MarkedAttributions, gold_reader
from onrecord.evaluate.statements import run
from onrecord.model import Document
from tests.unit.evaluate.harbour import TEXT, critics, experts, marked, mayor, relation, spans

DOCUMENT = Document("sha256:0", TEXT)


def told(*relations: Relation) -> list[tuple[str, int | None]]:
    return [(a.source.text, a.parent) for a in MarkedAttributions([marked(*relations)]).annotate(DOCUMENT)]


def test_marked_statements_are_attributions_with_parents_by_place():
    assert told(critics(), mayor(), experts()) == [("Critics", None), ("The mayor", None), ("experts", 1)]


def test_a_parent_stands_before_what_stands_inside_it():
    assert told(experts(), mayor()) == [("The mayor", None), ("experts", 0)]


def test_a_statement_without_a_cue_is_left_out_with_what_stands_inside_it():
    assert told(relation("The mayor", "", "that", id="1"), experts(), critics()) == [("Critics", None)]


def test_statements_that_stand_in_each_other_are_left_out():
    assert told(experts(id="a", parent="b"), experts(id="b", parent="a")) == []


def test_pieces_are_put_in_order():
    broken = Relation(spans("Critics"), spans("denied"), (*spans("it"), *spans("harbour")))
    (attribution,) = MarkedAttributions([marked(broken)]).annotate(DOCUMENT)
    assert attribution.content.pieces == ("harbour", "it")


def test_spans_that_overlap_are_a_fault_of_the_corpus():
    with pytest.raises(UsageError, match="the spans of statement 'x' in 'harbour' cannot be read"):
        MarkedAttributions([marked(Relation((), spans("denied"), ((0, 5), (3, 9)), "x"))])


def test_a_corpus_is_interpreted_without_a_tagger(tmp_path: Path):
    record = {"id": "3", "parent": None, "source": spans("Critics"), "cue": spans("denied"), "content": spans("it"), "act": "deny"}
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(json.dumps({"id": "harbour", "text": TEXT, "statements": [record]}), encoding="utf-8")
    figures = run(corpus, reader=gold_reader(corpus)).as_dict()
    assert (figures["found"]["top"]["f1"], figures["accuracy"]["act"]) == (1.0, 1.0)
