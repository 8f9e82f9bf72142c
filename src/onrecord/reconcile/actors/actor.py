"""An actor: somebody or something that speaks in documents, made of the entities that are taken for it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.language.fold import folded
from onrecord.model import Naming, SourceKind
from onrecord.reconcile.actors.block import BODIES, block_of
from onrecord.reconcile.actors.body import name_of
from onrecord.reconcile.actors.body_name import body_name, is_government
from onrecord.reconcile.actors.card import Card
from onrecord.reconcile.actors.group import Group, Link
from onrecord.reconcile.actors.held import Held, offices_of
from onrecord.reconcile.actors.identity import actor_id
from onrecord.reconcile.actors.judgement import MOST_ANCHORS, Handle
from onrecord.reconcile.actors.person_name import person_name

MOST_SHOWN = 50
"""Entities that the stored record names of one link; their number is always told. Which entities an actor has, the entities themselves say."""


@dataclass(frozen=True, slots=True)
class Actor:
    """`name` is the fullest and most frequent of `names`; `members` are ids of entities; `part_of` is the id of the state that a body belongs to."""

    id: str
    name: str
    kind: SourceKind | None
    naming: Naming | None
    country: str | None
    names: tuple[str, ...]
    offices: tuple[Held, ...]
    members: tuple[str, ...]
    links: tuple[Link, ...]
    blocks: tuple[str, ...]
    block: str
    first_day: str | None = None
    last_day: str | None = None
    part_of: str | None = None

    @property
    def key(self) -> str:
        """All names, folded, with a blank before each word, for the search by a part of a word's beginning."""
        return "".join(f" {name}" for name in dict.fromkeys(folded(n) for n in self.names) if name)

    @property
    def handle(self) -> Handle:
        """How a judgement remembers this actor."""
        return Handle(self.name, self.blocks, self.members[:MOST_ANCHORS])

    def to_json(self) -> dict[str, Any]:
        """The record that the ledger stores."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "naming": self.naming,
            "country": self.country,
            "names": list(self.names),
            "offices": [held.to_json() for held in self.offices],
            "first_day": self.first_day,
            "last_day": self.last_day,
            "part_of": self.part_of,
            "blocks": list(self.blocks),
            "count": len(self.members),
            "links": [_link_to_json(link) for link in self.links],
        }


def actor_of(group: Group, id_: str) -> Actor:
    """The actor that a group of cards is."""
    cards = group.cards
    days = sorted(card.day for card in cards if card.day)
    names = _names(cards)
    kind = _kind(cards)
    country = _most(card.country or card.nationality or _code(card) for card in cards)
    return Actor(
        id=id_,
        name=names[0],
        kind=kind,
        naming=min((card.naming for card in cards if card.naming), key=list(Naming).index, default=None),
        country=country,
        names=names,
        offices=offices_of(cards),
        members=tuple(card.entity_id for card in cards),
        links=tuple(group.links),
        blocks=tuple(sorted({block_of(card) for card in cards})),
        block=block_of(group.anchor),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        part_of=actor_id(("state", country)) if kind == SourceKind.GOVERNMENT and country and group.key[0] in {"organ", "body"} else None,
    )


def _kind(cards: Sequence[Card]) -> SourceKind | None:
    """What most cards say; a name of one word is a government's where any says so: "organization" is said for want of a reason."""
    most = _most(card.kind for card in cards)
    is_state = most == SourceKind.ORGANIZATION and any(card.kind == SourceKind.GOVERNMENT and " " not in card.name for card in cards)
    return SourceKind.GOVERNMENT if is_state else most


def _names(cards: Sequence[Card]) -> tuple[str, ...]:
    """All names, the fullest first, then the most frequent, then by the alphabet."""
    counts = Counter(card.name for card in cards)
    fullness = {card.name: _fullness(card) for card in cards}
    return tuple(sorted(counts, key=lambda name: (-fullness[name], -counts[name], name)))


def _fullness(card: Card) -> int:
    if card.kind in BODIES:
        says_state = body_name(card.name, is_government=is_government(card.kind)).code is not None
        return int(not name_of(card).is_acronym) + int(says_state)
    if card.kind == SourceKind.PERSON and card.naming == Naming.NAMED:
        name = person_name(card.name)
        return sum(map(len, (name.last, name.given, *name.middles))) if name.given else 0
    return 0


def _code(card: Card) -> str | None:
    return name_of(card).code if card.kind in BODIES else None


def _most(values: Iterable[Any]) -> Any:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _link_to_json(link: Link) -> dict[str, Any]:
    return {"to": link.to, "entities": list(link.entities[:MOST_SHOWN]), "count": len(link.entities), "reasons": list(link.reasons)}
