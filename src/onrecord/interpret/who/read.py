"""Who one source is: a name, a pronoun, a description, several of them, or nobody in particular."""

from onrecord.interpret.who.describe import describe, new
from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.names import Name, Sort
from onrecord.interpret.who.offices import note, read_role
from onrecord.interpret.who.phrase import POSSESSIVE, Phrase, bounds, conjuncts, read_phrase
from onrecord.interpret.who.pronouns import PRONOUNS, resolve_pronoun
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.tables import PlaceKind
from onrecord.model import Naming, Number, Passage, SourceKind

UNSPECIFIED = "unspecified"
NOBODY = frozenset({"nobody", "everyone", "everybody", "no-one"})


def read_source(scene: Scene, words: Passage, index: int | None = None) -> Finding:
    """The figure that a source's words mean."""
    found = bounds(scene, words)
    if found is None:
        return nobody(scene)
    parts = conjuncts(scene, *found)
    if len(parts) > 1:
        findings = [_read(scene, *part, index) for part in parts]
        return _together(scene, [f for f in findings if f is not None], scene.tokens.items[found[0]].start)
    return _read(scene, *parts[0], index) or nobody(scene)


def nobody(scene: Scene) -> Finding:
    """A holder who is nobody in particular."""
    return Finding(new(scene, UNSPECIFIED, SourceKind.PEOPLE, Naming.UNNAMED, 0, number=Number.PLURAL), "unspecified")


def _read(scene: Scene, first: int, end: int, index: int | None) -> Finding | None:
    items = scene.tokens.items
    offset = items[first].start
    if items[first].low in PRONOUNS and (
        end - first == 1 or (end - first == 2 and items[first + 1].low in {"own", "himself", "themselves", "also", "all", "both"})
    ):
        return resolve_pronoun(scene, items[first].low, offset, index) or describe_pronoun(scene, items[first].low, offset)
    phrase = read_phrase(scene, first, end)
    named = _proper(scene, phrase)
    if named is not None:
        return named
    return describe(scene, phrase, offset, index)


def describe_pronoun(scene: Scene, low: str, offset: int) -> Finding:
    """A pronoun that nothing before explains."""
    kind = SourceKind.PERSON if low in {"he", "she", "i", "his", "her", "my"} else SourceKind.PEOPLE
    return Finding(new(scene, low, kind, Naming.UNNAMED, offset), "unnamed")


def _proper(scene: Scene, phrase: Phrase) -> Finding | None:
    """The figure of a phrase whose core ends in a name, or beside which a person's name stands."""
    name = phrase.name
    if name is not None and _is_noun(name) and not (phrase.determiner in POSSESSIVE and name.sort == Sort.UNKNOWN):
        figure = scene.figures.by_start(name.start)
        if figure is not None:
            return _named(scene, name, figure)
    items = scene.tokens.items
    for j in range(phrase.stop, phrase.end - 1):
        if items[j].text in {",", "—", "–", ":"} or (items[j].text == "(" and j == phrase.stop):
            after = scene.cover.get(j + 1) or (scene.cover.get(j + 2) if items[j + 1].text in {"(", "“"} else None)
            figure = scene.figures.by_start(after.start) if after is not None else None
            if after is not None and figure is not None and after.sort in {Sort.PERSON, Sort.UNKNOWN} and figure.is_person and j - phrase.first < 16:
                kind = lexicon().kind(items[phrase.head].low)
                if kind == SourceKind.PERSON or (name is not None and name.sort == Sort.ROLE):
                    figure.kind, figure.sort = SourceKind.PERSON, Sort.PERSON
                    role = read_role(scene.tokens, phrase.first, j)
                    if role is not None:
                        note(figure, role, scene.tokens.text)
                    return Finding(figure, "name", ((after.start, after.end),))
            if items[j].text == ",":
                break
    return None


def _is_noun(name: Name) -> bool:
    """Whether a name at the end of a core names the source itself, and is no role and no adjective."""
    return name.sort not in {Sort.ROLE} and not (
        name.place is not None and name.place.kind == PlaceKind.ADJECTIVE and not name.text.isupper() and not name.text.endswith("ese")
    )


def _named(scene: Scene, name: Name, figure: Figure) -> Finding:
    span = (name.start, name.end)
    if name.place is not None and name.place.kind in {PlaceKind.CAPITAL, PlaceKind.SEAT}:
        return Finding(figure, "metonym", (span,))
    if figure.kind is None:
        figure.kind = SourceKind.PERSON if len(figure.words) > 1 or figure.sex else SourceKind.ORGANIZATION
    is_short = figure.sort in {Sort.PERSON, Sort.UNKNOWN} and len(name.words) < len(figure.words)
    return Finding(figure, "short form" if is_short else "name", (span,))


def _together(scene: Scene, findings: list[Finding], offset: int) -> Finding:
    """Several sources that tell as one."""
    figures = [f.figure for f in findings]
    if len(figures) == 1:
        return findings[0]
    if not figures:
        return nobody(scene)
    kinds = {f.kind for f in figures}
    kind = next(iter(kinds)) if len(kinds) == 1 else SourceKind.PEOPLE
    if kind == SourceKind.PERSON or kind is None:
        kind = SourceKind.PEOPLE
    elif kinds <= {SourceKind.GOVERNMENT, SourceKind.ORGANIZATION}:
        kind = SourceKind.ORGANIZATION if len(kinds) > 1 else kind
    naming = Naming.NAMED if any(f.naming == Naming.NAMED for f in figures) else Naming.UNNAMED
    name = ", ".join(f.name for f in figures[:-1]) + " and " + figures[-1].name
    figure = new(scene, name, kind, naming, offset, number=Number.PLURAL)
    figure.parts = tuple(figures)
    return Finding(figure, "several", tuple(s for f in findings for s in f.spans))
