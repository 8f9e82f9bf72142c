"""Whom a pronoun means."""

from bisect import bisect_left

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.names import Name, Sort
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.model import Number, SourceKind, Span

MALE = frozenset({"he", "his", "him", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
SPEAKER = frozenset({"i", "my", "me", "myself", "mine", "i'm", "i've", "i'd", "i'll"})
SPEAKERS = frozenset({"we", "our", "us", "ours", "ourselves", "we're", "we've"})
THEY = frozenset({"they", "their", "them", "themselves", "theirs", "both"})
IT = frozenset({"it", "its", "itself"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
PRONOUNS = MALE | FEMALE | SPEAKER | SPEAKERS | THEY | IT | RELATIVE
REACH = 3
"""Sentences that a pronoun looks back before it takes the last that fits at all."""


def resolve_pronoun(scene: Scene, low: str, offset: int, index: int | None) -> Finding | None:
    """The figure that a pronoun at an offset means; `index` is the attribution it is the source of."""
    if low in SPEAKER or low in SPEAKERS:
        return _speaker(scene, offset, index)
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


def _speaker(scene: Scene, offset: int, index: int | None) -> Finding | None:
    """I and we: who speaks the words around."""
    parent = _parent(scene, index)
    if parent is None:
        for i, a in enumerate(scene.attributions):
            if i != index and i in scene.findings and a.content.holds(offset):
                parent = scene.findings[i].figure
    return Finding(parent, "pronoun", tuple(parent.mentions[:1])) if parent is not None else None


def _fits(figure: Figure, sex: str) -> bool:
    return figure.is_person and figure.number != Number.PLURAL and figure.sex in {sex, None, "b"}


def _he_or_she(scene: Scene, sex: str, offset: int, index: int | None) -> Finding | None:
    parent = _parent(scene, index)
    quoted = _is_quoted(scene, offset)
    if parent is not None and _fits(parent, sex) and not quoted:
        return _found(parent, sex)
    excluded = parent if quoted else None
    figure = _nearest(scene, offset, lambda f: _fits(f, sex) and f is not excluded)
    return _found(figure, sex) if figure is not None else None


def _found(figure: Figure, sex: str) -> Finding:
    figure.sex = sex if figure.sex in {None, "b"} else figure.sex
    figure.kind = figure.kind or SourceKind.PERSON
    return Finding(figure, "pronoun", tuple(figure.mentions[:1]))


def _nearest(scene: Scene, offset: int, fits) -> Figure | None:
    """The figure that fits best before an offset: a source of this or the last sentences, else the subject of the last, else the last named."""
    start = scene.sentence(offset)[0]
    sources = [(at, f) for at, f in scene.spoken if at < offset and fits(f)]
    named = _named_before(scene, offset)
    best: tuple[float, Figure] | None = None
    sentence = start
    for back in range(REACH):
        here = [(at, f) for at, f in sources if sentence <= at < offset]
        others = [(n.start, f) for n, f in named if sentence <= n.start < offset and fits(f)]
        if here:
            best = here[-1] if back == 0 else here[-1]
            return best[1]
        if others:
            return others[-1][1] if back == 0 and len(others) == 1 else others[0][1]
        if sentence <= 0:
            break
        sentence = scene.sentence(max(0, sentence - 2))[0]
    if sources:
        return sources[-1][1]
    return next((f for _, f in reversed(named) if fits(f)), None)


def _named_before(scene: Scene, offset: int) -> list[tuple[Name, Figure]]:
    """Names of the last stretch of text before an offset, with their figures."""
    last = bisect_left(scene.names, offset, key=lambda n: n.start)
    out: list[tuple[Name, Figure]] = []
    for name in scene.names[max(0, last - 60) : last]:
        figure = scene.figures.by_start(name.start)
        if figure is not None and name.sort != Sort.ROLE:
            out.append((name, figure))
    return out


def _relative(scene: Scene, low: str, offset: int) -> Finding | None:
    """Who and which: the name or the source right before."""
    before = _named_before(scene, offset)
    start = scene.sentence(offset)[0]
    here = [(n, f) for n, f in before if n.start >= start and (low != "who" or f.is_person or f.kind == SourceKind.PEOPLE)]
    if here:
        figure = here[-1][1]
        return Finding(figure, "pronoun", (_span(here[-1][0]),))
    return None


def _span(name: Name) -> Span:
    return (name.start, name.end)


def _they(scene: Scene, offset: int, index: int | None) -> Finding | None:
    parent = _parent(scene, index)
    if parent is not None and parent.kind != SourceKind.PERSON and not _is_quoted(scene, offset):
        return Finding(parent, "pronoun", tuple(parent.mentions[:1]))
    figure = _nearest(scene, offset, lambda f: f.kind == SourceKind.PEOPLE or f.number == Number.PLURAL)
    figure = figure or _nearest(scene, offset, lambda f: f.is_body)
    return Finding(figure, "pronoun", tuple(figure.mentions[:1])) if figure is not None else None


def _it(scene: Scene, offset: int, index: int | None) -> Finding | None:
    parent = _parent(scene, index)
    if parent is not None and (parent.is_body or parent.kind == SourceKind.DOCUMENT) and not _is_quoted(scene, offset):
        return Finding(parent, "pronoun", tuple(parent.mentions[:1]))
    figure = _nearest(scene, offset, lambda f: (f.is_body or f.kind == SourceKind.DOCUMENT) and f.number != Number.PLURAL)
    return Finding(figure, "pronoun", tuple(figure.mentions[:1])) if figure is not None else None
