"""Offices that an actor holds or held, with the days on which documents say so, and who is known to hold an office."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.language.fold import folded
from onrecord.model import Office
from onrecord.reconcile.actors.card import Card
from onrecord.reconcile.actors.office import title_words
from onrecord.reconcile.actors.role import held_key


@dataclass(frozen=True, slots=True)
class Held:
    """An office in the words most documents use; `key` is how two offices are the same one, null where more than one may hold it."""

    title: str | None
    body: str | None
    is_past: bool
    count: int
    first_day: str | None
    last_day: str | None
    key: str | None = None

    def to_json(self) -> dict[str, Any]:
        """As a part of the actor's record."""
        return {name: getattr(self, name) for name in self.__slots__}


def offices_of(cards: Iterable[Card]) -> tuple[Held, ...]:
    """All offices of some cards, the present ones first, then the most frequent, then by their words."""
    found: dict[tuple[object, ...], list[tuple[Office, Card]]] = {}
    for card in cards:
        for office in card.offices:
            same = (title_words(office.title), folded(office.body or ""), office.is_past)
            found.setdefault(same, []).append((office, card))
    return tuple(sorted((_held(some) for some in found.values()), key=lambda h: (h.is_past, -h.count, h.title or "", h.body or "")))


def _held(some: Sequence[tuple[Office, Card]]) -> Held:
    counts = Counter((office.title, office.body) for office, _ in some)
    title, body = min(counts, key=lambda words: (-counts[words], words[0] or "", words[1] or ""))
    days = sorted(card.day for _, card in some if card.day)
    key = min((key for office, card in some if (key := held_key(office, card.country))), default=None)
    return Held(title, body, some[0][0].is_past, len(some), days[0] if days else None, days[-1] if days else None, key)
