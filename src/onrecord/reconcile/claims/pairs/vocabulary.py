"""The vocabulary by which statements are compared (vocabulary.toml)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`small` words carry no meaning of their own, `negations` turn one round, `first` means the speaker; `opposites` are pairs of stems.

    `endings` stand longest first where one ends another.
    """

    small: frozenset[str]
    negations: frozenset[str]
    first: frozenset[str]
    endings: tuple[str, ...]
    irregular: Mapping[str, str]
    opposites: Mapping[str, frozenset[str]]


@cache
def vocabulary() -> Vocabulary:
    """The shipped words."""
    table = tomllib.loads(files("onrecord.reconcile.claims.pairs").joinpath("vocabulary.toml").read_text(encoding="utf-8"))
    words = {name: value.split() for name, value in table["words"].items()}
    return Vocabulary(
        small=frozenset(words["small"]),
        negations=frozenset(words["negations"]),
        first=frozenset(words["first"]),
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
