"""The states that a text is about, of which those who speak in it are taken to be where nothing else is said."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.interpret.who.figure import Figures
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.tables import Matches, PlaceKind
from onrecord.interpret.who.tokens import Tokens

STRONG_SHARE = 0.3
"""Share of a text's places and words of politics that belong to one state, from which it is far ahead.

Of 0.2, 0.3, 0.4 and 0.5 the best for countries on train-international: .851, .851, .848 and .839.
"""
SPEAKING = 3
"""Votes of one who speaks, where a place has one: of 1, 2, 3 and 5 the best for countries on train-international."""


@dataclass(frozen=True, slots=True)
class Homes:
    """States by their votes, most first, and whether the first has enough of the places and words of politics, if there are any."""

    codes: tuple[str, ...]
    is_strong: bool


def find_homes(tokens: Tokens, places: Matches, names: list[Name], figures: Figures, sources: dict[int, range]) -> Homes:
    """Places and words of politics vote for their state, so do bodies and persons that are known to be of one, and whoever speaks most of all."""
    words = lexicon().home
    told = Counter(place.code for _, _, place in places if place.kind != PlaceKind.SEAT)
    told.update(words[token.low] for token in tokens.items if token.low in words)
    votes = told.copy()
    for figure in figures.items:
        if figure.sort == Sort.BODY and figure.code:
            votes[figure.code] += len(figure.mentions)
        elif figure.is_person and figure.nationality:
            votes[figure.nationality] += 1
    for code in _speaking(names, figures, sources):
        votes[code] += SPEAKING
    ranked = sorted(votes.items(), key=lambda v: (-v[1], v[0]))
    is_strong = bool(ranked) and told[ranked[0][0]] >= STRONG_SHARE * told.total()
    return Homes(tuple(code for code, _ in ranked), is_strong)


def _speaking(names: list[Name], figures: Figures, sources: dict[int, range]) -> Iterator[str]:
    """The states of those named in sources, once for each source."""
    found: set[tuple[int, str]] = set()
    for name in names:
        figure = figures.by_start(name.start)
        code = (figure.code or figure.nationality) if figure is not None else None
        if code is not None and name.first in sources:
            found.add((sources[name.first].start, code))
    return (code for _, code in found)
