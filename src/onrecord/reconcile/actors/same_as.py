"""Unnamed sources that may be the same: hypotheses with their reasons, and never a merge."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.language.fold import folded
from onrecord.model import Naming
from onrecord.reconcile.actors.card import Card
from onrecord.reconcile.actors.office import body_key
from onrecord.reconcile.actors.tables import state_codes, words

MOST_DAYS = 3
"""Days between two documents in which the same unnamed source may still be speaking of one matter."""


@dataclass(frozen=True, slots=True, order=True)
class Hypothesis:
    """Two unnamed entities of two documents that may be one source, and why."""

    one: str
    other: str
    reasons: tuple[str, ...]


def same_as(cards: Iterable[Card]) -> tuple[Hypothesis, ...]:
    """Each unnamed source with the next one of another document that is described alike: same head, same state or body, three days apart at most.

    A chain stands for its group, so that there are never more hypotheses than cards. A card without a day or without state and body stands apart.
    """
    alike: dict[tuple[str, str, bool], list[Card]] = {}
    for card in sorted({c.entity_id: c for c in cards}.values(), key=lambda c: c.order):
        head, whose = head_of(card.name), _whose(card)
        if card.naming == Naming.UNNAMED and card.day and head and whose:
            alike.setdefault((head, whose, card.is_plural), []).append(card)
    return tuple(sorted(h for key, some in alike.items() for h in _chain(some, head=key[0], whose=key[1])))


def head_of(description: str) -> str:
    """The head of a description, folded: "officials" of "two senior U.S. officials briefed on the talks"."""
    table = words()
    tokens = folded(description.replace("-", " ")).split()
    end = next((i for i, word in enumerate(tokens) if i and table.has("joints", word)), len(tokens))
    head = tokens[end - 1] if end else ""
    return "" if table.has("determiners", head) or (head,) in state_codes() else head


def _whose(card: Card) -> str | None:
    bodies = sorted(key for office in card.offices if (key := body_key(office.body, card.country)))
    return bodies[0] if bodies else card.country


def _chain(some: list[Card], *, head: str, whose: str) -> Iterable[Hypothesis]:
    """Links of cards, in the order of days, to the next of another document; several of one document are each linked to it."""
    after: Card | None = None
    for card, following in zip(reversed(some[:-1]), reversed(some[1:]), strict=True):
        after = following if following.document_id != card.document_id else after
        days = _days_between(card, after) if after is not None else None
        if after is not None and days is not None and days <= MOST_DAYS:
            yield Hypothesis(card.entity_id, after.entity_id, (f"both are {head}", f"both of {whose}", f"{days} days apart"))


def _days_between(one: Card, other: Card) -> int | None:
    try:
        return abs((date.fromisoformat(other.day or "") - date.fromisoformat(one.day or "")).days)
    except ValueError:
        return None
