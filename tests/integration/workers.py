"""A Dask scheduler and workers, each a process of its own, as somebody starts them on a cluster."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE_S = 120
DEADLY_PAGES = Path(__file__).with_name("deadly.py")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where the scheduler is, and the processes."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: subprocess.Popen[bytes]


@contextmanager
def cluster(folder: Path, *, workers: int = 2, options: tuple[str, ...] = ()) -> Generator[Cluster, None, None]:
    """A scheduler with workers that know of a run what a client sends them."""
    told = folder / "scheduler.json"
    with ExitStack() as stack:
        scheduler = start("scheduler", "--scheduler-file", str(told), "--port", "0", "--host", "127.0.0.1")
        stack.callback(end, scheduler)
        counts = ("--nworkers", str(workers), "--nthreads", "1", "--memory-limit", "0")
        waiting = start("worker", "--scheduler-file", str(told), *counts, *options)
        stack.callback(end, waiting)
        yield Cluster(address_in(told), scheduler, waiting)


def start(kind: str, *options: str, within: tuple[str, ...] = ()) -> subprocess.Popen[bytes]:
    """A scheduler or a worker; `within` is a command that is put before its own."""
    environment = {**os.environ, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    command = [*within, sys.executable, "-m", f"distributed.cli.dask_{kind}", *options, "--no-dashboard"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)  # noqa: S603


def end(process: subprocess.Popen[bytes]) -> None:
    """End it."""
    process.terminate()
    try:
        process.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:  # a worker whose scheduler was killed waits for it
        process.kill()
        process.wait(PATIENCE_S)


def address_in(told: Path) -> str:
    """Where a scheduler says in its file that it is."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        if told.is_file() and (text := told.read_text()):
            return json.loads(text)["address"]
        time.sleep(0.1)
    raise TimeoutError(f"no scheduler in {PATIENCE_S} s")
