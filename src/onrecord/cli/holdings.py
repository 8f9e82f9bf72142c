"""`onrecord show`, `versions`, `copies`, `rejects` and `stats`: what a ledger holds."""

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.answers import SHORT_ID, print_csv, print_json_lines, print_rows, print_told, told_lines
from onrecord.cli.console import emit_text, error_console, output_console
from onrecord.cli.ledger import DEFAULT, Answer, AsAnswer, Db, Limit, Offset, ledger
from onrecord.cli.options import not_empty

if TYPE_CHECKING:
    from onrecord.query.find import Chain
    from onrecord.query.versions import Version


def show(
    name: Annotated[
        str, typer.Argument(metavar="ID", callback=not_empty, help="The id of a statement, a document or a source, or the beginning of one.")
    ],
    *,
    db: Db = DEFAULT,
    as_format: AsAnswer = Answer.TABLE,
) -> None:
    """Show one statement with its chain, one document with its statements, or one source."""
    from onrecord.cli.sources import source
    from onrecord.query.answers import Met
    from onrecord.query.filters import Filters
    from onrecord.query.find import Chain, find
    from onrecord.query.search import Order, Search, search

    with ledger(db) as opened:
        found = find(opened, name)
        if isinstance(found, Met):
            told = search(opened, Search(filters=Filters(document_id=(found.id,)), order=Order.OLDEST, limit=10_000)).told
            if as_format is not Answer.TABLE:
                print_json_lines([{**found.to_json(), "told": [t.to_json() for t in told]}])
                return
            print_rows(("field", "value"), [(name, value) for name, value in found.to_json().items() if value is not None])
            emit_text("\n")
            print_told(told)
            return
    if isinstance(found, Chain):
        _show_chain(found, as_format)
    else:
        source(found.id, db=db, as_format=as_format)


def _show_chain(chain: "Chain", as_format: Answer) -> None:
    if as_format is not Answer.TABLE:
        parents, children = ([t.to_json() for t in ts] for ts in (chain.parents, chain.children))
        print_json_lines([{**chain.statement.to_json(), "parents": parents, "children": children}])
        return
    console = output_console()
    with console.capture() as captured:
        for depth, told in enumerate((*chain.parents, chain.statement)):
            for line in told_lines(told, "   " * depth):
                console.print(line, soft_wrap=True)
        for told in chain.children:
            for line in told_lines(told, "   " * (len(chain.parents) + 1)):
                console.print(line, soft_wrap=True)
    emit_text(captured.get() + "\n")
    record = chain.statement.to_json()
    shown = ("document_id", "url", "place", "form", "distance", "source_kind", "naming", "role", "affiliation", "country", "likelihood", "confidence")
    print_rows(("label", "value"), [(label, record.get(label)) for label in shown if record.get(label) is not None])
    if chain.statement.extracted:
        emit_text("\n")
        print_rows(("edited", "value", "as it was read"), [(label, record.get(label), was) for label, was in chain.statement.extracted.items()])


def versions(
    url: Annotated[str, typer.Argument(metavar="URL", callback=not_empty, help="The address of a page.")],
    *,
    db: Db = DEFAULT,
    as_format: AsAnswer = Answer.TABLE,
) -> None:
    """Show how the statements at an address changed: added, dropped, reworded."""
    from onrecord.query.versions import versions as run

    with ledger(db) as opened:
        found = run(opened, url)
    if as_format is not Answer.TABLE:
        print_json_lines(version.to_json() for version in found)
        return
    for number, version in enumerate(found, start=1):
        _print_version(number, version)


def _print_version(number: int, version: "Version") -> None:
    met = version.document
    emit_text(f"version {number}  {met.published or 'no date'}  {met.id[:20]}  {met.title or met.name}  {version.kept} statements kept\n")
    for change in version.changes:
        for sign, told in (("-", change.was), ("+", change.now)):
            if told is not None:
                emit_text(f"  {sign} {change.fate:<8}  {told.id[:SHORT_ID]}  {told.speaker or '-'} | {told.cue or '-'} | {told.content or '-'}\n")


def copies(*, limit: Limit = 20, offset: Offset = 0, db: Db = DEFAULT, as_format: AsAnswer = Answer.TABLE) -> None:
    """List the groups of copies, largest first, with the likely origin of each."""
    from onrecord.query.copies import copies as run

    with ledger(db) as opened:
        total, groups = run(opened, limit=limit, offset=offset)
    if as_format is not Answer.TABLE:
        print_json_lines(group.to_json() for group in groups)
        return
    for group in groups:
        emit_text(f"{group.id[:SHORT_ID]}  {len(group.documents)} documents, {group.outlets} outlets; {group.reason}\n")
        for met in group.documents:
            mark = "origin" if met.id == group.origin_id else "copy"
            emit_text(f"  {mark:<6}  {(met.published or 'no date')[:10]}  {met.outlet or met.name}  {met.title or ''}\n")
    error_console().print(f"{len(groups)} of {total} groups", style="dim")


def rejects(*, limit: Limit = 20, offset: Offset = 0, db: Db = DEFAULT, as_format: AsAnswer = Answer.TABLE) -> None:
    """List what could not be read, where, and why; newest first."""
    from onrecord.query.documents import rejects as run

    columns = ("what", "where", "reason", "met_at")
    with ledger(db) as opened:
        total, found = run(opened, limit=limit, offset=offset)
    match as_format:
        case Answer.JSONL:
            print_json_lines(reject.to_json() for reject in found)
        case Answer.CSV:
            print_csv(columns, (reject.to_json() for reject in found))
        case Answer.TABLE:
            print_rows(columns[:3], [(r.what, r.where, r.reason) for r in found])
    error_console().print(f"{len(found)} of {total} rejects", style="dim")


def stats(*, db: Db = DEFAULT, as_format: AsAnswer = Answer.TABLE) -> None:
    """Count what the ledger holds."""
    from onrecord.query.stats import stats as run

    with ledger(db) as opened:
        found = run(opened)
    if as_format is Answer.JSONL:
        print_json_lines([found])
    elif as_format is Answer.CSV:
        print_csv(tuple(found), [found])
    else:
        print_rows(("what", "how many"), [(name.replace("_", " "), value) for name, value in found.items()])
