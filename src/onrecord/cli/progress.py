"""How far a long reading has come, shown on the error stream."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from onrecord.export.visible import one_line
from onrecord.model import Article


def followed(articles: Iterable[Article], things: Sequence[str], errors: Console, *, prints: bool) -> Iterator[Article]:
    """The articles, with a line that counts them while there may be more than one and somebody is looking.

    Nothing is shown where the error stream is no terminal, or where results are printed on the same terminal (`prints`): they show the progress.
    """
    many = len(things) > 1 or any(Path(thing).is_dir() for thing in things)
    crowded = prints and sys.stdout.isatty()
    if not (many and errors.is_terminal and not crowded):
        yield from articles
        return
    yield from _counted(articles, errors)


def _counted(articles: Iterable[Article], errors: Console) -> Iterator[Article]:
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True) as progress:
        task = progress.add_task("reading")
        for count, article in enumerate(articles, start=1):
            progress.update(task, description=f"{count} read: {one_line(article.name)}")
            yield article
