"""The statements of an article as a table for the terminal, or as one line a statement for a pipe.

On a terminal the words wrap inside their column; in a pipe nothing wraps and nothing is cut, so that a line that `grep` finds is a whole statement.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, zip_longest

from rich.console import Console
from rich.text import Text

from onrecord.cli.table.cells import DOT, acted, did, how, said, shaded, who
from onrecord.cli.table.piped import piped
from onrecord.export.outline import Entry, outline, walk
from onrecord.export.visible import one_line
from onrecord.export.wording import entity_names, stance_words
from onrecord.model import Article, Place

NARROWEST_TABLE = 72
"""Columns of a terminal; below it each statement is a block of lines instead."""
NARROWEST_CELL = 8
"""Columns that are left for words however deep a statement stands."""
GAP = 2
HOW_WIDTH = len("headline")

Names = Mapping[str, str]
"""Names of entities by their ids."""


@dataclass(frozen=True, slots=True)
class Row:
    """One statement with the tree marks before its first line and its other lines."""

    entry: Entry
    first: str
    rest: str


def table_text(article: Article, console: Console) -> str:
    """Header and statements of one article, laid out for this console; ends with an empty line."""
    with console.capture() as captured:
        for line in chain(_header(article), _statements(article, console), [Text()]):
            console.print(line, soft_wrap=True)
    return captured.get()


def _header(article: Article) -> Iterator[Text]:
    """The title, then where and when it appeared and how many statements there are."""
    document, count = article.document, len(article.statements)
    title = one_line(document.title or "")
    counted = "1 statement" if count == 1 else f"{count or 'no'} statements"
    facts = (article.name if title else "", document.publisher or "", (document.published or "")[:10], counted)
    yield Text(title or one_line(article.name), style="bold")
    yield Text(DOT.join(one_line(fact) for fact in facts if fact), style="dim")


def _statements(article: Article, console: Console) -> Iterator[Text]:
    entries, names = outline(article), entity_names(article)
    if not console.is_terminal:
        return piped(list(walk(entries)), names)
    layout = _table if console.width >= NARROWEST_TABLE else _narrow
    return layout(list(_rows(entries)), names, console)


def _rows(entries: tuple[Entry, ...], before: str = "") -> Iterator[Row]:
    for i, entry in enumerate(entries, start=1):
        last = i == len(entries)
        first = before + ("└─ " if last else "├─ ") if entry.depth else ""
        below = before + ("   " if last else "│  ") if entry.depth else ""
        yield Row(entry, first, below + ("│  " if entry.children else "   "))
        yield from _rows(entry.children, below)


def _table(rows: list[Row], names: Names, console: Console) -> Iterator[Text]:
    widths = _widths(console)
    yield Text()
    yield _joined([Text(name, style="dim") for name in ("who", "did", "how", "words")], widths)
    for row in rows:
        s = row.entry.statement
        cells = (_guided(row, who(row.entry), console, widths[0]), *(
            _wrapped(cell, console, width) for cell, width in zip((did(s, widths[1]), how(s), said(s, names)), widths[1:], strict=True)
        ))  # fmt: skip
        filler = Text(row.rest, style="dim")
        if not row.entry.depth:
            yield Text()
        for line in zip_longest(*cells):
            yield _joined([cell or (Text() if i else filler) for i, cell in enumerate(line)], widths)


def _widths(console: Console) -> tuple[int, ...]:
    first, second = min(34, console.width * 3 // 10), min(20, console.width // 5)
    return (first, second, HOW_WIDTH, console.width - first - second - HOW_WIDTH - 3 * GAP)


def _narrow(rows: list[Row], names: Names, console: Console) -> Iterator[Text]:
    """Who and what was done first, the words below."""
    for row in rows:
        s = row.entry.statement
        place = (s.place.value,) if s.place is Place.HEADLINE else ()
        if not row.entry.depth:
            yield Text()
        first, *known = who(row.entry).split("\n")
        labels = Text(DOT).join([first, acted(s), *map(Text, (*stance_words(s), s.form.value, *place))])
        told = Text.assemble(shaded(s.cue, s, style="italic"), " ", said(s, names))
        yield from _guided(row, Text("\n").join([labels, *known, told]), console, console.width)


def _guided(row: Row, text: Text, console: Console, width: int) -> list[Text]:
    """The lines of a text behind its tree marks; a mark's own column never wraps."""
    lines = _wrapped(text, console, max(width - len(row.rest), NARROWEST_CELL))
    return [Text.assemble((row.rest if i else row.first, "dim"), line) for i, line in enumerate(lines)]


def _wrapped(text: Text, console: Console, width: int) -> list[Text]:
    lines = list(text.wrap(console, width))
    for line in lines:
        line.rstrip()
    return lines


def _joined(cells: list[Text], widths: tuple[int, ...]) -> Text:
    """One line of the table; cells are padded by the columns that their characters take up."""
    line = Text()
    for cell, width in zip(cells, widths, strict=True):
        line.append_text(cell).append(" " * (width - cell.cell_len + GAP))
    line.rstrip()
    return line
