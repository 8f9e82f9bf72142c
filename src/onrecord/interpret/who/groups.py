"""People who are described: "U.S. officials", "experts", "critics of the plan"."""

from onrecord.interpret.who.country import country_of
from onrecord.interpret.who.describing import description, inner_names, new, unveiled
from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.noting import note
from onrecord.interpret.who.phrase import Phrase
from onrecord.interpret.who.role import Role
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.tables import PlaceKind, nations
from onrecord.model import Naming, Number, SourceKind

WHOLE = frozenset({PlaceKind.COUNTRY, PlaceKind.ADJECTIVE, PlaceKind.CAPITAL})
SEVERAL = "several"
"""The code of those who are of more than one state, which no state has."""
OTHER_THAN = "non-"
NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})


def describe_people(scene: Scene, phrase: Phrase, kind: SourceKind, *, share: str = "") -> Finding:
    """The people that a phrase means, who are never named; `share` are the words for a part of people, who are not met again."""
    items = scene.tokens.items
    head = items[phrase.head].low
    inner = inner_names(scene, phrase)
    offset = items[phrase.first].start
    number = Number.PLURAL if kind == SourceKind.PEOPLE else Number.SINGULAR
    phrase = unveiled(scene, phrase)
    name = share or description(scene, phrase)
    figure = (None if share else _group(scene, phrase, kind, inner)) or new(scene, name, kind, Naming.UNNAMED, offset, number=number, head=head)
    if share:
        figure.is_assumed = False
    elif kind == SourceKind.PEOPLE and (key := _key(scene, phrase, inner)):
        scene.groups.setdefault(key, figure)
    party = next((lexicon().parties[t.low] for t in items[phrase.start : phrase.stop] if t.low in lexicon().parties), None)
    if party is not None:
        note(figure, Role(None, None, party=party), scene.tokens.text)
    clause = next((k for k in range(phrase.head, phrase.end) if items[k].low in {"who", "which", "that", "whose"}), phrase.end)
    bodies = [n for n in inner if n.sort == Sort.BODY and n.first < clause]
    places = [n for n in inner if n.place is not None and not _is_topic(scene, phrase, n)]
    if bodies and not figure.offices:
        note(figure, Role(None, (bodies[0].start, bodies[0].end)), scene.tokens.text)
    if (last := nations().places.get(items[phrase.head].text)) is not None and last.kind == PlaceKind.PEOPLE:
        figure.code = last.code
    codes = {n.place.code for n in places if n.place is not None and n.place.kind in WHOLE and n.first < clause}
    if len(codes) > 1 or _is_of_everywhere(scene, phrase):
        figure.code = SEVERAL
    elif places and places[0].place is not None:
        figure.code = figure.code or places[0].place.code
    elif bodies:
        body = scene.figures.by_start(bodies[0].start)
        figure.code = figure.code or (country_of(scene, body) if body else None)
    return Finding(figure, "unnamed")


def _is_topic(scene: Scene, phrase: Phrase, name: Name) -> bool:
    """Whether a place is what people know of or speak on ("experts on Peru"), and not where they are."""
    before = name.first - 1 - (scene.tokens.low(name.first - 1) == "the")
    return name.first > phrase.head and scene.tokens.low(before) in {"on", "about", "against", "to", "over"}


def _group(scene: Scene, phrase: Phrase, kind: SourceKind, inner: list[Name]) -> Figure | None:
    """The group that was described before with the same head, state and kind of work, whatever its rank."""
    figure = scene.groups.get(_key(scene, phrase, inner)) if kind == SourceKind.PEOPLE else None
    if figure is None:
        return None
    figure.is_assumed = True
    if inner and figure.code is None and not _is_of_everywhere(scene, phrase):
        figure.name = description(scene, phrase)
    return figure


def _key(scene: Scene, phrase: Phrase, inner: list[Name]) -> str:
    """What groups are compared by: "senior U.S. officials", "American officials" and, in a text on the U.S., "officials" have one key."""
    items = scene.tokens.items
    head = items[phrase.head].low
    is_share = phrase.determiner[:1].isdigit() or phrase.determiner in {"%", "percent"}
    if phrase.stop != phrase.end or items[phrase.head].is_capital or is_share:
        return ""
    codes = {n.place.code for n in inner if n.place is not None}
    if len(codes) > 1 or any(n.place is None for n in inner):
        return ""
    if _is_of_everywhere(scene, phrase):
        return f" {head} None "
    covered = {i for n in inner for i in range(n.first, n.last)}
    rest = [items[i].low for i in range(phrase.start, phrase.head) if i not in covered and items[i].low not in lexicon().small["ranked"]]
    code = next(iter(codes), scene.home if head in lexicon().official else None)
    number = phrase.determiner if phrase.determiner in NUMBERS else ""
    return f"{number} {head} {code} {' '.join(rest)}"


def _is_of_everywhere(scene: Scene, phrase: Phrase) -> bool:
    """Whether a state stands before the head and all others with it: "Velmarkian and non-Velmarkian experts" are experts, wherever they are."""
    before = {item.low for item in scene.tokens.items[phrase.start : phrase.head]}
    return any(word.startswith(OTHER_THAN) and word.removeprefix(OTHER_THAN) in before for word in before)
