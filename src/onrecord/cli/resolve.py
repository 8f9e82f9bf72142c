"""`onrecord resolve`: how an expectation came out."""

from typing import Annotated

import typer

from onrecord.cli.console import emit_text
from onrecord.cli.judge import Author, Reason, author_of
from onrecord.cli.ledger import DEFAULT, Db, ledger
from onrecord.errors import UsageError


def resolve(
    expectation: Annotated[str, typer.Argument(metavar="ID", help="The id of an expectation, or the beginning of it.", show_default=False)],
    happened: Annotated[str, typer.Argument(metavar="yes|no|open", help="Whether what it tells of came about.", show_default=False)],
    *,
    reason: Reason,
    author: Author = None,
    db: Db = DEFAULT,
) -> None:
    """Say whether what an expectation tells of came about: not whether its holder was right."""
    from onrecord.reconcile.expectations import Happened
    from onrecord.run import judge

    if happened not in list(Happened):
        raise UsageError(f"an expectation is resolved with {', '.join(Happened)}, and not {happened!r}")
    with ledger(db) as opened:
        judgement = judge.resolve(opened, expectation, Happened(happened), judge.Judge(author_of(author), reason))
    emit_text(f"judgement {judgement}\n")
