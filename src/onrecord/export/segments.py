"""The marks on a text, cut at each other's edges so that they nest as the elements of a page must.

Marks may overlap, repeat and cross. Where two cross, the inner one is closed and opened again; `first` and `last` tell its true ends from such
seams, so that a bracket is drawn only where the words really begin or end. The pieces are a flat list: no text is too deep for them.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise, takewhile

from onrecord.model import Span


class Role(StrEnum):
    """What marked words are in their statement, or that they are no part of the article."""

    CONTENT = "content"
    CONDITION = "condition"
    SOURCE = "source"
    CUE = "cue"
    HEDGE = "hedge"
    FURNITURE = "furniture"


ORDER = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of a passage: `[start, end)` of the text. `number` is its statement's, `depth` how deep that one stands.

    `ends_reading` is set on the piece behind which the statement's number is shown; `lands` is the statement's id on the piece that a link to its
    words leads to.
    """

    start: int
    end: int
    role: Role
    number: str = ""
    depth: int = 0
    ends_reading: bool = False
    lands: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """Part of a mark begins; `first` and `last` where the mark itself begins and ends with this part."""

    mark: Mark
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Closed:
    """The part of a mark that was opened last ends; `last` where the mark itself ends."""

    mark: Mark
    last: bool


Piece = str | Opened | Closed


def cut(text: str, span: Span, marks: Iterable[Mark]) -> list[Piece]:
    """The words of `span` between the marks that touch it; its strings in order are exactly `text[start:end]`, and each opening has its closing."""
    start, end = span
    here = sorted((m for m in marks if m.start < end and start < m.end), key=_outer_first)
    edges = sorted({start, end, *(min(max(e, start), end) for m in here for e in (m.start, m.end))})
    waiting, active = deque(here), list[Mark]()
    pieces, stack = list[Piece](), list[tuple[Mark, int]]()
    for left, right in pairwise(edges):
        active = [m for m in active if m.end > left]
        while waiting and waiting[0].start <= left:
            active.append(waiting.popleft())
        _close(pieces, stack, _shared(stack, active), left)
        for mark in active[len(stack) :]:
            stack.append((mark, len(pieces)))
            pieces.append(Opened(mark, first=left == mark.start, last=False))
        pieces.append(text[left:right])
    _close(pieces, stack, 0, end)
    return pieces


def _outer_first(mark: Mark) -> tuple[int, int, int, int]:
    return (mark.start, -mark.end, mark.depth, ORDER[mark.role])


def _shared(stack: list[tuple[Mark, int]], active: list[Mark]) -> int:
    """How many of the open marks, from the outside, stay open."""
    pairs = zip(stack, active, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0][0] is pair[1], pairs))


def _close(pieces: list[Piece], stack: list[tuple[Mark, int]], depth: int, offset: int) -> None:
    """Close open marks at `offset` until `depth` of them are left; where one truly ends, say so at its opening, too."""
    while len(stack) > depth:
        mark, opened_at = stack.pop()
        last = offset == mark.end
        opened = pieces[opened_at]
        if last and isinstance(opened, Opened):
            pieces[opened_at] = replace(opened, last=True)
        pieces.append(Closed(mark, last))
