"""`onrecord dossier`: a question answered from a ledger alone."""

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from onrecord.cli.console import emit, emit_text
from onrecord.cli.entries import group_lines, print_lines
from onrecord.cli.ledger import DEFAULT, Db, ledger
from onrecord.cli.options import value_of

if TYPE_CHECKING:
    from onrecord.query.dossier import Dossier

EPILOG = """[bold]Examples[/bold]

onrecord dossier "Will Velmark give Oristan ships?"

onrecord dossier "Will Velmark give Oristan ships?" --format html > dossier.html

Three steps: what was said, what might happen, would it happen. Every line is a statement of somebody, with its place in its document; no sentence
is made up.
"""


class As(StrEnum):
    """How a dossier is printed."""

    TABLE = "table"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


def dossier(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="What you want to know, in plain words.", show_default=False)],
    *,
    db: Db = DEFAULT,
    as_format: Annotated[
        As,
        typer.Option(
            "--format", parser=value_of(As), metavar="|".join(As), help="table for the terminal, markdown, html for one page, json for programs."
        ),
    ] = As.TABLE,
) -> None:
    """Answer a question with what the ledger's sources said, expect and give as reasons."""
    from onrecord.query.dossier import dossier as run

    with ledger(db) as opened:
        found = run(opened, question)
    _print(found, as_format)
    if not found.statements:
        raise typer.Exit(1)


def _print(found: "Dossier", as_format: As) -> None:
    match as_format:
        case As.TABLE:
            _print_lines(found)
        case As.MARKDOWN:
            from onrecord.export.dossier.markdown import render_markdown

            emit_text(render_markdown(found))
        case As.HTML:
            from onrecord.export.dossier.page import render_page

            emit(render_page(found))
        case As.JSON:
            emit(json.dumps(found.to_json(), ensure_ascii=False).encode("utf-8", "replace") + b"\n")


def _print_lines(found: "Dossier") -> None:
    from onrecord.export.dossier.outline import NOTHING, PROMISE, outline, summary
    from onrecord.export.visible import one_line

    lines = [Text(one_line(found.question), style="bold"), Text(summary(found), style="dim"), Text()]
    for step in outline(found):
        lines.append(Text(step.title.upper(), style="bold"))
        lines += [line for group in step.groups for line in group_lines(group, 1)] if step.groups else [Text(f"  {NOTHING}"), Text()]
    print_lines([*lines, Text(PROMISE, style="dim")])
