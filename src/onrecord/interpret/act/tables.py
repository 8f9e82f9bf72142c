"""The lists in data/*.toml as records."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class WordLists:
    """Words by how they work in a cue (data/words.toml)."""

    weak: frozenset[str]
    plain: frozenset[str]
    skipped: frozenset[str]
    negations: frozenset[str]
    withholding: frozenset[str]
    tellings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words of grammar (data/words.toml)."""

    determiners: frozenset[str]
    subjects: frozenset[str]
    auxiliaries: frozenset[str]
    modals: frozenset[str]
    passives: frozenset[str]
    questions: frozenset[str]
    possessives: frozenset[str]
    ends: frozenset[str]


@dataclass(frozen=True, slots=True)
class ContextLists:
    """Words around a cue (data/context.toml)."""

    documents: frozenset[str]
    laws: frozenset[str]
    media: frozenset[str]
    people: frozenset[str]
    requests: frozenset[str]
    records: frozenset[str]
    hostile: frozenset[str]


def table(name: str) -> dict[str, Any]:
    """One data file."""
    return tomllib.loads(files("onrecord.interpret.act").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_lists() -> WordLists:
    """How words work in a cue."""
    data = table("words")
    return WordLists(**{name: frozenset(data[name].split()) for name in WordLists.__slots__})


@cache
def grammar() -> Grammar:
    """Words of grammar."""
    data = table("words")["grammar"]
    return Grammar(**{name: frozenset(data[name].split()) for name in Grammar.__slots__})


@cache
def context_lists() -> ContextLists:
    """Words around a cue."""
    data = table("context")
    return ContextLists(**{name: frozenset(data[name].split()) for name in ContextLists.__slots__})


@cache
def inflections() -> dict[str, str]:
    """Base forms of irregular forms."""
    return {form: base for base, forms in table("words")["irregular"].items() for form in forms.split()}
