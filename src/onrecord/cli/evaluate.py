"""`onrecord evaluate`: scores against corpora, and floors that they must not sink below."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from json import dumps
from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from onrecord.cli.console import emit_text, error_console, output_console
from onrecord.cli.options import value_of
from onrecord.cli.read import print_rejects
from onrecord.cli.reader import open_reader
from onrecord.evaluate.labels import Label

evaluate = typer.Typer(help="Scores against corpora.", no_args_is_help=True, rich_markup_mode="rich")

MeasureRow = tuple[str, float | None, float | None, float | None, int | None]
"""A measure, its precision, recall and F1 (between 0 and 1), and how many it was counted on."""

ERRORS_HELP = f"List where one label is wrong instead: {', '.join(Label)}."
Corpus = Annotated[Path, typer.Argument(metavar="CORPUS.jsonl", exists=True, dir_okay=False, readable=True, show_default=False)]
Floors = Annotated[Path | None, typer.Option("--floors", exists=True, dir_okay=False, help="A file of scores that must be reached.")]


class ReportFormat(StrEnum):
    """How a report is printed."""

    TABLE = "table"
    JSON = "json"


AsFormat = Annotated[
    ReportFormat, typer.Option("--format", parser=value_of(ReportFormat), metavar="|".join(ReportFormat), help="How to print the report.")
]


@evaluate.callback()
def group() -> None:
    """Scores against corpora."""


@evaluate.command()
def attribution(
    context: typer.Context,
    corpus: Corpus,
    *,
    floors: Floors = None,
    as_format: AsFormat = ReportFormat.TABLE,
) -> None:
    """Read the corpus's texts and score sources, cues and contents against its own; exit with 1 below a floor."""
    from onrecord.evaluate import attribution as scoring  # only this command needs it

    report = scoring.run(corpus, reader=open_reader(context))
    figures = report.as_dict()
    emit_text(_json_line(figures) if as_format is ReportFormat.JSON else table_text(report.rows()) + report.calibration.line())
    _hold(figures, floors)


@evaluate.command()
def statements(
    context: typer.Context,
    corpus: Corpus,
    *,
    gold_spans: Annotated[bool, typer.Option("--gold-spans", help="Take the corpus's own spans, and read their labels only.")] = False,
    errors: Annotated[Label | None, typer.Option("--errors", parser=value_of(Label), metavar="LABEL", help=ERRORS_HELP)] = None,
    floors: Floors = None,
    as_format: AsFormat = ReportFormat.TABLE,
) -> None:
    """Read the corpus's texts and score statements and their labels against its own; exit with 1 below a floor."""
    from onrecord.cli import statement_tables as tables  # only this command needs them
    from onrecord.evaluate import statements as scoring
    from onrecord.evaluate.gold_spans import gold_reader

    report = scoring.run(corpus, reader=gold_reader(corpus) if gold_spans else open_reader(context))
    print_rejects(report.rejects, error_console())
    figures = report.as_dict()
    if errors:
        emit_text(tables.misses_text(report.trials, errors, as_lines=as_format is ReportFormat.JSON))
    else:
        emit_text(_json_line(figures) if as_format is ReportFormat.JSON else tables.report_text(figures))
    _hold(figures, floors)


def _json_line(figures: Mapping[str, Any]) -> str:
    return f"{dumps(figures, ensure_ascii=False)}\n"


def _hold(figures: Mapping[str, Any], floors: Path | None) -> None:
    """Say which floors were missed, and exit with 1 where any was."""
    from onrecord.evaluate.floors import check

    missed = check(figures, floors) if floors else []
    for message in missed:
        error_console().print(message, soft_wrap=True)
    if missed:
        raise typer.Exit(1)


def table_text(rows: Iterable[MeasureRow]) -> str:
    """The report as a table; a dash where a figure does not apply."""
    table = Table("measure", box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("precision", "recall", "F1", "n"):
        table.add_column(name, justify="right", no_wrap=True)
    for measure, *figures, n in rows:
        table.add_row(measure, *(_figure(f) for f in figures), "–" if n is None else f"{n:,}")
    console = output_console()
    with console.capture() as captured:
        console.print(table)
    return captured.get()


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
