"""Who the states, organs and organizations of a block are: by name and state, then acronyms by what they stand for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.language.fold import folded
from onrecord.reconcile.actors.body_name import BodyName, body_name, is_government
from onrecord.reconcile.actors.card import Card
from onrecord.reconcile.actors.group import Group, Link, group_of
from onrecord.reconcile.actors.partition import Mark, parted

SHORTEST_ACRONYM = 3
"""Letters that an acronym needs to be joined by its letters alone; shorter ones must be spelled out by a document or share the state."""


@dataclass(frozen=True, slots=True)
class Body:
    """A group and the name it goes by; `is_acronym` where somebody writes it so, `code` the state that it is of where that is known."""

    group: Group
    name: BodyName
    is_acronym: bool
    code: str | None


def name_of(card: Card) -> BodyName:
    """A body's name taken apart."""
    return body_name(card.name, card.country, is_government=is_government(card.kind))


def is_apart(name: BodyName) -> bool:
    """Whether no other document's name can be known to mean the same: "police", or "foreign ministry" without a state."""
    return name.is_many or (name.is_organ and name.code is None)


def bodies(cards: Iterable[Card]) -> list[Group]:
    """The bodies among the cards of one block."""
    named: dict[tuple[str, ...], list[Card]] = {}
    for card in sorted(cards, key=lambda c: c.order):
        named.setdefault(_key(card), []).append(card)
    found = [body for key in sorted(named) for body in _of_one_name(key, named[key])]
    return _with_acronyms(found)


def _key(card: Card) -> tuple[str, ...]:
    name = name_of(card)
    if name.is_state:
        return "state", name.code or ""
    return ("organ", name.code or "", *name.core) if name.is_organ else ("body", *name.core)


def _of_one_name(key: tuple[str, ...], cards: Sequence[Card]) -> list[Body]:
    parts = parted(cards, Mark(_code)) if key[0] == "body" else [list(cards)]
    return [_body(key, part) for part in parts]


def _code(card: Card) -> frozenset[str]:
    code = name_of(card).code
    return frozenset({code}) if code else frozenset()


def _body(key: tuple[str, ...], cards: Sequence[Card]) -> Body:
    group = group_of(key, cards, "one state" if key[0] == "state" else "same organ of one state" if key[0] == "organ" else "same name")
    names = [name_of(card) for card in cards]
    code = min((name.code for name in names if name.code), default=None)
    return Body(group, names[0], any(name.is_acronym for name in names), code)


def _with_acronyms(found: Sequence[Body]) -> list[Group]:
    """Join each acronym to the one name that it stands for."""
    by_initials: dict[str, list[int]] = {}
    for i, body in enumerate(found):
        for letters in body.name.initials:
            by_initials.setdefault(letters, []).append(i)
    taken: dict[int, list[tuple[Group, Link]]] = {}
    joined: set[int] = set()
    for j, body in enumerate(found):
        if body.is_acronym and body.group.key[0] == "body":
            meant = _meant(found, body, by_initials.get(body.name.core[0], ()))
            if meant is not None:
                i, reason = meant
                link = Link(found[i].group.anchor.entity_id, (body.group.anchor.entity_id,), (reason,))
                taken.setdefault(i, []).append((body.group, link))
                joined.add(j)
    return [_taking(body.group, taken.get(i, [])) for i, body in enumerate(found) if i not in joined]


def _meant(found: Sequence[Body], acronym: Body, candidates: Iterable[int]) -> tuple[int, str] | None:
    """What an acronym stands for, and how that is known: a document spells it out, else the state is the same, else nothing else has its letters."""
    letters = acronym.name.core[0]
    fitting = [i for i in candidates if acronym.code is None or found[i].code in {None, acronym.code}]
    spelled = [(i, document) for i in fitting if (document := _spelled(found[i].group, letters))]
    if spelled:
        return (spelled[0][0], f"acronym that document {spelled[0][1]} spells out") if len(spelled) == 1 else None
    own = [i for i in fitting if acronym.code and found[i].code == acronym.code]
    if own:
        return (own[0], f"acronym of the only such name of {acronym.code}") if len(own) == 1 else None
    if len(fitting) == 1 and len(letters) >= SHORTEST_ACRONYM and found[fitting[0]].name.is_organ is False:
        return fitting[0], "acronym of the only such name"
    return None


def _spelled(group: Group, letters: str) -> str | None:
    """The first document that calls the group by an acronym beside its name."""
    documents = (card.document_id for card in group.cards if any(folded(alias) == letters for alias in card.aliases))
    return next(documents, None)


def _taking(group: Group, others: Sequence[tuple[Group, Link]]) -> Group:
    cards = sorted([*group.cards, *(card for other, _ in others for card in other.cards)], key=lambda card: card.order)
    return Group(group.key, cards, sorted([*group.links, *(link for other, own in others for link in (*other.links, own))]))
