"""The vocabulary of responses (words.toml)."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.reconcile.claims.sides.lexicon import Phrases, phrase_at, phrases, stems
from onrecord.reconcile.claims.sides.stem import stem


@dataclass(frozen=True, slots=True)
class Words:
    """A list of the vocabulary: stems and phrases."""

    stems: frozenset[str]
    phrases: Phrases

    def first(self, words: Sequence[str]) -> str:
        """The first of them among some words, as it stands; empty where there is none."""
        for i, word in enumerate(words):
            if word in self.phrases and (length := phrase_at(self.phrases, words, i)):
                return " ".join(words[i : i + length])
            if stem(word) in self.stems:
                return word
        return ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists of words.toml; `refused` holds the beginnings of words."""

    telling: Words
    refused: tuple[str, ...]
    negated: frozenset[str]
    withheld: Words
    no_comment: Words
    falsity: Words
    rejected: Words
    denying: Words
    brushing: Words
    dismissing: Words
    claims: Words
    opinions: Words
    plans: Words
    in_part: Words
    conceding: Words
    no_part: Words
    asking: Words
    demands: Words
    granting: Words
    spreading: Words
    accusations: Words
    blaming: Words


@cache
def lexicon() -> Lexicon:
    """The shipped lists."""
    table = tomllib.loads(files("onrecord.reconcile.claims.responses").joinpath("words.toml").read_text(encoding="utf-8"))

    def words(name: str, phrases_name: str = "") -> Words:
        return Words(stems(table.get(name, "")), phrases(table.get(phrases_name, [])))

    return Lexicon(
        telling=words("telling"),
        refused=tuple(table["refused"].split()),
        negated=frozenset(table["negated"].split()),
        withheld=words("", "withheld"),
        no_comment=words("", "no_comment"),
        falsity=words("falsity", "false_phrases"),
        rejected=words("rejected", "rejected_phrases"),
        denying=words("denying"),
        brushing=words("brushing"),
        dismissing=words("dismissing"),
        claims=words("claims"),
        opinions=words("opinions"),
        plans=words("plans"),
        in_part=words("", "in_part"),
        conceding=words("", "conceding"),
        no_part=words("", "no_part"),
        asking=words("asking"),
        demands=words("demands"),
        granting=words("granting"),
        spreading=words("spreading"),
        accusations=words("accusations"),
        blaming=words("blaming"),
    )
