"""A scheduler, its workers and the command in network namespaces of their own, joined by cables: machines that share nothing but a folder."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from benchmarks.archives import RICH, write_archive
from onrecord.run.cluster.crew import Here
from onrecord.run.cluster.drive import drive
from tests.integration.test_run import plan_of, rows
from tests.integration.workers import address_in, end, start
from tests.stress.size import IS_FULL

HUB, SPOKES = f"onr{os.getpid()}h", tuple(f"onr{os.getpid()}{letter}" for letter in "abc")
"""Where the scheduler is, and where two workers and the command are."""


def ip(*words: str) -> None:
    """Call `ip`. Raises `CalledProcessError` where that is not allowed here."""
    subprocess.run(["ip", *words], check=True, capture_output=True)  # noqa: S603, S607


@contextmanager
def namespaces() -> Generator[None, None, None]:
    """The hub with a cable to each of the others, which have none to each other. Skips the test where the system gives none."""
    if not shutil.which("ip"):
        pytest.skip("there is no command `ip` to make network namespaces with")
    with ExitStack() as stack:
        try:
            for name in (HUB, *SPOKES):
                ip("netns", "add", name)
                stack.callback(ip, "netns", "del", name)
                ip("-n", name, "link", "set", "lo", "up")
            for number, name in enumerate(SPOKES):
                ip("-n", HUB, "link", "add", f"to{number}", "type", "veth", "peer", "name", "cable", "netns", name)
                for place, device, last in ((HUB, f"to{number}", 1), (name, "cable", 2)):
                    ip("-n", place, "address", "add", f"10.231.{number}.{last}/30", "dev", device)
                    ip("-n", place, "link", "set", device, "up")
        except subprocess.CalledProcessError as fault:
            pytest.skip(f"the system gives no network namespaces: {fault.stderr.decode().strip()}")
        yield


def within(name: str) -> tuple[str, ...]:
    """What is put before a command to run it in a namespace."""
    return ("ip", "netns", "exec", name)


@pytest.mark.skipif(not IS_FULL, reason="starts four processes; ONRECORD_STRESS=full runs it")
def test_workers_on_other_machines_give_the_same_rows(tmp_path: Path):
    path, told = tmp_path / "a.warc.gz", tmp_path / "scheduler.json"
    write_archive(path, 12, shares=RICH, paragraphs=(1, 1))
    here, there = plan_of(path, tmp_path / "here", 100), plan_of(path, tmp_path / "there", 3)
    list(drive(here, Here()))
    with namespaces(), ExitStack() as stack:
        stack.callback(end, start("scheduler", "--scheduler-file", str(told), "--host", "0.0.0.0", within=within(HUB)))  # noqa: S104 - in its namespace
        port = address_in(told).rpartition(":")[2]
        for number, name in enumerate(SPOKES[:2]):
            where = (f"tcp://10.231.{number}.1:{port}", "--nthreads", "1", "--memory-limit", "0")
            stack.callback(end, start("worker", *where, within=within(name)))
        command = ["run", str(path), "--out", str(there.out), "--scheduler", f"tcp://10.231.2.1:{port}", "--records", "3"]
        subprocess.run([*within(SPOKES[2]), sys.executable, "-m", "onrecord", *command], check=True)  # noqa: S603
    assert rows(there.folder) == rows(here.folder)
    assert len([line for line in (there.folder / "manifest.jsonl").read_text().splitlines() if json.loads(line)["stage"] == "sift"]) >= 4
