"""Our measures give the figures of the project's scoring scripts, on real texts and predictions that err in every way."""

import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from onrecord.evaluate import statements
from onrecord.evaluate.attribution import score
from onrecord.evaluate.corpus import load
from onrecord.evaluate.labels import WRITTEN

pytestmark = pytest.mark.corpora
CORPORA = ("corpora/polnear/dev.jsonl", "annotation/dev-international/statements.jsonl")
STATEMENTS = ("annotation/dev/statements.jsonl", "annotation/dev-international/statements.jsonl")
MEASURES = ("content_exact", "content_token", "cue_token", "source_token", "relation", "relation_recall_by_form")


def script(shared: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, shared / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def perturb(record: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A prediction for one document: relations lost, doubled, joined to other sources, with edges moved and pieces dropped."""
    changed = {**record}
    for key in {"attributions", "statements"} & record.keys():
        kept = [perturb_relation(r, len(record["text"]), chance) for r in record[key] for _ in range(chance.choice((0, 1, 1, 1, 2)))]
        changed[key] = kept
    return changed


def perturb_relation(relation: dict[str, Any], length: int, chance: random.Random) -> dict[str, Any]:
    roles = {role: [move(span, length, chance) for span in relation[role] if chance.random() < 0.9] for role in ("source", "cue", "content")}
    return {**relation, **roles}


def confuse(record: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A prediction with labels from other statements, labels left open, names cut short, and other parents."""
    given = record["statements"]
    changed = [{**s, **{label: confused_value(s[label], label, given, chance) for label in WRITTEN}} for s in given]
    for statement in changed:
        if statement["parent"] and chance.random() < 0.3:
            statement["parent"] = chance.choice(given)["id"]
    return {**record, "statements": changed}


def confused_value(value: str | None, label: str, given: list[dict[str, Any]], chance: random.Random) -> str | None:
    words = (value or "").split()
    return chance.choice((value, value, value, chance.choice(given)[label], None if label != "form" else value, " ".join(words[-2:]) or None))


def move(span: list[int], length: int, chance: random.Random) -> list[int]:
    start = min(length - 1, max(0, span[0] + chance.choice((0, 0, 0, 0, -12, 9))))
    return [start, min(length, max(start + 1, span[1] + chance.choice((0, 0, 0, 0, -20, 15))))]


def make_predictions(path: Path, folder: Path) -> Path:
    chance = random.Random(20261126)  # noqa: S311
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    out = folder / "predictions.jsonl"
    labelled = [confuse(r, chance) if r.get("statements") else r for r in records]
    out.write_text("\n".join(json.dumps(perturb(r, chance)) for r in labelled), encoding="utf-8")
    return out


@pytest.mark.parametrize("corpus", CORPORA)
def test_attribution_figures_are_those_of_the_script(shared: Path, tmp_path: Path, corpus: str):
    scorer, gold, predictions = script(shared, "attribution_score"), shared / corpus, make_predictions(shared / corpus, tmp_path)
    ours = score(load(gold), load(predictions)).as_dict()
    assert {m: ours[m] for m in MEASURES} == scorer.score(scorer.load(gold), scorer.load(predictions))


@pytest.mark.parametrize("corpus", STATEMENTS)
def test_statements_found_are_those_of_the_script(shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, corpus: str):
    monkeypatch.syspath_prepend(str(shared / "tools"))
    scorer, gold, predictions = script(shared, "statement_score"), shared / corpus, make_predictions(shared / corpus, tmp_path)
    ours = score(load(gold), load(predictions)).as_dict()
    assert ours["found"] == scorer.score(scorer.load(gold), scorer.load(predictions))["found"]


@pytest.mark.parametrize("corpus", STATEMENTS)
def test_figures_of_labels_are_those_of_the_script(shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, corpus: str):
    monkeypatch.syspath_prepend(str(shared / "tools"))
    scorer, gold, predictions = script(shared, "statement_score"), shared / corpus, make_predictions(shared / corpus, tmp_path)
    theirs = scorer.score(scorer.load(gold), scorer.load(predictions))
    ours = statements.score(load(gold), load(predictions)).as_dict()
    assert {"found": ours["found"], "accuracy": ours["accuracy"]} == {key: theirs[key] for key in ("found", "accuracy")}
    assert {label: ours["macro_f1"][label] for label in theirs["macro_f1"]} == theirs["macro_f1"]
