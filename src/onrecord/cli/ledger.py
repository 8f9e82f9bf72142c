"""How a command gets its ledger, and the options that all such commands share."""

from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import value_of

if TYPE_CHECKING:
    from onrecord.store import Ledger

DEFAULT = "onrecord.db"

Db = Annotated[str, typer.Option("--db", envvar="ONRECORD_DB", metavar="FILE-OR-URL", help="The ledger: a file, or postgresql://user@host/name.")]
Place = Annotated[
    str, typer.Argument(envvar="ONRECORD_DB", metavar="[LEDGER]", help="The ledger: a file, or postgresql://user@host/name.", show_default=DEFAULT)
]
Limit = Annotated[int, typer.Option("--limit", min=1, max=10_000, metavar="N", help="How many to show.")]
Offset = Annotated[int, typer.Option("--offset", min=0, metavar="N", help="How many to skip.")]


class Answer(StrEnum):
    """How answers are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


AsAnswer = Annotated[
    Answer,
    typer.Option("--format", parser=value_of(Answer), metavar="|".join(Answer), help="table for people, jsonl for programs, csv for spreadsheets."),
]


@contextmanager
def ledger(place: str, *, create: bool = False) -> Generator["Ledger", None, None]:
    """The ledger at `place`, open while it is needed. Raises `UsageError` and `LedgerError` where it cannot be."""
    from onrecord.store import Ledger  # the database's libraries are loaded only by commands that need them

    opened = Ledger.open(place, create=create)
    try:
        yield opened
    finally:
        opened.close()


def shown_place(place: str) -> str:
    """The ledger without a password."""
    return place.rsplit("@", 1)[-1].split("?")[0] if "://" in place else place
