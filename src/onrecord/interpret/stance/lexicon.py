"""The word lists of stance, each read once from its file."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from onrecord.interpret.stance.words import forms
from onrecord.language.forms import Word


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases with what each stands for, by their first word."""

    by_first: dict[str, tuple[tuple[tuple[str, ...], str], ...]]

    @classmethod
    def of(cls, entries: Iterable[tuple[str, str]]) -> "Phrases":
        """From pairs of a phrase and its value; of equal phrases the last counts."""
        table: dict[str, dict[tuple[str, ...], str]] = {}
        for phrase, value in entries:
            key = forms(phrase)
            table.setdefault(key[0], {})[key] = value
        return cls({first: tuple(sorted(rest.items(), key=lambda item: (-len(item[0]), item[0]))) for first, rest in table.items()})

    def find(self, words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
        """Where the longest phrases stand, from the left: first word, behind the last, value."""
        i = 0
        while i < len(words):
            hit = self.at(words, i)
            if hit is None:
                i += 1
            else:
                yield i, i + hit[0], hit[1]
                i += hit[0]

    def at(self, words: Sequence[Word], i: int) -> tuple[int, str] | None:
        """The length and value of the longest phrase that begins at word `i`."""
        for phrase, value in self.by_first.get(words[i].form, ()):
            if len(phrase) <= len(words) - i and all(words[i + k].form == form for k, form in enumerate(phrase)):
                return len(phrase), value
        return None


def load(name: str) -> dict[str, object]:
    """The content of one of this package's TOML files."""
    return tomllib.loads(files("onrecord.interpret.stance").joinpath(name).read_text(encoding="utf-8"))


@cache
def grammar() -> dict[str, frozenset[str]]:
    """The word classes of `grammar.toml`."""
    return {name: frozenset(str(words).split()) for name, words in load("grammar.toml").items()}


@cache
def cue_lists() -> dict[str, frozenset[str]]:
    """The lists of `cues.toml`."""
    data = load("cues.toml")
    return {name: word_set(data, name) for name in data}


def texts(data: dict[str, object], *path: str) -> tuple[str, ...]:
    """The list of strings at `path`; empty where there is none."""
    at = _at(data, path)
    return tuple(str(item) for item in cast("list[object]", at)) if isinstance(at, list) else ()


def word_set(data: dict[str, object], *path: str) -> frozenset[str]:
    """The words of the string at `path`."""
    return frozenset(str(_at(data, path)).split())


def _at(data: dict[str, object], path: Sequence[str]) -> object:
    first, *rest = path
    at = data.get(first)
    return _at(cast("dict[str, object]", at), rest) if rest else at
