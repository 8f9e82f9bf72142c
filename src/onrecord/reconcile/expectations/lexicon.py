"""The word lists of expectations, read once from their file."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.language.forms import Word
from onrecord.reconcile.expectations.words import words_of


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases as sequences of forms, by their first, longest first."""

    by_first: Mapping[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> "Phrases":
        """From phrases as they are written."""
        table: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            key = tuple(word.form for word in words_of(phrase))
            table.setdefault(key[0], []).append(key)
        return cls({first: tuple(sorted(rest, key=lambda key: (-len(key), key))) for first, rest in table.items()})

    def at(self, words: Sequence[Word], i: int) -> int:
        """How many words the longest phrase has that begins at word `i`; 0 for none."""
        for key in self.by_first.get(words[i].form, ()):
            if len(key) <= len(words) - i and all(words[i + k].form == form for k, form in enumerate(key)):
                return len(key)
        return 0

    def find(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Where phrases stand, from the left and without overlap: first word, behind the last."""
        i = 0
        while i < len(words):
            length = self.at(words, i)
            if length:
                yield i, i + length
            i += max(length, 1)


@cache
def _data() -> Mapping[str, Mapping[str, str | list[str]]]:
    return tomllib.loads(files("onrecord.reconcile.expectations").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def words(table: str, name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(str(_data()[table][name]).split())


@cache
def phrases(table: str, name: str) -> Phrases:
    """The phrases of a list."""
    return Phrases.of(_data()[table][name])
