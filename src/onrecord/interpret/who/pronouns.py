"""Whom a pronoun means."""

from bisect import bisect_left

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.nearest import named_before, nearest
from onrecord.interpret.who.pairs import pair_before
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.speakers import spoken_for
from onrecord.model import Naming, Number, SourceKind, Span

MALE = frozenset({"he", "his", "him", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
SPEAKER = frozenset({"i", "my", "me", "myself", "mine", "i'm", "i've", "i'd", "i'll"})
SPEAKERS = frozenset({"we", "our", "us", "ours", "ourselves", "we're", "we've"})
THEY = frozenset({"they", "their", "them", "themselves", "theirs", "both"})
IT = frozenset({"it", "its", "itself"})
YOU = frozenset({"you", "your", "yours", "yourself"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
WHERE = frozenset({"in", "at", "near", "outside", "across", "around"})
LONGEST_BRACKET = 10
REACH = 4
"""Characters between a source and the clause that goes on about it."""
PRONOUNS = YOU | MALE | FEMALE | SPEAKER | SPEAKERS | THEY | IT | RELATIVE


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
    if parent is not None and parent.kind == SourceKind.DOCUMENT and low in SPEAKER:
        return None
    if parent is None:
        for i, a in enumerate(scene.attributions):
            if i != index and i in scene.findings and a.content.holds(offset):
                parent = scene.findings[i].figure
    if low in SPEAKER and (parent is None or parent.is_body or not parent.mentions):
        parent = next((f for _, f, top in reversed(scene.spoken) if top and f.kind == SourceKind.PERSON and f.naming == Naming.NAMED), None)
    if parent is None:
        return None
    return Finding(spoken_for(scene, parent, offset) if low in SPEAKERS else parent, "pronoun", tuple(parent.mentions[:1]))


def _fits(figure: Figure, sex: str) -> bool:
    return figure.is_person and figure.number != Number.PLURAL and figure.sex in {sex, None, "b"}


def _he_or_she(scene: Scene, sex: str, offset: int, index: int | None) -> Finding | None:
    parent = _parent(scene, index)
    quoted = _is_quoted(scene, offset)
    if parent is not None and _fits(parent, sex) and not quoted:
        return _found(parent, sex)
    excluded = parent if quoted else None
    figure = nearest(scene, offset, index, lambda f: _fits(f, sex) and f is not excluded, lambda f: _is_human(scene, f))
    return _found(figure, sex) if figure is not None else None


def _is_human(scene: Scene, figure: Figure) -> bool:
    """Whether a name that is no source may be a person's: it looks like one, or somebody's office stands beside it."""
    if figure.sort == Sort.PERSON or figure.offices:
        return True
    is_like = figure.sort == Sort.UNKNOWN and len(figure.words) in {2, 3} and all(w.isalpha() or "-" in w for w in figure.words)
    return is_like and not all(scene.tokens.low(scene.tokens.within((0, start)).stop - 1) in WHERE for start, _ in figure.mentions)


def _found(figure: Figure, sex: str) -> Finding:
    figure.sex = sex if figure.sex in {None, "b"} else figure.sex
    figure.kind = figure.kind or SourceKind.PERSON
    return Finding(figure, "pronoun", tuple(figure.mentions[:1]))


def _relative(scene: Scene, low: str, offset: int) -> Finding | None:
    """Who and which: the name or the source right before; None where a common noun stands there."""
    told = _source_before(scene, offset)
    if told is not None and (low != "which" or told.figure.kind != SourceKind.PERSON):
        return told
    last = scene.tokens.within((0, offset)).stop - 1
    while last >= 0 and scene.tokens.items[last].text in {",", ")", "(", "—", "–"}:
        last = _before_bracket(scene, last) if scene.tokens.items[last].text == ")" else last - 1
    name = scene.cover.get(last)
    figure = scene.figures.by_start(name.start) if name is not None else None
    if low == "who" and figure is not None and figure.sort in {Sort.BODY, Sort.PLACE} and figure.kind != SourceKind.PEOPLE:
        return _named_subject(scene, low, offset)
    if name is not None and figure is not None and name.sort != Sort.ROLE:
        return Finding(figure, "pronoun", (_span(name),))
    if last < 0 or scene.tokens.items[last + 1].text == ",":
        return _named_subject(scene, low, offset)
    return None


def _before_bracket(scene: Scene, last: int) -> int:
    """The word before the bracket that closes at a word ("Ann Okoro (D-Ohio), who …")."""
    opening = next((k for k in range(last, max(-1, last - LONGEST_BRACKET), -1) if scene.tokens.items[k].text == "("), last)
    return opening - 1


def _source_before(scene: Scene, offset: int) -> Finding | None:
    """The source of another statement that ends right before, or at the comma before: "one nurse close to the board, who asked"."""
    for i in scene.beside(offset):
        source = scene.attributions[i].source
        is_near = bool(source) and source.start < offset and 0 <= offset - source.end <= REACH
        if is_near and i in scene.findings and not scene.tokens.text[source.end : offset].strip(" ,—–-"):
            return Finding(scene.findings[i].figure, "pronoun", tuple(source))
    return None


def _named_subject(scene: Scene, low: str, offset: int) -> Finding | None:
    """The last name of the sentence that may be meant behind a comma."""
    start = scene.sentence(offset)[0]
    before = [(n, f) for n, f in named_before(scene, offset) if n.start >= start and (low != "who" or f.is_person or f.kind == SourceKind.PEOPLE)]
    return Finding(before[-1][1], "pronoun", (_span(before[-1][0]),)) if before else None


def _span(name: Name) -> Span:
    return (name.start, name.end)


def _they(scene: Scene, offset: int, index: int | None) -> Finding | None:
    parent = _parent(scene, index)
    if parent is not None and parent.kind != SourceKind.PERSON and not _is_quoted(scene, offset):
        return Finding(parent, "pronoun", tuple(parent.mentions[:1]))
    figure = nearest(scene, offset, index, are_many, _is_institution)
    spoken = _many_speaking(scene, offset, index)
    if spoken is not None and (figure is None or figure.number != Number.PLURAL):
        figure = spoken
    pair = pair_before(scene, offset)
    if pair is not None and (figure is None or not any(pair[0] < start < offset and _is_source(scene, start) for start, _ in figure.mentions)):
        return pair[1]
    return Finding(figure, "pronoun", tuple(figure.mentions[:1])) if figure is not None else None


def _many_speaking(scene: Scene, offset: int, index: int | None) -> Figure | None:
    """The last source of this sentence and the two before that are several people, before any body that is only named nearer by."""
    start = scene.sentence(offset)[0]
    for _ in range(2):
        start = scene.sentence(max(0, start - 2))[0]
    is_top = index is None or scene.attributions[index].parent is None
    spoken = (f for at, f, top in reversed(scene.spoken) if start <= at < offset and (top or not is_top))
    last = next(spoken, None)
    return last if last is not None and last.number == Number.PLURAL and last.kind == SourceKind.PEOPLE else None


def _is_source(scene: Scene, offset: int) -> bool:
    """Whether somebody speaks at an offset."""
    at = bisect_left(scene.spoken, offset, key=lambda s: s[0])
    return at < len(scene.spoken) and scene.spoken[at][0] <= offset + REACH


def are_many(figure: Figure) -> bool:
    """Whether "they" may mean it: several people, or a body."""
    return figure.kind in {SourceKind.PEOPLE, SourceKind.GOVERNMENT, SourceKind.ORGANIZATION} or figure.number == Number.PLURAL


def _is_institution(figure: Figure) -> bool:
    """Whether a name that is no source may still be what "it" or "they" is: a body or a state."""
    return figure.sort in {Sort.BODY, Sort.PLACE, Sort.MEMBERS} and figure.kind != SourceKind.DOCUMENT


def is_thing(figure: Figure) -> bool:
    """Whether "it" may mean it: a body, a state or a text."""
    return (figure.is_body or figure.kind == SourceKind.DOCUMENT) and figure.number != Number.PLURAL


def _it(scene: Scene, offset: int, index: int | None) -> Finding | None:
    parent = _parent(scene, index)
    if parent is not None and (parent.is_body or parent.kind == SourceKind.DOCUMENT) and not _is_quoted(scene, offset):
        return Finding(parent, "pronoun", tuple(parent.mentions[:1]))
    figure = nearest(scene, offset, index, is_thing, _is_institution)
    return Finding(figure, "pronoun", tuple(figure.mentions[:1])) if figure is not None else None
