"""The vocabulary by which names, offices and bodies are compared (words.toml, nicknames.toml, states.toml)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Words:
    """The tables as sets; `same` maps spellings to the one compared, `fields` an office's word to what its holder is known for."""

    sets: Mapping[str, frozenset[str]]
    office_same: Mapping[str, str]
    body_same: Mapping[str, str]
    fields: Mapping[str, frozenset[str]]
    together: frozenset[tuple[str, str]]

    def has(self, name: str, word: str) -> bool:
        """Whether a word is in one of the sets."""
        return word in self.sets[name]


@cache
def words() -> Words:
    """The shipped words."""
    table = _read("words.toml")
    sets = {name: _set(value) for part in ("person", "office", "body", "sources") for name, value in table[part].items() if isinstance(value, str)}
    fields: dict[str, set[str]] = {}
    for field, value in table["fields"].items():
        for word in value.split():
            fields.setdefault(word, set()).add(field)
    together = {(a, b) for a, b in (pair.split("-") for pair in table["goes"]["together"].split())}
    return Words(sets, table["office"]["same"], table["body"]["same"], {w: frozenset(f) for w, f in fields.items()}, frozenset(together))


@cache
def full_forms() -> Mapping[str, frozenset[str]]:
    """The given names that a short form may stand for, itself among them."""
    return {short: frozenset({short, *full.split()}) for short, full in _read("nicknames.toml").items()}


@cache
def states() -> Mapping[str, frozenset[tuple[str, ...]]]:
    """How each state is written, by its code: folded words."""
    return {code: frozenset(tuple(name.split()) for name in names.split("; ")) for code, names in _read("states.toml").items()}


@cache
def state_codes() -> Mapping[tuple[str, ...], str]:
    """The state that a name means; one that several share is left out."""
    found: dict[tuple[str, ...], list[str]] = {}
    for code, names in states().items():
        for name in names:
            found.setdefault(name, []).append(code)
    return {name: codes[0] for name, codes in found.items() if len(codes) == 1}


def _set(value: str) -> frozenset[str]:
    return frozenset(entry.replace("-", " ") for entry in value.split())


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("onrecord.reconcile.actors").joinpath(name).read_text(encoding="utf-8"))
