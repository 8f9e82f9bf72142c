"""The score of responses, on a corpus of one invented article."""

import json
from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.evaluate.responses import evaluate_responses

TEXT = (
    "Quarrel over a cable\n\nKestria accused Velmark of cutting the cable. Velmark denied that it cut the cable. "
    "Velmark declined to comment on the letter.\n"
)
STATEMENTS = (
    ("1", "Kestria", "accused", "Velmark of cutting the cable"),
    ("2", "Velmark", "denied", "that it cut the cable"),
    ("3", "Velmark", "declined", "to comment on the letter"),
)


def corpus(folder: Path) -> Path:
    """The article with its statements, in a file."""
    statements, at = [], 0
    for name, *parts in STATEMENTS:
        spans: dict[str, list[list[int]]] = {}
        for role, words in zip(("source", "cue", "content"), parts, strict=True):
            at = TEXT.index(words, at)
            spans[role] = [[at, at + len(words)]]
            at += len(words)
        statements.append({"id": name, "parent": "", **spans})
    path = folder / "statements.jsonl"
    path.write_text(json.dumps({"id": "quarrel", "text": TEXT, "statements": statements}) + "\n", encoding="utf-8")
    return path


def labels(folder: Path, *records: tuple[str, str, str | None], document: str = "quarrel") -> Path:
    """Labelled responses, in a file."""
    path = folder / "responses.json"
    data = [{"doc": document, "rel": name, "response": kind, "answers": answers} for name, kind, answers in records]
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_kinds_and_what_is_answered_are_counted_apart(tmp_path: Path):
    wanted = labels(tmp_path, ("2", "deny", "1"), ("3", "decline", None))

    report = evaluate_responses(corpus(tmp_path), wanted)

    assert (report.found.hit, report.kinds.hit, report.kinds.gold) == (2, 1, 2)
    assert (report.answers.hit, report.answers.total) == (2, 2)
    assert [verdict.kind for verdict in report.verdicts] == ["deny", "no_comment"]


def test_a_labelled_document_that_is_not_in_the_corpus_is_named(tmp_path: Path):
    with pytest.raises(UsageError, match="'elsewhere'"):
        evaluate_responses(corpus(tmp_path), labels(tmp_path, ("2", "deny", "1"), document="elsewhere"))


def test_a_file_of_something_else_is_refused(tmp_path: Path):
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"responses": 1}', encoding="utf-8")

    with pytest.raises(UsageError, match="needs doc, rel, response and answers"):
        evaluate_responses(corpus(tmp_path), wrong)
