"""The state that an adjective right before a noun of telling means: "a Varlandic request" is a request of Varland."""

from onrecord.interpret.who.phrase import DEFINITE, INDEFINITE
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.subject import is_verb
from onrecord.interpret.who.tables import PlaceKind


def read_adjective(scene: Scene, first: int, end: int, index: int) -> Finding | None:
    """The state, where the source is its adjective alone, and the cue, no verb in the past, stands right behind it."""
    items, cue = scene.tokens.items, scene.attributions[index].cue
    first += items[first].low in DEFINITE | INDEFINITE and first + 1 < end
    name = scene.cover.get(first)
    if name is None or name.place is None or name.place.kind != PlaceKind.ADJECTIVE or (name.first, name.last) != (first, end):
        return None
    if not cue or end >= len(items) or items[end].start != cue.start:
        return None
    verb = items[end].low
    if verb in {"says", "said"} or (verb.endswith("ed") and is_verb(verb)):
        return None
    return Finding(scene.figures.state(name.place.code, name.start), "metonym", ((name.start, name.end),))
