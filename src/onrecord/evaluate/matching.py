"""Which predicted relation answers which of the corpus: one to one, best overlap first."""

from collections.abc import Sequence
from operator import itemgetter

from onrecord.evaluate.corpus import Relation
from onrecord.evaluate.words import Words, covered, overlap
from onrecord.model import Span

ENOUGH = 0.5
"""Word F1 from which two spans count as the same."""

Pair = tuple[int, int]


def match_relations(gold: Sequence[Relation], predicted: Sequence[Relation], words: Sequence[Span]) -> list[Pair]:
    """Pairs `(gold, predicted)` of indices whose contents and whose sources agree on at least half of their words."""
    sides = [[(covered(r.content, words), covered(r.source, words)) for r in relations] for relations in (gold, predicted)]
    scored = [
        (content, i, j)
        for i, one in enumerate(sides[0])
        for j, other in enumerate(sides[1])
        if (content := overlap(one[0], other[0])) >= ENOUGH and overlap(one[1], other[1]) >= ENOUGH
    ]
    return _one_to_one(sorted(scored, reverse=True))


def match_statements(gold: Sequence[Relation], predicted: Sequence[Relation], words: Sequence[Span]) -> list[Pair]:
    """Pairs of indices whose contents (or cues, without a content) agree, both nested or both top-level."""
    bodies = [[_body(r, words) for r in relations] for relations in (gold, predicted)]
    scored = [
        (score, i, j)
        for i, one in enumerate(bodies[0])
        for j, other in enumerate(bodies[1])
        if bool(gold[i].parent) == bool(predicted[j].parent) and (score := overlap(one, other)) >= ENOUGH
    ]
    return _one_to_one(sorted(scored, key=itemgetter(0), reverse=True))


def _body(relation: Relation, words: Sequence[Span]) -> Words:
    return covered(relation.content or relation.cue, words)


def _one_to_one(scored: list[tuple[float, int, int]]) -> list[Pair]:
    """The pairs from the best on, each side used once."""
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    pairs: list[Pair] = []
    for _, i, j in scored:
        if i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            pairs.append((i, j))
    return pairs
