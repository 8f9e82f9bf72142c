"""The figure nearest before a place in the text that fits."""

from bisect import bisect_left
from collections.abc import Callable
from typing import TypeAlias

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.scene import Scene
from onrecord.interpret.who.tables import PlaceKind

Test: TypeAlias = Callable[[Figure], bool]
REACH = 3
"""Sentences that a pronoun looks back before it takes the last that fits at all."""
OBLIQUE = frozenset({"with", "told", "tell", "tells", "telling", "asked", "to", "on", "for", "from", "against", "about", "at", "near", "in"})
"""Words before names that are no subjects."""
NEAREST = 60
"""Names and sources that are looked at."""


def nearest(scene: Scene, offset: int, index: int | None, fits: Test, named_fits: Test) -> Figure | None:
    """The figure that fits best before an offset: a source of this or the last sentences, else the subject of the last, else the last named."""
    is_top = index is None or scene.attributions[index].parent is None
    sources = [(at, f) for at, f, top in _spoken_before(scene, offset) if fits(f) and (top or not is_top)]
    named = [(n.start, f) for n, f in named_before(scene, offset) if fits(f) and named_fits(f)]
    sentence = scene.sentence(offset)[0]
    for back in range(REACH):
        here = [f for at, f in sources if sentence <= at]
        if here:
            return here[-1]
        others = [f for at, f in named if sentence <= at and (back or not _is_object(scene, at))] or [f for at, f in named if back and sentence <= at]
        if others:
            return others[-1] if back == 0 and len(others) == 1 else others[0]
        if sentence <= 0:
            break
        sentence = scene.sentence(max(0, sentence - 2))[0]
    if sources:
        return sources[-1][1]
    return named[-1][1] if named else None


def _is_object(scene: Scene, offset: int) -> bool:
    """Whether a name at an offset is told, met or spoken of, and so not who goes on in its sentence."""
    k = scene.tokens.within((0, offset)).stop - 1
    while k > 0 and scene.tokens.low(k) in {"the", "a", "'s"}:
        k -= 1
    return scene.tokens.low(k) in OBLIQUE


def _spoken_before(scene: Scene, offset: int) -> list[tuple[int, Figure, bool]]:
    """The last sources before an offset."""
    last = bisect_left(scene.spoken, offset, key=lambda s: s[0])
    return scene.spoken[max(0, last - NEAREST) : last]


def named_before(scene: Scene, offset: int) -> list[tuple[Name, Figure]]:
    """Names of the last stretch of text before an offset, with their figures."""
    last = bisect_left(scene.names, offset, key=lambda n: n.start)
    out: list[tuple[Name, Figure]] = []
    for name in scene.names[max(0, last - NEAREST) : last]:
        figure = scene.figures.by_start(name.start)
        is_adjective = name.place is not None and name.place.kind in {PlaceKind.ADJECTIVE, PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.PEOPLE}
        if figure is not None and name.sort != Sort.ROLE and not is_adjective and name.start not in scene.places:
            out.append((name, figure))
    return out
