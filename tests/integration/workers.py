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
        scheduler = _start("scheduler", "--scheduler-file", str(told), "--port", "0", "--host", "127.0.0.1")
        stack.callback(_end, scheduler)
        counts = ("--nworkers", str(workers), "--nthreads", "1", "--memory-limit", "0")
        waiting = _start("worker", "--scheduler-file", str(told), *counts, *options)
        stack.callback(_end, waiting)
        yield Cluster(_address_in(told), scheduler, waiting)


def _start(kind: str, *options: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *options, "--no-dashboard"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)  # noqa: S603


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:  # a worker whose scheduler was killed waits for it
        process.kill()
        process.wait(PATIENCE_S)


def _address_in(told: Path) -> str:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        if told.is_file() and (text := told.read_text()):
            return json.loads(text)["address"]
        time.sleep(0.1)
    raise TimeoutError(f"no scheduler in {PATIENCE_S} s")
