"""Cards that are taken for one, while actors are being made, and the links that say why."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.reconcile.actors.card import Card


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Why entities were joined to another, by ids. Cutting it is a judgement (`Split`) that names the entities."""

    to: str
    entities: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Group:
    """Cards of one actor.

    `key` is what the rules call it by; namesakes that are kept apart share it. `is_cut` says that a person took it out of another.
    """

    key: tuple[str, ...]
    cards: list[Card]
    links: list[Link] = field(default_factory=list)
    is_cut: bool = False

    @property
    def anchor(self) -> Card:
        """The first card by day and id, which stands for the group."""
        return min(self.cards, key=lambda card: card.order)


def group_of(key: tuple[str, ...], cards: Iterable[Card], reason: str) -> Group:
    """A group whose cards all have one reason to be together."""
    ordered = sorted(cards, key=lambda card: card.order)
    others = tuple(card.entity_id for card in ordered[1:])
    return Group(key, ordered, [Link(ordered[0].entity_id, others, (reason,))] if others else [])


def alone(card: Card) -> Group:
    """A card that no rule joins with any other."""
    return Group(("alone", card.entity_id), [card])


class Union:
    """Sets of numbers that are joined two by two; the smallest number stands for each (union by path halving)."""

    def __init__(self, size: int):
        self.parent = list(range(size))

    def root(self, i: int) -> int:
        """The number that stands for the set of `i`."""
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        """Make the sets of both one."""
        low, high = sorted((self.root(i), self.root(j)))
        self.parent[high] = low
