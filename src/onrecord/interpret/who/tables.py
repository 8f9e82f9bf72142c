"""States, regions and cities by name (countries.json, made by training/tables/countries.py)."""

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TypeAlias

from onrecord.interpret.who.tokens import Tokens

LONGEST_PLACE = 6
"""Words in the longest name that is looked up."""


class PlaceKind(StrEnum):
    """What a place's name says: the state, what belongs to it, its people, where its government sits, a part of it."""

    COUNTRY = "country"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"
    REGION = "region"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class Place:
    """What a name of the table stands for; `code` is the ISO 3166-1 alpha-2 code of its state."""

    code: str
    kind: PlaceKind


@dataclass(frozen=True, slots=True)
class Nations:
    """The table: `places` by surface (words joined by one blank), `names` of states by code, `openers` the first words of all surfaces."""

    places: dict[str, Place]
    names: dict[str, str]
    openers: frozenset[str]

    def longest(self, words: list[str]) -> tuple[int, Place] | None:
        """The longest place that `words` begin with, and how many words it takes."""
        if not words or words[0] not in self.openers:
            return None
        for size in range(min(LONGEST_PLACE, len(words)), 0, -1):
            place = self.places.get(" ".join(words[:size]))
            if place is not None:
                return size, place
        return None


Matches: TypeAlias = list[tuple[int, int, Place]]
"""Places in a list of words: index of the first word, number of words, place."""


def matches(tokens: Tokens) -> Matches:
    """All places of a text in order, the longest first where two begin at one word."""
    table = nations()
    out: Matches = []
    i = 0
    while i < len(tokens.items):
        found = None
        if tokens.items[i].text in table.openers:
            found = table.longest([t.text.replace("’", "'") for t in tokens.items[i : i + LONGEST_PLACE]])
        if found is not None:
            out.append((i, *found))
        i += found[0] if found else 1
    return out


@cache
def nations() -> Nations:
    """The shipped table."""
    data = json.loads(files("onrecord.interpret.who").joinpath("countries.json").read_text(encoding="utf-8"))
    places: dict[str, Place] = {}
    columns = (("names", PlaceKind.COUNTRY), ("seats", PlaceKind.SEAT), ("capitals", PlaceKind.CAPITAL), ("people", PlaceKind.PEOPLE))
    for column, kind in (*columns, ("adjectives", PlaceKind.ADJECTIVE)):
        for code, row in data["countries"].items():
            for name in row[column]:
                places.setdefault(_plain(name), Place(code, kind))
    for name, code in data["regions"].items():
        places.setdefault(_plain(name), Place(code, PlaceKind.REGION))
    for code, names in data["cities"].items():
        for name in names:
            places.setdefault(_plain(name), Place(code, PlaceKind.CITY))
    return Nations(places, {c: row["name"] for c, row in data["countries"].items()}, frozenset(p.split(" ", 1)[0] for p in places))


def _plain(name: str) -> str:
    return name.replace("’", "'").replace(",", " ,").removeprefix("the ")
