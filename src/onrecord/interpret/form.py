"""How much of a content stands in quotation marks."""

import re
from bisect import bisect_right

from onrecord.language.turns import turns_of
from onrecord.language.words import CLOSING, OPENING, PARAGRAPH_BREAK
from onrecord.model import Form, Passage, Span

DIRECT_SHARE = 0.9
MARK = re.compile(f'["{OPENING}{CLOSING}]')


def verbatim(text: str) -> list[Span]:
    """What stands in the speakers' own words: double quotations, and the turns of a transcript."""
    return [*quotations(text), *(turn.said for turn in turns_of(text))]


def quotations(text: str) -> list[Span]:
    """The double quotations of a text, marks included, in order. One left open ends with its paragraph."""
    breaks = [m.start() for m in PARAGRAPH_BREAK.finditer(text)]
    out: list[Span] = []
    start: int | None = None
    for mark in MARK.finditer(text):
        at, sign = mark.start(), mark.group()
        if start is not None and (end := _break_between(breaks, start, at)) is not None:
            out.append((start, end))
            start = None
        if start is not None and sign not in OPENING:
            out.append((start, mark.end()))
            start = None
        elif start is None and sign not in CLOSING:
            start = at
    if start is not None:
        end = _break_between(breaks, start, len(text))
        out.append((start, len(text) if end is None else end))
    return out


def _break_between(breaks: list[int], start: int, end: int) -> int | None:
    i = bisect_right(breaks, start)
    return breaks[i] if i < len(breaks) and breaks[i] < end else None


def form_of(content: Passage, quoted: list[Span], *, is_nested: bool) -> Form:
    """Direct from nine tenths in quotation marks, indirect with none.

    A nested content has only the marks that open in it or right before it: those around its parent's words are not its own.
    """
    total = sum(end - start for start, end in content)
    inside = 0
    for start, end in content:
        for a, b in quoted:
            if a < end and start < b and not (is_nested and a < content.start - 1):
                inside += min(b, end) - max(a, start)
    if not inside:
        return Form.INDIRECT
    return Form.DIRECT if inside >= DIRECT_SHARE * total else Form.MIXED
