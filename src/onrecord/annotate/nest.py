"""Relations among each other: which are sure enough, which stands inside which, and whose a doubtful word is."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

import numpy as np

from onrecord.annotate.scores import DecodeOptions, Floats, Range

SURELY_NESTED = 0.1
"""Share of the cue's probability for a top-level relation below which the source does not matter for what it stands in."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation in word ranges; `parent` is an index into the list that the relation stands in.

    `is_top` is the share of the cue's probability that speaks for a top-level relation. `gain` is by how much content leads at each word of the
    window, whose first word is `first`. `turns_at` is the word at which its clause turns away from what stands before (", even as"), if it does.
    """

    cue: Range
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    is_top: float
    confidence: float
    first: int
    gain: Floats = field(compare=False, repr=False)
    turns_at: int | None = None
    parent: int | None = None

    def lead(self, words: Range) -> float:
        """By how much content leads at these words on average; at words outside of the window as at its edge."""
        at = np.clip(np.arange(*words) - self.first, 0, len(self.gain) - 1)
        return float(np.mean(self.gain[at]))

    def holds(self, word: int) -> bool:
        """Whether the word is part of the content."""
        return any(a <= word < b for a, b in self.content)

    @property
    def size(self) -> int:
        """Words of the content."""
        return sum(b - a for a, b in self.content)


def settle(relations: Sequence[Relation], options: DecodeOptions) -> list[Relation]:
    """The relations that stay, each with its parent and with the words that are its own; for the order see `in_reading_order`."""
    kept = with_parents(sure_ones(one_for_each_cue(relations), options))
    own = with_parents([r for r in apart(kept) if r.content])
    return in_reading_order(with_parents([r for r in inside_parents(own) if r.content]))


def one_for_each_cue(relations: Sequence[Relation]) -> list[Relation]:
    """Of relations that share cue words the surest."""
    kept: list[Relation] = []
    for r in sorted(relations, key=lambda r: (-r.confidence, r.cue)):
        if not any(r.cue[0] < k.cue[1] and k.cue[0] < r.cue[1] for k in kept):
            kept.append(r)
    return kept


def sure_ones(relations: Sequence[Relation], options: DecodeOptions) -> list[Relation]:
    """Drop what does not reach its threshold; what a dropped one held may be top-level again, so the likeliest top ones come first."""
    holders = _holders(relations)
    kept: set[int] = set()
    for i, r in sorted(enumerate(relations), key=lambda item: (-item[1].is_top, -item[1].size, item[1].cue)):
        is_inside = any(k in kept and not r.holds(relations[k].cue[0]) for k in holders[r.cue[0]])
        if r.confidence >= (options.nested if is_inside else options.top):
            kept.add(i)
    return sorted((relations[i] for i in kept), key=lambda r: r.cue)


def with_parents(relations: Sequence[Relation]) -> list[Relation]:
    """Give each relation the smallest one that holds its cue as parent; of two that hold each other the likelier top one is outside."""
    holders = _holders(relations)
    parents = [_parent(relations, r, holders[r.cue[0]]) for r in relations]
    for i in range(len(parents)):
        _open_ring(parents, i)
    return [replace(r, parent=p) for r, p in zip(relations, parents, strict=True)]


def _holders(relations: Sequence[Relation]) -> defaultdict[int, list[int]]:
    """For each word of a content the indices of the relations whose content it is part of."""
    out: defaultdict[int, list[int]] = defaultdict(list)
    for i, r in enumerate(relations):
        for word in {word for a, b in r.content for word in range(a, b)}:
            out[word].append(i)
    return out


def _parent(relations: Sequence[Relation], r: Relation, holders: Sequence[int]) -> int | None:
    """The index of the smallest relation that `r` stands in, of the `holders` of its cue.

    In 3,397 nested statements marked by hand no source stands outside of the parent's content. So a source out there says that the cue was drawn
    into a content that it does not belong to ("warned X, even as Y denied Z"), unless hardly anything else speaks for a top-level relation.
    """
    if r.turns_at is not None:
        return None
    around = [(relations[i].size, i) for i in holders if relations[i] is not r and _stands_in(r, relations[i])]
    return min(around)[1] if around else None


def _stands_in(r: Relation, k: Relation) -> bool:
    """Whether `r` stands in `k`, which holds its cue."""
    if r.holds(k.cue[0]) and r.is_top >= k.is_top:
        return False
    return r.is_top < SURELY_NESTED or _has_source(k, r)


def _has_source(k: Relation, r: Relation) -> bool:
    return all(k.holds(word) for a, b in r.source for word in range(a, b))


def _open_ring(parents: list[int | None], start: int) -> None:
    """Three or more relations in pieces could hold each other in a ring: its last member then has no parent."""
    seen, at = {start}, start
    while (above := parents[at]) is not None:
        if above in seen:
            parents[at] = None
            return
        seen.add(above)
        at = above


def inside_parents(relations: Sequence[Relation]) -> list[Relation]:
    """Cut sources and contents of nested relations to what their parents' contents hold: all of 3,397 marked by hand lie inside."""
    out = list(relations)
    for i in sorted(range(len(out)), key=lambda i: -out[i].size):
        above = out[i].parent
        if above is not None:
            limits = out[above].content
            out[i] = replace(out[i], source=_common(out[i].source, limits), content=_common(out[i].content, limits))
    return out


def in_reading_order(relations: Sequence[Relation]) -> list[Relation]:
    """By the first word of source, cue and content; parents stand before what stands inside them."""

    def key(i: int) -> tuple[int, int, Range]:
        r = relations[i]
        return min(a for a, _ in (r.cue, *r.source, *r.content)), _depth(relations, i), r.cue

    order = sorted(range(len(relations)), key=key)
    place = {old: new for new, old in enumerate(order)}
    return [replace(relations[i], parent=None if (above := relations[i].parent) is None else place[above]) for i in order]


def without(leave: Sequence[bool], relations: Sequence[Relation]) -> list[Relation]:
    """The relations in reading order less those that `leave`, and what stands inside them."""
    gone: set[int] = set()
    for i, r in enumerate(relations):
        if leave[i] or r.parent in gone:
            gone.add(i)
    place = {old: new for new, old in enumerate(i for i in range(len(relations)) if i not in gone)}
    return [replace(relations[i], parent=None if (above := relations[i].parent) is None else place[above]) for i in place]


def _depth(relations: Sequence[Relation], i: int) -> int:
    depth, above = 0, relations[i].parent
    while above is not None:
        depth, above = depth + 1, relations[above].parent
    return depth


def apart(relations: Sequence[Relation]) -> list[Relation]:
    """Give each word that two siblings' contents share to the one that it fits better, and each cue to itself.

    Of 19,822 top-level contents in PolNeAR's training articles 18 overlap another.
    """
    out = list(relations)
    for i, j in combinations(range(len(out)), 2):
        if out[i].parent == out[j].parent:
            out[i] = _clear_of(out[i], out[j])
            out[j] = _clear_of(out[j], out[i])
            for shared in _common(out[i].content, out[j].content):
                loser = i if _fit(out[i], shared) < _fit(out[j], shared) else j
                out[loser] = replace(out[loser], content=_without(out[loser].content, shared))
    return out


def _clear_of(r: Relation, other: Relation) -> Relation:
    """Without the other's cue, where it was drawn into the content, or all of its clause, where that turns away."""
    if not r.holds(other.cue[0]):
        return r
    if other.turns_at is None:
        return replace(r, content=_without(r.content, other.cue))
    return replace(r, content=_without(r.content, (other.turns_at, max(b for _, b in (other.cue, *other.content)))))


def _common(a: tuple[Range, ...], b: tuple[Range, ...]) -> tuple[Range, ...]:
    pairs = ((max(p[0], q[0]), min(p[1], q[1])) for p in a for q in b)
    return tuple((x, y) for x, y in pairs if x < y)


def _fit(r: Relation, words: Range) -> tuple[float, int]:
    """How well the words suit the content; of two equal ones the nearer cue's."""
    return r.lead(words), -min(abs(words[0] - r.cue[1]), abs(r.cue[0] - words[1]))


def _without(content: tuple[Range, ...], taken: Range) -> tuple[Range, ...]:
    cut = ((a, min(b, taken[0])) for a, b in content), ((max(a, taken[1]), b) for a, b in content)
    return tuple(sorted({(a, b) for half in cut for a, b in half if a < b}))
