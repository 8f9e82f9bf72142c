"""A body that is described: "the ministry", "the government", "the company", "his campaign"."""

from bisect import bisect_left

from onrecord.interpret.who.country import country_of, is_news
from onrecord.interpret.who.describing import description, inner_names, new, possessor
from onrecord.interpret.who.figure import Figure, fold
from onrecord.interpret.who.forms import singular
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Sort
from onrecord.interpret.who.phrase import INDEFINITE, POSSESSIVE, Phrase
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.tables import PlaceKind
from onrecord.model import Naming, Number, SourceKind

NEAREST = 60
"""Names and sources that are looked at."""
STATES = frozenset({PlaceKind.COUNTRY, PlaceKind.ADJECTIVE, PlaceKind.CAPITAL, PlaceKind.SEAT})
STATE_HEADS = frozenset({"government", "administration", "regime", "state", "kingdom"})
LEAD = 500
"""Characters at the head of a text where "a court" may be one that is named further down."""
UNIQUE = frozenset({"police", "army", "military", "navy", "court", "parliament", "government"})
OFFICES = frozenset({"police", "enforcement", "court", "tribunal", "jury", "judiciary", "constabulary"})
"""Organs that are only an office where they have no name: a ministry or an army is named by its state."""


def describe_government(scene: Scene, phrase: Phrase, offset: int) -> Finding:
    """The state or the organ of a state that a phrase means."""
    head = scene.tokens.items[phrase.head].low
    is_plural = (head != singular(head) and singular(head) in lexicon().heads) or head == "members"
    is_indefinite = phrase.determiner in INDEFINITE and not any(n.sort == Sort.BODY for n in inner_names(scene, phrase))
    found = _state(scene, phrase, head, offset) if head in STATE_HEADS else None
    if found is None and not is_plural and (not is_indefinite or offset < LEAD):
        found = _body(scene, phrase, head, offset, is_only=is_indefinite)
    if found is not None:
        return found
    inner = inner_names(scene, phrase)
    if is_plural or is_indefinite:
        naming = Naming.UNNAMED if is_plural or head not in UNIQUE else Naming.ROLE
    else:
        naming = Naming.ROLE if head in OFFICES else Naming.NAMED
    number = Number.PLURAL if is_plural else Number.SINGULAR
    before = _described(scene, phrase, head) if not inner and naming != Naming.UNNAMED else None
    if before is not None:
        return Finding(before, "description", tuple(before.mentions[:1]))
    figure = new(scene, description(scene, phrase), SourceKind.GOVERNMENT, naming, offset, number=number, head=head)
    places = [n.place for n in inner if n.place is not None]
    whole = [p for p in places if p.kind in STATES]
    if places:
        figure.code = figure.code or (whole or places)[0].code
    return Finding(figure, "description" if naming != Naming.UNNAMED else "unnamed")


def _described(scene: Scene, phrase: Phrase, head: str) -> Figure | None:
    """The last body with this head that was described with a name in it: "the army" is "the Peruvian army"."""
    if phrase.start != phrase.head or head not in UNIQUE - {"court"}:
        return None
    found = (f for f in reversed(list(scene.described.values())) if f.head == head and f.kind == SourceKind.GOVERNMENT)
    return next((f for f in found if f.code is not None or len(f.name.split()) > 1), None)


def _state(scene: Scene, phrase: Phrase, head: str, offset: int) -> Finding | None:
    """The state behind "the Peruvian government", or behind "the government" alone."""
    inner = inner_names(scene, phrase)
    states = [n for n in inner if n.place is not None and n.place.kind in STATES]
    if states and states[0].place is not None and not any(n.sort == Sort.PERSON for n in inner):
        return Finding(scene.figures.state(states[0].place.code, offset), "metonym", ((states[0].start, states[0].end),))
    leader = next((n for n in inner if n.sort == Sort.PERSON and scene.tokens.low(phrase.stop) == "of"), None)
    figure = scene.figures.by_start(leader.start) if leader is not None else None
    code = country_of(scene, figure) if figure is not None else None
    if leader is not None and code is not None:
        return Finding(scene.figures.state(code, offset), "metonym", ((leader.start, leader.end),))
    is_alone = not inner and phrase.determiner not in INDEFINITE and phrase.start == phrase.head
    return _state_before(scene, offset, head) if is_alone and head != "kingdom" else None


def _state_before(scene: Scene, offset: int, head: str) -> Finding | None:
    """The state or region that "the government" or "the state" is that of: the one most named, else the nearest before."""
    if head == "state":
        last = bisect_left(scene.names, offset, key=lambda n: n.start)
        for name in reversed(scene.names[max(0, last - NEAREST) : last]):
            if name.place is not None and name.place.kind == PlaceKind.REGION:
                figure = scene.figures.by_start(name.start)
                return Finding(figure, "description", ((name.start, name.end),)) if figure else None
    if scene.home is None:
        return None
    return Finding(scene.figures.state(scene.home, offset), "description", tuple(scene.figures.state(scene.home, offset).mentions[:1]))


def _body(scene: Scene, phrase: Phrase, head: str, offset: int, *, is_only: bool = False) -> Finding | None:
    """The named body with this head, the last before first: "the ministry" is the Foreign Ministry; with `is_only` none where several could be."""
    items = scene.tokens.items[phrase.start : phrase.head + 1]
    words = [fold(t.text) for t in items if t.text[0].isalnum() and t.low not in {"s", "federal", "panel"}]
    wanted = "committee" if head == "panel" else fold(head)
    found: list[tuple[tuple[int, int, int], Figure]] = []
    for figure in scene.figures.items:
        if figure.sort != Sort.BODY or wanted not in (has := figure.folded):
            continue
        extra = sum(w not in has for w in words)
        if extra and extra >= len(words) - 1 and len(words) > 1:
            continue
        seen = max((m[0] for m in figure.mentions if m[0] < offset), default=-1)
        found.append(((-extra, int(seen >= 0), seen if seen >= 0 else -figure.order), figure))
    if not found or (is_only and len(found) > 1):
        return None
    best = max(found, key=lambda f: f[0])[1]
    return Finding(best, "description", tuple(best.mentions[:1]))


def named_body(scene: Scene, phrase: Phrase, offset: int) -> Finding | None:
    """The body with a name that "the company" or "the ministry" means."""
    head = scene.tokens.items[phrase.head].low
    return _body(scene, phrase, head, offset) or (_last_body(scene, offset, head) if head in lexicon().small["generic"] else None)


def describe_organization(scene: Scene, phrase: Phrase, offset: int, index: int | None) -> Finding:
    """The company, party, campaign, paper or group that a phrase means."""
    items = scene.tokens.items
    head = items[phrase.head].low
    inner = inner_names(scene, phrase)
    is_plural = head != singular(head) and singular(head) in lexicon().heads
    owner = possessor(scene, phrase, index)
    if head == "campaign" and (owner is not None or (inner and inner[-1].last == phrase.head)):
        who = owner or scene.figures.by_start(inner[-1].start)
        if who is not None and who.words:
            return Finding(
                new(scene, f"{who.words[-1]} campaign", SourceKind.ORGANIZATION, Naming.NAMED, offset), "description", tuple(who.mentions[:1])
            )
    if head == "campaign" and phrase.determiner == "the" and phrase.start == phrase.head and owner is None:
        found = _campaign(scene, offset)
        if found is not None:
            return found
    if owner is not None and phrase.determiner in POSSESSIVE:
        figure = new(scene, f"{owner.name}'s {head}", SourceKind.ORGANIZATION, owner.naming, offset)
        return Finding(figure, "description", tuple(owner.mentions[:1]))
    if not is_plural and phrase.determiner not in INDEFINITE and not inner:
        found = named_body(scene, phrase, offset) if phrase.determiner else _body(scene, phrase, head, offset)
        if found is not None:
            return found
    is_named = inner and not is_plural and phrase.determiner not in INDEFINITE and head not in {"media", "press", "news"}
    naming = Naming.NAMED if is_named else Naming.UNNAMED
    figure = new(scene, description(scene, phrase), SourceKind.ORGANIZATION, naming, offset, number=Number.PLURAL if is_plural else None, head=head)
    if inner and inner[0].place is not None:
        figure.code = inner[0].place.code
    return Finding(figure, "description" if naming == Naming.NAMED else "unnamed")


def _campaign(scene: Scene, offset: int) -> Finding | None:
    """The campaign that was named last before "the campaign": one that spoke, or that of the last person whose campaign a text has."""
    spoken = (f for at, f, _ in reversed(scene.spoken) if at < offset and f.name.endswith(" campaign") and f.naming == Naming.NAMED)
    figure = next(spoken, None)
    if figure is not None:
        return Finding(figure, "description", tuple(figure.mentions[:1]))
    last = bisect_left(scene.names, offset, key=lambda n: n.start)
    for name in reversed(scene.names[max(0, last - NEAREST) : last]):
        behind = {scene.tokens.low(k) for k in range(name.last, name.last + 3 if scene.tokens.low(name.last) in {"'", "’"} else name.last + 1)}
        who = scene.figures.by_start(name.start)
        if "campaign" in behind and who is not None and who.is_person and who.words:
            named = new(scene, f"{who.words[-1]} campaign", SourceKind.ORGANIZATION, Naming.NAMED, offset)
            return Finding(named, "description", ((name.start, name.end),))
    return None


def _last_body(scene: Scene, offset: int, head: str) -> Finding | None:
    """The organization that spoke last, or was named last, before "the company"."""
    known = lexicon()
    is_paper = head in known.news
    for _, figure, _ in reversed(scene.spoken[-NEAREST:]):
        if figure.kind == SourceKind.ORGANIZATION and figure.naming == Naming.NAMED and is_paper == is_news(figure):
            return Finding(figure, "description", tuple(figure.mentions[:1]))
    last = bisect_left(scene.names, offset, key=lambda n: n.start)
    for name in reversed(scene.names[max(0, last - NEAREST) : last]):
        figure = scene.figures.by_start(name.start)
        if figure is not None and figure.kind == SourceKind.ORGANIZATION and is_paper == is_news(figure):
            return Finding(figure, "description", ((name.start, name.end),))
    return None
