"""`onrecord add`: read things into a ledger."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from onrecord.cli.console import error_console
from onrecord.cli.ledger import DEFAULT, Db, ledger, shown_place
from onrecord.cli.options import AllowPrivate, AnyLanguage, MaxBytes, Published, Things
from onrecord.cli.read import print_rejects
from onrecord.cli.reader import MAX_BYTES, Asked, open_reader, read_options
from onrecord.export.visible import one_line

if TYPE_CHECKING:
    from onrecord.run.add import Added

EPILOG = """[bold]Examples[/bold]

onrecord add articles/ feed.xml archive.warc.gz

onrecord add https://paper.example/story --db postgresql://desk@db/news

onrecord add wires/ --no-text

onrecord add runs/2031/  [dim](what onrecord run wrote)[/dim]

A document that the ledger holds already is not read again. What was reported as done outlives a crash, and the next call goes on from there.

[bold]Exit code[/bold]: 0 when a document was added or known, 1 when none was, 2 for a call that cannot be carried out, 130 when interrupted.
"""


def add(
    context: typer.Context,
    things: Things,
    *,
    db: Db = DEFAULT,
    no_text: Annotated[bool, typer.Option("--no-text", help="Keep spans and labels only: no texts, no words, no vectors.")] = False,
    follow: Annotated[bool, typer.Option("--follow", help="Fetch the pages that a feed links to, and read them.")] = False,
    published: Published = None,
    max_bytes: MaxBytes = MAX_BYTES,
    any_language: AnyLanguage = False,
    allow_private: AllowPrivate = False,
) -> None:
    """Read articles into a ledger, which is made if it is not there."""
    from onrecord.run.add import Outcome, Work
    from onrecord.run.add import add as run
    from onrecord.run.cluster.load import Loading, load_run, run_in

    runs = {thing: folder for thing in things if (folder := run_in(thing))}
    texts = [thing for thing in things if thing not in runs]
    asked = Asked(published, max_bytes, any_language, allow_private, follow)
    errors, outcomes, statements = error_console(), Counter[str](), 0
    with ledger(db, create=True) as opened:
        adding = [load_run(opened, folder, Loading(keeps_text=not no_text)) for folder in runs.values()]
        if texts:
            reader = open_reader(context, asked)
            adding.append(run(opened, texts, Work(reader.article_of, reader.maker, read_options(asked), keeps_text=not no_text)))
        for done in _followed(chain.from_iterable(adding), things, errors):
            print_rejects(done.rejects, errors)
            outcomes[done.outcome] += 1
            statements += done.statements
    told = ", ".join(f"{outcomes[outcome]} {outcome}" for outcome in Outcome if outcomes[outcome])
    errors.print(f"{shown_place(db)}: {told or 'nothing to add'}; {statements} new statements", soft_wrap=True)
    if not any(outcomes[outcome] for outcome in Outcome if outcome is not Outcome.REJECTED):
        raise typer.Exit(1)


def _followed(done: Iterable["Added"], things: Sequence[str], errors: Console) -> Iterator["Added"]:
    """A line that counts what is done, with rate and remaining time where the number of documents is known, while somebody is looking."""
    if not errors.is_terminal:
        yield from done
        return
    total = _count(things)
    known = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()) if total else (TextColumn("{task.completed:.0f} done"),)
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), *known, TextColumn("{task.fields[rate]}"), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True) as progress:
        task = progress.add_task("reading", total=total, rate="")
        for count, added in enumerate(done, start=1):
            elapsed = progress.tasks[0].elapsed or 1e-9
            progress.update(task, completed=count, description=one_line(added.name)[:40], rate=f"{60 * count / elapsed:.0f} a minute")
            yield added


def _count(things: Sequence[str]) -> int | None:
    """How many documents there will be; None where a file may hold several."""
    one = {".txt", ".md", ".html", ".htm", ".xhtml"}
    paths = [Path(thing) for thing in things]
    files = [f for path in paths for f in (path.rglob("*") if path.is_dir() else [path]) if not f.is_dir()]
    return len(files) if files and all(f.suffix.lower() in one for f in files) else None
