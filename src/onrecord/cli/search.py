"""`onrecord search`: statements of a ledger by words and labels."""

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.answers import print_csv, print_json_lines, print_told
from onrecord.cli.console import error_console
from onrecord.cli.ledger import DEFAULT, Answer, AsAnswer, Db, Limit, Offset, ledger
from onrecord.cli.options import iso_date
from onrecord.errors import UsageError

if TYPE_CHECKING:
    from onrecord.query.answers import Page

EPILOG = """[bold]Examples[/bold]

onrecord search "military aid" --by China --act deny --since 2022-03-01

onrecord search --naming unnamed --outlet "The Courier" --format csv

onrecord search "grain harbour" --facet act --facet outlet

All words must stand in the content or in the speaker's name; words in quotation marks must stand together. Without words all statements are listed,
newest first. A label may be given several times: any of the values will do; the value [bold]none[/bold] stands for a label that was left open.

[bold]Exit code[/bold]: 0 when something was found, 1 when nothing was, 2 for a call that cannot be carried out.
"""
COLUMNS = (
    "id", "document_id", "document", "outlet", "published", "url", "parent", "entity", "source_kind", "naming", "country", "act", "certainty",
    "polarity", "form", "place", "words",
)  # fmt: skip

Day = Annotated[str | None, typer.Option(metavar="DATE", callback=iso_date, help="ISO 8601 date of publication, included.", show_default=False)]
Label = Annotated[list[str] | None, typer.Option(metavar="VALUE", show_default=False)]


def search(
    words: Annotated[str, typer.Argument(metavar="[WORDS]", help="What is said, or who says it.", show_default=False)] = "",
    *,
    like: Annotated[bool, typer.Option("--like", help="Find what is meant alike, too, whatever its words.")] = False,
    by: Annotated[str | None, typer.Option(help="Words of the speaker's name, or a source's id.", show_default=False)] = None,
    act: Label = None,
    certainty: Label = None,
    polarity: Label = None,
    form: Label = None,
    kind: Label = None,
    naming: Label = None,
    country: Label = None,
    outlet: Label = None,
    since: Day = None,
    until: Day = None,
    sort: Annotated[str | None, typer.Option(help="relevance, newest or oldest.", show_default=False)] = None,
    facet: Annotated[
        list[str] | None, typer.Option(metavar="LABEL", help="Count the values of a label among all that was found.", show_default=False)
    ] = None,
    limit: Limit = 20,
    offset: Offset = 0,
    db: Db = DEFAULT,
    as_format: AsAnswer = Answer.TABLE,
) -> None:
    """Find statements: by their words, by who told them, by what was done, when and where."""
    from onrecord.query.filters import Filters
    from onrecord.query.search import Mode, Search
    from onrecord.query.search import search as run

    labels = {
        "act": act,
        "certainty": certainty,
        "polarity": polarity,
        "form": form,
        "source_kind": kind,
        "naming": naming,
        "country": country,
        "outlet": outlet,
    }
    filters = Filters(by=by, since=since, until=until, **{name: tuple(values or ()) for name, values in labels.items()})
    facets = tuple(_facet(name) for name in facet or ())
    question = Search(words, filters, _order(sort), limit, offset, facets, Mode.BOTH if like else Mode.WORDS)
    with ledger(db) as opened:
        page = run(opened, question)
    _print(page, as_format)
    if not page.total:
        raise typer.Exit(1)


def _print(page: "Page", as_format: Answer) -> None:
    match as_format:
        case Answer.JSONL:
            print_json_lines(told.to_json() for told in page.told)
        case Answer.CSV:
            print_csv(COLUMNS, ({**told.to_json(), "words": told.content} for told in page.told))
        case Answer.TABLE:
            print_told(page.told)
    errors = error_console()
    shown = f"{page.offset + 1}-{page.offset + len(page.told)} of " if page.told else ""
    errors.print(f"{shown}{page.total} statement{'' if page.total == 1 else 's'}", style="dim")
    for facet in page.facets:
        errors.print(f"{facet.name}  {facet.value or 'none'}  {facet.count}", soft_wrap=True)


def _order(name: str | None):
    from onrecord.query.search import Order

    if name is not None and name not in list(Order):
        raise UsageError(f"--sort takes {', '.join(Order)}, and not {name!r}")
    return None if name is None else Order(name)


def _facet(name: str) -> str:
    from onrecord.query.filters import FACETS

    if name not in FACETS:
        raise UsageError(f"--facet takes {', '.join(FACETS)}, and not {name!r}")
    return name
