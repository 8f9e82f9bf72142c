"""The statements of an article as an outline: numbered 1, 2, 2.1, 2.1.1 … as they stand inside each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.model import Article, Statement

DEEPEST = 24
"""Levels that are shown inside each other; a statement below them stands beside its parent. Articles written by people nest five deep or so."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement with its number, how deep it stands (0 at the top), and the statements inside it."""

    number: str
    depth: int
    statement: Statement
    children: tuple["Entry", ...] = ()


def outline(article: Article) -> tuple[Entry, ...]:
    """The top-level statements, in reading order; one whose parent is not in the article counts as top-level."""
    inside = _by_parent(article.statements)

    def entries(parent: str | None, prefix: str, depth: int) -> tuple[Entry, ...]:
        numbered = ((f"{prefix}{i}", s) for i, s in enumerate(inside[parent], start=1))
        return tuple(Entry(number, depth, s, entries(s.id, f"{number}.", depth + 1)) for number, s in numbered)

    return entries(None, "", 0)


def _by_parent(statements: Iterable[Statement]) -> defaultdict[str | None, list[Statement]]:
    """The statements under the one that each is shown in; parents come before the statements inside them."""
    inside: defaultdict[str | None, list[Statement]] = defaultdict(list)
    placed: dict[str, tuple[str | None, int]] = {}
    for statement in statements:
        parent, depth = (statement.parent, placed[statement.parent][1] + 1) if statement.parent in placed else (None, 0)
        if parent is not None and depth > DEEPEST:
            parent, depth = placed[parent]
        placed[statement.id] = (parent, depth)
        inside[parent].append(statement)
    return inside


def walk(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Every entry, parents before the ones inside them."""
    for entry in entries:
        yield entry
        yield from walk(entry.children)
