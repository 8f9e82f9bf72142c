"""From scores to relations: which words are a cue's source, cue and content, and which relation stands inside which."""

from collections.abc import Sequence
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
ENTER_COST = 0.0
LEAVE_COST = 2.0
LEAVE_COST_AT_MARK = 0.5
CONTENT_BIAS = 0.0
NEVER_CONTENT = -1e4
STICKS_TO_CONTENT = frozenset("\"“”«»'‘’([$#@-–—…")
"""Marks at the edge of a content that belong to it; any other punctuation there is cut off, but for a final mark."""
FINAL_MARKS = frozenset(".?!)]%")


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of one window: the words that may be the first of a cue, and the role of every word of the window for each.

    `cues` `[candidates]` are word indices of the text; `top` and `nested` `[candidates]` the probabilities of both classes; `roles`
    `[candidates, words, 4]` log-probabilities, whose first row of words is word `first` of the text.
    """

    first: int
    cues: NDArray[np.int64]
    top: Floats
    nested: Floats
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
    """Thresholds and costs of the decoder; the defaults are the shipped ones."""

    top: float = TOP_THRESHOLD
    nested: float = NESTED_THRESHOLD
    enter: float = ENTER_COST
    leave: float = LEAVE_COST
    leave_at_mark: float = LEAVE_COST_AT_MARK
    content_bias: float = CONTENT_BIAS


SHIPPED = DecodeOptions()


def decode(words: Words, windows: Sequence[Scores], options: DecodeOptions = SHIPPED) -> list[Relation]:
    """The relations of a text in reading order, each with its parent.

    Candidates without a content are dropped; of two that share cue words the surer one stays. A relation inside another's content is nested and
    must reach the nested threshold; every other must reach the top one.
    """
    read = [r for scores in windows for r in _read(words, scores, options)]
    kept: list[Relation] = []
    for relation in sorted(read, key=lambda r: (-r.confidence, r.cue)):
        if not any(_overlap(relation.cue, other.cue) for other in kept):
            kept.append(relation)
    return _nest(_without_weak(sorted(kept, key=lambda r: r.cue), options))


def _read(words: Words, scores: Scores, options: DecodeOptions) -> list[Relation]:
    labels = smooth(scores, _leave_costs(words, scores, options), options.enter, options.content_bias)
    relations = (_relation(words, scores, i, labels[i]) for i in range(len(labels)))
    return [r for r in relations if r is not None]


def _leave_costs(words: Words, scores: Scores, options: DecodeOptions) -> Floats:
    """What it costs to leave the content before each word of the window: less beside a punctuation mark."""
    here = slice(scores.first, scores.first + scores.roles.shape[1])
    is_mark = words.shapes[here] == Shape.PUNCTUATION
    beside = is_mark | np.concatenate(([True], is_mark[:-1]))
    return np.where(beside, options.leave_at_mark, options.leave).astype(np.float32)


def smooth(scores: Scores, leave: Floats, enter: float, content_bias: float) -> NDArray[np.int64]:
    """The likeliest role of each word for each candidate when entering and leaving the content cost something: `[candidates, words]`.

    This is Viterbi (1967) with the two states "content" and "anything else", which needs only the lead of the one over the other: the lead before a
    word counts at most as much as the change would cost. `leave` has a cost for each word.
    """
    other = scores.roles[..., :CONTENT].argmax(-1)
    gain = (scores.roles[..., CONTENT] + content_bias - scores.roles[..., :CONTENT].max(-1)).T
    rows = np.arange(len(scores.cues))
    at = scores.cues - scores.first
    gain[at, rows], other[rows, at] = NEVER_CONTENT, CUE
    lead = np.empty_like(gain)
    carried = np.zeros(len(rows), dtype=np.float32)
    for i, cost in enumerate(leave):
        carried = lead[i] = gain[i] + np.minimum(np.maximum(carried, -enter), cost)
    is_content = np.empty(gain.shape, dtype=bool)
    state = carried > 0
    for i in range(len(leave) - 1, -1, -1):
        is_content[i] = state
        if i:
            state = lead[i - 1] > np.where(state, -enter, leave[i])
    return np.where(is_content.T, CONTENT, other)


def _relation(words: Words, scores: Scores, row: int, labels: NDArray[np.int64]) -> Relation | None:
    roles, first = scores.roles[row], scores.first
    at = int(scores.cues[row]) - first
    end = at + 1
    while end < len(labels) and labels[end] == CUE:
        end += 1
    content = _content(words, labels, first)
    if not content:
        return None
    inside = np.concatenate([np.arange(a - first, b - first) for a, b in content])
    sure = float(np.exp(roles[inside, CONTENT]).mean())
    total = float(scores.top[row] + scores.nested[row])
    return Relation((first + at, first + end), _source(labels, roles, first), content, float(scores.top[row]) / total, total * sure)


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
