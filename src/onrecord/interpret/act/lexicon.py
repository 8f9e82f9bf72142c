"""The lexicon: what is done by each cue word and phrase (data/), by the class of the word."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from onrecord.interpret.act.tables import table, word_lists
from onrecord.model import Act

FAMILIES = ("assert", "oppose", "judge", "direct", "commit", "hold")


class WordClass(StrEnum):
    """What a cue word is."""

    VERB = "verb"
    NOUN = "noun"
    MODIFIER = "modifier"
    PHRASE = "phrase"
    ALONE = "alone"


KEYS = {"verbs": WordClass.VERB, "nouns": WordClass.NOUN, "modifiers": WordClass.MODIFIER, "alone": WordClass.ALONE}


@dataclass(frozen=True, slots=True)
class Case:
    """An act where all of `traits` hold."""

    traits: frozenset[str]
    act: Act

    def holds(self, traits: frozenset[str]) -> bool:
        """Whether the condition is met."""
        return self.traits <= traits


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Acts of single words by class, acts of phrases by their first word, longest first, and what surroundings change."""

    words: dict[tuple[str, WordClass], Act]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Act], ...]]
    cases: dict[str, tuple[Case, ...]]


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon. Of two acts for one word and class the one that is read first stands."""
    words: dict[tuple[str, WordClass], Act] = {}
    phrases: dict[tuple[str, ...], Act] = {}
    for family in FAMILIES:
        for act, entries in table(family).items():
            for key, word_class in KEYS.items():
                for word in entries.get(key, "").split():
                    words.setdefault((word, word_class), Act(act))
            for line in entries.get("phrases", "").strip().splitlines():
                phrases.setdefault(tuple(w for w in line.split() if w not in word_lists().skipped), Act(act))
    cases = {cue: tuple(Case(frozenset(k.split()), Act(a)) for k, a in rows.items()) for cue, rows in table("frames").items()}
    return Lexicon(words, _by_first(phrases), cases)


def _by_first(phrases: dict[tuple[str, ...], Act]) -> dict[str, tuple[tuple[tuple[str, ...], Act], ...]]:
    out: dict[str, list[tuple[tuple[str, ...], Act]]] = {}
    for phrase in sorted(phrases, key=lambda p: (-len(p), p)):
        out.setdefault(phrase[0], []).append((phrase, phrases[phrase]))
    return {first: tuple(rows) for first, rows in out.items()}
