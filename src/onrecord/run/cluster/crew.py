"""Who does the work: this process, workers on this machine, or workers of a scheduler elsewhere. The same work gives the same parts with each."""

import resource
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeAlias

from onrecord.errors import OnRecordError
from onrecord.run.cluster.manifest import Done
from onrecord.run.cluster.parts import take_from_system
from onrecord.run.cluster.watch import Over, watched


class RunError(OnRecordError):
    """A run cannot go on: its scheduler is gone, or a disk is full. Called again, it goes on from there."""


class Job(Protocol):
    """A piece of work that gives a part and one line of the manifest, and depends on nothing but itself."""

    @property
    def stage(self) -> str:
        """What is done."""
        ...

    @property
    def key(self) -> str:
        """Names the work and its part: made of all that decides the rows."""
        ...

    @property
    def size(self) -> int:
        """Records, texts or files."""
        ...

    @property
    def part(self) -> Path | None:
        """Where its part will stand."""
        ...

    def run(self, over: Over) -> Done:
        """Do it; `over` is put around the work on each record."""
        ...

    def give_up(self, reason: str) -> Done:
        """Say of a single record that it is not read, and why."""
        ...

    def cut_at(self, places: Sequence[int]) -> "Sequence[Job]":
        """The same work in pieces: the records before the first of these places, those from there on, and so forth."""
        ...


Ended: TypeAlias = tuple[Job, Done | None]
"""A job and what came of it; None where its worker was lost."""


class Crew(Protocol):
    """What does jobs."""

    def each(self, jobs: Iterable[Job], *, at_once: int | None = None) -> Iterator[Ended]:
        """Do jobs, in any order, so many at once; each is handed out when it ended. Raises `RunError`, and what a job raises."""
        ...


class Here:
    """The process itself. A record that kills it kills the run, and none has a limit of time."""

    def each(self, jobs: Iterable[Job], *, at_once: int | None = None) -> Iterator[Ended]:  # noqa: ARG002
        """Do jobs one after the other."""
        for job in jobs:
            yield job, work(job)


def work(job: Job, limit_s: float | None = None) -> Done:
    """Do a job, and say what it cost. Raises `RunError` where a file cannot be read or written. Past the limit for one record the process ends."""
    began = time.process_time()
    take_from_system()
    try:
        with watched(job.part, limit_s) as over:
            done = job.run(over)
    except OSError as fault:
        raise RunError(f"{job.stage} {job.key} could not be done: {fault}") from fault
    return replace(done, cpu_s=round(time.process_time() - began, 3), peak_mb=_peak_mb())


def _peak_mb() -> float:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024), 1)
