"""`onrecord run`: archives at scale, to Parquet below a folder."""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from onrecord.cli.console import error_console
from onrecord.cli.options import AnyLanguage, MaxBytes, Published
from onrecord.cli.reader import MAX_BYTES, Asked, read_options

if TYPE_CHECKING:
    from onrecord.run.cluster.crew import Crew
    from onrecord.run.cluster.drive import Plan, Tick
    from onrecord.run.cluster.inputs import Input
    from onrecord.run.cluster.settings import Settings

EPILOG = """[bold]Examples[/bold]

onrecord run CC-NEWS-2031*.warc.gz --out runs/2031/ --workers 2

onrecord run s3://archive/2031/ --out /shared/runs --scheduler tcp://cluster:8786

onrecord add runs/2031/ --db news.db

Called again, it does what is not done yet; another version, model or setting makes a run of its own below the folder.

[bold]Exit code[/bold]: 0 when the run came to its end, 1 when it had to stop, 2 for a call that cannot be carried out, 130 when interrupted.
"""
REPORT = "report.html"
RECORDS, LEAST_WORDS, MOST_WORDS, RECORD_TIMEOUT_S = 500, 20, 20_000, 120.0
"""What a run takes when nothing is said; repeated here so that `--help` need not load it (a test holds them equal)."""

Inputs = Annotated[
    list[str], typer.Argument(metavar="INPUT...", help="WARC, JSONL and Parquet files, folders of them, patterns, or addresses that fsspec knows.")
]


@dataclass
class Tally:
    """What came of the pieces of work so far."""

    counts: Counter[str] = field(default_factory=Counter[str])
    cpu_s: float = 0.0

    def add(self, tick: "Tick") -> None:
        """Count one piece in."""
        self.counts.update(tick.done.counts)
        self.cpu_s += tick.done.cpu_s

    def __str__(self) -> str:
        """The counts in words, with the cost so far."""
        told = ", ".join(f"{count} {name}" for name, count in self.counts.items() if name != "text" and count)
        return f"{told}; {self.cpu_s / 3600:.2f} core-hours"


def run(
    things: Inputs,
    *,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the run is kept; a folder that all workers see.")],
    workers: Annotated[int, typer.Option("--workers", min=0, metavar="N", help="Workers on this machine; 0 reads in this process.")] = 1,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="ADDRESS", help="A Dask scheduler with workers, like tcp://cluster:8786.")
    ] = None,
    memory: Annotated[str | None, typer.Option("--memory", metavar="SIZE", help="What a worker may take, like 2GB, before it is ended.")] = None,
    record_timeout: Annotated[
        float, typer.Option("--record-timeout", min=1, metavar="SECONDS", help="What a record may take before its worker is ended.")
    ] = RECORD_TIMEOUT_S,
    records: Annotated[int, typer.Option("--records", min=1, metavar="N", help="Records in a shard; no row depends on it.")] = RECORDS,
    least_words: Annotated[int, typer.Option("--least-words", min=0, metavar="N", help="The shortest text that is read.")] = LEAST_WORDS,
    most_words: Annotated[int, typer.Option("--most-words", min=1, metavar="N", help="The longest text that is read.")] = MOST_WORDS,
    read_copies: Annotated[bool, typer.Option("--read-copies", help="Read copies too; otherwise they inherit from the text that was read.")] = False,
    published: Published = None,
    max_bytes: MaxBytes = MAX_BYTES,
    any_language: AnyLanguage = False,
) -> None:
    """Read archives with many workers, and keep what was read as Parquet; `onrecord add DIR` loads it into a ledger."""
    from onrecord.run.cluster.inputs import inputs
    from onrecord.run.cluster.settings import Settings

    options = read_options(Asked(published, max_bytes, any_language))
    settings = Settings(options, least_words, most_words, read_copies)
    plan = _plan(inputs(things), out, settings, records)
    errors, tally = error_console(), Tally()
    with _crew(workers, scheduler, memory, record_timeout) as crew:
        for tick in _followed(plan, crew, tally, errors):
            tally.add(tick)
    errors.print(f"{plan.folder}: {tally}", soft_wrap=True)
    errors.print(f"wrote {_report(plan.folder)}", soft_wrap=True)


def _plan(files: "list[Input]", out: Path, settings: "Settings", records: int) -> "Plan":
    from onrecord.maker import own_maker
    from onrecord.run.cluster.drive import Plan

    return Plan(files, out.absolute(), settings, own_maker(), records)


def _report(folder: Path) -> Path:
    """Write the page that tells what came of the run."""
    from onrecord.export.files import write_aside
    from onrecord.export.run_page import RunReport, render_run
    from onrecord.run.cluster.figures import figures

    path = folder / REPORT
    write_aside(path, render_run(RunReport(**figures(folder))))
    return path


@contextmanager
def _crew(workers: int, scheduler: str | None, memory: str | None, limit_s: float) -> Generator["Crew", None, None]:
    from onrecord.run.cluster.crew import Here

    if not workers and scheduler is None:
        yield Here()
        return
    from onrecord.run.cluster.dask_crew import local_crew, remote_crew

    with remote_crew(scheduler, limit_s=limit_s) if scheduler is not None else local_crew(workers, memory=memory, limit_s=limit_s) as crew:
        yield crew


def _followed(plan: "Plan", crew: "Crew", tally: Tally, errors: Console) -> Iterator["Tick"]:
    """The pieces of work, with a line for each stage while somebody is looking."""
    from onrecord.run.cluster.drive import drive

    ticks: Iterable[Tick] = drive(plan, crew)
    if not errors.is_terminal:
        yield from ticks
        return
    columns = (SpinnerColumn(), TextColumn("{task.description:8}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TimeElapsedColumn())
    with Progress(*columns, TextColumn("{task.fields[told]}", markup=False), console=errors, transient=True) as progress:
        tasks: dict[str, TaskID] = {}
        for tick in ticks:
            if tick.stage not in tasks:
                tasks[tick.stage] = progress.add_task(tick.stage, total=tick.jobs, told="")
            yield tick
            progress.update(tasks[tick.stage], completed=tick.ended, told=str(tally))
