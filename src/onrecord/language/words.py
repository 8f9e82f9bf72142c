"""Words of a text: where each stands, how it is written, and whether a quotation is open there.

Words are runs of word characters; every other visible character is a word of its own. That is how the encoder's own
vocabulary was built, so that no word piece ever crosses a word's edge.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.language.breaks import PARAGRAPH_BREAK
from onrecord.language.quotation import Turn, marks_in
from onrecord.language.sentences import sentence_starts

WORD = re.compile("\\w+|[^\\w\\s\u00ad\u200b-\u200f\u2060\ufeff]")
"""Soft hyphens, byte order marks and what else has no width are nothing."""


class Shape(IntEnum):
    """How a word is written; the encoder itself does not see case."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    MIXED = 3
    DIGIT = 4
    PUNCTUATION = 5


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text as parallel arrays, in reading order.

    `starts` and `ends` are code-point offsets, half-open. `shapes` holds `Shape` values. `paragraphs`, `sentences` and `lines` are true
    at the first word of each paragraph, sentence and line; `quoted` is true at the words of an open double quotation, its marks
    included, and `marks` says which of them opens and which closes it (`Turn`).
    """

    text: str
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    shapes: NDArray[np.int64]
    paragraphs: NDArray[np.bool_]
    lines: NDArray[np.bool_]
    sentences: NDArray[np.bool_]
    quoted: NDArray[np.bool_]
    marks: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.starts)

    def select(self, keep: NDArray[np.bool_]) -> "Words":
        """The words where `keep` is true; a paragraph, line or sentence whose first word goes away starts at the next one that stays."""
        first = np.flatnonzero(keep)
        since = np.searchsorted(first, np.arange(len(self)))

        def moved(starts: NDArray[np.bool_]) -> NDArray[np.bool_]:
            out = np.zeros(len(first) + 1, dtype=bool)
            out[since[starts]] = True
            return out[:-1]

        return Words(
            self.text,
            self.starts[keep],
            self.ends[keep],
            self.shapes[keep],
            moved(self.paragraphs),
            moved(self.lines),
            moved(self.sentences),
            self.quoted[keep],
            self.marks[keep],
        )

    def inside(self, spans: Iterable[tuple[int, int]]) -> NDArray[np.bool_]:
        """True at the words that share a character with one of the `spans`."""
        out = np.zeros(len(self), dtype=bool)
        for start, end in spans:
            out[np.searchsorted(self.ends, start, side="right") : np.searchsorted(self.starts, end, side="left")] = True
        return out

    def word(self, index: int) -> str:
        """The characters of one word."""
        return self.text[self.starts[index] : self.ends[index]]


def split_words(text: str) -> Words:
    """Split `text` into words with their shapes, breaks and quotation state. `Text.of` keeps what it has split."""
    spans = [m.span() for m in WORD.finditer(text)]
    starts = np.array([s for s, _ in spans], dtype=np.int64)
    ends = np.array([e for _, e in spans], dtype=np.int64)
    surfaces = [text[s:e] for s, e in spans]
    gaps = ["\n\n", *(text[a[1] : b[0]] for a, b in pairwise(spans))] if spans else []
    broken = ["\n" in gap or "\r" in gap or "\u2029" in gap for gap in gaps]
    lines = np.array(broken, dtype=bool)
    paragraphs = np.array([b and PARAGRAPH_BREAK.search(gap) is not None for gap, b in zip(gaps, broken, strict=True)], dtype=bool)
    marks = _marks(text, starts)
    return Words(
        text=text,
        starts=starts,
        ends=ends,
        shapes=np.array([shape_of(surface) for surface in surfaces], dtype=np.int64),
        paragraphs=paragraphs,
        lines=lines,
        sentences=sentence_starts(surfaces, gaps, paragraphs),
        quoted=_quoted(marks, paragraphs),
        marks=marks,
    )


def shape_of(surface: str) -> Shape:
    """The `Shape` of one word."""
    first = surface[0]
    if first.isdigit():
        return Shape.DIGIT
    if not first.isalpha():
        return Shape.PUNCTUATION
    if surface.islower():
        return Shape.LOWER
    if surface.isupper():
        return Shape.UPPER if len(surface) > 1 else Shape.TITLE
    return Shape.TITLE if first.isupper() and surface[1:].islower() else Shape.MIXED


def _marks(text: str, starts: NDArray[np.int64]) -> NDArray[np.int8]:
    """What each word does to a quotation: `Turn`."""
    out = np.zeros(len(starts), dtype=np.int8)
    for at, turn in marks_in(text):
        out[np.searchsorted(starts, at)] = turn
    return out


def _quoted(marks: NDArray[np.int8], paragraphs: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which words stand in double quotation marks; a mark left open ends with its paragraph."""
    out = marks != Turn.NOTHING
    ends = np.flatnonzero((marks == Turn.CLOSES) | paragraphs)
    for start in np.flatnonzero(marks == Turn.OPENS).tolist():
        after = int(np.searchsorted(ends, start, side="right"))
        out[start : ends[after] if after < len(ends) else len(out)] = True
    return out
