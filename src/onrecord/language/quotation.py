"""Double quotations in whatever typography: which mark opens one, and which one closes it.

One mark may do either: “ closes what „ has opened; »this« and «that» are both in use, and ”these” are too. So a mark is read by what is open,
and, where nothing is, by the blanks beside it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import IntEnum
from itertools import pairwise

from onrecord.language.breaks import PARAGRAPH_BREAK
from onrecord.model import Span

CLOSED_BY = {'"': '"”»', "“": '”"»', "„": '“”‟"', "‟": "”„", "”": "”", "«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』"}
"""Each mark that opens a quotation, and the marks that close it."""
QUOTES = frozenset("".join(CLOSED_BY) + "".join(CLOSED_BY.values()))
MARK = re.compile(f"[{re.escape(''.join(sorted(QUOTES)))}]")
BY_BLANKS = frozenset("”»›‹")
"""Marks that open only with a blank or nothing before them and none behind: they close as often, or point somewhere ("‹ Back")."""
BRACKETS = frozenset("([—–-")


class Turn(IntEnum):
    """What a mark does; a stray one closes what nothing has opened. A mark inside of an open quotation that does not close it does nothing."""

    CLOSES = -1
    NOTHING = 0
    OPENS = 1
    STRAY = 2


def marks_in(text: str) -> Iterator[tuple[int, Turn]]:
    """The marks of a text that open or close a quotation, and stray ones, by their offset. What is left open ends with its paragraph."""
    first = MARK.search(text)
    if first is None:
        return
    breaks = breaks_of(text)
    opener, since = "", 0
    for found in MARK.finditer(text, first.start()):
        at, sign = found.start(), found.group()
        if opener and break_between(breaks, since, at) is not None:
            opener = ""
        if opener and sign in CLOSED_BY[opener]:
            opener = ""
            yield at, Turn.CLOSES
        elif not opener and _may_open(text, at):
            opener, since = sign, at
            yield at, Turn.OPENS
        elif not opener:
            yield at, Turn.STRAY


def quotations(text: str) -> list[Span]:
    """The double quotations of a text, marks included, in order. One left open ends with its paragraph."""
    marks = [(at, turn) for at, turn in marks_in(text) if turn is not Turn.STRAY]
    if not marks:
        return []
    breaks = breaks_of(text)
    out: list[Span] = []
    for (start, turn), (at, following) in pairwise([*marks, (len(text), Turn.OPENS)]):
        if turn is Turn.OPENS:
            end = break_between(breaks, start, at)
            out.append((start, at + 1 if following is Turn.CLOSES else at if end is None else end))
    return out


def breaks_of(text: str) -> list[int]:
    """Where paragraphs end."""
    return [m.start() for m in PARAGRAPH_BREAK.finditer(text)]


def break_between(breaks: list[int], start: int, end: int) -> int | None:
    """The first break between two offsets."""
    i = bisect_right(breaks, start)
    return breaks[i] if i < len(breaks) and breaks[i] < end else None


def _may_open(text: str, at: int) -> bool:
    sign = text[at]
    if sign not in CLOSED_BY:
        return False
    if sign not in BY_BLANKS:
        return True
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in BRACKETS) and bool(behind) and not behind.isspace()
