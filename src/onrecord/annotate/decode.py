"""From scores to relations: which words are a cue's source, cue and content."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.nest import Relation, settle
from onrecord.annotate.scores import CONTENT, CUE, SHIPPED, SOURCE, DecodeOptions, Floats, Ints, Range, Scores
from onrecord.annotate.smooth import smooth
from onrecord.language.words import Shape, Words

STICKS_TO_CONTENT = frozenset("\"“”«»'‘’([$#@-–—…")
"""Marks at the edge of a content that belong to it; any other punctuation there is cut off, but for a final mark."""
FINAL_MARKS = frozenset(".?!)]%")


def decode(words: Words, windows: Sequence[Scores], options: DecodeOptions = SHIPPED) -> list[Relation]:
    """The relations of a text in the order of their cues, each with its parent.

    Candidates without a content are dropped. A relation inside another's content is nested and must reach the nested threshold; every other must
    reach the top one.
    """
    return settle([r for scores in windows for r in _relations(words, scores, options)], options)


def _relations(words: Words, scores: Scores, options: DecodeOptions) -> Iterator[Relation]:
    if not len(scores.cues):
        return
    labels, gains = smooth(words, scores, options)
    for row, word in enumerate(scores.cues.tolist()):
        content = _content(words, labels[row], gains[row], scores.first, options.piece)
        if content:
            cue = (word, _cue_end(labels[row], word - scores.first) + scores.first)
            total = float(scores.top[row] + scores.nested[row])
            confidence = total * _certainty(scores.roles[row], content, scores.first)
            source = _source(labels[row], scores.roles[row], scores.first)
            yield Relation(cue, source, content, float(scores.top[row]) / total, confidence, scores.first, gains[row])


def _cue_end(labels: Ints, at: int) -> int:
    end = at + 1
    while end < len(labels) and labels[end] == CUE:
        end += 1
    return end


def _certainty(roles: Floats, content: tuple[Range, ...], first: int) -> float:
    """The mean probability of the content's words of being it."""
    return float(np.exp(np.concatenate([roles[a - first : b - first, CONTENT] for a, b in content])).mean())


def _runs(mask: NDArray[np.bool_]) -> list[Range]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _source(labels: Ints, roles: Floats, first: int) -> tuple[Range, ...]:
    """The one run of source words that the scores back most."""
    runs = _runs(labels == SOURCE)
    if not runs:
        return ()
    gain = roles[:, SOURCE] - np.delete(roles, SOURCE, axis=1).max(axis=1)
    a, b = max(runs, key=lambda r: (float(gain[r[0] : r[1]].sum()), -r[0]))
    return ((first + a, first + b),)


def _content(words: Words, labels: Ints, gain: Floats, first: int, piece_cost: float) -> tuple[Range, ...]:
    """The runs of content words, joined over lone punctuation, parted between paragraphs, without those that bring little."""
    runs: list[Range] = []
    for a, b in _runs(labels == CONTENT):
        if runs and a - runs[-1][1] <= 1 and words.shapes[first + runs[-1][1]] == Shape.PUNCTUATION:
            a = runs.pop()[0]  # noqa: PLW2901 - the run before goes on
        cuts = [a, *(a + 1 + np.flatnonzero(words.paragraphs[first + a + 1 : first + b])).tolist(), b]
        runs += pairwise(cuts)
    worth = [float(gain[a:b].sum()) for a, b in runs]
    most = max(worth, default=0.0)
    kept = [run for run, value in zip(runs, worth, strict=True) if value >= min(piece_cost, most)]
    trimmed = [_trim(words, first + a, first + b) for a, b in kept]
    return tuple((a, b) for a, b in trimmed if a < b)


def _trim(words: Words, a: int, b: int) -> Range:
    if not (words.shapes[a:b] != Shape.PUNCTUATION).any():
        return a, a
    while words.shapes[a] == Shape.PUNCTUATION and words.word(a) not in STICKS_TO_CONTENT:
        a += 1
    while words.shapes[b - 1] == Shape.PUNCTUATION and words.word(b - 1) not in STICKS_TO_CONTENT | FINAL_MARKS:
        b -= 1
    return a, b
