"""What is known of a group of people's cards, and whether two groups can be one person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.reconcile.actors.card import Card
from onrecord.reconcile.actors.office import Standing, standing_of
from onrecord.reconcile.actors.person_name import PersonName, person_name
from onrecord.reconcile.actors.tables import full_forms, words


@dataclass(frozen=True, slots=True)
class Seen:
    """A person's card with its name and offices taken apart."""

    card: Card
    name: PersonName
    standing: Standing

    @classmethod
    def of(cls, card: Card) -> "Seen":
        """Read a card."""
        return cls(card, person_name(card.name), standing_of(card))

    @property
    def evidence(self) -> frozenset[str]:
        """What two mentions of one person share: offices and bodies."""
        return self.standing.offices | self.standing.bodies


@dataclass(frozen=True, slots=True)
class Profile:
    """All that cards of one group say."""

    givens: frozenset[str]
    middles: frozenset[str]
    generations: frozenset[str]
    places: frozenset[str]
    offices: frozenset[str]
    bodies: frozenset[str]
    fields: frozenset[str]
    seats: frozenset[str]

    def with_other(self, other: "Profile") -> "Profile":
        """Both together."""
        return Profile(*(getattr(self, name) | getattr(other, name) for name in self.__slots__))

    def level(self, name: str) -> frozenset[str]:
        """The evidence of one strength: `offices`, `bodies` or `places`."""
        return {"offices": self.offices, "bodies": self.bodies, "places": self.places}[name]


def profile_of(seen: Sequence[Seen]) -> Profile:
    """What a group's cards say."""
    return Profile(
        givens=frozenset(s.name.given for s in seen if s.name.given),
        middles=frozenset(s.name.middles[0][0] for s in seen if s.name.middles),
        generations=frozenset(s.name.generation for s in seen if s.name.generation),
        places=_all(s.card.places for s in seen),
        offices=_all(s.standing.offices for s in seen),
        bodies=_all(s.standing.bodies for s in seen),
        fields=_all(s.standing.fields for s in seen),
        seats=_all(s.standing.seats for s in seen),
    )


def compatible(one: Profile, other: Profile) -> bool:
    """Whether nothing says that two groups are two people. An office at the same body outweighs two states."""
    return (
        (_meet(one.places, other.places) or any(office.rpartition(" @ ")[2] in one.bodies for office in one.offices & other.offices))
        and _meet(one.generations, other.generations)
        and _meet(one.middles, other.middles)
        and _seats_agree(one.seats, other.seats)
        and _fields_agree(one.fields, other.fields)
        and all(same_given(a, b) for a in one.givens for b in other.givens)
    )


def same_given(one: str, other: str) -> bool:
    """Whether two given names may be one: the same, an initial of it, or short for one full form."""
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    return bool(forms(one) & forms(other))


def forms(given: str) -> frozenset[str]:
    """The full names that a given name may stand for."""
    return full_forms().get(given, frozenset({given}))


def field_glue(field: str) -> frozenset[str]:
    """The pairs of fields that one person may well be known for, as far as this one stands in them."""
    return frozenset("-".join(pair) for pair in words().together if field in pair)


def seats_differ(one: str, other: str) -> bool:
    """Whether two seats of one title are at two places: their bodies share no word."""
    (title, _, body), (also, _, place) = one.partition(" @ "), other.partition(" @ ")
    return title == also and not set(body.split()) & set(place.split())


def _fields_agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return _meet(one, other) or any(field_glue(a) & field_glue(b) for a in one for b in other)


def _seats_agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return not any(seats_differ(a, b) for a in one for b in other)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _all(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset(value for some in sets for value in some)
