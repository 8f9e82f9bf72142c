"""Where the words of a page's text stand in the bytes of the page.

Extraction drops blanks and tags and decodes entities, so that a paragraph is found by its visible characters alone; it is looked for behind the one
before it first. What extraction changed beyond that is looked for sentence by sentence; what is not found stays unmapped.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.model import SourceMap, Span
from onrecord.reading.decode import Decoded
from onrecord.reading.page.markup import UNSEEN, Markup, compact

SENTENCE_END = re.compile(r"(?<=[.!?…”\"’')\]])\s+")
MOST_MISSES = 300
"""Pieces that may be sought in vain before the rest is left unmapped: each costs a search of the whole page."""
SHORTEST = 8
"""Visible characters; a shorter piece is only looked for behind the one before it, lest it be found anywhere."""


class Aligner:
    """Finds pieces of text in a page, one after the other."""

    def __init__(self, page: Decoded):
        self._page = page
        self._markup = Markup(page.text)
        self._cursor = 0
        self._misses = 0

    def source_map(self, text: str, spans: list[Span]) -> SourceMap:
        """The runs of the pieces of `text` at `spans`, in order; each run is free of tags in the page."""
        runs = [run for span in spans for run in self._runs(text, span)]
        offsets = self._byte_offsets({offset for run in runs for offset in run[2:]})
        return SourceMap(tuple((a, b, offsets[c], offsets[d]) for a, b, c, d in runs))

    def _runs(self, text: str, span: Span) -> list[tuple[int, int, int, int]]:
        found = self._find(text, span)
        if found is None and self._misses < MOST_MISSES:
            found = [run for part in _sentences(text, span) for run in self._find(text, part) or ()]
        return found or []

    def _find(self, text: str, span: Span) -> list[tuple[int, int, int, int]] | None:
        """The runs of one piece, or None where the page does not have it."""
        sought = compact(text[span[0] : span[1]])
        if not sought or self._misses >= MOST_MISSES:
            return None
        start = self._markup.visible.find(sought, self._cursor)
        if start < 0 and len(sought) >= SHORTEST:
            start = self._markup.visible.find(sought)
        if start < 0:
            self._misses += 1
            return None
        self._cursor = start + len(sought)
        places = [i for i in range(*span) if not UNSEEN.match(text[i])]
        pieces = self._markup.pieces(start, start + len(sought))
        return [(places[a - start], places[b - start - 1] + 1, c, d) for a, b, c, d in pieces]

    def _byte_offsets(self, wanted: set[int]) -> dict[int, int]:
        """The byte offset of each character offset, counted in one pass."""
        ordered = [0, *sorted(wanted - {0})]
        offsets = {0: 0}
        for before, here in pairwise(ordered):
            offsets[here] = offsets[before] + self._page.size(before, here)
        return offsets


def _sentences(text: str, span: Span) -> Iterator[Span]:
    start = span[0]
    for match in SENTENCE_END.finditer(text, *span):
        yield (start, match.start())
        start = match.end()
    if start > span[0]:
        yield (start, span[1])
