"""Who one source is: a name, a pronoun, a description, several of them, or nobody in particular."""

from dataclasses import replace

from onrecord.interpret.who.adjectival import read_adjective
from onrecord.interpret.who.conjuncts import conjuncts
from onrecord.interpret.who.describe import describe
from onrecord.interpret.who.describing import new
from onrecord.interpret.who.labels import of_nobody
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.lists import has_examples, members_of
from onrecord.interpret.who.noting import note
from onrecord.interpret.who.pairs import last_two
from onrecord.interpret.who.phrase import DEFINITE, EDGE, INDEFINITE, POSSESSIVE, bounds, read_phrase
from onrecord.interpret.who.pronouns import PRONOUNS, resolve_pronoun
from onrecord.interpret.who.proper import read_name
from onrecord.interpret.who.role import PREPOSITIONS, Role
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.they import people_before
from onrecord.model import Attribution, Naming, Number, Passage, SourceKind

UNSPECIFIED = "unspecified"
ANTECEDENT = 7
"""Words before "who" in which its noun phrase begins."""
FAR_ANTECEDENT = 14
"""Words before "who" in which a noun for people is looked for."""
NOBODY = frozenset({"nobody", "everyone", "everybody", "no-one", "anyone", "anybody"})
ADJECTIVES = {"republican": "Republicans", "democratic": "Democrats", "gop": "Republicans"}
WITH_PRONOUN = frozenset({"own", "himself", "herself", "itself", "themselves", "also", "all", "both"})


def read_source(scene: Scene, words: Passage, index: int | None = None) -> Finding:
    """The figure that a source's words mean."""
    found = bounds(scene, words)
    if found is None:
        return nobody(scene)
    state = read_adjective(scene, *found, index) if index is not None else None
    if state is not None:
        return state
    if has_examples(scene, *found):
        return describe_examples(scene, *found)
    parts = conjuncts(scene, *(members_of(scene, *found) or found))
    if len(parts) > 1:
        findings = [_read(scene, *part, index) for part in parts]
        return _together(scene, [f for f in findings if f is not None], scene.tokens.items[found[0]].start)
    return _read(scene, *parts[0], index) or nobody(scene)


def describe_examples(scene: Scene, first: int, end: int) -> Finding:
    """A group that is named by some of its members ("firms including Northgate and Velcor"), under all its words."""
    phrase = read_phrase(scene, first, end)
    group = describe(scene, replace(phrase, end=phrase.stop), scene.tokens.items[first].start, None).figure
    words = " ".join(scene.tokens.text[scene.tokens.items[phrase.start].start : scene.tokens.items[end - 1].end].split())
    figure = new(scene, words, group.kind or SourceKind.PEOPLE, Naming.NAMED, scene.tokens.items[first].start, number=Number.PLURAL, head=group.head)
    figure.code, figure.offices = group.code, list(group.offices)
    figure.office_spans, figure.body_starts = list(group.office_spans), list(group.body_starts)
    return Finding(figure, "description")


def read_label(scene: Scene, attribution: Attribution) -> Finding | None:
    """Who speaks under a label of a transcript that names nobody ("Q:")."""
    label = attribution.source if attribution.cue.text == ":" else attribution.cue if attribution.cue.text == "Q" else None
    name = of_nobody(label.text) if label else None
    if label is None or name is None:
        return None
    return Finding(new(scene, name, SourceKind.PERSON, Naming.UNNAMED, label.start, number=Number.SINGULAR), "unnamed")


def nobody(scene: Scene, kind: SourceKind = SourceKind.PEOPLE) -> Finding:
    """A holder who is nobody in particular."""
    figure = new(scene, UNSPECIFIED, kind, Naming.UNNAMED, 0, number=Number.PLURAL if kind == SourceKind.PEOPLE else None)
    figure.is_assumed = False
    return Finding(figure, "unspecified")


def _read(scene: Scene, first: int, end: int, index: int | None) -> Finding | None:
    items = scene.tokens.items
    offset = items[first].start
    low = items[first].low.split("'", 1)[0]
    is_clause = low in {"who", "which"} and end - first > 1
    if low in PRONOUNS and (is_clause or end - first == 1 or (end - first == 2 and items[first + 1].low in WITH_PRONOUN)):
        both = last_two(scene, low, offset) if low == "both" else people_before(scene, low, offset, index)
        return both or resolve_pronoun(scene, low, offset, index) or describe_pronoun(scene, low, offset)
    if low == "neither" and end - first == 1:
        return last_two(scene, "both", offset) or nobody(scene)
    party = _party_of(scene, first, end)
    if party is not None:
        return party
    phrase = read_phrase(scene, first, end)
    if items[phrase.head].low in NOBODY and phrase.stop == end:
        return nobody(scene)
    named = read_name(scene, phrase, index)
    if named is not None:
        return named
    return describe(scene, phrase, offset, index)


def _party_of(scene: Scene, first: int, end: int) -> Finding | None:
    """The members of a party whose adjective stands before what they say or do ("Republican attacks", "Democratic calls")."""
    low, behind = scene.tokens.low(first), scene.tokens.low(end)
    words = lexicon().place
    if end - first > 1 or low not in ADJECTIVES or not (low == "democratic" or behind in words["speech"] | words["deeds"]):
        return None
    figure = new(scene, ADJECTIVES[low], SourceKind.PEOPLE, Naming.UNNAMED, scene.tokens.items[first].start, number=Number.PLURAL)
    if not figure.offices:
        note(figure, Role(None, None, party=lexicon().parties[low]), scene.tokens.text)
    return Finding(figure, "unnamed")


def describe_pronoun(scene: Scene, low: str, offset: int) -> Finding:
    """A pronoun that no name explains: "who" by the noun phrase right before it."""
    last = scene.tokens.within((0, offset)).stop
    while last > 0 and scene.tokens.items[last - 1].text in EDGE:
        is_bracket = scene.tokens.items[last - 1].text == ")"
        last -= 1
        while is_bracket and last > 0 and scene.tokens.items[last].text != "(":
            last -= 1
    if low in {"who", "which", "that", "whom", "whose"} and last > 0:
        last = _behind_human(scene, last) if low in {"who", "whom"} else last
        named = _explained(scene, last)
        if named is not None:
            return named
        first = max(0, last - ANTECEDENT)
        start = next(
            (k for k in range(last - 1, first, -1) if scene.tokens.low(k - 1) in PREPOSITIONS or scene.tokens.items[k - 1].text in EDGE), first
        )
        phrase = read_phrase(scene, _at_determiner(scene, start, last), last)
        return describe(scene, phrase, scene.tokens.items[phrase.first].start, None)
    kind = SourceKind.PERSON if low in {"he", "she", "i", "his", "her", "my"} else SourceKind.PEOPLE
    return Finding(new(scene, "I" if low == "i" else low, kind, Naming.UNNAMED, offset), "unnamed")


def _behind_human(scene: Scene, last: int) -> int:
    """Behind the last noun for people in the words before "who" ("a nurse in the region who"), else where the words end."""
    floor = max(0, last - FAR_ANTECEDENT)
    for k in range(last - 1, floor - 1, -1):
        if scene.tokens.items[k].text in {".", ";", ":"} or scene.tokens.items[k].breaks:
            break
        low, after = scene.tokens.low(k), scene.tokens.low(k + 1)
        is_complete = k == last - 1 or after in PREPOSITIONS or after.endswith(("ing", "ed"))
        if is_complete and k not in scene.cover and low not in INDEFINITE and lexicon().kind(low) in {SourceKind.PERSON, SourceKind.PEOPLE}:
            return k + 1
    return last


def _explained(scene: Scene, last: int) -> Finding | None:
    """The person whom "a newcomer" before "who" explains: "Ann Okoro, a newcomer who …", "Ann Okoro is a newcomer who …"."""
    start = next((k for k in range(last - 1, max(0, last - ANTECEDENT), -1) if scene.tokens.low(k) in INDEFINITE), None)
    if start is None or start < 2 or scene.tokens.low(start - 1) not in {",", "is", "was"}:
        return None
    name = scene.cover.get(start - 2)
    figure = scene.figures.by_start(name.start) if name is not None else None
    if name is None or figure is None or not figure.is_person or lexicon().kind(scene.tokens.low(last - 1)) != SourceKind.PERSON:
        return None
    return Finding(figure, "pronoun", ((name.start, name.end),))


def _at_determiner(scene: Scene, start: int, last: int) -> int:
    """Where the noun phrase that ends at `last` begins: at its determiner, else at its last word or the adjective before."""
    found = next((k for k in range(last - 1, start - 1, -1) if scene.tokens.low(k) in INDEFINITE | DEFINITE | POSSESSIVE), None)
    return found if found is not None else max(start, last - 2 if scene.tokens.items[max(start, last - 2)].is_capital else last - 1)


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
