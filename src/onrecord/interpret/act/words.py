"""Words of a cue and around it, with the base forms that they may be forms of."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.interpret.act.tables import inflections
from onrecord.model import Span

WORD = re.compile(r"[^\W\d_]+?(?=n't)|n't|[^\W\d_]+(?:-[^\W\d_]+)*|'(?:s|re|m|ve|ll|d)\b|(?<=s)'")
SIBILANT = re.compile(r"(?:s|x|z|ch|sh|o)$")
DOUBLED = re.compile(r"([bdgklmnprt])\1$")
FORMS_KEPT = 20_000
NEGATIONS = frozenset(("n't", "nt", "never", "cannot"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word in lower case with its place."""

    surface: str
    start: int
    end: int


def words_of(text: str, spans: Iterable[Span]) -> list[Word]:
    """The words in `spans`; "don't" is two, "do" and "n't"."""
    return [
        Word(m.group(), start + m.start(), start + m.end()) for start, end in spans for m in WORD.finditer(text[start:end].lower().replace("’", "'"))
    ]


@lru_cache(maxsize=FORMS_KEPT)
def verb_forms(surface: str) -> tuple[str, ...]:
    """The verbs that a word may be a form of, itself first."""
    irregular = inflections().get(surface)
    if surface in NEGATIONS:
        return (surface, "not")
    return (irregular, surface) if irregular else tuple(dict.fromkeys((surface, *_plural(surface), *_past(surface))))


@lru_cache(maxsize=FORMS_KEPT)
def noun_forms(surface: str) -> tuple[str, ...]:
    """The nouns that a word may be a form of, itself first."""
    irregular = inflections().get(surface)
    return tuple(dict.fromkeys((surface, *_plural(surface), *((irregular,) if irregular else ()))))


def _plural(word: str) -> Iterator[str]:
    if not word.endswith("s") or word.endswith("ss"):
        return
    yield word[:-1]
    if word.endswith("ies"):
        yield word[:-3] + "y"
    elif word.endswith("es") and SIBILANT.search(word[:-2]):
        yield word[:-2]


def _past(word: str) -> Iterator[str]:
    if word.endswith("ied"):
        yield word[:-3] + "y"
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            yield from (stem + "e", stem, DOUBLED.sub(r"\1", stem))
