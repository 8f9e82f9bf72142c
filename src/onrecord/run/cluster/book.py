"""Doing what is not done yet, whatever workers die of it: a lost job is tried again alone, then in halves, down to the record that kills."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.run.cluster.crew import Crew, Job
from onrecord.run.cluster.manifest import Done, Manifest

TRIES = 2
"""Workers that a single record must have cost with nothing else at work, behind the one that was lost first, before it is given up."""
REASON = f"it ended the worker that read it, {TRIES + 1} times; it was put in quarantine"


class Book:
    """What is done in a run's folder, and what does the rest."""

    def __init__(self, manifest: Manifest, parts: Path, crew: Crew):
        self._manifest, self._parts, self._crew = manifest, parts, crew

    def do(self, jobs: Sequence[Job]) -> Iterator[tuple[Job, Done]]:
        """Do the jobs that are not done; each with what came of it, those first that were done before."""
        for job in jobs:
            yield from self._before(job)
        lost: list[Job] = []
        waiting = [leaf for job in jobs for leaf in self._open(job)]
        for job, done in self._crew.each(waiting):
            if done is None:
                lost.append(job)
            else:
                yield self._note(job, done)
        for job in sorted(lost, key=lambda job: job.key):
            yield from self._alone(job)

    def done(self, job: Job) -> list[Done]:
        """What came of a job, in the order of its records."""
        row = self._manifest.get(job.stage, job.key, self._parts)
        if row is None:
            return []
        return [done for half in job.halves() for done in self.done(half)] if row.is_split else [row]

    def _before(self, job: Job) -> Iterator[tuple[Job, Done]]:
        for done in self.done(job):
            yield job, done

    def _open(self, job: Job) -> Iterator[Job]:
        row = self._manifest.get(job.stage, job.key, self._parts)
        if row is None:
            yield job
        elif row.is_split:
            for half in job.halves():
                yield from self._open(half)

    def _note(self, job: Job, done: Done) -> tuple[Job, Done]:
        self._manifest.add(done)
        return job, done

    def _alone(self, job: Job) -> Iterator[tuple[Job, Done]]:
        """A job whose worker was lost, with nothing else at work."""
        for _ in range(TRIES if job.size == 1 else 1):
            ((_, done),) = self._crew.each([job], at_once=1)
            if done is not None:
                yield self._note(job, done)
                return
        if job.size == 1:
            yield self._note(job, job.give_up(REASON))
            return
        self._manifest.add(Done(job.stage, job.key, is_split=True))
        for half in job.halves():
            yield from self._alone(half)
