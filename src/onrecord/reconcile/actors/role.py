"""Offices without a name ("Meridia's foreign minister"): an actor of their own, and who is known to hold them."""

from onrecord.model import Office
from onrecord.reconcile.actors.card import Card
from onrecord.reconcile.actors.office import body_key, is_exclusive, office_key, title_words
from onrecord.reconcile.actors.tables import words


def role_key(card: Card) -> tuple[str, ...] | None:
    """What an office without a name is known by: title and body, or title and state; None where more than one may hold it."""
    for office in card.offices or (Office(card.name),):
        key = held_key(office, card.country)
        if key:
            return "role", key
    return None


def held_key(office: Office, country: str | None) -> str | None:
    """The key of an office that one person holds at a time: exclusive in its state, or the head of a body; None for others and for past ones."""
    title = title_words(office.title)
    if office.is_past or not title:
        return None
    if is_exclusive(title):
        return office_key(office, country)
    table = words()
    is_head = any(table.has(place, word) for place in ("territorial", "top") for word in (title[-1], " ".join(title)))
    return office_key(office, country) if is_head and not table.has("among", title[0]) and body_key(office.body, country) else None
