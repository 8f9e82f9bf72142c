"""Copies against labelled pairs, against edits done by rule, and against articles that are none."""

import json
import re
from collections import defaultdict
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from onrecord.evaluate.copies import Half, evaluate_copies
from onrecord.reading import load_text
from onrecord.reconcile.copies import Fingerprint, KeyIndex, compare, fingerprint
from tests.corpora.edits import EDITS

pytestmark = pytest.mark.corpora
LABELS = Path(__file__).with_name("near-duplicates.json")
EVERY = 8
"""One article of so many is edited."""
FEWEST_FOUND = {"cut": 0.99, "new_first_paragraph": 0.93, "changed_words": 0.98, "all_at_once": 0.87}
"""Share of the edited articles that are both looked up and told to be copies; 1.0 where nothing is said."""
SAME_DAY_COPIES = 2
"""Read and found to be copies: two versions of an agency's running story, and two of a paper's own."""
TRAIN_COPIES = 7


@pytest.fixture(scope="module")
def train(shared: Path) -> dict[str, str]:
    lines = (shared / "corpora" / "polnear" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    return {record["id"]: record["text"] for record in map(json.loads, lines)}


@pytest.fixture(scope="module")
def prints(train: dict[str, str]) -> dict[str, Fingerprint]:
    return {id_: read(text, id_) for id_, text in train.items()}


@pytest.fixture(scope="module")
def index(prints: dict[str, Fingerprint]) -> KeyIndex:
    found = KeyIndex()
    for one in prints.values():
        found.add(one.id, one.keys)
    return found


def read(text: str, id_: str, published: str | None = None) -> Fingerprint:
    return fingerprint(replace(load_text(text).document, id=id_, published=published))


def copies_among(prints: list[Fingerprint]) -> list[tuple[str, str]]:
    return [(a.id, b.id) for a, b in combinations(prints, 2) if compare(a, b).is_copy]


@pytest.mark.parametrize("half", Half)
def test_labelled_pairs_are_told_apart(shared: Path, half: Half):
    report = evaluate_copies(shared / "corpora" / "near-duplicates" / "candidates.jsonl", LABELS, half)
    assert report.counts.precision >= 0.98, report.as_dict()
    assert report.counts.recall >= 0.90, report.as_dict()
    assert report.lookup.recall == 1.0


@pytest.mark.parametrize("edit", EDITS)
def test_edited_articles_are_found(train: dict[str, str], prints: dict[str, Fingerprint], index: KeyIndex, edit: str):
    ids = list(train)[::EVERY]
    edited = {id_: read(EDITS[edit](train[id_]), "edited") for id_ in ids}
    found = [id_ for id_, one in edited.items() if id_ in index.candidates("edited", one.keys) and compare(one, prints[id_]).is_copy]
    assert len(found) / len(ids) >= FEWEST_FOUND.get(edit, 1.0)


def test_articles_of_one_day_and_campaign_are_no_copies(prints: dict[str, Fingerprint]):
    by_day: defaultdict[str, list[Fingerprint]] = defaultdict(list)
    for one in prints.values():
        by_day[re.findall(r"\d{4}-\d\d-\d\d", one.id)[0]].append(one)
    assert len([pair for day in by_day.values() for pair in copies_among(day)]) == SAME_DAY_COPIES


def test_the_lookup_finds_the_copies_of_a_corpus_and_little_else(prints: dict[str, Fingerprint], index: KeyIndex):
    pairs = index.pairs()
    assert len(pairs) <= 20
    assert sum(compare(prints[a], prints[b]).is_copy for a, b in pairs) == TRAIN_COPIES


def test_official_accounts_of_many_calls_are_no_copies(shared: Path):
    lines = (shared / "corpora" / "statements-2022" / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    records = [record for record in map(json.loads, lines) if not load_text(record["text"]).rejects]
    assert copies_among([read(r["text"], r["id"], r["date"]) for r in records]) == []
