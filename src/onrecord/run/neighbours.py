"""Which statements of a ledger are compared with which: those that share most of what they are about.

A pair is compared where one of the two is among the other's best. Whom a statement has among its best depends on the set of statements alone and
not on their order: each new one is offered to all that share a key with it.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from onrecord.reconcile.claims.keys import LIKENESS
from onrecord.store import claims
from onrecord.store.claims import Card

MOST = 40
"""Neighbours of a statement: the pairs that the model is asked about are at most so many times the number of statements."""
WINDOW_DAYS = 45
LEVELS = 127
COMMON = 1500
"""A key of more statements than these is left out: it says little, and would be costly."""

Neighbours = Sequence[tuple[str, float]]


def offer(connection: Connection, new: Sequence[str], weight_of: Callable[[str], float]) -> tuple[dict[str, Neighbours], dict[str, Card]]:
    """The lists of neighbours that the new statements have, and those of others that they change; and the cards of all of these as they were.

    `weight_of` says how much a key is worth, whatever the ledger holds.
    """
    keys = claims.keys_of(connection, new)
    posted = {k: ids for k, ids in claims.postings(connection, sorted({k for own in keys.values() for k in own})).items() if len(ids) <= COMMON}
    weights = {id_: _weights(id_, own, posted, weight_of) for id_, own in keys.items()}
    cards = claims.cards(connection, sorted({*new, *(other for found in weights.values() for other in found)}))
    offered: dict[str, dict[str, float]] = defaultdict(dict)
    for id_, found in weights.items():
        near = {other: weight for other, weight in found.items() if other in cards and _may_meet(cards[id_], cards[other])}
        for other, weight in _with_likeness(cards[id_], near, cards).items():
            offered[id_][other] = weight
            offered[other][id_] = weight
    fresh = frozenset(new)
    lists = {id_: _best(offered[id_], () if id_ in fresh else cards[id_].neighbours) for id_ in sorted({*offered, *new})}
    changed = {id_: found for id_, found in lists.items() if id_ in fresh or tuple(found) != cards[id_].neighbours}
    return changed, cards


def beside(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The statements that have one of some statements among their neighbours."""
    keys = claims.keys_of(connection, ids)
    near = {other for others in claims.postings(connection, sorted({k for own in keys.values() for k in own})).values() for other in others}
    gone = frozenset(ids)
    return [id_ for id_, card in claims.cards(connection, sorted(near - gone)).items() if any(other in gone for other, _ in card.neighbours)]


def _weights(id_: str, keys: Sequence[str], posted: Mapping[str, Sequence[str]], weight_of: Callable[[str], float]) -> dict[str, float]:
    """What others share with a statement: the sum of the weights of the keys in common."""
    out: dict[str, float] = defaultdict(float)
    for key in keys:
        weight = weight_of(key)
        for other in posted.get(key, ()):
            if other != id_:
                out[other] += weight
    return out


def _with_likeness(card: Card, near: Mapping[str, float], cards: Mapping[str, Card]) -> dict[str, float]:
    """The weights with what the likeness of contents adds; whole numbers are multiplied, so that no order of adding changes them."""
    if not near:
        return {}
    mine = _levels([card])[0]
    cosines = (_levels([cards[other] for other in near]) @ mine) / LEVELS**2
    return {other: round(weight + LIKENESS * float(cosine), 6) for (other, weight), cosine in zip(near.items(), cosines, strict=True)}


def _levels(cards: Sequence[Card]) -> NDArray[np.int64]:
    vectors = np.frombuffer(b"".join(card.vector for card in cards), dtype="<f2").reshape(len(cards), -1)
    return np.round(vectors.astype(np.float64) * LEVELS).astype(np.int64)


def _best(offered: Mapping[str, float], before: Neighbours) -> Neighbours:
    """The best of those that a statement had, and those that are offered to it; ties by id."""
    whole = {**dict(before), **{other: round(weight, 6) for other, weight in offered.items()}}
    return tuple(sorted(whole.items(), key=lambda item: (-item[1], item[0]))[:MOST])


def _may_meet(a: Card, b: Card) -> bool:
    """Whether two statements are near enough in time; one without a day is near to all."""
    return a.day is None or b.day is None or abs(a.day - b.day) <= WINDOW_DAYS
