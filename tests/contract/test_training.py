"""What people reviewed is written as marked documents, and read as a corpus."""

import json
from pathlib import Path

import pytest

from onrecord.errors import UsageError
from onrecord.evaluate.corpus import load
from onrecord.export.ledger import Format, Plan, export_ledger
from onrecord.run.edit import edit
from onrecord.run.judge import Judge, judge_statement, undo
from onrecord.store import Ledger
from tests.contract.builders import LATER
from tests.contract.test_dossier import CHAIN, CRITIC, TALKS, store

JUDGE = Judge("desk", "read again", clock=lambda: LATER)
PLAN = Plan((Format.TRAINING,), replaces=True)


def written(ledger: Ledger, folder: Path) -> Path:
    list(export_ledger(ledger, folder, PLAN))
    return folder / "training.jsonl"


def test_what_was_edited_is_there_as_edited_and_what_was_rejected_is_not(ledger: Ledger, tmp_path: Path):
    store(ledger, TALKS, CHAIN, CRITIC)
    outer, inner, calm = CHAIN.statements
    judge_statement(ledger, "reject", outer.id, JUDGE)
    edit(ledger, inner.id, {"content": ["Varland to lend Meridia tugs by June"], "act": "predict", "role": "captain"}, JUDGE)
    judge_statement(ledger, "accept", inner.id, JUDGE)
    path = written(ledger, tmp_path / "out")
    (document,) = load(path)
    assert [(s.id, s.parent, s.labels["role"]) for s in document.statements or ()] == [(inner.id, None, "captain"), (calm.id, None, "minister")]
    assert [CHAIN.document.text[a:b] for one in document.top for a, b in one.content] == [
        "Varland to lend Meridia tugs by June",
        "the harbour was calm",
    ]
    (line,) = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert [s["judged"] for s in line["statements"]] == [["edit", "accept"], []]
    assert line["is_reviewed"] is False


def test_a_document_is_reviewed_when_all_its_statements_are_and_no_more_when_that_is_taken_back(ledger: Ledger, tmp_path: Path):
    store(ledger, CRITIC)
    judgement = judge_statement(ledger, "accept", CRITIC.statements[0].id, JUDGE)
    assert '"is_reviewed":true' in written(ledger, tmp_path / "out").read_text(encoding="utf-8")
    undo(ledger, judgement, JUDGE)
    assert load(written(ledger, tmp_path / "out")) == []


def test_nothing_is_trained_on_without_texts(ledger: Ledger, tmp_path: Path):
    with pytest.raises(UsageError, match="needs the texts"):
        list(export_ledger(ledger, tmp_path / "out", Plan((Format.TRAINING,), keeps_text=False)))
