"""The statements of an article as a table for the terminal, or as one line a statement for a pipe.

On a terminal the words wrap inside their column; in a pipe nothing wraps and nothing is cut, so that a line that `grep` finds is a whole statement.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

from rich.console import Console
from rich.text import Text

from onrecord.export.outline import Entry, outline
from onrecord.export.visible import one_line
from onrecord.model import Act, Article, Passage, Place, Statement

OPPOSED = frozenset({Act.DENY, Act.DISPUTE, Act.DECLINE, Act.REFUSE, Act.DOUBT})
CHARGED = frozenset({Act.ACCUSE, Act.CRITICIZE, Act.WARN, Act.THREATEN})
NARROWEST_TABLE = 72
"""Columns of a terminal; below it each statement is a block of lines instead."""
GAP = 2
HOW_WIDTH = len("headline")


@dataclass(frozen=True, slots=True)
class Row:
    """One statement with the tree marks before its first line and its other lines."""

    entry: Entry
    first: str
    rest: str


def table_text(article: Article, console: Console) -> str:
    """Header and statements of one article, laid out for this console; ends with an empty line."""
    rows = list(_rows(outline(article)))
    layout = _piped(rows) if not console.is_terminal else _table(rows, console) if console.width >= NARROWEST_TABLE else _narrow(rows, console)
    with console.capture() as captured:
        for line in chain(_header(article), layout, [Text()]):
            console.print(line, soft_wrap=True)
    return captured.get()


def _rows(entries: tuple[Entry, ...], before: str = "") -> Iterator[Row]:
    for i, entry in enumerate(entries, start=1):
        last = i == len(entries)
        first = before + ("└─ " if last else "├─ ") if entry.depth else ""
        below = before + ("   " if last else "│  ") if entry.depth else ""
        yield Row(entry, first, below + ("│  " if entry.children else "   "))
        yield from _rows(entry.children, below)


def _header(article: Article) -> Iterator[Text]:
    """The title, then where and when it appeared and how many statements there are."""
    document, count = article.document, len(article.statements)
    title = one_line(document.title or "")
    counted = "1 statement" if count == 1 else f"{count or 'no'} statements"
    facts = (article.name if title else "", document.publisher or "", (document.published or "")[:10], counted)
    yield Text(title or one_line(article.name), style="bold")
    yield Text(" · ".join(one_line(fact) for fact in facts if fact), style="dim")


def _table(rows: list[Row], console: Console) -> Iterator[Text]:
    who, did = min(34, console.width * 3 // 10), min(20, console.width // 5)
    widths = (who, did, HOW_WIDTH, console.width - who - did - HOW_WIDTH - 3 * GAP)
    yield Text()
    yield _joined([Text(name, style="dim") for name in ("who", "did", "how", "words")], widths)
    for row in rows:
        s = row.entry.statement
        cells = (
            _guided(row, console, who),
            _wrapped(_did(s), console, did),
            _wrapped(_how(s), console, HOW_WIDTH),
            _wrapped(_words(s.content), console, widths[-1]),
        )
        filler = Text(row.rest, style="dim")
        if not row.entry.depth:
            yield Text()
        for line in zip_longest(*cells):
            yield _joined([cell or (Text() if i else filler) for i, cell in enumerate(line)], widths)


def _narrow(rows: list[Row], console: Console) -> Iterator[Text]:
    """Who and what was done on the first line, the words below."""
    for row in rows:
        s = row.entry.statement
        how = f" · {s.form}" + (f" · {s.place}" if s.place is Place.HEADLINE else "")
        if not row.entry.depth:
            yield Text()
        told = Text.assemble(_who(row.entry), " · ", _act(s), how, "\n", _words(s.cue, style="italic"), " ", _words(s.content))
        for i, line in enumerate(_wrapped(told, console, max(console.width - len(row.rest), 8))):
            yield Text.assemble((row.rest if i else row.first, "dim"), line)


def _piped(rows: list[Row]) -> Iterator[Text]:
    numbers = [row.first + row.entry.number for row in rows]
    width = max(map(len, numbers), default=0)
    headline = any(row.entry.statement.place is Place.HEADLINE for row in rows)
    for row, number in zip(rows, numbers, strict=True):
        s = row.entry.statement
        place = f"{s.place if s.place is Place.HEADLINE else '':<{HOW_WIDTH}}  " if headline else ""
        told = " | ".join((one_line(s.source.text) or "-", one_line(s.cue.text) or "-", _words(s.content).plain or "-"))
        yield Text(f"{number:<{width}}  {s.act or 'unclear':<9}  {s.form:<8}  {place}{told}")


def _guided(row: Row, console: Console, width: int) -> list[Text]:
    """The source behind its tree marks; a mark's own column never wraps."""
    lines = _wrapped(_who(row.entry), console, max(width - len(row.rest), 8))
    return [Text.assemble((row.rest if i else row.first, "dim"), line) for i, line in enumerate(lines)]


def _who(entry: Entry) -> Text:
    source = one_line(entry.statement.source.text)
    return Text.assemble((f"{entry.number} ", "dim"), (source, "bold") if source else ("no source named", "dim italic"))


def _did(s: Statement) -> Text:
    return Text.assemble(_act(s), "\n", _words(s.cue, style="italic"))


def _act(s: Statement) -> Text:
    colour = "red" if s.act in OPPOSED else "yellow" if s.act in CHARGED else "cyan"
    return Text(s.act or "unclear", style=f"bold {colour}")


def _how(s: Statement) -> Text:
    return Text.assemble(s.form.value, "\n", ("headline", "reverse")) if s.place is Place.HEADLINE else Text(s.form.value)


def _words(passage: Passage, style: str = "") -> Text:
    """The words on one line, with an ellipsis where pieces of the text lie between."""
    return Text(one_line(" … ".join(passage.pieces)), style=style)


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
