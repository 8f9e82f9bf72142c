"""Our measures give the figures of the project's scoring scripts, on real texts and predictions that err in every way."""

import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from onrecord.evaluate.attribution import score
from onrecord.evaluate.corpus import load

pytestmark = pytest.mark.corpora
CORPORA = ("corpora/polnear/dev.jsonl", "annotation/dev-international/statements.jsonl")
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


def move(span: list[int], length: int, chance: random.Random) -> list[int]:
    start = min(length - 1, max(0, span[0] + chance.choice((0, 0, 0, 0, -12, 9))))
    return [start, min(length, max(start + 1, span[1] + chance.choice((0, 0, 0, 0, -20, 15))))]


def make_predictions(path: Path, folder: Path) -> Path:
    chance = random.Random(20261126)  # noqa: S311
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    out = folder / "predictions.jsonl"
    out.write_text("\n".join(json.dumps(perturb(r, chance)) for r in records), encoding="utf-8")
    return out


@pytest.mark.parametrize("corpus", CORPORA)
def test_attribution_figures_are_those_of_the_script(shared: Path, tmp_path: Path, corpus: str):
    scorer, gold, predictions = script(shared, "attribution_score"), shared / corpus, make_predictions(shared / corpus, tmp_path)
    ours = score(load(gold), load(predictions)).as_dict()
    assert {m: ours[m] for m in MEASURES} == scorer.score(scorer.load(gold), scorer.load(predictions))


@pytest.mark.parametrize("corpus", ["annotation/dev/statements.jsonl", "annotation/dev-international/statements.jsonl"])
def test_statements_found_are_those_of_the_script(shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, corpus: str):
    monkeypatch.syspath_prepend(str(shared / "tools"))
    scorer, gold, predictions = script(shared, "statement_score"), shared / corpus, make_predictions(shared / corpus, tmp_path)
    ours = score(load(gold), load(predictions)).as_dict()
    assert ours["found"] == scorer.score(scorer.load(gold), scorer.load(predictions))["found"]
