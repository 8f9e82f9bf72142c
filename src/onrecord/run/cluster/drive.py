"""The order of a run: cut files into shards, sift the shards, tell stories apart, read, let copies inherit, say what makes the whole."""

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from onrecord.model import Maker
from onrecord.run.cluster.book import Book
from onrecord.run.cluster.crew import Crew, Job, RunError
from onrecord.run.cluster.cut import Cut
from onrecord.run.cluster.inputs import Input
from onrecord.run.cluster.manifest import Done, opened
from onrecord.run.cluster.parts import PARTS, clear_asides, settle_file
from onrecord.run.cluster.read import Source, Task
from onrecord.run.cluster.result import RESULT, SCHEMA, Left
from onrecord.run.cluster.settings import Settings, run_id
from onrecord.run.cluster.shards import shards_of
from onrecord.run.cluster.sift import Sift
from onrecord.run.cluster.stories import Stories, stories

RECORDS = 500
"""In a shard: some minutes of work, so that little is lost with a worker and starting costs nothing."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run reads, into which folder, and how; `records` are those of a shard, and decide nothing about the rows."""

    files: Sequence[Input]
    out: Path
    settings: Settings
    maker: Maker
    records: int = RECORDS

    @property
    def folder(self) -> Path:
        """The run's own folder."""
        return self.out / run_id(self.maker, self.settings)


@dataclass(frozen=True, slots=True)
class Tick:
    """One piece of work that is done now, or was before: so many of its stage's, and what came of it."""

    stage: str
    ended: int
    jobs: int
    done: Done


@dataclass(frozen=True, slots=True)
class Group:
    """The parts of one shard: its texts, and what was read in them."""

    texts: str
    read: tuple[str, ...]


def drive(plan: Plan, crew: Crew) -> Iterator[Tick]:
    """Do what is not done yet. At the end `result.json` in the run's folder says which parts make the whole.

    Raises `RunError` where the run cannot go on, and `UsageError` where another one is writing there.
    """
    parts = plan.folder / PARTS
    try:
        parts.mkdir(parents=True, exist_ok=True)
        with opened(plan.folder) as manifest:
            clear_asides(parts)
            yield from _Course(plan, Book(manifest, parts, crew)).steps()
    except OSError as fault:
        raise RunError(f"the run stopped, and the same command goes on from there: {fault}") from fault


class _Course:
    """One call of `drive`."""

    def __init__(self, plan: Plan, book: Book):
        self._plan, self._book = plan, book
        self._parts = plan.folder / PARTS

    def steps(self) -> Iterator[Tick]:
        plan, options = self._plan, self._plan.settings.options
        cuts = [Cut(file, plan.records, options) for file in plan.files]
        yield from self._stage(cuts)
        shards = [shard for cut in cuts for done in self._book.done(cut) for shard in shards_of(cut.file, done.cuts)]
        sifts = [Sift(shard, plan.settings, self._parts) for shard in shards]
        yield from self._stage(sifts)
        sifted = [done for sift in sifts for done in self._book.done(sift)]
        names = [_name(done) for done in sifted]
        told = stories([self._parts / name for name in names], reads_copies=plan.settings.reads_copies)
        reads = {part: self._task(names[part], ids) for part, ids in sorted(told.read.items())}
        yield from self._stage(list(reads.values()))
        read = {part: tuple(_name(done) for done in self._book.done(task)) for part, task in reads.items()}
        heirs = {part: self._heirs(names, part, told, read) for part in sorted(told.inherit)}
        yield from self._stage(list(heirs.values()))
        inherited = {part: tuple(_name(done) for done in self._book.done(task)) for part, task in heirs.items()}
        groups = [Group(name, read.get(i, ()) + inherited.get(i, ())) for i, name in enumerate(names)]
        self._finish(groups, _funnel(sifted, told), sum(self._statements([*reads.values(), *heirs.values()])))

    def _stage(self, jobs: Sequence[Job]) -> Iterator[Tick]:
        total, ended = sum(job.size for job in jobs), 0
        for job, done in self._book.do(jobs):
            ended = min(total, ended + job.size)
            yield Tick(done.stage, ended, total, done)

    def _task(self, texts: str, ids: Sequence[str]) -> Task:
        return Task(texts, tuple(ids), self._plan.settings, self._plan.maker, self._parts)

    def _heirs(self, names: Sequence[str], part: int, told: Stories, read: dict[int, tuple[str, ...]]) -> Task:
        ids, originals = zip(*told.inherit[part], strict=True)
        places = sorted({told.part_of[original] for original in originals})
        sources = tuple(Source(names[place], read[place]) for place in places)
        return Task(names[part], ids, self._plan.settings, self._plan.maker, self._parts, originals, sources)

    def _statements(self, tasks: Sequence[Task]) -> Iterator[int]:
        return (done.counts["statements"] for task in tasks for done in self._book.done(task))

    def _finish(self, groups: Sequence[Group], funnel: dict[str, int], statements: int) -> None:
        plan = self._plan
        whole = {
            "schema": SCHEMA,
            "id": plan.folder.name,
            "made_by": asdict(plan.maker),
            "settings": plan.settings.to_json(),
            "files": [file.name for file in plan.files],
            "funnel": funnel,
            "statements": statements,
            "parts": [asdict(group) for group in groups],
        }
        aside = plan.folder / f".{RESULT}.{os.getpid()}"
        aside.write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")
        settle_file(aside, plan.folder / RESULT)


def _funnel(sifted: Sequence[Done], told: Stories) -> dict[str, int]:
    """How many records left where; the last two are the texts that stayed."""
    counts = Counter[str]()
    for done in sifted:
        counts.update(done.counts)
    steps = {left.value: counts[left] for left in Left if left is not Left.TEXT}
    return {**steps, "met before": told.met, "inherits": sum(map(len, told.inherit.values())), "read": sum(map(len, told.read.values()))}


def _name(done: Done) -> str:
    if done.part is None:
        raise RunError(f"the manifest names no part for {done.stage} {done.key}")
    return done.part
