"""What offices say of who somebody is: keys that two mentions of one person share, and fields that two people differ in."""

from dataclasses import dataclass
from functools import lru_cache

from onrecord.language.fold import folded
from onrecord.model import Office
from onrecord.reconcile.actors.body_name import body_name
from onrecord.reconcile.actors.card import Card
from onrecord.reconcile.actors.tables import state_codes, words

JOINTS = frozenset({"of", "for"})


@dataclass(frozen=True, slots=True)
class Standing:
    """Keys of what a card's offices say.

    `offices` are title and body, or title and state where one person holds it; `bodies` stand alone. `fields` and `seats` are those of present
    offices, `seats` being what each city or province has one of.
    """

    offices: frozenset[str]
    bodies: frozenset[str]
    fields: frozenset[str]
    seats: frozenset[str]


def standing_of(card: Card) -> Standing:
    """What a card's offices say."""
    present = [o for o in card.offices if not o.is_past]
    fields = words().fields
    return Standing(
        offices=frozenset(key for o in card.offices if (key := office_key(o, card.country))),
        bodies=frozenset(key for o in card.offices if (key := body_key(o.body, card.country))),
        fields=frozenset(f for o in present for w in title_words(o.title) for f in fields.get(w, ())),
        seats=frozenset(seat for o in present if (seat := _seat(o, card.country))),
    )


def office_key(office: Office, country: str | None) -> str | None:
    """Title and body, or title and state where one person holds it; None where it fits many."""
    title = title_words(office.title)
    if not title or (len(title) == 1 and words().has("weak", title[0])):
        return None
    state = _state_of(office.body, country) if is_exclusive(title) else None
    place = state or body_key(office.body, country)
    return f"{' '.join(title)} @ {place}" if place else None


def _state_of(body: str | None, country: str | None) -> str | None:
    """The state that an office is one of: its body is the state, an organ of it ("foreign minister" at the "Foreign Ministry"), or not named."""
    if not body:
        return country
    name = body_name(body, country)
    return name.code if name.is_state or name.is_organ else None


def body_key(body: str | None, country: str | None) -> str | None:
    """A body that somebody belongs to; None for a state itself and for what each state has many of."""
    if not body:
        return None
    name = body_name(body, country)
    if name.is_state or name.is_many or (name.is_organ and name.code is None):
        return None
    return " ".join((*name.core, name.code or "")) if name.is_organ else " ".join(name.core)


@lru_cache(maxsize=65_536)
def title_words(title: str | None) -> tuple[str, ...]:
    """The words of a title as they are compared: "former minister of foreign affairs" is "foreign minister"."""
    table = words()
    text = " " + " ".join(w for w in folded((title or "").replace("-", " ")).split() if not table.has("past", w) and w != "the") + " "
    for same in (table.office_same, table.body_same):
        for word, other in same.items():
            text = text.replace(f" {word} ", f" {other} ")
    tokens = _without_state(text.split())
    for i in range(1, len(tokens) - 1):
        if tokens[i] in JOINTS and tokens[i - 1] in {"minister", "secretary"}:
            tokens = [*tokens[: i - 1], *tokens[i + 1 :], tokens[i - 1]]
            break
    return tuple(w for w in tokens if not table.has("small", w))


def is_exclusive(title: tuple[str, ...]) -> bool:
    """Whether one person at a time holds a title in its state."""
    table = words()
    if not title or table.has("among", title[0]):
        return False
    if len(title) > 1 and table.has("with_field", title[-1]):
        return True
    return (len(title) == 1 and title[0] in table.sets["exclusive"]) or " ".join(title) in table.sets["exclusive"]


def _seat(office: Office, country: str | None) -> str | None:
    title = title_words(office.title)
    body = body_key(office.body, country)
    return f"{title[-1]} @ {body}" if title and body and words().has("territorial", title[-1]) else None


def _without_state(tokens: list[str]) -> list[str]:
    return next((tokens[size:] for size in (3, 2, 1) if len(tokens) > size and tuple(tokens[:size]) in state_codes()), tokens)
