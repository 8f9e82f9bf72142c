"""Where groups of people are joined: each joining is checked against all that both groups say, and noted with its reasons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.reconcile.actors.group import Group, Link, Union
from onrecord.reconcile.actors.profile import Profile, Seen, compatible, profile_of

OFFICES, BODIES, PLACES = "offices", "bodies", "places"
SAID = {OFFICES: "same office", BODIES: "same body", PLACES: "same state"}


@dataclass(frozen=True, slots=True)
class Pile:
    """Cards that one name joined, and what they say."""

    group: Group
    first: Seen
    profile: Profile

    @classmethod
    def of(cls, seen: Sequence[Seen], *, reason: str) -> "Pile":
        """The pile of some cards."""
        ordered = sorted(seen, key=lambda s: s.card.order)
        cards = [s.card for s in ordered]
        links = [Link(cards[0].entity_id, tuple(c.entity_id for c in cards[1:]), (reason,))] if len(cards) > 1 else []
        return cls(Group(_key(ordered), cards, links), ordered[0], profile_of(ordered))

    @property
    def rank(self) -> tuple[int, tuple[str, str]]:
        """Which of several piles gives an actor its key: a full name first, then the earliest."""
        name = self.first.name
        return (3 if not name.given else 2 if name.is_short else 1 if name.is_initials else 0), self.group.anchor.order


class Bench:
    """Piles, joined two by two. The smaller index stands for both, so piles of full names come first."""

    def __init__(self, piles: Sequence[Pile]):
        self.piles = piles
        self._union = Union(len(piles))
        self._profiles = [pile.profile for pile in piles]
        self._edges: list[tuple[int, Link]] = []

    def root(self, i: int) -> int:
        """The pile that stands for all that are joined with pile `i`."""
        return self._union.root(i)

    def profile(self, i: int) -> Profile:
        """What all that are joined with pile `i` say."""
        return self._profiles[self.root(i)]

    def agree(self, i: int, j: int) -> bool:
        """Whether nothing keeps two apart."""
        return compatible(self.profile(i), self.profile(j))

    def join(self, i: int, j: int, relation: str, *, level: str) -> None:
        """Join two piles by what they share at one level, unless they are joined already or cannot be one person."""
        one, other = self.root(i), self.root(j)
        if one == other or not self.agree(i, j):
            return
        shared = self.profile(i).level(level) & self.profile(j).level(level)
        link = Link(self.piles[i].group.anchor.entity_id, (self.piles[j].group.anchor.entity_id,), (relation, f"{SAID[level]}: {min(shared)}"))
        both = self._profiles[one].with_other(self._profiles[other])
        self._union.join(one, other)
        self._profiles[min(one, other)] = both
        self._edges.append((min(one, other), link))

    def groups(self) -> list[Group]:
        """What stands at the end, one group for each person."""
        members: dict[int, list[Pile]] = {}
        for i, pile in enumerate(self.piles):
            members.setdefault(self.root(i), []).append(pile)
        links: dict[int, list[Link]] = {}
        for i, link in self._edges:
            links.setdefault(self.root(i), []).append(link)
        return [_one(piles, links.get(i, [])) for i, piles in sorted(members.items())]


def _one(piles: Sequence[Pile], links: Iterable[Link]) -> Group:
    best = min(piles, key=lambda pile: pile.rank)
    cards = sorted((card for pile in piles for card in pile.group.cards), key=lambda card: card.order)
    return Group(best.group.key, cards, sorted([*(link for pile in piles for link in pile.group.links), *links]))


def _key(seen: Sequence[Seen]) -> tuple[str, ...]:
    name = seen[0].name
    if name.is_short:
        return "person", name.last, name.given, seen[0].card.entity_id
    return "person", name.last, name.letters if name.is_initials else name.given
