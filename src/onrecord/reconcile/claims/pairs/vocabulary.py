"""The vocabulary by which statements are compared (vocabulary.toml)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`small` words carry no meaning of their own, `negations` turn one round, `first` means the speaker. All others are stems.

    `offices` say who somebody is or when something was told, and are shared by statements about quite different things. `endings` stand longest first
    where one ends another.
    """

    small: frozenset[str]
    negations: frozenset[str]
    first: frozenset[str]
    offices: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    asking: frozenset[str]
    granting: frozenset[str]
    helping: frozenset[str]
    speaking: frozenset[str]
    endings: tuple[str, ...]
    irregular: Mapping[str, str]
    opposites: Mapping[str, frozenset[str]]

    @property
    def dates(self) -> frozenset[str]:
        """Months and days of the week."""
        return self.months | self.weekdays


@cache
def vocabulary() -> Vocabulary:
    """The shipped words."""
    table = tomllib.loads(files("onrecord.reconcile.claims.pairs").joinpath("vocabulary.toml").read_text(encoding="utf-8"))
    words = {name: value.split() for name, value in table["words"].items()}
    return Vocabulary(
        small=frozenset(words["small"]),
        negations=frozenset(words["negations"]),
        first=frozenset(words["first"]),
        offices=frozenset(table["offices"]["stems"].split()),
        months=frozenset(table["dates"]["months"].split()),
        weekdays=frozenset(table["dates"]["weekdays"].split()),
        asking=frozenset(table["deeds"]["asking"].split()),
        granting=frozenset(table["deeds"]["granting"].split()),
        helping=frozenset(table["deeds"]["helping"].split()),
        speaking=frozenset(table["deeds"]["speaking"].split()),
        endings=tuple(words["endings"]),
        irregular=table["irregular"],
        opposites=_both_ways(table["opposites"]["pairs"].split()),
    )


def _both_ways(pairs: list[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in (pair.split("-") for pair in pairs):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {stem: frozenset(others) for stem, others in found.items()}
