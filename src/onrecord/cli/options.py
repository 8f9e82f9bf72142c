"""The arguments and options of `onrecord read`, with their help."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, TypeVar

import typer

OPEN = "none"
"""Stands for a label that was left open."""
Closed = TypeVar("Closed", bound=StrEnum)
Given = TypeVar("Given", str | None, list[str] | None)

HELP_EPILOG = """[bold]Examples[/bold]

onrecord read article.txt

onrecord read page.html --format jsonl > page.jsonl

onrecord read https://paper.example/story --html story.html

cat article.txt | onrecord read - --format csv

onrecord read archive/ --html report.html --published 2022-03-15

[bold]Rejects[/bold] go to the error stream as "what  where  reason".

[bold]Exit code[/bold]: 0 when a document was read, 1 when none was, 2 for a call that cannot be carried out.

[bold]csv[/bold]: a cell that a spreadsheet would run as a formula (it begins with = + - or @) has an apostrophe before it.
"""


class Format(StrEnum):
    """How statements are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    PRED = "pred"
    CSV = "csv"


def iso_date(value: str | None) -> str | None:
    """Check a date. Raises `typer.BadParameter` where it is none."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{value!r} is not a date; write it as year-month-day, like 2022-03-15") from None


def one_of(meaning: str, values: Iterable[str], *, may_be_open: bool = False) -> Any:
    """An option that takes some values only, which its help lists; a call with another one is told them."""
    allowed = [*values, *([OPEN] if may_be_open else [])]

    def check(given: Given) -> Given:
        some = [given] if isinstance(given, str) else given or []
        if wrong := [value for value in some if value not in allowed]:
            raise typer.BadParameter(f"{wrong[0]!r} is none of its values: {', '.join(allowed)}")
        return given

    return typer.Option(metavar="VALUE", callback=check, help=f"{meaning}: {', '.join(allowed)}.", show_default=False)


def value_of(kind: type[Closed]) -> Callable[[str], Closed]:
    """Reads one value of a closed set; another one is told them, in plain words whatever the version of typer."""

    def read(value: str) -> Closed:
        if value not in list(kind):
            raise typer.BadParameter(f"{value!r} is none of its values: {', '.join(kind)}")
        return kind(value)

    return read


def not_empty(value: str) -> str:
    """Check that something is named. Raises `typer.BadParameter` where nothing is: the beginning of every id is empty."""
    if not value.strip():
        raise typer.BadParameter(f"an id or a name is expected, and {value!r} is empty")
    return value


def all_named(values: list[str]) -> list[str]:
    """Check that no thing is named by nothing at all. Raises `typer.BadParameter` where one is."""
    if empty := [value for value in values if not value.strip()]:
        raise typer.BadParameter(f"{empty[0]!r} is empty, and the name of a file, a folder or an address is expected; write . for this folder")
    return values


Things = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", callback=all_named, help="Files, folders, http(s) addresses, or - for the input stream.", show_default=False),
]
AsFormat = Annotated[
    Format | None,
    typer.Option(
        "--format",
        parser=value_of(Format),
        metavar="|".join(Format),
        help="table for people, jsonl for programs, pred for scorers, csv for spreadsheets.  \\[default: table]",
        show_default=False,
    ),
]
Html = Annotated[
    str | None,
    typer.Option(
        "--html", metavar="FILE", help="Write one page with the words marked (- for the output stream); no table then, unless --format asks for one."
    ),
]
Published = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", callback=iso_date, help="When the documents appeared; wins over what they say of themselves."),
]
MaxBytes = Annotated[int, typer.Option("--max-bytes", min=1, metavar="N", help="The largest document that is read.")]
AnyLanguage = Annotated[bool, typer.Option("--any-language", help="Read texts that are not English too.")]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch from private and local addresses too.")]
