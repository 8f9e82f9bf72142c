"""Which statements of a ledger are compared with which: those that share most of what they are about.

A pair is compared where one of the two is among the other's best. Whom a statement has among its best depends on the set of statements alone and
not on their order: each new one is offered to all that share a key with it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from onrecord.reconcile.claims.keys import LIKENESS
from onrecord.store import claims
from onrecord.store.claims import Card, Neighbours

MOST = 40
"""Neighbours of a statement: the pairs that the model is asked about are at most so many times the number of statements."""
WINDOW_DAYS = 45
LEVELS = 127
COMMON = 1500
"""A key of more statements than these is left out: it says little, and would be costly."""
DIGITS = 6

Lists = dict[str, Neighbours]
Places = NDArray[np.intp]
Floats = NDArray[np.float64]


def offer(connection: Connection, new: Sequence[str], weight_of: Callable[[str], float]) -> tuple[Lists, Lists]:
    """The lists of neighbours that the new statements have, and those of others that they change; and the lists that these had until now.

    `weight_of` says how much a key is worth, whatever the ledger holds.
    """
    keys = claims.keys_of(connection, new)
    posted = claims.postings(connection, sorted({k for own in keys.values() for k in own}), most=COMMON, days=_window(connection, new))
    field = _Field.of(claims.cards(connection, sorted({*new, *(other for ids in posted.values() for other in ids)})))
    places = {key: (field.places(ids), weight_of(key)) for key, ids in posted.items()}
    is_old = np.ones(len(field.ids), dtype=bool)
    is_old[field.places(new)] = False
    lists: Lists = {}
    offered: dict[str, dict[str, float]] = {}
    for id_ in new:
        others, weights = field.near(field.place[id_], [places[key] for key in keys[id_] if key in places])
        lists[id_] = tuple(field.best(others, weights))
        wanted = is_old[others] & (weights >= field.least[others])
        for other, weight in field.named(others[wanted], weights[wanted]):
            _note(offered.setdefault(other, {}), id_, weight)
    before = claims.neighbours(connection, sorted({*offered, *new}))
    changed = {id_: found for id_, one in offered.items() if (found := _best({**dict(before[id_]), **one})) != before[id_]}
    return {**lists, **changed}, before


def _window(connection: Connection, ids: Sequence[str]) -> tuple[int, int] | None:
    """The days that what is near some statements was told on; None where one of them has no day, and any is near."""
    days = [day for day, _ in claims.places(connection, ids).values()]
    dated = [day for day in days if day is not None]
    return (min(dated) - WINDOW_DAYS, max(dated) + WINDOW_DAYS) if dated and len(dated) == len(days) else None


def beside(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The statements whose neighbours are others without some statements: that have one of them among theirs, or a key that is rare again then."""
    keys = claims.keys_of(connection, ids)
    near = claims.holders(connection, sorted({k for own in keys.values() for k in own}))
    gone = frozenset(ids)
    having = {id_ for id_, found in claims.neighbours(connection, near).items() if any(other in gone for other, _ in found)}
    return sorted(having.union(turning(connection, ids)) - gone)


def turning(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The statements with a key that leads nowhere because some statements have it too, and would lead somewhere without them."""
    having: dict[str, int] = {}
    for own in claims.keys_of(connection, ids).values():
        for key in own:
            having[key] = having.get(key, 0) + 1
    counts = claims.key_counts(connection, sorted(having))
    return claims.holders(connection, [key for key, own in sorted(having.items()) if counts[key] - own <= COMMON < counts[key]])


@dataclass(frozen=True, slots=True)
class _Field:
    """Statements as arrays, in the order of their days and ids, those without a day last; `rank` is the place of each in the order of ids alone."""

    ids: Sequence[str]
    place: Mapping[str, int]
    days: Sequence[int]
    rank: Places
    least: Floats
    levels: NDArray[np.float32]

    @classmethod
    def of(cls, cards: Sequence[Card]) -> "_Field":
        cards = sorted(cards, key=lambda card: (card.day is None, card.day or 0, card.id))
        days = [card.day for card in cards if card.day is not None]
        vectors = np.frombuffer(b"".join(card.vector for card in cards), dtype="<f2").reshape(len(cards), -1)
        levels = np.round(vectors.astype(np.float32) * LEVELS)
        ids = [card.id for card in cards]
        rank = np.empty(len(ids), dtype=np.intp)
        rank[sorted(range(len(ids)), key=ids.__getitem__)] = np.arange(len(ids))
        least = np.array([-np.inf if card.least is None else card.least for card in cards])
        return cls(ids, {id_: i for i, id_ in enumerate(ids)}, days, rank, least, levels)

    def places(self, ids: Sequence[str]) -> Places:
        """Where some of them stand, from first to last."""
        return np.sort(np.fromiter(map(self.place.__getitem__, ids), dtype=np.intp, count=len(ids)))

    def near(self, at: int, keys: Sequence[tuple[Places, float]]) -> tuple[Places, Floats]:
        """Those that share keys with the one at a place and are near it in time, with their weights.

        Weights are the sums of those of the keys, and what the likeness of contents adds. The latter is made of whole numbers, and no order of
        adding changes any bit of either.
        """
        found = [self._shared(keys, start, end) for start, end in self._reach(at)]
        others, shared = np.concatenate([one for one, _ in found]), np.concatenate([worth for _, worth in found])
        others, shared = others[others != at], shared[others != at]
        likeness = np.einsum("ij,j->i", self.levels[others], self.levels[at]).astype(np.float64)
        return others, (shared + LIKENESS * likeness / LEVELS**2).round(DIGITS)

    def _reach(self, at: int) -> Sequence[tuple[int, int]]:
        """From where to where those stand that are near the one at a place; whoever has no day is near everybody."""
        if at >= len(self.days):
            return ((0, len(self.ids)),)
        start, end = bisect_left(self.days, self.days[at] - WINDOW_DAYS), bisect_right(self.days, self.days[at] + WINDOW_DAYS)
        return ((start, end), (len(self.days), len(self.ids)))

    @staticmethod
    def _shared(keys: Sequence[tuple[Places, float]], start: int, end: int) -> tuple[Places, Floats]:
        """Those between two places that have some of the keys, with the sums of what these are worth."""
        met = [(places[slice(*np.searchsorted(places, (start, end)))], weight) for places, weight in keys] if start < end else []
        if not met:
            return np.zeros(0, dtype=np.intp), np.zeros(0)
        worth = np.repeat([weight for _, weight in met], [len(places) for places, _ in met])
        shared = np.bincount(np.concatenate([places for places, _ in met]) - start, worth, end - start).astype(np.float64, copy=False)
        others = np.flatnonzero(shared)
        return others + start, shared[others]

    def best(self, others: Places, weights: Floats) -> Iterator[tuple[str, float]]:
        """The best of some, by weight and then by id."""
        order = np.lexsort((self.rank[others], -weights))[:MOST]
        return self.named(others[order], weights[order])

    def named(self, others: Places, weights: Floats) -> Iterator[tuple[str, float]]:
        """Ids with weights."""
        at: list[int] = others.tolist()
        found: list[float] = weights.tolist()
        return ((self.ids[i], weight) for i, weight in zip(at, found, strict=True))


def _note(offered: dict[str, float], id_: str, weight: float) -> None:
    """Note one that is offered; of many only the best are kept."""
    offered[id_] = weight
    if len(offered) > 4 * MOST:
        kept = dict(_best(offered))
        offered.clear()
        offered.update(kept)


def _best(whole: Mapping[str, float]) -> Neighbours:
    return tuple(sorted(whole.items(), key=lambda item: (-item[1], item[0]))[:MOST])
