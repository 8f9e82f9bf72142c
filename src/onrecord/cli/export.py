"""`onrecord export`: a ledger as files for other tools."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from onrecord.cli.answers import print_rows
from onrecord.cli.console import error_console
from onrecord.cli.ledger import DEFAULT, Db, ledger
from onrecord.errors import UsageError

if TYPE_CHECKING:
    from onrecord.export.ledger import Format, Step

EPILOG = """[bold]Examples[/bold]

onrecord export --to tables --as parquet

onrecord export --to open-data --as csv,jsonld --no-text

onrecord export --db postgresql://desk@db/news --to tables --as parquet --force

[bold]parquet[/bold] and [bold]csv[/bold] write a file for each table: documents, statements, entities, captures, copies, sources, runs.
[bold]jsonld[/bold] writes ledger.jsonld, [bold]training[/bold] a line of training.jsonl for each document that people reviewed.
All files show one state of the ledger, and appear when all are whole.

[bold]Exit code[/bold]: 0 when it is done, 2 for a call that cannot be carried out.
"""


def export(
    *,
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="The folder to write into; it is made.", show_default=False)],
    as_formats: Annotated[
        str, typer.Option("--as", metavar="FORMATS", help="parquet, csv, jsonld, training, or several: parquet,csv.", show_default=False)
    ],
    no_text: Annotated[
        bool, typer.Option("--no-text", help="Leave texts, titles and the words of statements out; spans, labels and names stay.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Write into a folder that is not empty, and replace files of an earlier export.")] = False,
    db: Db = DEFAULT,
) -> None:
    """Write a ledger as files for other tools: tables, and linked data."""
    from onrecord.export.ledger import Plan, export_ledger

    plan = Plan(_formats(as_formats), keeps_text=not no_text, replaces=force)
    errors = error_console()
    with ledger(db) as opened:
        try:
            written = _followed(export_ledger(opened, to, plan), errors)
        except OSError as fault:
            raise UsageError(f"{to} cannot be written: {fault.strerror or fault}") from fault
    print_rows(("file", "rows"), list(written.items()))


def _formats(names: str) -> tuple["Format", ...]:
    from onrecord.export.ledger import Format

    wanted = [name.strip() for name in names.split(",") if name.strip()]
    if unknown := [name for name in wanted if name not in list(Format)]:
        raise UsageError(f"--as takes {', '.join(Format)}, and not {unknown[0]!r}")
    if not wanted:
        raise UsageError(f"--as takes one or more of {', '.join(Format)}")
    return tuple(Format(name) for name in wanted)


def _followed(steps: Iterable["Step"], errors: Console) -> dict[str, int]:
    """The rows of each file, with a line that counts them while somebody is looking."""
    written: dict[str, int] = {}
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as progress:
        task = progress.add_task("exporting")
        for step in steps:
            written[step.file] = step.rows
            progress.update(task, description=f"{step.file}: {step.rows} rows")
    return written
