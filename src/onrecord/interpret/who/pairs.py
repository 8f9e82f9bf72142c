"""Two who are taken up as two: "both sides", "the two countries", "the parties" for "Peru and the Northern Union"."""

from bisect import bisect_left
from itertools import pairwise

from onrecord.interpret.who.country import country_of
from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.governing import governor
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.phrase import Phrase
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.tables import PlaceKind
from onrecord.model import Naming, Number, SourceKind

SIDES = frozenset({"sides", "parties", "nations", "countries", "governments", "states", "companies", "firms"})
STATES = frozenset({"nations", "countries", "governments", "states"})
FIRMS = frozenset({"companies", "firms"})
BOTH = 2
OPENING = 4
"""Words of a sentence before its subject."""
HUMAN = frozenset({SourceKind.PERSON, SourceKind.PEOPLE})


def take_up(scene: Scene, phrase: Phrase, offset: int) -> Finding | None:
    """The two last joined by "and" before a phrase that says "both" or "the two" of such as they are."""
    items = scene.tokens.items
    head = items[phrase.head].low
    words = {t.low for t in items[phrase.first : phrase.head]} | {scene.tokens.low(phrase.first - 1)} & {"both"}
    is_two = "both" in words or "two" in words or (head == "parties" and words == {"the"}) or (head == "two" and words == {"the"})
    if not is_two or phrase.stop != phrase.end:
        return None
    return last_two(scene, head, offset) or (_states_before(scene, offset) if head in STATES else None)


def last_two(scene: Scene, head: str, offset: int) -> Finding | None:
    """The two last joined by "and" before an offset that are such as a head says."""
    for _, figure, _ in reversed(scene.spoken):
        if len(figure.parts) == BOTH and _fits(head, *figure.parts):
            return Finding(figure, "several", tuple(f.mentions[0] for f in figure.parts if f.mentions))
    for left, right in reversed(list(pairwise(n for n in scene.names if n.start < offset))):
        one, other = scene.figures.by_start(left.start), scene.figures.by_start(right.start)
        if one is None or other is None or one is other or (head in {"sides", "parties"} and _are_stages(scene, left)):
            continue
        if _joined(scene, left, right) and _fits(head, one, other):
            return _both(scene, one, other, offset)
    return None


def _states_before(scene: Scene, offset: int) -> Finding | None:
    """The states of two persons right before ("President Orla Venn of Peru and … spoke. Then both nations"), else the two that spoke last."""
    codes = [country_of(scene, person) for person in _persons_before(scene, offset)]
    if len(set(codes)) == BOTH and None not in codes:
        states = [scene.figures.state(code, offset) for code in codes if code]
    else:
        states = list(dict.fromkeys(f for at, f, _ in reversed(scene.spoken) if at < offset and f.code and f.sort == Sort.PLACE))[BOTH - 1 :: -1]
    return _both(scene, states[0], states[1], offset) if len(states) == BOTH else None


def _persons_before(scene: Scene, offset: int) -> tuple[Figure, ...]:
    """The last two persons of this sentence or the one before that "and" joins, with no more than the second one's title behind it."""
    start = scene.sentence(max(0, scene.sentence(offset)[0] - 2))[0]
    first, last = (bisect_left(scene.names, at, key=lambda n: n.start) for at in (start, offset))
    persons = [(n, f) for n in scene.names[first:last] if (f := scene.figures.by_start(n.start)) is not None and f.is_person]
    for (left, one), (right, other) in reversed(list(pairwise(persons))):
        between = scene.tokens.items[left.last : right.first]
        if one is not other and between and between[0].low == "and" and all(t.is_capital or t.low == "the" for t in between[1:]):
            return one, other
    return ()


def pair_before(scene: Scene, offset: int) -> tuple[int, Finding] | None:
    """The last two persons joined by "and" at the head of a sentence that is this one or the one before, and where they stand."""
    start = scene.sentence(max(0, scene.sentence(offset)[0] - 2))[0]
    last = bisect_left(scene.names, offset, key=lambda n: n.start)
    first = bisect_left(scene.names, start, key=lambda n: n.start)
    for left, right in reversed(list(pairwise(scene.names[first:last]))):
        one, other = scene.figures.by_start(left.start), scene.figures.by_start(right.start)
        if one is None or other is None or one is other or not _joined(scene, left, right) or {_kind(one), _kind(other)} != {SourceKind.PERSON}:
            continue
        if left.first - scene.tokens.within((scene.sentence(left.start)[0], left.start)).start <= OPENING:
            return left.start, _both(scene, one, other, offset)
    return None


def _joined(scene: Scene, left: Name, right: Name) -> bool:
    """Whether only "and" stands between two names, that are of states, bodies or persons and no adjectives."""
    between = [t.low for t in scene.tokens.items[left.last : right.first] if t.low != "the"]
    return between == ["and"] and not any(n.sort == Sort.ROLE or (n.place is not None and n.place.kind == PlaceKind.ADJECTIVE) for n in (left, right))


def _are_stages(scene: Scene, left: Name) -> bool:
    """Whether the first of two names is only where something is or goes ("in Lindholm and Marn", "leaving Lindholm and Marn"), and so no side."""
    if left.sort not in {Sort.PLACE, Sort.UNKNOWN}:
        return False
    known = lexicon().place
    is_city = left.place is not None and left.place.kind == PlaceKind.CITY
    return is_city or governor(scene.tokens, left.first)[1] in known["in"] | known["reached"]


def _fits(head: str, *pair: Figure) -> bool:
    """Whether two figures are what the head says."""
    kinds = {_kind(f) for f in pair}
    if head in STATES:
        return kinds == {SourceKind.GOVERNMENT}
    if head in FIRMS:
        return kinds == {SourceKind.ORGANIZATION}
    if head in SIDES:
        return not kinds & HUMAN
    if head in {"two", "both"}:
        return len(kinds) == 1
    return lexicon().kind(head) == SourceKind.PEOPLE and kinds == {SourceKind.PERSON}


def _kind(figure: Figure) -> SourceKind:
    kind = figure.kind or (SourceKind.PERSON if figure.sort == Sort.PERSON or len(figure.words) > 1 else SourceKind.ORGANIZATION)
    return SourceKind.GOVERNMENT if figure.sort == Sort.PLACE and kind != SourceKind.PEOPLE else kind


def _both(scene: Scene, one: Figure, other: Figure, offset: int) -> Finding:
    """The two as one figure, the same wherever they are taken up."""
    name = f"{one.name} and {other.name}"
    figure = scene.described.get(name)
    if figure is None:
        kind = SourceKind.PEOPLE if _kind(one) == SourceKind.PERSON else _kind(one)
        figure = scene.described[name] = Figure(name, offset, kind, Naming.NAMED, Number.PLURAL)
        figure.parts = (one, other)
    return Finding(figure, "several", tuple(f.mentions[0] for f in (one, other) if f.mentions))
