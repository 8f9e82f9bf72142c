import json
from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.evaluate.copies import Half, evaluate_copies
from tests.unit.reconcile.copies.builders import story

REPRINT, OTHER = ("a", "b"), ("a", "c")
TEXTS = {"a": story(1), "b": story(1, 12), "c": story(2)}


def files(folder: Path, pairs: dict[tuple[str, str], bool]) -> tuple[Path, Path]:
    """A file of pairs of articles, and one of labels."""
    articles = {id_: {"id": id_, "title": f"Headline {id_}", "text": text, "source": f"Paper {id_}", "date": ""} for id_, text in TEXTS.items()}
    candidates, labels = folder / "candidates.jsonl", folder / "labels.json"
    candidates.write_text("\n".join(json.dumps({"a": articles[a], "b": articles[b]}) for a, b in (REPRINT, OTHER)))
    labels.write_text(json.dumps({"pairs": [{"a": a, "b": b, "copy": is_copy} for (a, b), is_copy in pairs.items()]}))
    return candidates, labels


def test_a_perfect_score(tmp_path: Path):
    report = evaluate_copies(*files(tmp_path, {REPRINT: True, OTHER: False})).as_dict()
    assert report == {"pairs": 2, "copies": 1, "p": 1.0, "r": 1.0, "f1": 1.0, "lookup": {"recall": 1.0, "n": 1}, "errors": []}


def test_errors_are_listed_with_the_reasons(tmp_path: Path):
    report = evaluate_copies(*files(tmp_path, {REPRINT: False, OTHER: False})).as_dict()
    reasons = ["100% of the shorter one's sentences stand in the other", "12 of its 12 sentences in the reporter's own words do"]
    assert report["errors"] == [{"a": "a", "b": "b", "copy": False, "sure": True, "reasons": reasons}]
    assert report["p"] == 0.0


def test_what_was_settled_counts(tmp_path: Path):
    candidates, labels = files(tmp_path, {})
    labels.write_text(json.dumps({"pairs": [{"a": "a", "b": "b", "copy": False, "settled": True, "sure": False}]}))
    assert evaluate_copies(candidates, labels).counts.recall == 1.0


def test_the_halves_make_the_whole(tmp_path: Path):
    found = files(tmp_path, {REPRINT: True, OTHER: False})
    assert sum(evaluate_copies(*found, half).pairs for half in Half) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [("[]", "not a file of labels"), ("{", "not a file of labels"), ('{"pairs": [{"a": "a", "b": "z", "copy": true}]}', "no article 'z'")],
)
def test_labels_that_do_not_fit_are_said(tmp_path: Path, content: str, message: str):
    candidates, labels = files(tmp_path, {})
    labels.write_text(content)
    with pytest.raises(UsageError, match=message):
        evaluate_copies(candidates, labels)


def test_a_line_that_is_no_pair_is_said_with_its_number(tmp_path: Path):
    candidates, labels = files(tmp_path, {})
    candidates.write_text('{"a": {"id": "a"}}\n')
    with pytest.raises(UsageError, match=r"candidates.jsonl:1: not a pair"):
        evaluate_copies(candidates, labels)
