"""`onrecord edit`: other words or labels for a statement than were read."""

from typing import Annotated

import typer

from onrecord.cli.console import emit_text
from onrecord.cli.judge import Author, Reason, StatementId, author_of
from onrecord.cli.ledger import DEFAULT, Db, ledger
from onrecord.export.visible import one_line

EPILOG = """[bold]Examples[/bold]

onrecord edit 3b1323f2 --act deny --polarity negative --reason "she denies it"

onrecord edit 3b1323f2 --content "the gate was shut" --cue 31:45 --reason "the content ends there"

onrecord edit 3b1323f2 --entity "Ilse Tarvik" --naming named --role none --reason "he is quoting her"

Words are looked for near the statement, exactly as they stand in the text; START:END are offsets in it. A passage in several pieces is given several
times. The value [bold]none[/bold] leaves a field open. What was read stays beside it, and [bold]onrecord undo[/bold] brings it back.
"""
NONE = "none"

Words = Annotated[list[str] | None, typer.Option(metavar="WORDS|START:END", show_default=False)]
Value = Annotated[str | None, typer.Option(metavar="VALUE", show_default=False)]


def edit(
    statement: StatementId,
    *,
    source: Words = None,
    cue: Words = None,
    content: Words = None,
    act: Value = None,
    certainty: Value = None,
    polarity: Value = None,
    distance: Value = None,
    form: Value = None,
    entity: Annotated[str | None, typer.Option(metavar="NAME", help="Who holds it.", show_default=False)] = None,
    kind: Value = None,
    naming: Value = None,
    number: Value = None,
    role: Value = None,
    affiliation: Value = None,
    country: Value = None,
    anonymity_reason: Value = None,
    hedges: Words = None,
    condition: Words = None,
    occasion: Words = None,
    where: Words = None,
    reason: Reason,
    author: Author = None,
    db: Db = DEFAULT,
) -> None:
    """Give a statement other words or labels than were read."""
    from onrecord.query.find import Chain, find
    from onrecord.run.edit import edit as run
    from onrecord.run.judging import Judge

    passages = {"source": source, "cue": cue, "content": content, "hedges": hedges, "condition": condition, "occasion": occasion, "where": where}
    values = {
        "act": act, "certainty": certainty, "polarity": polarity, "distance": distance, "form": form, "entity": entity, "source_kind": kind,
        "naming": naming, "number": number, "role": role, "affiliation": affiliation, "country": country, "anonymity_reason": anonymity_reason,
    }  # fmt: skip
    asked = {name: [piece for piece in pieces if piece != NONE] for name, pieces in passages.items() if pieces is not None}
    asked |= {name: None if value == NONE else value for name, value in values.items() if value is not None}
    with ledger(db) as opened:
        judgement = run(opened, statement, asked, Judge(author_of(author), reason))
        found = find(opened, statement)
    emit_text(f"judgement {judgement}\n")
    if isinstance(found, Chain):
        told = found.statement
        words = {"source": told.source, "cue": told.cue, "content": told.content}
        for name, was in told.extracted.items():
            emit_text(f"  {name}: {one_line(str(words.get(name, told.record[name])))}  (read: {one_line(str(was))})\n")
