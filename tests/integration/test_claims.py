"""Claims over the demo corpus, read once with the shipped tagger and added in several orders."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from onrecord.model import Article
from onrecord.pipeline import Reader
from onrecord.query.claims import claim_named, claims
from onrecord.reading import Loaded, ReadOptions, load
from onrecord.run import add as adding
from onrecord.run.add import Work, add
from onrecord.run.care import forget
from onrecord.run.judge import Judge, judge_pair, undo
from onrecord.run.neighbours import COMMON
from onrecord.store import Ledger
from onrecord.store.tables import CLAIM_CARDS, CLAIM_LINKS, CLAIM_MEMBERS, CLAIMS
from tests.contract.dump import Dump, dump

MANY_ENOUGH = 10
"""Articles of the demo corpus in which statements are linked, and whose scores differ when sets are added up as they come."""
JUDGE = Judge("the desk", "read both", clock=lambda: "2031-07-01T00:00:00+00:00")


@pytest.fixture(scope="session")
def read(root: Path) -> dict[str, tuple[Loaded, Article]]:
    """Every document of the demo corpus with its statements, by name."""
    reader = Reader()
    return {loaded.name: (loaded, reader.article_of(loaded)) for loaded in load([root / "examples" / "dispute" / "articles"])}


def filled(read: dict[str, tuple[Loaded, Article]], names: list[str], path: Path, monkeypatch: pytest.MonkeyPatch, *, every: int = 200) -> Ledger:
    def hand_over(things: object, _: ReadOptions) -> Iterator[Loaded]:
        return (read[str(name)][0] for name in things)  # pyright: ignore

    monkeypatch.setattr(adding, "load", hand_over)
    monkeypatch.setattr(adding, "SETTLE_EVERY", every)
    ledger = Ledger.open(path, create=True)
    work = Work(lambda loaded: read[loaded.name][1], Reader().maker, ReadOptions(), clock=lambda: "2031-07-01T00:00:00+00:00")
    list(add(ledger, names, work))
    return ledger


def state(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    """Everything about claims that a ledger holds, in order."""
    tables = (CLAIM_LINKS, CLAIMS, CLAIM_MEMBERS)
    with ledger.read() as connection:
        out = {t.name: [tuple(map(str, row)) for row in connection.execute(select(t).order_by(*t.primary_key.columns))] for t in tables}
        cards = select(CLAIM_CARDS.c.statement_id, CLAIM_CARDS.c.neighbours, CLAIM_CARDS.c.is_settled).order_by(CLAIM_CARDS.c.statement_id)
        return {**out, "cards": [tuple(row) for row in connection.execute(cards)]}  # pyright: ignore


@pytest.mark.parametrize("common", [COMMON, 12])
def test_claims_do_not_depend_on_the_order_of_arrival(
    read: dict[str, tuple[Loaded, Article]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, common: int
):
    monkeypatch.setattr("onrecord.run.neighbours.COMMON", common)
    names = sorted(read)
    rebuilt = state(filled(read, names, tmp_path / "all.db", monkeypatch))
    for seed, every in ((1, 1), (2, 4), (3, 7)):
        shuffled = random.Random(seed).sample(names, len(names))  # noqa: S311
        assert state(filled(read, shuffled, tmp_path / f"{seed}.db", monkeypatch, every=every)) == rebuilt


def test_a_document_that_is_forgotten_leaves_the_claims_of_a_ledger_without_it(
    read: dict[str, tuple[Loaded, Article]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    names = sorted(read)
    ledger = filled(read, names, tmp_path / "all.db", monkeypatch)
    forget(ledger, names[3])
    rest = filled(read, [n for n in names if n != names[3]], tmp_path / "rest.db", monkeypatch)
    assert state(ledger) == state(rest)


def test_a_document_that_is_read_again_keeps_its_links(read: dict[str, tuple[Loaded, Article]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    ledger = filled(read, sorted(read), tmp_path / "all.db", monkeypatch)
    before = state(ledger)
    with_other_settings = Work(lambda loaded: read[loaded.name][1], Reader().maker, ReadOptions(any_language=True), clock=JUDGE.clock)
    assert [added.outcome for added in add(ledger, [sorted(read)[3]], with_other_settings)] == ["read again"]
    assert state(ledger) == before


def test_a_link_is_cut_and_restored_by_a_judgement(read: dict[str, tuple[Loaded, Article]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    ledger = filled(read, sorted(read), tmp_path / "all.db", monkeypatch)
    before = state(ledger)
    claim = claims(ledger)[1][0]
    one, other = claim.members[0].told.id, claim.members[-1].told.id
    judgement = judge_pair(ledger, "unlink", one, other, JUDGE)
    after = {m.told.id for m in claim_named(ledger, claim.id).members} if any(c.id == claim.id for c in claims(ledger, limit=None)[1]) else set()
    assert not {one, other} <= after
    undo(ledger, judgement, JUDGE)
    assert state(ledger) == before


def test_another_claim_says_more_or_less_and_never_both(read: dict[str, tuple[Loaded, Article]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    ledger = filled(read, sorted(read), tmp_path / "a.db", monkeypatch)
    found = {claim.id: {r["claim_id"]: r["relation"] for r in claim.related} for claim in claims(ledger, limit=None)[1]}
    told = [(one, other, relation) for one, related in found.items() for other, relation in related.items()]
    assert told
    assert all(found[other][one] == {"narrower": "broader", "broader": "narrower"}[relation] for one, other, relation in told)
    assert all(len(claim.related) == len(found[claim.id]) for claim in claims(ledger, limit=None)[1])


def test_processes_that_order_their_sets_differently_make_equal_ledgers(root: Path, tmp_path: Path):
    things = sorted((root / "examples" / "dispute" / "articles").iterdir())[:MANY_ENOUGH]
    one, other = (added_by_a_process(things, tmp_path / f"{seed}.db", seed=seed) for seed in ("1", "2"))
    assert one == other
    assert one["claim_links"]


def added_by_a_process(things: list[Path], path: Path, *, seed: str) -> Dump:
    """What a process adds whose strings are hashed with a seed."""
    command = [sys.executable, "-m", "onrecord", "add", *map(str, things), "--db", str(path)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True)  # noqa: S603
    ledger = Ledger.open(path)
    held = dump(ledger)
    ledger.close()
    return held
