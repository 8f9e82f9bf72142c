"""Whom a pronoun means."""

from bisect import bisect_left
from collections.abc import Callable
from typing import TypeAlias

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.names import Name, Sort
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.tables import PlaceKind
from onrecord.model import Naming, Number, SourceKind, Span

Test: TypeAlias = Callable[[Figure], bool]

MALE = frozenset({"he", "his", "him", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
SPEAKER = frozenset({"i", "my", "me", "myself", "mine", "i'm", "i've", "i'd", "i'll"})
SPEAKERS = frozenset({"we", "our", "us", "ours", "ourselves", "we're", "we've"})
THEY = frozenset({"they", "their", "them", "themselves", "theirs", "both"})
IT = frozenset({"it", "its", "itself"})
YOU = frozenset({"you", "your", "yours", "yourself"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
PRONOUNS = YOU | MALE | FEMALE | SPEAKER | SPEAKERS | THEY | IT | RELATIVE
EMPLOYED = frozenset({"president", "executive", "ceo", "spokesman", "spokeswoman", "spokesperson", "director", "manager"})
STATESMEN = frozenset({"president", "prime", "premier", "chancellor", "foreign", "king", "queen", "taoiseach"})
NEAREST = 60
"""Names and sources that are looked at."""
REACH = 3
"""Sentences that a pronoun looks back before it takes the last that fits at all."""


def resolve_pronoun(scene: Scene, low: str, offset: int, index: int | None) -> Finding | None:
    """The figure that a pronoun at an offset means; `index` is the attribution it is the source of."""
    if low in SPEAKER or low in SPEAKERS:
        return _speaker(scene, low, offset, index)
    if low in YOU:
        return None
    if low in RELATIVE:
        return _relative(scene, low, offset)
    if low in MALE or low in FEMALE:
        return _he_or_she(scene, "m" if low in MALE else "f", offset, index)
    if low in THEY:
        return _they(scene, offset, index)
    return _it(scene, offset, index)


def _parent(scene: Scene, index: int | None) -> Figure | None:
    if index is None:
        return None
    parent = scene.attributions[index].parent
    found = scene.findings.get(parent) if parent is not None else None
    return found.figure if found else None


def _is_quoted(scene: Scene, offset: int) -> bool:
    words = scene.text.words
    i = bisect_left(scene.text.words.starts, offset)
    return i < len(words) and bool(words.quoted[i])


def _speaker(scene: Scene, low: str, offset: int, index: int | None) -> Finding | None:
    """I and we: who speaks the words around."""
    parent = _parent(scene, index)
    if parent is None:
        for i, a in enumerate(scene.attributions):
            if i != index and i in scene.findings and a.content.holds(offset):
                parent = scene.findings[i].figure
    if parent is None and low in SPEAKER:
        parent = next((f for _, f, top in reversed(scene.spoken) if top and f.kind == SourceKind.PERSON and f.naming == Naming.NAMED), None)
    if parent is None:
        return None
    return Finding(_we(scene, parent, offset) if low in SPEAKERS else parent, "pronoun", tuple(parent.mentions[:1]))


def _we(scene: Scene, speaker: Figure, offset: int) -> Figure:
    """For whom somebody says "we": the body or state that the office is of; where there is none the speaker."""
    if speaker.kind == SourceKind.DOCUMENT and speaker.parts:
        return speaker.parts[0]
    if speaker.kind != SourceKind.PERSON:
        return speaker
    for office, at in zip(speaker.offices, speaker.body_starts, strict=True):
        body = scene.figures.by_start(at) if at is not None else None
        if body is not None and body.sort == Sort.BODY and not office.is_past:
            return body
        words = (office.title or "").lower().split()
        is_state = bool(words) and (words[-1] in STATESMEN or STATESMEN & set(words[:-1])) and "vice" not in words
        if is_state and not office.is_past and office.body is None and scene.home and (speaker.nationality or words[-1] != "president"):
            return scene.figures.state(speaker.nationality or scene.home, offset)
    if any(o.body is None and o.title and not o.is_past and EMPLOYED & set(o.title.lower().split()) for o in speaker.offices):
        spoken = [f for at, f, _ in scene.spoken if at < offset and f.kind == SourceKind.ORGANIZATION and f.naming == Naming.NAMED]
        if spoken:
            return spoken[-1]
    return new_figure(scene, f"{speaker.name} and others", speaker, offset)


def new_figure(scene: Scene, name: str, speaker: Figure, offset: int) -> Figure:
    """Those for whom somebody says "we" without an office that tells whom."""
    figure = scene.described.get(name)
    if figure is None:
        figure = scene.described[name] = Figure(name, offset, SourceKind.PEOPLE, speaker.naming, Number.PLURAL, code=speaker.nationality)
        figure.parts = (speaker,)
    return figure


def _fits(figure: Figure, sex: str) -> bool:
    return figure.is_person and figure.number != Number.PLURAL and figure.sex in {sex, None, "b"}


def _he_or_she(scene: Scene, sex: str, offset: int, index: int | None) -> Finding | None:
    parent = _parent(scene, index)
    quoted = _is_quoted(scene, offset)
    if parent is not None and _fits(parent, sex) and not quoted:
        return _found(parent, sex)
    excluded = parent if quoted else None
    figure = _nearest(scene, offset, index, lambda f: _fits(f, sex) and f is not excluded, _is_human)
    return _found(figure, sex) if figure is not None else None


def _is_human(figure: Figure) -> bool:
    """Whether a name that is no source may be a person's: it looks like one, or somebody's office stands beside it."""
    return (
        figure.sort == Sort.PERSON
        or bool(figure.offices)
        or (figure.sort == Sort.UNKNOWN and len(figure.words) in {2, 3} and all(w.isalpha() or "-" in w for w in figure.words))
    )


def _found(figure: Figure, sex: str) -> Finding:
    figure.sex = sex if figure.sex in {None, "b"} else figure.sex
    figure.kind = figure.kind or SourceKind.PERSON
    return Finding(figure, "pronoun", tuple(figure.mentions[:1]))


def _nearest(scene: Scene, offset: int, index: int | None, fits: Test, named_fits: Test) -> Figure | None:
    """The figure that fits best before an offset: a source of this or the last sentences, else the subject of the last, else the last named."""
    is_top = index is None or scene.attributions[index].parent is None
    sources = [(at, f) for at, f, top in _spoken_before(scene, offset) if fits(f) and (top or not is_top)]
    named = [(n.start, f) for n, f in _named_before(scene, offset) if fits(f) and named_fits(f)]
    sentence = scene.sentence(offset)[0]
    for back in range(REACH):
        here = [f for at, f in sources if sentence <= at]
        if here:
            return here[-1]
        others = [f for at, f in named if sentence <= at]
        if others:
            return others[-1] if back == 0 and len(others) == 1 else others[0]
        if sentence <= 0:
            break
        sentence = scene.sentence(max(0, sentence - 2))[0]
    if sources:
        return sources[-1][1]
    return named[-1][1] if named else None


def _spoken_before(scene: Scene, offset: int) -> list[tuple[int, Figure, bool]]:
    """The last sources before an offset."""
    last = bisect_left(scene.spoken, offset, key=lambda s: s[0])
    return scene.spoken[max(0, last - NEAREST) : last]


def _named_before(scene: Scene, offset: int) -> list[tuple[Name, Figure]]:
    """Names of the last stretch of text before an offset, with their figures."""
    last = bisect_left(scene.names, offset, key=lambda n: n.start)
    out: list[tuple[Name, Figure]] = []
    for name in scene.names[max(0, last - NEAREST) : last]:
        figure = scene.figures.by_start(name.start)
        is_adjective = name.place is not None and name.place.kind in {PlaceKind.ADJECTIVE, PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.PEOPLE}
        if figure is not None and name.sort != Sort.ROLE and not is_adjective and name.start not in scene.places:
            out.append((name, figure))
    return out


def _relative(scene: Scene, low: str, offset: int) -> Finding | None:
    """Who and which: the name or the source right before; None where a common noun stands there."""
    last = scene.tokens.within((0, offset)).stop - 1
    while last >= 0 and scene.tokens.items[last].text in {",", ")", "(", "—", "–"}:
        last -= 1
    name = scene.cover.get(last)
    figure = scene.figures.by_start(name.start) if name is not None else None
    if name is not None and figure is not None and name.sort != Sort.ROLE:
        return Finding(figure, "pronoun", (_span(name),))
    if last < 0 or scene.tokens.items[last + 1].text == ",":
        return _named_subject(scene, low, offset)
    return None


def _named_subject(scene: Scene, low: str, offset: int) -> Finding | None:
    """The last name of the sentence that may be meant behind a comma."""
    start = scene.sentence(offset)[0]
    before = [(n, f) for n, f in _named_before(scene, offset) if n.start >= start and (low != "who" or f.is_person or f.kind == SourceKind.PEOPLE)]
    return Finding(before[-1][1], "pronoun", (_span(before[-1][0]),)) if before else None


def _span(name: Name) -> Span:
    return (name.start, name.end)


def _they(scene: Scene, offset: int, index: int | None) -> Finding | None:
    parent = _parent(scene, index)
    if parent is not None and parent.kind != SourceKind.PERSON and not _is_quoted(scene, offset):
        return Finding(parent, "pronoun", tuple(parent.mentions[:1]))
    figure = _nearest(scene, offset, index, _are_many, _is_institution)
    return Finding(figure, "pronoun", tuple(figure.mentions[:1])) if figure is not None else None


def _are_many(figure: Figure) -> bool:
    """Whether "they" may mean it: several people, or a body."""
    return figure.kind in {SourceKind.PEOPLE, SourceKind.GOVERNMENT, SourceKind.ORGANIZATION} or figure.number == Number.PLURAL


def _is_institution(figure: Figure) -> bool:
    """Whether a name that is no source may still be what "it" or "they" is: a body or a state."""
    return figure.sort in {Sort.BODY, Sort.PLACE, Sort.MEMBERS} and figure.kind != SourceKind.DOCUMENT


def _is_thing(figure: Figure) -> bool:
    return (figure.is_body or figure.kind == SourceKind.DOCUMENT) and figure.number != Number.PLURAL


def _it(scene: Scene, offset: int, index: int | None) -> Finding | None:
    parent = _parent(scene, index)
    if parent is not None and (parent.is_body or parent.kind == SourceKind.DOCUMENT) and not _is_quoted(scene, offset):
        return Finding(parent, "pronoun", tuple(parent.mentions[:1]))
    figure = _nearest(scene, offset, index, _is_thing, _is_institution)
    return Finding(figure, "pronoun", tuple(figure.mentions[:1])) if figure is not None else None
