"""Windows over a text: what the encoder sees at once, and which window decides about which word."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from onrecord.language.pieces import Pieces
from onrecord.language.words import Words

WINDOW_PIECES = 280
OVERLAP_PIECES = 40
"""Relation F1 and exact contents on PolNeAR dev: 260 and 40 .769 .649; 280 and 40 .778 .659; 300 and 32 .778 .658; 300 and 56 .773 .652;
300 and 90 .777 .654."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words `[first, last)` are read together; words `[own_first, own_last)` are decided here."""

    first: int
    last: int
    own_first: int
    own_last: int


def cut_windows(words: Words, pieces: Pieces, *, size: int = WINDOW_PIECES, overlap: int = OVERLAP_PIECES) -> list[Window]:
    """Cut a text into overlapping windows of at most `size` pieces that begin at sentence starts where there is one near.

    Windows are as even as sentence starts allow; each word is owned by the window where it stands most inside. They depend on the
    text alone, never on what else is read.
    """
    total = pieces.firsts[-1]
    if not len(words):
        return []
    count = max(1, ceil((total - overlap) / (size - overlap)))
    even = min(size, ceil((total - overlap) / count) + overlap)
    bounds = [(0, _last_within(pieces, 0, even))]
    while bounds[-1][1] < len(words):
        first, last = bounds[-1]
        start = max(first + 1, _start_near(words, pieces, pieces.firsts[last] - overlap, overlap))
        bounds.append((start, _last_within(pieces, start, even)))
    return _owned(bounds, words)


def _start_near(words: Words, pieces: Pieces, piece: int, overlap: int) -> int:
    """The first word at or after `piece`, moved forward to a sentence start if one lies within a third of the overlap."""
    word = _word_at(pieces, piece)
    limit = piece + overlap // 3
    for i in range(word, len(words)):
        if pieces.firsts[i] > limit:
            break
        if words.sentences[i]:
            return i
    return word


def _word_at(pieces: Pieces, piece: int) -> int:
    """The first word whose pieces begin at or after `piece`."""
    return bisect_left(pieces.firsts, piece)


def _last_within(pieces: Pieces, first: int, size: int) -> int:
    """The end of the longest run of words from `first` that has at most `size` pieces (never empty)."""
    end = _word_at(pieces, pieces.firsts[first] + size + 1) - 1
    return max(first + 1, min(end, len(pieces.firsts) - 1))


def _owned(bounds: list[tuple[int, int]], words: Words) -> list[Window]:
    """Give each word to one window: an overlap is parted in its middle, at a sentence start if one is near."""
    edges = [0]
    for (_, last), (following, _) in pairwise(bounds):
        edges.append(_part(words, following, last))
    edges.append(bounds[-1][1])
    return [Window(f, e, a, b) for (f, e), a, b in zip(bounds, edges[:-1], edges[1:], strict=True)]


def _part(words: Words, low: int, high: int) -> int:
    """Where an overlap of words `[low, high)` is parted."""
    middle = (low + high) // 2
    starts = [i for i in range(low, high) if words.sentences[i]]
    return min(starts, key=lambda i: (abs(i - middle), i)) if starts else middle
