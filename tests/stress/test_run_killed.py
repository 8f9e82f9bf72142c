"""Runs that are killed: the command with all its processes, single workers, the scheduler. In small only the first, once."""

import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from itertools import chain
from pathlib import Path

import pytest

from benchmarks.archives import RICH, http, record, write_archive
from benchmarks.newsroom import Newsroom
from onrecord.run.cluster.crew import Here, RunError
from onrecord.run.cluster.dask_crew import remote_crew
from onrecord.run.cluster.drive import Plan, drive
from onrecord.run.cluster.parts import PARTS, rows_of
from onrecord.run.cluster.result import result_of
from tests.integration.deadly import DEADLY, ENDLESS
from tests.integration.test_run import loaded, plan_of, rows
from tests.integration.workers import DEADLY_PAGES, Cluster, cluster
from tests.stress.size import IS_FULL, RUN_KILLS, RUN_RECORDS

SEED = 20310601
LONGEST_S = 60 if IS_FULL else 6
PER_SHARD = 5
LIMIT_S = 15.0
"""For a record, with which a worker that has just begun loads its libraries as well."""


def run_and_kill(plan: Plan, path: Path, workers: int, after_s: float) -> None:
    """The command with its workers in a process group of their own, of which nothing is left after so many seconds."""
    command = ["run", str(path), "--out", str(plan.out), "--workers", str(workers), "--records", str(plan.records)]
    begin = [sys.executable, "-m", "onrecord", *command]
    with subprocess.Popen(begin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as process:  # noqa: S603
        try:
            process.wait(after_s)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def killed_workers(workers: Cluster, chance: random.Random) -> None:
    """End one worker below the nannies of a cluster, as a machine does that goes down."""
    children = Path(f"/proc/{workers.workers.pid}/task/{workers.workers.pid}/children").read_text().split()
    if children:
        os.kill(int(chance.choice(children)), signal.SIGKILL)


def test_a_run_that_is_killed_with_all_its_processes_ends_with_the_same_ledger(tmp_path: Path):
    path = tmp_path / "a.warc.gz"
    write_archive(path, RUN_RECORDS, shares=RICH, paragraphs=(1, 1))
    chance = random.Random(SEED)  # noqa: S311
    disturbed, undisturbed = plan_of(path, tmp_path / "disturbed", PER_SHARD), plan_of(path, tmp_path / "undisturbed", PER_SHARD)
    for _ in range((RUN_KILLS + 1) // 2):
        run_and_kill(disturbed, path, 2 if IS_FULL else 0, 2 + chance.random() * LONGEST_S)
    list(drive(disturbed, Here()))
    list(drive(undisturbed, Here()))
    assert rows(disturbed.folder) == rows(undisturbed.folder)
    assert loaded(disturbed.folder, tmp_path / "a.db") == loaded(undisturbed.folder, tmp_path / "b.db")


@pytest.mark.skipif(not IS_FULL, reason="takes minutes; ONRECORD_STRESS=full runs it")
def test_workers_and_schedulers_that_are_killed_cost_no_record(tmp_path: Path):
    path = tmp_path / "a.warc.gz"
    write_archive(path, RUN_RECORDS, shares=RICH, paragraphs=(1, 1))
    chance = random.Random(SEED)  # noqa: S311
    disturbed, undisturbed = plan_of(path, tmp_path / "disturbed", PER_SHARD), plan_of(path, tmp_path / "undisturbed", PER_SHARD)
    kills = 0
    for attempt in range(RUN_KILLS):
        folder = tmp_path / f"cluster-{attempt}"
        folder.mkdir()
        with cluster(folder) as workers:
            ended, kills = _disturb(disturbed, workers, chance, kills)
        if ended:
            break
    assert kills
    list(drive(undisturbed, Here()))
    assert rows(disturbed.folder) == rows(undisturbed.folder)


def _disturb(plan: Plan, workers: Cluster, chance: random.Random, kills: int) -> tuple[bool, int]:
    """Run on, killing workers between its steps and the scheduler at last; whether the run came to its end, and the kills by now."""
    try:
        with remote_crew(workers.address) as crew:
            for _ in drive(plan, crew):
                if kills < RUN_KILLS // 2 and chance.random() < 0.3:
                    kills += 1
                    if kills % 4:
                        killed_workers(workers, chance)
                    else:
                        workers.scheduler.kill()
                        time.sleep(0.5)
    except RunError:
        return False, kills
    return True, kills


@pytest.mark.skipif(not IS_FULL, reason="waits for workers that die and come back; ONRECORD_STRESS=full runs it")
def test_records_that_end_their_worker_or_have_no_end_are_put_in_quarantine_and_all_others_are_read(tmp_path: Path):
    path = tmp_path / "a.warc.gz"
    write_archive(path, 9, shares=RICH, paragraphs=(1, 1))
    here = plan_of(path, tmp_path / "here", 100)
    list(drive(here, Here()))
    places: list[int] = []
    for words in (DEADLY, ENDLESS):
        places.append(path.stat().st_size)
        with path.open("ab") as file:
            file.write(record_with(words))
    there = plan_of(path, tmp_path / "there", 5)
    with cluster(tmp_path, options=("--preload", str(DEADLY_PAGES))) as workers, remote_crew(workers.address, limit_s=LIMIT_S) as crew:
        list(drive(there, crew))
    names = [group["texts"] for group in result_of(there.folder)["parts"]]
    quarantined = [row for row in chain(*(rows_of(there.folder / PARTS / name) for name in names)) if row["left"] == "quarantine"]
    assert [row["offset"] for row in quarantined] == places
    assert ["it ended the worker" in quarantined[0]["rejects"], "longer than 0:00:15" in quarantined[1]["rejects"]] == [True, True]
    assert sorted(set(rows(there.folder)) - {json.dumps(row) for row in quarantined}) == rows(here.folder)


def record_with(words: str) -> bytes:
    """A page with words that a worker with `deadly.py` does not outlive."""
    body = "".join(f"<p>{' '.join(paragraph)}</p>" for paragraph in Newsroom(1).story().paragraphs)
    page = f"<html><head><title>{words}</title></head><body><article><h1>{words}</h1>{body}</article></body></html>"
    return gzip.compress(record(http(page.encode()), 99, "https://www.paper.example/fault"), mtime=0)
