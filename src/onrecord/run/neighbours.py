"""Which statements of a ledger are compared with which: those that share most of what they are about.

A pair is compared where one of the two is among the other's best. Whom a statement has among its best depends on the set of statements alone and
not on their order: each new one is offered to all that share a key with it.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import Connection

from onrecord.store import claims
from onrecord.store.claims import Card

MOST = 24
"""Neighbours of a statement: the pairs that the model is asked about are at most so many times the number of statements."""
WINDOW_DAYS = 45
COMMON = 2000
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
        for other, weight in found.items():
            if other in cards and _may_meet(cards[id_], cards[other]):
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


def _best(offered: Mapping[str, float], before: Neighbours) -> Neighbours:
    """The best of those that a statement had, and those that are offered to it; ties by id."""
    whole = {**dict(before), **{other: round(weight, 6) for other, weight in offered.items()}}
    return tuple(sorted(whole.items(), key=lambda item: (-item[1], item[0]))[:MOST])


def _may_meet(a: Card, b: Card) -> bool:
    """Whether two statements are near enough in time; one without a day is near to all."""
    return a.day is None or b.day is None or abs(a.day - b.day) <= WINDOW_DAYS
