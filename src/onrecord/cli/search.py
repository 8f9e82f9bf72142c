"""`onrecord search`: statements of a ledger by words and labels."""

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.answers import print_csv, print_json_lines, print_told
from onrecord.cli.console import error_console
from onrecord.cli.ledger import DEFAULT, Answer, AsAnswer, Db, Limit, Offset, ledger
from onrecord.cli.options import iso_date, one_of
from onrecord.model import Act, Certainty, Form, Naming, Polarity, SourceKind

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

ORDERS = ("relevance", "newest", "oldest")
COUNTED = ("act", "certainty", "polarity", "form", "place", "source_kind", "naming", "country", "outlet", "day")
"""What `Order` and `FACETS` have; repeated here so that `--help` need not load the database's libraries (a test holds them equal)."""

Since = Annotated[
    str | None,
    typer.Option(metavar="DATE", callback=iso_date, help="Published on this day (2022-03-01) or later.", show_default=False),
]
Until = Annotated[
    str | None,
    typer.Option(metavar="DATE", callback=iso_date, help="Published on this day (2022-03-31) or before.", show_default=False),
]
Country = Annotated[
    list[str] | None,
    typer.Option(metavar="VALUE", help="The state that the source belongs to, as --facet country lists it, or none.", show_default=False),
]
Outlet = Annotated[list[str] | None, typer.Option(metavar="VALUE", help="The outlet, as --facet outlet lists it, or none.", show_default=False)]


def search(
    words: Annotated[str, typer.Argument(metavar="[WORDS]", help="What is said, or who says it.", show_default=False)] = "",
    *,
    like: Annotated[bool, typer.Option("--like", help="Find what is meant alike, too, whatever its words.")] = False,
    by: Annotated[str | None, typer.Option(help="Words of the speaker's name, or a source's id.", show_default=False)] = None,
    act: Annotated[list[str] | None, one_of("What is done by telling", Act, may_be_open=True)] = None,
    certainty: Annotated[list[str] | None, one_of("How sure the source sounds", Certainty, may_be_open=True)] = None,
    polarity: Annotated[list[str] | None, one_of("Whether it is said to be so or not", Polarity, may_be_open=True)] = None,
    form: Annotated[list[str] | None, one_of("How much of it stands in quotation marks", Form, may_be_open=True)] = None,
    kind: Annotated[list[str] | None, one_of("What the source is", SourceKind, may_be_open=True)] = None,
    naming: Annotated[list[str] | None, one_of("How the source is named", Naming, may_be_open=True)] = None,
    country: Country = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    sort: Annotated[str | None, one_of("The order, relevance where words are given and newest where not", ORDERS)] = None,
    facet: Annotated[list[str] | None, one_of("A label whose values are counted among all that was found", COUNTED)] = None,
    limit: Limit = 20,
    offset: Offset = 0,
    db: Db = DEFAULT,
    as_format: AsAnswer = Answer.TABLE,
) -> None:
    """Find statements: by their words, by who told them, by what was done, when and where."""
    from onrecord.query.filters import Filters
    from onrecord.query.search import Mode, Order, Search
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
    order = None if sort is None else Order(sort)
    question = Search(words, filters, order, limit, offset, tuple(facet or ()), Mode.BOTH if like else Mode.WORDS)
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
