"""`onrecord forget` and `backup`: erasing a document, and copying a ledger."""

from typing import Annotated

import typer

from onrecord.cli.console import emit_text, error_console
from onrecord.cli.ledger import DEFAULT, Db, ledger, shown_place
from onrecord.cli.options import not_empty
from onrecord.errors import UsageError


def forget(
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", callback=not_empty, help="Its id, name, path or address.", show_default=False)],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    db: Db = DEFAULT,
) -> None:
    """Erase a document: text, spans, and everything that was made from them. This cannot be undone."""
    from onrecord.run.care import forget as run

    if not yes and not typer.confirm(f"Erase {document} from {shown_place(db)} for good?", err=True):
        raise UsageError("nothing was erased; --yes does not ask")
    with ledger(db) as opened:
        erased = run(opened, document)
    emit_text(f"erased {erased.document_id} with {erased.statements} statements and {erased.judgements} judgements\n")


def backup(
    *,
    to: Annotated[str, typer.Option("--to", metavar="FILE-OR-URL", help="A new file, or an empty PostgreSQL database.", show_default=False)],
    db: Db = DEFAULT,
) -> None:
    """Copy the whole ledger to a new file, or between SQLite and PostgreSQL."""
    from onrecord.run.care import backup as run

    counts: dict[str, int] = {}
    with ledger(db) as opened:
        run(opened, to, tell=counts.__setitem__)
    error_console().print(f"{shown_place(to)}: {', '.join(f'{rows} {table}' for table, rows in counts.items())}", soft_wrap=True)
