import json
from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.evaluate.corpus import load

SAID = {"id": "1", "parent": None, "source": [[0, 5]], "cue": [[6, 10]], "content": [[11, 13]]}
NESTED = {**SAID, "id": "2", "parent": "1"}


def write(folder: Path, *records: object) -> Path:
    path = folder / "corpus.jsonl"
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in records), encoding="utf-8")
    return path


def test_attributions_are_the_top_level_relations(tmp_path: Path):
    document = load(write(tmp_path, {"id": "a", "text": "Mayor said no.", "attributions": [SAID]}))[0]
    assert (document.top[0].cue, document.statements) == (((6, 10),), None)


def test_statements_without_a_parent_are_top_level_where_there_are_no_attributions(tmp_path: Path):
    document = load(write(tmp_path, {"id": "a", "text": "Mayor said no.", "statements": [SAID, NESTED]}))[0]
    assert [r.id for r in document.top] == ["1"]


def test_a_statement_has_the_labels_that_its_record_tells(tmp_path: Path):
    document = load(write(tmp_path, {"id": "a", "text": "Mayor said no.", "statements": [{**SAID, "act": "say", "role": None, "mood": "x"}]}))[0]
    assert document.top[0].labels == {"act": "say", "role": None}


def test_blank_lines_are_passed_over(tmp_path: Path):
    assert len(load(write(tmp_path, "", {"id": "a", "text": "", "attributions": []}, ""))) == 1


def test_a_file_that_is_no_json_lines_is_an_error_with_the_line(tmp_path: Path):
    path = tmp_path / "article.txt"
    path.write_text("\nThe mayor said no.\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"article\.txt:2: not a line of JSON, and a corpus is a file of JSON lines"):
        load(path)


def test_two_equal_ids_are_an_error_with_the_line(tmp_path: Path):
    record = {"id": "a", "text": "", "attributions": []}
    with pytest.raises(UsageError, match=r"corpus\.jsonl:2: two documents have the id 'a'"):
        load(write(tmp_path, record, record))


@pytest.mark.parametrize(
    "line",
    [
        "[]",
        {"id": "a"},
        {"id": "a", "text": "x"},
        {"id": "a", "text": "x", "attributions": [{}]},
        {"id": "a", "text": "x", "statements": [SAID]},
        {"id": "a", "text": "Mayor said no.", "statements": [{**SAID, "act": "asert"}]},
        {"id": "a", "text": "Mayor said no.", "statements": [{**SAID, "naming": 3}]},
    ],
)
def test_a_line_that_is_no_marked_document_is_an_error_with_its_place(tmp_path: Path, line: object):
    with pytest.raises(UsageError, match=r"corpus\.jsonl:1: not a marked document"):
        load(write(tmp_path, line))
