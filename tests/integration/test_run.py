import json
import random
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.archives import Kind, write_archive
from benchmarks.poison import POISONS
from onrecord.errors import UsageError
from onrecord.maker import own_maker
from onrecord.pipeline import Reader
from onrecord.reading import load
from onrecord.run.cluster.crew import Ended, Here, Job, work
from onrecord.run.cluster.drive import Plan, drive
from onrecord.run.cluster.inputs import inputs
from onrecord.run.cluster.load import Loading, load_run, run_in
from onrecord.run.cluster.parts import PARTS, rows_of
from onrecord.run.cluster.result import result_of
from onrecord.run.cluster.settings import Settings
from onrecord.store import Ledger
from tests.contract.dump import dump

SHARES = {Kind.STORY: 10, Kind.COPY: 8, Kind.UPDATE: 3, Kind.FOREIGN: 3, Kind.INDEX: 2, Kind.OTHER: 2, Kind.POISON: 12}
RECORDS = 36
NOON = "2031-06-01T12:00:00+00:00"


class Shuffled:
    """Does jobs in an order of chance, as workers do."""

    def __init__(self, seed: int):
        self._chance = random.Random(seed)  # noqa: S311

    def each(self, jobs: Iterable[Job], *, at_once: int | None = None) -> Iterator[Ended]:  # noqa: ARG002
        mixed = list(jobs)
        self._chance.shuffle(mixed)
        return ((job, work(job)) for job in mixed)


def plan_of(path: Path, out: Path, records: int, **settings: Any) -> Plan:
    return Plan(inputs([str(path)]), out, Settings(**settings), own_maker(), records)


def rows(folder: Path) -> list[str]:
    """All rows of a run, sorted, byte for byte."""
    groups = result_of(folder)["parts"]
    names = [name for group in groups for name in (group["texts"], *group["read"])]
    return sorted(json.dumps(row) for name in names for row in rows_of(folder / PARTS / name))


def loaded(folder: Path, place: Path) -> dict[str, list[str]]:
    ledger = Ledger.open(place, create=True)
    list(load_run(ledger, folder, Loading(clock=lambda: NOON)))
    try:
        return dump(ledger)
    finally:
        ledger.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("run")
    write_archive(path / "a.warc.gz", RECORDS, shares=SHARES, paragraphs=(1, 1), seed=12)
    return path


@pytest.fixture(scope="module")
def whole(folder: Path) -> Path:
    """The run in one shard."""
    plan = plan_of(folder / "a.warc.gz", folder / "whole", 1000)
    list(drive(plan, Here()))
    return plan.folder


@pytest.mark.parametrize(("records", "seed"), [(5, 1), (1, 2)])
def test_the_rows_do_not_depend_on_the_number_of_shards_or_their_order(folder: Path, whole: Path, records: int, seed: int):
    plan = plan_of(folder / "a.warc.gz", folder / f"cut-{records}", records)
    list(drive(plan, Shuffled(seed)))
    assert len(result_of(plan.folder)["parts"]) >= 8 // records
    assert rows(plan.folder) == rows(whole)
    assert result_of(plan.folder)["funnel"] == result_of(whole)["funnel"]


def test_every_poison_is_a_reject_with_its_offset_and_costs_no_other_record(whole: Path, tmp_path: Path):
    told = write_archive(tmp_path / "again.warc.gz", RECORDS, shares=SHARES, paragraphs=(1, 1), seed=12)
    assert {made.poison for made in told if made.poison} == set(POISONS)
    sifted = [row for group in result_of(whole)["parts"] for row in rows_of(whole / PARTS / group["texts"])]
    names = {row["name"] for row in sifted if row["left"] == "text"}
    assert {made.url for made in told if made.kind in (Kind.STORY, Kind.COPY, Kind.UPDATE)} <= names
    broken = [row for row in sifted if row["left"] == "broken"]
    assert all(row["offset"] and row["rejects"] != "[]" for row in broken)
    assert len(broken) >= sum(1 for made in told if made.poison) - 1  # a length too short may leave a page that can be read


def test_the_same_documents_are_read_as_by_adding_when_copies_are_read(folder: Path, tmp_path: Path):
    plan = plan_of(folder / "a.warc.gz", tmp_path, 7, reads_copies=True)
    list(drive(plan, Here()))
    names = [name for group in result_of(plan.folder)["parts"] for name in group["read"]]
    found = {row["document_id"]: json.loads(row["article"]) for name in names for row in rows_of(plan.folder / PARTS / name)}
    reader = Reader()
    texts = [one for one in load([folder / "a.warc.gz"]) if one.document.text]
    assert len(found) == len(texts)
    for one in texts[:6]:
        assert [s["id"] for s in found[one.document.id]["statements"]] == [s.id for s in reader.article_of(one).statements]


def test_a_copy_has_the_statements_of_what_it_was_copied_from(whole: Path):
    read = [row for group in result_of(whole)["parts"] for name in group["read"] for row in rows_of(whole / PARTS / name)]
    articles = {row["document_id"]: json.loads(row["article"])["statements"] for row in read}
    heirs = [row for row in read if row["inherits"]]
    assert heirs
    assert sum(row["statements"] for row in heirs) > 0
    for row in heirs:
        assert {s["act"] for s in articles[row["document_id"]]} <= {s["act"] for s in articles[row["inherits"]]}


def test_what_is_done_is_not_done_again_and_a_broken_run_is_finished(folder: Path, whole: Path):
    plan = plan_of(folder / "a.warc.gz", folder / "broken", 5)
    ticks = drive(plan, Here())
    for _ in range(4):
        next(ticks)
    ticks.close()
    with pytest.raises(UsageError, match="no run that has ended"):
        result_of(plan.folder)
    list(drive(plan, Here()))
    assert rows(plan.folder) == rows(whole)
    before = {path: path.stat().st_mtime_ns for path in (plan.folder / PARTS).iterdir()}
    list(drive(plan, Here()))
    assert {path: path.stat().st_mtime_ns for path in (plan.folder / PARTS).iterdir()} == before


def test_another_model_or_setting_makes_another_run(folder: Path):
    plan = plan_of(folder / "a.warc.gz", folder, 5)
    others = (
        replace(plan, settings=Settings(least_words=30)),
        replace(plan, maker=replace(plan.maker, model="sha256:other")),
        replace(plan, maker=replace(plan.maker, version="9")),
    )
    assert len({one.folder for one in (plan, *others)}) == 4
    assert replace(plan, records=6).folder == plan.folder


def test_a_run_is_loaded_into_a_ledger_as_often_as_one_likes(whole: Path, tmp_path: Path):
    once = loaded(whole, tmp_path / "ledger.db")
    assert loaded(whole, tmp_path / "ledger.db") == once
    assert len(once["statements"]) == result_of(whole)["statements"]
    assert run_in(str(whole.parent)) == whole


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000))
from onrecord.cli.app import main
main(sys.argv[1:])
"""


def test_a_disk_that_is_full_stops_the_run_and_the_next_one_finishes_it(tmp_path: Path):
    write_archive(tmp_path / "a.warc.gz", 10, shares={Kind.STORY: 1}, paragraphs=(1, 1))
    plan = plan_of(tmp_path / "a.warc.gz", tmp_path / "full", 10)
    command = ["run", str(tmp_path / "a.warc.gz"), "--out", str(plan.out), "--workers", "0", "--records", "10"]
    done = subprocess.run([sys.executable, "-c", LIMITED, *command], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, "sift" in done.stderr, "File too large" in done.stderr) == (1, True, True), done.stderr
    assert list((plan.folder / PARTS).iterdir()) == []
    list(drive(plan, Here()))
    undisturbed = replace(plan, out=tmp_path / "undisturbed")
    list(drive(undisturbed, Here()))
    assert rows(plan.folder) == rows(undisturbed.folder)
