"""The marks on a text, cut at each other's edges so that they nest as the elements of a page must.

Marks may overlap, repeat and cross. Where two cross, the inner one is closed and opened again; `first` and `last` tell its true ends from such
seams, so that a bracket is drawn only where the words really begin or end.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from onrecord.model import Span


class Role(StrEnum):
    """What marked words are in their statement, or that they are no part of the article."""

    CONTENT = "content"
    SOURCE = "source"
    CUE = "cue"
    FURNITURE = "furniture"


ORDER = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of a passage: `[start, end)` of the text. `number` is its statement's, `depth` how deep that one stands.

    `ends_reading` is set on the piece behind which the statement's number is shown.
    """

    start: int
    end: int
    role: Role
    number: str = ""
    depth: int = 0
    ends_reading: bool = False


@dataclass(frozen=True, slots=True)
class Wrap:
    """Part of a mark with what stands inside; `first` and `last` where the mark itself begins and ends here."""

    mark: Mark
    first: bool
    last: bool
    children: tuple["Node", ...]


Node = str | Wrap


@dataclass(slots=True)
class _Open:
    """A mark that has been opened at `since` and not closed yet."""

    mark: Mark
    since: int
    children: list[Node]


def nest(text: str, span: Span, marks: Iterable[Mark]) -> tuple[Node, ...]:
    """The words of `span` with the marks that touch it, as a tree; its strings in order are exactly `text[start:end]`."""
    start, end = span
    here = sorted((m for m in marks if m.start < end and start < m.end), key=_outer_first)
    edges = sorted({start, end, *(min(max(e, start), end) for m in here for e in (m.start, m.end))})
    waiting, active = deque(here), list[Mark]()
    stack = [_Open(Mark(start, end, Role.CONTENT), start, [])]
    for left, right in pairwise(edges):
        active = [m for m in active if m.end > left]
        while waiting and waiting[0].start <= left:
            active.append(waiting.popleft())
        _close_to(stack, _shared(stack, active), left)
        stack.extend(_Open(m, left, []) for m in active[len(stack) - 1 :])
        stack[-1].children.append(text[left:right])
    _close_to(stack, 0, end)
    return tuple(stack[0].children)


def _outer_first(mark: Mark) -> tuple[int, int, int, int]:
    return (mark.start, -mark.end, mark.depth, ORDER[mark.role])


def _shared(stack: list[_Open], active: list[Mark]) -> int:
    """How many of the open marks, from the outside, stay open."""
    count = 0
    for opened, mark in zip(stack[1:], active, strict=False):
        if opened.mark is not mark:
            break
        count += 1
    return count


def _close_to(stack: list[_Open], depth: int, offset: int) -> None:
    """Close open marks at `offset` until `depth` of them are left."""
    while len(stack) - 1 > depth:
        closed = stack.pop()
        first, last = closed.since == closed.mark.start, offset == closed.mark.end
        stack[-1].children.append(Wrap(closed.mark, first, last, tuple(closed.children)))
