"""Neighbours that nobody labelled: what the model of pairs is mostly asked about in use, and seldom one proposition.

The labelled pairs were found for their likeness. Of all pairs that a ledger compares far fewer are of one proposition, and in other ways not.
"""

import random
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.claims.keys import LIKENESS, candidate_keys
from onrecord.reconcile.claims.pairs.alignment import WordVectors
from onrecord.reconcile.claims.pairs.features import features
from onrecord.reconcile.claims.pairs.prepared import Prepared
from onrecord.reconcile.claims.pairs.rarity import Rarity
from onrecord.run.neighbours import COMMON, MOST, WINDOW_DAYS
from training.pair_data import Key, Labelled, all_tellings, prepared_of, vectors

DRAWN = 4000
WEIGHT = 0.3
"""What a pair counts for beside a labelled one, since some are of one proposition after all."""


@dataclass(frozen=True)
class Strangers:
    """The features of the pairs, `x[pairs, features]` in the order of `Labelled.names`, and the two articles of each."""

    x: NDArray[np.float64]
    articles: list[tuple[str, str]]


def strangers(shared: Path, data: Labelled, rarity: Rarity) -> Strangers:
    """Pairs of neighbours of the articles of labelled pairs, drawn by chance from a seed, without the labelled ones."""
    ready = prepared_of(all_tellings(shared, {name for both in data.articles for name in both}), rarity)
    known = {frozenset((tuple(p["a"]), tuple(p["b"]))) for p in data.pairs}
    words = WordVectors(vectors().encode)
    pairs = [pair for pair in _drawn(ready, rarity) if frozenset(pair) not in known]
    rows = [features(ready[a], ready[b], words) for a, b in pairs]
    return Strangers(np.array([[row[name] for name in data.names] for row in rows]), [(a[0], b[0]) for a, b in pairs])


def _drawn(ready: Mapping[Key, Prepared], rarity: Rarity) -> list[tuple[Key, Key]]:
    """Statements drawn by chance, each with one of those that a ledger would compare it with."""
    names, statements, chance = list(ready), list(ready.values()), random.Random(0)
    holders: dict[str, list[int]] = {}
    for i, statement in enumerate(statements):
        for key in candidate_keys(statement):
            holders.setdefault(key, []).append(i)
    some = chance.sample(range(len(names)), min(DRAWN, len(names)))
    shared = ((i, {key: holders[key] for key in candidate_keys(statements[i]) if len(holders[key]) <= COMMON}) for i in some)
    found = ((i, _near(statements, i, own, rarity)) for i, own in shared)
    return [(names[i], names[chance.choice(near)]) for i, near in found if near]


def _near(statements: list[Prepared], i: int, holders: Mapping[str, Collection[int]], rarity: Rarity) -> list[int]:
    """The neighbours of a statement as in `onrecord.run.neighbours`."""
    worth: dict[int, float] = {}
    for key, places in holders.items():
        for j in places:
            worth[j] = worth.get(j, 0.0) + rarity.of(key)
    near = [j for j in worth if j != i and abs((statements[j].day or 0) - (statements[i].day or 0)) <= WINDOW_DAYS]
    mine = statements[i].vectors[0]
    return sorted(near, key=lambda j: (-worth[j] - LIKENESS * float(statements[j].vectors[0] @ mine), j))[:MOST]
