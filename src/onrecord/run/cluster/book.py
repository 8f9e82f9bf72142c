"""Doing what is not done yet, whatever workers die of it: a lost job is tried again alone, then in pieces, down to the record that kills."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.run.cluster.crew import Crew, Job
from onrecord.run.cluster.manifest import Done, Manifest
from onrecord.run.cluster.parts import clear_asides
from onrecord.run.cluster.watch import Seen, seen_at

TRIES = 2
"""Workers that a single record must have cost with nothing else at work, behind the one that was lost first, before it is given up."""
ENDED = f"it ended the worker that read it, {TRIES + 1} times; it was put in quarantine"
LATE = f"reading it took longer than %s, {TRIES + 1} times; it was put in quarantine"


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
        return [done for piece in job.cut_at(row.places) for done in self.done(piece)] if row.places else [row]

    def _before(self, job: Job) -> Iterator[tuple[Job, Done]]:
        for done in self.done(job):
            yield job, done

    def _open(self, job: Job) -> Iterator[Job]:
        row = self._manifest.get(job.stage, job.key, self._parts)
        if row is None:
            yield job
        elif row.places:
            for piece in job.cut_at(row.places):
                yield from self._open(piece)

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
        seen = self._seen(job)
        if job.size == 1:
            yield self._note(job, job.give_up(LATE % seen.limit if seen and seen.limit else ENDED))
            return
        places = _around(seen.index, job.size) if seen else [job.size // 2]
        self._manifest.add(Done(job.stage, job.key, places=places))
        for piece in job.cut_at(places):
            yield from self._alone(piece)

    def _seen(self, job: Job) -> Seen | None:
        """What was at work when the job's worker was lost; all that it left behind is taken away."""
        if job.part is None:
            return None
        seen = seen_at(job.part)
        clear_asides(self._parts, job.part.name)
        return seen


def _around(index: int, size: int) -> list[int]:
    """Where to cut work so that one of its records stands alone."""
    return [place for place in (index, index + 1) if 0 < place < size]
