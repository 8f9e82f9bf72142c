"""`onrecord merge`, `split`, `accept`, `reject`, `judgements` and `undo`: what people decide."""

import getpass
from typing import Annotated

import typer

from onrecord.cli.answers import SHORT_ID, print_json_lines, print_rows
from onrecord.cli.console import emit_text
from onrecord.cli.ledger import DEFAULT, Answer, AsAnswer, Db, ledger
from onrecord.cli.options import not_empty

UNDO_EPILOG = """[bold]Example[/bold]

onrecord undo 5d0c77e1

The judgement stays in the list of [bold]onrecord judgements --undone[/bold]; what it decided is worked out again.
"""
Reason = Annotated[str, typer.Option("--reason", help="Why; it is kept with the judgement.", show_default=False)]
Author = Annotated[
    str | None, typer.Option("--author", "--by", envvar="ONRECORD_AUTHOR", help="Who decides.  \\[default: your user name]", show_default=False)
]
Source = Annotated[str, typer.Argument(metavar="SOURCE", callback=not_empty, help="A name or an id.", show_default=False)]
StatementId = Annotated[
    str, typer.Argument(metavar="ID", callback=not_empty, help="The id of a statement, or the beginning of it.", show_default=False)
]


def merge(one: Source, other: Source, *, reason: Reason, author: Author = None, db: Db = DEFAULT) -> None:
    """Say that two sources are one; the first keeps its id."""
    from onrecord.run import judge

    with ledger(db) as opened:
        _tell(judge.merge(opened, one, other, judge.Judge(author_of(author), reason)))


def split(
    source: Source,
    *,
    name: Annotated[list[str] | None, typer.Option(help="A name of the source that is another one's.", show_default=False)] = None,
    entity: Annotated[list[str] | None, typer.Option(help="The id of a document's entity that is another one.", show_default=False)] = None,
    reason: Reason,
    author: Author = None,
    db: Db = DEFAULT,
) -> None:
    """Say that what goes by some name is not this source but another one."""
    from onrecord.run import judge

    with ledger(db) as opened:
        _tell(judge.split(opened, source, tuple(name or ()), tuple(entity or ()), judge.Judge(author_of(author), reason)))


def accept(statement: StatementId, *, reason: Reason = "", author: Author = None, db: Db = DEFAULT) -> None:
    """Say that a statement is right."""
    _judge("accept", statement, reason, author, db)


def reject(statement: StatementId, *, reason: Reason, author: Author = None, db: Db = DEFAULT) -> None:
    """Say that a statement is wrong."""
    _judge("reject", statement, reason, author, db)


def withhold(
    thing: Annotated[
        str, typer.Argument(metavar="ID", callback=not_empty, help="The id of a document or a statement, or the beginning of it.", show_default=False)
    ],
    *,
    reason: Reason,
    author: Author = None,
    db: Db = DEFAULT,
) -> None:
    """Show a document, or a statement, to nobody, until that is taken back with undo."""
    from onrecord.run import withhold as run
    from onrecord.run.judge import Judge

    with ledger(db) as opened:
        _tell(run.withhold(opened, thing, Judge(author_of(author), reason)))


def undo(
    judgement: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            callback=not_empty,
            help="The id of a judgement, or the beginning of it, as onrecord judgements lists it.",
            show_default=False,
        ),
    ],
    *,
    db: Db = DEFAULT,
) -> None:
    """Take a judgement back."""
    from onrecord.run import judge

    with ledger(db) as opened:
        emit_text(f"{judge.undo(opened, judgement, judge.Judge(author_of(None), ''))} undone\n")


def judgements(
    *,
    orphaned: Annotated[bool, typer.Option("--orphaned", help="Only those whose statement is not found any more.")] = False,
    undone: Annotated[bool, typer.Option("--undone", help="Those that were taken back too.")] = False,
    db: Db = DEFAULT,
    as_format: AsAnswer = Answer.TABLE,
) -> None:
    """List what people decided, in order."""
    from onrecord.query.judgements import judgements as run

    with ledger(db) as opened:
        found = [one for one in run(opened, undone=undone, reveals=True) if one.is_orphaned or not orphaned]
    if as_format is not Answer.TABLE:
        print_json_lines(one.to_json() for one in found)
        return
    rows = [(one.id[:SHORT_ID], one.made_at[:10], one.author, one.kind, one.about, one.state, one.reason) for one in found]
    print_rows(("id", "day", "author", "kind", "about", "state", "reason"), rows)


def _judge(kind: str, statement: str, reason: str, author: str | None, db: str) -> None:
    from onrecord.run import judge

    with ledger(db) as opened:
        _tell(judge.judge_statement(opened, kind, statement, judge.Judge(author_of(author), reason)))


def author_of(name: str | None) -> str:
    """Who decides: who is named, else the user."""
    return name or getpass.getuser()


def _tell(id_: str) -> None:
    emit_text(f"judgement {id_}\n")
