"""Who one source is: a name, a pronoun, a description, several of them, or nobody in particular."""

from onrecord.interpret.who.describe import describe
from onrecord.interpret.who.describing import new
from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.names import Name, Sort
from onrecord.interpret.who.offices import note
from onrecord.interpret.who.person import is_somebody
from onrecord.interpret.who.phrase import DEFINITE, EDGE, INDEFINITE, POSSESSIVE, Phrase, bounds, conjuncts, read_phrase
from onrecord.interpret.who.pronouns import PRONOUNS, resolve_pronoun
from onrecord.interpret.who.roles import PREPOSITIONS, read_role
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.tables import PlaceKind, nations
from onrecord.model import Naming, Number, Passage, SourceKind

UNSPECIFIED = "unspecified"
ANTECEDENT = 7
"""Words before "who" in which its noun phrase begins."""
APPOSED = 16
"""Words that a description may have before the name behind its comma."""
NOBODY = frozenset({"nobody", "everyone", "everybody", "no-one", "anyone", "anybody"})
WITH_PRONOUN = frozenset({"own", "himself", "herself", "itself", "themselves", "also", "all", "both"})


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


def nobody(scene: Scene, kind: SourceKind = SourceKind.PEOPLE) -> Finding:
    """A holder who is nobody in particular."""
    figure = new(scene, UNSPECIFIED, kind, Naming.UNNAMED, 0, number=Number.PLURAL if kind == SourceKind.PEOPLE else None)
    figure.is_assumed = False
    return Finding(figure, "unspecified")


def _read(scene: Scene, first: int, end: int, index: int | None) -> Finding | None:
    items = scene.tokens.items
    offset = items[first].start
    low = items[first].low.split("'", 1)[0]
    if low in PRONOUNS and (end - first == 1 or (end - first == 2 and items[first + 1].low in WITH_PRONOUN)):
        return resolve_pronoun(scene, low, offset, index) or describe_pronoun(scene, low, offset)
    phrase = read_phrase(scene, first, end)
    if items[phrase.head].low in NOBODY and phrase.stop == end:
        return nobody(scene)
    named = _proper(scene, phrase)
    if named is not None:
        return named
    return describe(scene, phrase, offset, index)


def describe_pronoun(scene: Scene, low: str, offset: int) -> Finding:
    """A pronoun that no name explains: "who" by the noun phrase right before it."""
    last = scene.tokens.within((0, offset)).stop
    while last > 0 and scene.tokens.items[last - 1].text in {",", "("}:
        last -= 1
    if low in {"who", "which", "that", "whom", "whose"} and last > 0:
        first = max(0, last - ANTECEDENT)
        start = next(
            (k for k in range(last - 1, first, -1) if scene.tokens.low(k - 1) in PREPOSITIONS or scene.tokens.items[k - 1].text in EDGE), first
        )
        phrase = read_phrase(scene, _at_determiner(scene, start, last), last)
        return describe(scene, phrase, scene.tokens.items[phrase.first].start, None)
    kind = SourceKind.PERSON if low in {"he", "she", "i", "his", "her", "my"} else SourceKind.PEOPLE
    return Finding(new(scene, "I" if low == "i" else low, kind, Naming.UNNAMED, offset), "unnamed")


def _at_determiner(scene: Scene, start: int, last: int) -> int:
    """Where the noun phrase that ends at `last` begins: at its determiner, else at its last word or the adjective before."""
    found = next((k for k in range(last - 1, start - 1, -1) if scene.tokens.low(k) in INDEFINITE | DEFINITE | POSSESSIVE), None)
    return found if found is not None else max(start, last - 2 if scene.tokens.items[max(start, last - 2)].is_capital else last - 1)


def _proper(scene: Scene, phrase: Phrase) -> Finding | None:
    """The figure of a phrase whose core ends in a name, or beside which a person's name stands."""
    name = phrase.name
    if name is not None and _is_noun(name) and not (phrase.determiner in POSSESSIVE and name.sort == Sort.UNKNOWN):
        figure = scene.figures.by_start(name.start)
        if figure is not None:
            _note_state(scene, phrase, name, figure)
            return _named(scene, name, figure)
    return _closing(scene, phrase) or _apposed(scene, phrase)


def _closing(scene: Scene, phrase: Phrase) -> Finding | None:
    """A person whose name ends the phrase right behind what the person is ("Member of parliament (MP) Ann Okoro")."""
    name = scene.cover.get(phrase.end - 1)
    figure = scene.figures.by_start(name.start) if name is not None else None
    if name is None or figure is None or name.sort != Sort.PERSON or len(name.words) < 2 or name.first <= phrase.start:
        return None
    first = name.first if name.title is None else scene.tokens.within(name.title).start
    before = scene.tokens.low(first - 1)
    if before in PREPOSITIONS or before in {"the", "a", "s", "'", ",", "’"} or read_role(scene.tokens, phrase.first, phrase.stop) is None:
        return None
    return Finding(figure, "name", ((name.start, name.end),))


def _apposed(scene: Scene, phrase: Phrase) -> Finding | None:
    """The name behind a comma that a description ends with ("the mayor, Ann Okoro,", "a news site, Northpost,")."""
    items = scene.tokens.items
    kind = lexicon().kind(items[phrase.head].low)
    is_role = kind == SourceKind.PERSON or (phrase.name is not None and phrase.name.sort == Sort.ROLE)
    j = phrase.stop
    while j < min(phrase.end - 1, phrase.stop + APPOSED):
        if items[j].text == "(":
            j = next((k for k in range(j, phrase.end) if items[k].text == ")"), j)
        if items[j].text in {",", "—", "–"}:
            break
        j += 1
    else:
        return None
    name = scene.cover.get(j + 1) or scene.cover.get(j + 2) if j + 1 < phrase.end else None
    figure = scene.figures.by_start(name.start) if name is not None else None
    if name is None or figure is None or name.first > j + 3:
        return None
    span = ((name.start, name.end),)
    if is_role and name.sort in {Sort.PERSON, Sort.UNKNOWN} and figure.is_person:
        figure.kind, figure.sort = SourceKind.PERSON, Sort.PERSON
        role = read_role(scene.tokens, phrase.first, j)
        if role is not None:
            note(figure, role, scene.tokens.text)
        return Finding(figure, "name", span)
    if kind in {SourceKind.ORGANIZATION, SourceKind.GOVERNMENT} and name.sort in {Sort.BODY, Sort.UNKNOWN} and not figure.offices:
        figure.kind = figure.kind or kind
        return Finding(figure, "name", span)
    return None


def _note_state(scene: Scene, phrase: Phrase, name: Name, figure: Figure) -> None:
    """The state that stands before a body's name: "the British retailer Northgate", "UK-based Northgate", "Ostrava's National Board"."""
    for i in range(phrase.first, name.first):
        word = scene.tokens.items[i].text
        place = nations().places.get(word.removesuffix("-based").removesuffix("-born"))
        before = scene.cover.get(i)
        place = before.place if before is not None and before.place is not None else place
        if place is not None and place.kind not in {PlaceKind.SEAT, PlaceKind.PEOPLE}:
            if figure.kind == SourceKind.PERSON or figure.sort == Sort.PERSON:
                figure.nationality = figure.nationality or place.code
            elif figure.sort != Sort.PLACE:
                figure.code = figure.code or place.code
            return


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
        figure.kind = SourceKind.PERSON if len(figure.words) > 1 or figure.sex or is_somebody(scene, figure) else SourceKind.ORGANIZATION
    is_short = figure.sort in {Sort.PERSON, Sort.UNKNOWN} and len(name.words) < len(figure.words)
    return Finding(figure, "short form" if is_short else "name", (span,))


def _together(scene: Scene, findings: list[Finding], offset: int) -> Finding:
    """Several sources that tell as one."""
    figures = [f.figure for f in findings]
    if len(figures) == 1:
        return findings[0]
    if not figures:
        return nobody(scene)
    kind = _shared_kind([f.kind for f in figures])
    naming = Naming.NAMED if any(f.naming == Naming.NAMED for f in figures) else Naming.UNNAMED
    name = ", ".join(f.name for f in figures[:-1]) + " and " + figures[-1].name
    figure = new(scene, name, kind, naming, offset, number=Number.PLURAL)
    figure.parts = tuple(figures)
    return Finding(figure, "several", tuple(s for f in findings for s in f.spans))


def _shared_kind(kinds: list[SourceKind | None]) -> SourceKind:
    """The kind of several sources together: people, unless all or all but people are bodies or documents."""
    found = {k for k in kinds if k is not None}
    if len(found) == 1 and not found & {SourceKind.PERSON, SourceKind.PEOPLE}:
        return found.pop()
    if SourceKind.PEOPLE not in found and SourceKind.PERSON not in found and found:
        first = kinds[0]
        return first if first is not None else SourceKind.ORGANIZATION
    return SourceKind.PEOPLE
