"""Finds the words that an article file names: once in the text, once in a given stretch of it, or the n-th time."""

import re
from dataclasses import dataclass

NTH = re.compile(r"@([1-9][0-9]{0,2})$")
GAP = " … "


@dataclass(frozen=True, slots=True)
class Scope:
    """The stretch of the text in which words are looked for, and how a fault names it."""

    text: str
    start: int
    end: int
    name: str


def whole(text: str) -> Scope:
    return Scope(text, 0, len(text), "the text")


def narrowed(text: str, within: str) -> Scope:
    """The stretch that `within` names by its words, or by its first and last words with " … " between them."""
    first, gap, last = within.partition(GAP)
    start, end = find(first, whole(text))
    if gap:
        end = find(last, Scope(text, end, _end_of_paragraph(text, end), f"what follows {first!r}"))[1]
    return Scope(text, start, end, f"{within!r}")


def find(words: str, scope: Scope) -> tuple[int, int]:
    """The place of `words`, which must be the only one unless "@n" at their end chooses. ValueError says what is wrong with them."""
    nth = NTH.search(words)
    sought = words[: nth.start()] if nth else words
    places = _places(sought, scope)
    if not places:
        raise ValueError(f"{sought!r} is not in {scope.name}")
    if nth is None and len(places) > 1:
        raise ValueError(f"{sought!r} stands {len(places)} times in {scope.name}: add @n or `within`")
    number = int(nth[1]) if nth else 1
    if number > len(places):
        raise ValueError(f"{words!r}: there are only {len(places)} in {scope.name}")
    return places[number - 1]


def _places(words: str, scope: Scope) -> list[tuple[int, int]]:
    """Where the words stand as whole words."""
    if not words:
        return []
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w$", words) else ""
    pattern = re.compile(before + re.escape(words) + after)
    return [m.span() for m in pattern.finditer(scope.text, scope.start, scope.end)]


def _end_of_paragraph(text: str, at: int) -> int:
    end = text.find("\n\n", at)
    return len(text) if end < 0 else end
