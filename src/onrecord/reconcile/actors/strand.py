"""People of one full name: one person, unless their states, generations, middle initials, seats or fields say otherwise."""

from collections.abc import Iterable, Sequence

from onrecord.reconcile.actors.group import Union
from onrecord.reconcile.actors.partition import Mark, parted
from onrecord.reconcile.actors.profile import Seen, field_glue


def persons_of(strand: Sequence[Seen]) -> list[list[Seen]]:
    """The cards of one name, one list for each person."""
    if len(strand) == 1:
        return [list(strand)]
    parts = parted(strand, _places, together=_same_office(strand))
    for mark in (_generations, _middles, *_marks_of_seats(strand), _fields):
        parts = [finer for part in parts for finer in parted(part, mark)]
    return parts


def by_office(strand: Sequence[Seen]) -> list[list[Seen]]:
    """The cards of a name that alone says too little: together where they share an office, else each for itself."""
    union = Union(len(strand))
    first: dict[str, int] = {}
    for i, seen in enumerate(strand):
        for key in seen.standing.offices:
            union.join(first.setdefault(key, i), i)
    found: dict[int, list[Seen]] = {}
    for i, seen in enumerate(strand):
        found.setdefault(union.root(i), []).append(seen)
    return list(found.values())


def _evidence(seen: Seen) -> frozenset[str]:
    return seen.evidence


_places: Mark[Seen] = Mark(lambda seen: seen.card.places, _evidence)
_generations: Mark[Seen] = Mark(lambda seen: frozenset({seen.name.generation}) if seen.name.generation else frozenset(), _evidence)
_middles: Mark[Seen] = Mark(lambda seen: frozenset({m[0] for m in seen.name.middles[:1]}), _evidence)
_fields: Mark[Seen] = Mark(lambda seen: seen.standing.fields, _evidence, field_glue)


def _marks_of_seats(strand: Sequence[Seen]) -> list[Mark[Seen]]:
    """One mark for each title of which every city or province has one; two places whose names share a word may be one."""
    return [_seat_mark(title) for title in sorted({_title(seat) for seen in strand for seat in seen.standing.seats})]


def _seat_mark(title: str) -> Mark[Seen]:
    def seats(seen: Seen) -> frozenset[str]:
        return frozenset(seat for seat in seen.standing.seats if _title(seat) == title)

    return Mark(seats, _evidence, _place_words)


def _title(seat: str) -> str:
    return seat.partition(" @ ")[0]


def _place_words(seat: str) -> Iterable[str]:
    return seat.partition(" @ ")[2].split()


def _same_office(strand: Sequence[Seen]) -> list[frozenset[str]]:
    """The states of cards that have one office at one body: they are one person's, though they differ."""
    places: dict[str, frozenset[str]] = {}
    for seen in strand:
        for office in seen.standing.offices:
            if office.partition(" @ ")[2] in seen.standing.bodies:
                places[office] = places.get(office, frozenset()) | seen.card.places
    return [some for some in places.values() if len(some) > 1]
