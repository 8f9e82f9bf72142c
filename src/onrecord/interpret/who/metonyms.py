"""What a country's or a capital's name stands for where it is used."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.interpret.who.governing import Does, Reading, governor
from onrecord.interpret.who.places import read_place
from onrecord.interpret.who.role import PREPOSITIONS
from onrecord.interpret.who.tables import Matches, PlaceKind, matches, nations
from onrecord.interpret.who.tokens import Tokens, split
from onrecord.language.text import Text
from onrecord.model import Span

KINDS = frozenset({PlaceKind.COUNTRY, PlaceKind.CAPITAL, PlaceKind.SEAT})


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """One name of a country, capital or seat with its reading; `entity` is the state's name where the state or its government is meant."""

    span: Span
    text: str
    kind: PlaceKind
    reading: Reading
    does: Does | None = None
    entity: str | None = None


def readings(text: Text, sources: Iterable[Span] = ()) -> tuple[PlaceReading, ...]:
    """Every country, capital and seat named in a text, in order; a name that is a source, wholly or as its last words, speaks."""
    return read_places(split(text), sources)


def read_places(tokens: Tokens, sources: Iterable[Span] = (), found: Matches | None = None) -> tuple[PlaceReading, ...]:
    """The same of words that are split already."""
    ends = {end: start for start, end in sources}
    out: list[PlaceReading] = []
    last = -1
    for i, size, place in matches(tokens) if found is None else found:
        if place.kind not in KINDS:
            continue
        reading, does = read_place(tokens, i, i + size, place)
        if _is_source(tokens, i, i + size, ends):
            reading, does = Reading.METONYM, Does.SPEAKS
        elif out and _listed(tokens, last, i) and reading in {Reading.STATE, Reading.LITERAL} and out[-1].reading != Reading.MODIFIER:
            reading, does = out[-1].reading, out[-1].does
        entity = nations().names.get(place.code, place.code) if reading in {Reading.METONYM, Reading.STATE} else None
        span = (tokens.items[i].start, tokens.items[i + size - 1].end)
        out.append(PlaceReading(span, tokens.text[slice(*span)], place.kind, reading, does, entity))
        last = i + size
    return tuple(out)


def _is_source(tokens: Tokens, i: int, end: int, ends: dict[int, int]) -> bool:
    """Whether a source ends with a name, and the name is no complement inside of it."""
    start = ends.get(tokens.items[end - 1].end)
    if start is None:
        return False
    return start >= tokens.items[max(0, i - 1)].start or governor(tokens, i)[1] not in PREPOSITIONS


def _listed(tokens: Tokens, last: int, i: int) -> bool:
    """Whether only "and", commas and articles stand between two names."""
    between = [t.low for t in tokens.items[last:i]]
    return 0 < len(between) <= 3 and all(w in {"and", "or", ",", "the"} for w in between) and between != ["the"]
