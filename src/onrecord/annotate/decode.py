"""From scores to relations: which words are a cue's source, cue and content, and which relation stands inside which."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from onrecord.language.words import Shape, Words

Floats: TypeAlias = NDArray[np.float32]
Range: TypeAlias = tuple[int, int]

TOP, NESTED = 1, 2
NONE, SOURCE, CUE, CONTENT = 0, 1, 2, 3
TOP_THRESHOLD = 0.40
NESTED_THRESHOLD = 0.40
CANDIDATE_THRESHOLD = 0.30
"""Words below this are not candidates at all; both thresholds above must be at least this."""
CONTENT_BIAS = 0.0
SOURCE_BIAS = 0.0
STICKS_TO_CONTENT = frozenset("\"“”«»'‘’([$#@-–—…")
"""Marks at the edge of a content that belong to it; any other punctuation there is cut off, but for a final mark."""
FINAL_MARKS = frozenset(".?!)]%")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may be the first of a cue, and the role of each word of its window for it.

    `roles` is `[words, 4]`, log-probabilities; its first row is word `first` of the text.
    """

    word: int
    top: float
    nested: float
    first: int
    roles: Floats


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation in word ranges, half-open; `parent` is an index into the list that the relation stands in."""

    cue: Range
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    is_top: float
    confidence: float
    parent: int | None = None

    def holds(self, word: int) -> bool:
        """Whether the word is part of the content."""
        return any(a <= word < b for a, b in self.content)

    @property
    def size(self) -> int:
        """Words of the content."""
        return sum(b - a for a, b in self.content)


@dataclass(frozen=True, slots=True)
class DecodeOptions:
    """Thresholds and biases of the decoder; the defaults are the shipped ones."""

    top: float = TOP_THRESHOLD
    nested: float = NESTED_THRESHOLD
    content_bias: float = CONTENT_BIAS
    source_bias: float = SOURCE_BIAS


def decode(words: Words, candidates: list[Candidate], options: DecodeOptions = DecodeOptions()) -> list[Relation]:
    """The relations of a text in reading order, each with its parent.

    Candidates without a content are dropped; of two that share cue words the surer one stays. A relation inside another's content is nested and
    must reach the nested threshold; every other must reach the top one.
    """
    read = [r for c in candidates if (r := _read(words, c, options))]
    kept: list[Relation] = []
    for relation in sorted(read, key=lambda r: (-r.confidence, r.cue)):
        if not any(_overlap(relation.cue, other.cue) for other in kept):
            kept.append(relation)
    return _nest(_without_weak(sorted(kept, key=lambda r: r.cue), options))


def _read(words: Words, candidate: Candidate, options: DecodeOptions) -> Relation | None:
    scores = candidate.roles + np.array([0, options.source_bias, 0, options.content_bias], dtype=np.float32)
    labels = scores.argmax(-1)
    at = candidate.word - candidate.first
    end = at + 1
    while end < len(labels) and labels[end] == CUE:
        end += 1
    labels[at:end] = CUE
    first = candidate.first
    content = _content(words, labels, first)
    if not content:
        return None
    inside = np.zeros(len(labels), dtype=bool)
    for a, b in content:
        inside[a - first : b - first] = True
    sure = float(np.exp(candidate.roles[inside, CONTENT]).mean())
    total = candidate.top + candidate.nested
    return Relation((candidate.word, first + end), _source(labels, scores, first), content, candidate.top / total, total * sure)


def _runs(mask: NDArray[np.bool_]) -> list[Range]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _source(labels: NDArray[np.int64], scores: Floats, first: int) -> tuple[Range, ...]:
    """The one run of source words that the scores back most."""
    runs = _runs(labels == SOURCE)
    if not runs:
        return ()
    gain = scores[:, SOURCE] - np.delete(scores, SOURCE, axis=1).max(axis=1)
    a, b = max(runs, key=lambda r: (float(gain[r[0] : r[1]].sum()), -r[0]))
    return ((first + a, first + b),)


def _content(words: Words, labels: NDArray[np.int64], first: int) -> tuple[Range, ...]:
    """The runs of content words, joined over lone punctuation, without the punctuation that only leads in or out."""
    joined: list[Range] = []
    for run in _runs(labels == CONTENT):
        a, b = run[0] + first, run[1] + first
        if joined and a - joined[-1][1] <= 1 and words.shapes[joined[-1][1]] == Shape.PUNCTUATION:
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    trimmed = [_trim(words, a, b) for a, b in joined]
    return tuple((a, b) for a, b in trimmed if a < b)


def _trim(words: Words, a: int, b: int) -> Range:
    if not (words.shapes[a:b] != Shape.PUNCTUATION).any():
        return a, a
    while words.shapes[a] == Shape.PUNCTUATION and words.word(a) not in STICKS_TO_CONTENT:
        a += 1
    while words.shapes[b - 1] == Shape.PUNCTUATION and words.word(b - 1) not in STICKS_TO_CONTENT | FINAL_MARKS:
        b -= 1
    return a, b


def _overlap(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _without_weak(relations: list[Relation], options: DecodeOptions) -> list[Relation]:
    """Drop what does not reach its threshold; what a dropped one held may be top-level again, so the strongest are kept first."""
    kept: list[Relation] = []
    for r in sorted(relations, key=lambda r: (-r.is_top, -r.size, r.cue)):
        is_inside = any(k.holds(r.cue[0]) and not r.holds(k.cue[0]) for k in kept)
        if r.confidence >= (options.nested if is_inside else options.top):
            kept.append(r)
    return sorted(kept, key=lambda r: r.cue)


def _nest(relations: list[Relation]) -> list[Relation]:
    """Give each relation the smallest one that holds its cue as parent; of two that hold each other the likelier top one is outside."""
    out: list[Relation] = []
    for r in relations:
        holders = [
            (k.size, i) for i, k in enumerate(relations) if k is not r and k.holds(r.cue[0]) and not (r.holds(k.cue[0]) and r.is_top >= k.is_top)
        ]
        parent = min(holders)[1] if holders else None
        out.append(Relation(r.cue, r.source, r.content, r.is_top, r.confidence, parent))
    return out
