"""Words of a text and how far spans agree on them: what all measures rest on."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from operator import itemgetter
from typing import TypeAlias

from onrecord.model import Span

WORD = re.compile(r"\w+")
TRIM = " \t\r\n\"'“”‘’«».,;:!?—–-()[]"
"""What may stand at the edge of a content without making it another one."""
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
DIRECT_SHARE = 0.9

Words: TypeAlias = frozenset[int]
"""Words of a text by their index."""


def find_words(text: str) -> list[Span]:
    """Where the words of a text stand; punctuation is none."""
    return [m.span() for m in WORD.finditer(text)]


def covered(spans: Sequence[Span], words: Sequence[Span]) -> Words:
    """Indices of the words that share a character with a span."""
    return frozenset(
        i for start, end in spans for i in range(bisect_right(words, start, key=itemgetter(1)), bisect_left(words, end, key=itemgetter(0)))
    )


def overlap(one: AbstractSet[object], other: AbstractSet[object]) -> float:
    """F1 of two sets of words; 1 where both are empty."""
    if not one and not other:
        return 1.0
    return 2 * len(one & other) / (len(one) + len(other))


def runs(words: Words) -> frozenset[tuple[int, int]]:
    """The first and last word of each unbroken run."""
    ordered = sorted(words)
    if not ordered:
        return frozenset()
    breaks = [(a, b) for a, b in pairwise(ordered) if b > a + 1]
    firsts = [ordered[0], *(b for _, b in breaks)]
    lasts = [*(a for a, _ in breaks), ordered[-1]]
    return frozenset(zip(firsts, lasts, strict=True))


def trimmed_hull(spans: Sequence[Span], text: str) -> Span:
    """From the first to the last character of the spans, without quotation marks, blanks and punctuation at the edges."""
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM:
        end -= 1
    return (start, end)


def quotation_form(content: Sequence[Span], text: str) -> str:
    """How a content is quoted: "direct", "mixed" or "indirect"; a mark right before it makes it direct where none stands inside."""
    body = " ".join(text[start:end] for start, end in content)
    quoted = sum(len(q) for q in QUOTED.findall(body))
    start = min((s for s, _ in content), default=0)
    if not quoted:
        return "direct" if start and text[start - 1] in '"“' else "indirect"
    return "direct" if quoted / len(body) >= DIRECT_SHARE else "mixed"
