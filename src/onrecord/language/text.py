"""A text as every stage reads it: its words, sentences and paragraphs, computed once for a document."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.language.words import Words, split_words
from onrecord.model import Span

MAY_BREAK = re.compile(r"[.?!…]\S*\s|[\n\r\u2029]")
"""What stands wherever a second sentence begins: an end with a blank behind it, or a new line."""
KEPT = 4
"""Texts that are kept split: the stages that a document goes through each ask for its words."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place in the text."""

    surface: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """`sentences` and `paragraphs` are spans from their first word to the end of their last, in order; every word stands in one of each."""

    words: Words
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> "Text":
        """Split a text, or take it as it was split a moment ago."""
        return _split(text)

    @property
    def text(self) -> str:
        """The characters."""
        return self.words.text

    def sentence_at(self, offset: int) -> Span:
        """The sentence at an offset; between two sentences the one before. `(0, 0)` in a text without words."""
        return _at(self.sentences, offset)

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph at an offset; between two paragraphs the one before."""
        return _at(self.paragraphs, offset)

    def tokens(self, start: int, end: int) -> Iterator[Token]:
        """The words that stand wholly in `[start, end)`."""
        first = int(np.searchsorted(self.words.starts, start))
        last = int(np.searchsorted(self.words.ends, end, side="right"))
        for i in range(first, last):
            a, b = int(self.words.starts[i]), int(self.words.ends[i])
            yield Token(self.text[a:b], a, b)


@lru_cache(maxsize=KEPT)
def _split(text: str) -> Text:
    words = split_words(text)
    return Text(words, _spans(words, words.sentences), _spans(words, words.paragraphs))


def sentences_of(text: str) -> tuple[Span, ...]:
    """The sentences of a short text. What has no end of a sentence inside is one, and is not split."""
    inside = text.strip()
    if inside and not MAY_BREAK.search(inside):
        start = text.index(inside)
        return ((start, start + len(inside)),)
    words = split_words(text)
    return _spans(words, words.sentences)


def _spans(words: Words, starts: NDArray[np.bool_]) -> tuple[Span, ...]:
    firsts = np.flatnonzero(starts).tolist()
    lasts = [*firsts[1:], len(words)][: len(firsts)]
    return tuple((int(words.starts[a]), int(words.ends[b - 1])) for a, b in zip(firsts, lasts, strict=True) if b > a)


def _at(spans: tuple[Span, ...], offset: int) -> Span:
    return spans[max(0, bisect_right(spans, offset, key=lambda s: s[0]) - 1)] if spans else (0, 0)
