"""`onrecord sources` and `onrecord source`: who speaks in a ledger."""

from typing import Annotated

import typer

from onrecord.cli.answers import print_csv, print_json_lines, print_rows, print_told
from onrecord.cli.console import emit_text, error_console
from onrecord.cli.ledger import DEFAULT, Answer, AsAnswer, Db, Limit, Offset, ledger
from onrecord.cli.options import not_empty, one_of
from onrecord.errors import LedgerError
from onrecord.model import Naming, SourceKind

COLUMNS = ("id", "name", "kind", "naming", "country", "statements", "documents", "first", "last")


def sources(
    *,
    name: Annotated[str | None, typer.Option(help="Words of the name.", show_default=False)] = None,
    kind: Annotated[str | None, one_of("What the source is", SourceKind)] = None,
    naming: Annotated[str | None, one_of("How the source is named", Naming)] = None,
    limit: Limit = 20,
    offset: Offset = 0,
    db: Db = DEFAULT,
    as_format: AsAnswer = Answer.TABLE,
) -> None:
    """List who speaks, most often first."""
    from onrecord.query.sources import sources as run

    with ledger(db) as opened:
        found = run(opened, name=name, kind=kind, naming=naming, limit=limit, offset=offset)
    match as_format:
        case Answer.JSONL:
            print_json_lines(actor.to_json() for actor in found.actors)
        case Answer.CSV:
            print_csv(COLUMNS, (actor.to_json() for actor in found.actors))
        case Answer.TABLE:
            print_rows(COLUMNS, [[actor.to_json()[c] for c in COLUMNS] for actor in found.actors])
    error_console().print(f"{len(found.actors)} of {found.total} sources", style="dim")
    if not found.total:
        raise typer.Exit(1)


def source(
    name: Annotated[str, typer.Argument(metavar="NAME", callback=not_empty, help="A name, words of it, or an id.", show_default=False)],
    *,
    limit: Limit = 20,
    db: Db = DEFAULT,
    as_format: AsAnswer = Answer.TABLE,
) -> None:
    """Show one source: names, offices over time, and what was told last."""
    from onrecord.query.filters import Filters
    from onrecord.query.search import Search, search
    from onrecord.query.sources import source_named

    with ledger(db) as opened:
        found = source_named(opened, name)
        if not found:
            raise LedgerError(f"no source in the ledger is named {name!r}; `onrecord sources` lists them")
        if len(found) > 1:
            listed = "\n".join(f"  {actor.id}  {actor.name}  ({actor.statements} statements)" for actor in found)
            raise LedgerError(f"{name!r} names {len(found)} sources; give one's id:\n{listed}")
        (actor,) = found
        page = search(opened, Search(filters=Filters(actor_id=(actor.id,)), limit=limit))
    if as_format is not Answer.TABLE:
        print_json_lines([{**actor.to_json(), "told": [told.to_json() for told in page.told]}])
        return
    emit_text(f"{actor.name}\n")
    facts = (actor.id, actor.kind, actor.naming, actor.country, f"{actor.statements} statements in {actor.documents} documents")
    emit_text("  " + " · ".join(fact for fact in facts if fact) + "\n")
    if len(actor.names) > 1:
        emit_text(f"  also: {', '.join(n for n in actor.names if n != actor.name)}\n")
    for office in actor.offices:
        words = ", ".join(part for part in (office.get("title"), office.get("body")) if part)
        emit_text(f"  {'formerly ' if office.get('is_past') else ''}{words}\n")
    emit_text("\n")
    print_told(page.told)
