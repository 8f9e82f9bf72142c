"""The words by which circumstances are known."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Occasions:
    """Nouns of occasions by the preposition that leads to them, and what goes on or stands between circumstances."""

    nouns: Mapping[str, frozenset[str]]
    gatherings: frozenset[str]
    tails: frozenset[str]
    made: frozenset[str]
    fillers: frozenset[str]
    speaking: frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Sets of words in lower case."""

    occasions: Occasions
    places: frozenset[str]
    not_places: frozenset[str]
    object_verbs: frozenset[str]
    to_do_verbs: frozenset[str]
    to_verbs: frozenset[str]
    from_verbs: frozenset[str]
    told_to: frozenset[str]
    people: frozenset[str]
    stops: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    not_adverbs: frozenset[str]
    prepositions: frozenset[str]


@cache
def vocabulary() -> Words:
    """The shipped words."""
    addressing, places, phrases = _table("addressing"), _table("places"), _table("phrases")
    return Words(
        occasions=_occasions(_table("occasions")),
        places=places["places"]["words"],
        not_places=places["not_places"]["words"],
        object_verbs=addressing["object"]["words"],
        to_do_verbs=addressing["to_do"]["words"],
        to_verbs=addressing["to"]["words"],
        from_verbs=addressing["from"]["words"],
        told_to=addressing["told_to"]["words"],
        people=addressing["people"]["words"],
        stops=phrases["stops"]["words"],
        determiners=phrases["determiners"]["words"],
        pronouns=phrases["pronouns"]["words"],
        not_adverbs=phrases["not_adverbs"]["words"],
        prepositions=phrases["prepositions"]["words"],
    )


def _table(name: str) -> dict[str, dict[str, frozenset[str]]]:
    """A file of words, each list as a set."""
    data = tomllib.loads(files("onrecord.interpret.setting").joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    return {key: {part: frozenset(words.split()) for part, words in table.items()} for key, table in data.items()}


def _occasions(table: Mapping[str, Mapping[str, frozenset[str]]]) -> Occasions:
    nouns: dict[str, frozenset[str]] = {}
    for kind in ("texts", "events", "bodies"):
        for preposition in sorted(table[kind]["before"]):
            nouns[preposition] = nouns.get(preposition, frozenset()) | table[kind]["words"]
    tails, fillers = table["tails"], table["fillers"]
    return Occasions(nouns, table["gatherings"]["words"], tails["words"], tails["made"], fillers["words"], fillers["addressing"])
