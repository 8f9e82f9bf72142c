"""`onrecord resolve`: how an expectation came out."""

from typing import Annotated

import typer

from onrecord.cli.console import emit_text
from onrecord.cli.judge import Author, Reason, author_of
from onrecord.cli.ledger import DEFAULT, Db, ledger
from onrecord.cli.options import not_empty
from onrecord.errors import UsageError

EPILOG = """[bold]Example[/bold]

onrecord resolve 7a7256f4 yes --reason "the owner says so on May 30"

The ids are those that [bold]onrecord expectations[/bold] lists first on each line. Of several judgements the last counts.
"""


def resolve(
    expectation: Annotated[
        str, typer.Argument(metavar="ID", callback=not_empty, help="The id of an expectation, or the beginning of it.", show_default=False)
    ],
    happened: Annotated[
        str, typer.Argument(metavar="yes|no|open", help="Whether what it tells of came about, or that nobody knows yet.", show_default=False)
    ] = "",
    *,
    reason: Reason,
    author: Author = None,
    db: Db = DEFAULT,
) -> None:
    """Say whether what an expectation tells of came about: not whether its holder was right."""
    from onrecord.reconcile.expectations import Happened
    from onrecord.run import judge

    if happened not in list(Happened):
        given = f"and not {happened!r}" if happened else f"and none of them was given: onrecord resolve {expectation} yes --reason TEXT"
        raise UsageError(f"an expectation is resolved with {', '.join(Happened)}, {given}")
    with ledger(db) as opened:
        judgement = judge.resolve(opened, expectation, Happened(happened), judge.Judge(author_of(author), reason))
    emit_text(f"judgement {judgement}\n")
