"""`onrecord read`: the statements of texts, pages, addresses and folders. Keeps nothing."""

from collections.abc import Iterable
from pathlib import Path

import typer
from rich.console import Console

from onrecord.cli.console import emit, error_console
from onrecord.cli.options import AllowPrivate, AnyLanguage, AsFormat, Format, Html, MaxBytes, Published, Things
from onrecord.cli.printers import printer
from onrecord.cli.progress import followed
from onrecord.cli.reader import MAX_BYTES, Asked, open_reader
from onrecord.errors import UsageError
from onrecord.export.visible import one_line
from onrecord.model import Article, Reject


def read(
    context: typer.Context,
    things: Things,
    *,
    as_format: AsFormat = None,
    html: Html = None,
    published: Published = None,
    max_bytes: MaxBytes = MAX_BYTES,
    any_language: AnyLanguage = False,
    allow_private: AllowPrivate = False,
) -> None:
    """Print the statements of articles: who, what was done by telling, how, and the words."""
    _check_page(html, as_format)
    reader = open_reader(context, Asked(published, max_bytes, any_language, allow_private))
    shown = as_format or (Format.TABLE if html is None else None)
    errors, show = error_console(), printer(shown)
    kept: list[Article] = []
    any_read = False
    for article in followed(reader.read_many(things), things, errors, prints=shown is not None):
        show(article)
        print_rejects(article.rejects, errors)
        any_read = any_read or article.is_read
        if html is not None:
            kept.append(article)
    if html is not None:
        _write_page(kept, html, errors)
    if not any_read:
        raise typer.Exit(1)


def print_rejects(rejects: Iterable[Reject], errors: Console) -> None:
    """One line each: what, where, and why it was refused."""
    for reject in rejects:
        errors.print("  ".join(one_line(part) for part in (reject.what, reject.where, reject.reason)), soft_wrap=True)


def _check_page(html: str | None, as_format: Format | None) -> None:
    """Find out before anything is read that the page could not be written."""
    if html == "-" and as_format is not None:
        raise UsageError("--html - and --format both write to the output stream; give --html a file")
    if html is not None and html != "-" and not Path(html).absolute().parent.is_dir():
        raise UsageError(f"{html} cannot be written: its folder does not exist; make it first")
    if html is not None and Path(html).is_dir():
        raise UsageError(f"{html} is a folder; --html takes the name of a file")


def _write_page(articles: list[Article], html: str, errors: Console) -> None:
    from onrecord.export.files import write_aside  # the template engine is needed here only
    from onrecord.export.page import render_page

    page = render_page(articles)
    if html == "-":
        emit(page)
        return
    try:
        write_aside(Path(html), page)
    except OSError as fault:
        raise UsageError(f"{html} cannot be written: {fault.strerror}") from fault
    errors.print(f"wrote {html}", soft_wrap=True)
