"""Offices that a text gives in passing: "the Republican nominee" for the person it speaks of most."""

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Sort
from onrecord.interpret.who.noting import note
from onrecord.interpret.who.roles import read_role
from onrecord.interpret.who.scene import Scene
from onrecord.model import SourceKind

LONGEST = 6
AHEAD = 2
"""How many times as often as the next one somebody must be named whom an epithet is taken to mean."""


def foremost(scene: Scene, offset: int, party: str | None = None) -> Figure | None:
    """The person whom a text has named by far the most before an offset, whom an epithet means; none of another party."""
    counts: list[tuple[int, Figure]] = []
    for figure in scene.figures.items:
        if figure.kind != SourceKind.PERSON and figure.sort != Sort.PERSON:
            continue
        parties = {o.body for o in figure.offices} & lexicon().parties_named
        if party is not None and parties and party not in parties:
            continue
        count = sum(start < offset for start, _ in figure.mentions)
        if count:
            counts.append((count, figure))
    counts.sort(key=lambda c: -c[0])
    is_member = bool(counts) and party is not None and any(o.body == party for o in counts[0][1].offices)
    is_ahead = bool(counts) and (is_member or len(counts) == 1 or counts[0][0] >= AHEAD * counts[1][0])
    return counts[0][1] if is_ahead else None


def read_epithets(scene: Scene) -> None:
    """Note the offices of "the Republican nominee" and the like, where they stand beside no name."""
    known, items = lexicon(), scene.tokens.items
    spans = {span for figure in scene.figures.items for span in figure.office_spans}
    for i, token in enumerate(items):
        if token.low not in known.small["epithets"]:
            continue
        start = next((k for k in range(i - 1, max(-1, i - LONGEST), -1) if items[k].low == "the"), None)
        party = next((known.parties[t.low] for t in items[max(0, i - 3) : i] if t.low in known.parties), None)
        if start is None or party is None or i + 1 in scene.cover:
            continue
        role = read_role(scene.tokens, start, i + 3 if scene.tokens.low(i + 1) == "for" and i + 2 < len(items) else i + 1)
        figure = foremost(scene, token.start, party)
        if role is not None and role.title not in spans and figure is not None:
            note(figure, role, scene.tokens.text)
