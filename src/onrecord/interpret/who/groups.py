"""People who are described: "U.S. officials", "experts", "critics of the plan"."""

from onrecord.interpret.who.country import country_of
from onrecord.interpret.who.describing import description, inner_names, new
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Sort
from onrecord.interpret.who.noting import note
from onrecord.interpret.who.phrase import Phrase
from onrecord.interpret.who.role import Role
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.model import Naming, Number, SourceKind


def describe_people(scene: Scene, phrase: Phrase, kind: SourceKind) -> Finding:
    """The people that a phrase means, who are never named."""
    items = scene.tokens.items
    head = items[phrase.head].low
    inner = inner_names(scene, phrase)
    offset = items[phrase.first].start
    number = Number.PLURAL if kind == SourceKind.PEOPLE else Number.SINGULAR
    figure = new(scene, description(scene, phrase), kind, Naming.UNNAMED, offset, number=number, head=head)
    party = next((lexicon().parties[t.low] for t in items[phrase.start : phrase.stop] if t.low in lexicon().parties), None)
    if party is not None:
        note(figure, Role(None, None, party=party), scene.tokens.text)
    bodies = [n for n in inner if n.sort == Sort.BODY]
    places = [n for n in inner if n.place is not None]
    if bodies and not figure.offices:
        note(figure, Role(None, (bodies[0].start, bodies[0].end)), scene.tokens.text)
    if places and places[0].place is not None:
        figure.code = figure.code or places[0].place.code
    elif bodies:
        body = scene.figures.by_start(bodies[0].start)
        figure.code = figure.code or (country_of(scene, body) if body else None)
    return Finding(figure, "unnamed")
