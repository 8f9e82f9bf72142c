"""`onrecord token add`, `list` and `revoke`: who may ask a ledger that is served to other machines."""

from enum import StrEnum
from typing import Annotated

import typer

from onrecord.cli.answers import print_json_lines, print_rows
from onrecord.cli.console import emit_text, error_console
from onrecord.cli.ledger import DEFAULT, Answer, AsAnswer, Db, ledger

token = typer.Typer(help="Let others ask a ledger that is served to them.", no_args_is_help=True)


class Lets(StrEnum):
    """The scopes of `onrecord.run.tokens`; repeated here so that `--help` need not load a database's libraries (a test holds the two equal)."""

    READ = "read"
    ADD = "add"
    REVIEW = "review"


Scopes = Annotated[
    list[Lets] | None,
    typer.Option(
        "--scope", help="read: see what is shown; add: have texts and addresses read; review: judge.  \\[default: read]", show_default=False
    ),
]


@token.command()
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who uses it; the author of what is judged with it.", show_default=False)],
    *,
    scope: Scopes = None,
    db: Db = DEFAULT,
) -> None:
    """Make a token and print it, once: the ledger keeps a digest only."""
    from onrecord.run.tokens import Scope, add_token

    with ledger(db) as opened:
        made, secret = add_token(opened, name, [Scope(one) for one in scope or ()])
    error_console().print(f"token {made.id} for {made.name}: {', '.join(made.scopes)}; it is shown only now", soft_wrap=True, markup=False)
    emit_text(f"{secret}\n")


@token.command("list")
def list_(*, db: Db = DEFAULT, as_format: AsAnswer = Answer.TABLE) -> None:
    """List the tokens, revoked ones too."""
    from onrecord.run.tokens import tokens

    with ledger(db) as opened:
        found = tokens(opened)
    if as_format is not Answer.TABLE:
        print_json_lines(one.to_json() for one in found)
        return
    rows = [(one.id, one.name, " ".join(one.scopes), one.made_at[:10], (one.revoked_at or "")[:10]) for one in found]
    print_rows(("id", "name", "scopes", "made", "revoked"), rows)


@token.command()
def revoke(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a token, or its name.", show_default=False)], *, db: Db = DEFAULT
) -> None:
    """Revoke a token: from now on it opens nothing."""
    from onrecord.run.tokens import revoke_token

    with ledger(db) as opened:
        emit_text(f"{revoke_token(opened, id_).id} revoked\n")
