"""The vocabulary of sides (words.toml)."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeAlias

from onrecord.reconcile.claims.sides.stem import stem, tokens

Phrases: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases as words, by their first word."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists as sets of stems.

    Words as they are: negators, names, nouns with their plurals (`put_forward`, `opposing_nouns`), `before_verbs`, `without_equal`, `comparatives`,
    `being` and `adverbs`.
    `antonyms` maps a stem to its scale and the end of it.
    """

    negators: frozenset[str]
    apparent: Phrases
    against: frozenset[str]
    against_as_verbs: frozenset[str]
    before_verbs: frozenset[str]
    without_equal: frozenset[str]
    comparatives: frozenset[str]
    before_against: frozenset[str]
    being: frozenset[str]
    adverbs: frozenset[str]
    before_to: frozenset[str]
    empty: frozenset[str]
    cue_against: frozenset[str]
    against_phrases: Phrases
    withheld: Phrases
    dismissal: frozenset[str]
    dismissing: Phrases
    put_forward: frozenset[str]
    doubt: frozenset[str]
    doubting: Phrases
    antonyms: Mapping[str, tuple[str, int]]
    answering: frozenset[str]
    good: frozenset[str]
    bad: frozenset[str]
    empty_names: frozenset[str]
    opposing_nouns: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The shipped lists."""
    table = tomllib.loads(files("onrecord.reconcile.claims.sides").joinpath("words.toml").read_text(encoding="utf-8"))
    return Lexicon(
        negators=frozenset(table["negators"].split()),
        apparent=phrases(table["apparent"]),
        against=stems(table["against"]),
        against_as_verbs=stems(table["against_as_verbs"]),
        before_verbs=frozenset(table["before_verbs"].split()),
        without_equal=frozenset(table["without_equal"].split()),
        comparatives=frozenset(table["comparatives"].split()),
        before_against=stems(table["before_against"]),
        being=frozenset(table["being"].split()),
        adverbs=frozenset(table["adverbs"].split()),
        before_to=stems(table["before_to"]),
        empty=stems(table["empty"]),
        cue_against=stems(table["cue"]["against"]),
        against_phrases=phrases(table["cue"]["against_phrases"]),
        withheld=phrases(table["cue"]["withheld"]),
        dismissal=stems(table["dismissal"]["words"]),
        dismissing=phrases(table["dismissal"]["phrases"]),
        put_forward=_with_plurals(table["put_forward"]["nouns"]),
        doubt=stems(table["doubt"]["words"]),
        doubting=phrases(table["doubt"]["phrases"]),
        antonyms=_antonyms(table["antonyms"]["pairs"]),
        answering=stems(table["answering"]["words"]),
        good=stems(table["tone"]["good"]),
        bad=stems(table["tone"]["bad"]),
        empty_names=frozenset(table["names"]["empty"].split()),
        opposing_nouns=_with_plurals(table["names"]["opposing"]),
    )


def phrase_at(listed: Phrases, words: Sequence[str], i: int) -> int:
    """How many words the longest of the phrases that begin at word `i` has; 0 where none does."""
    beginning = listed.get(words[i])
    if beginning is None:
        return 0
    return max((len(p) for p in beginning if tuple(words[i : i + len(p)]) == p), default=0)


def stems(words: str) -> frozenset[str]:
    """The stems of a list of words."""
    return frozenset(stem(word) for word in words.split())


def phrases(listed: Sequence[str]) -> Phrases:
    """Phrases by their first word."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for words in map(tokens, listed):
        out.setdefault(words[0], []).append(tuple(words))
    return {first: tuple(rest) for first, rest in out.items()}


def _with_plurals(nouns: str) -> frozenset[str]:
    """Nouns in the singular and the plural, and nothing else that has their stem: no "not" for a "notion"."""
    return frozenset(form for noun in nouns.split() for form in (noun, _plural(noun)))


def _plural(noun: str) -> str:
    if noun.endswith("y"):
        return f"{noun.removesuffix('y')}ies"
    return f"{noun}es" if noun.endswith(("s", "ch")) else f"{noun}s"


def _antonyms(pairs: str) -> dict[str, tuple[str, int]]:
    """Each stem with the first word of its pair, which names the scale, and which end of it it is."""
    out: dict[str, tuple[str, int]] = {}
    for pair in pairs.split():
        high, low = (side.split("/") for side in pair.split("-"))
        for sign, side in ((1, high), (-1, low)):
            out.update({stem(word): (stem(high[0]), sign) for word in side if stem(word) not in out})
    return out
