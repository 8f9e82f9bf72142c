"""A text that is described: "the report", "a poll by the Northern Institute", "her letter"."""

from onrecord.interpret.who.bodies import named_body
from onrecord.interpret.who.describing import description, inner_names, new, possessor
from onrecord.interpret.who.figure import Figure, fold
from onrecord.interpret.who.forms import singular
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import BODIES, Name, Sort
from onrecord.interpret.who.noting import note
from onrecord.interpret.who.phrase import POSSESSIVE, Phrase, read_phrase
from onrecord.interpret.who.role import Role, chunk_end
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.tables import PlaceKind
from onrecord.model import Naming, SourceKind, Span

ALIKE = (
    frozenset({"article", "story", "piece", "feature", "column", "report", "post", "op-ed", "editorial"}),
    frozenset({"study", "survey", "poll", "report", "analysis", "research", "review", "paper"}),
    frozenset({"lawsuit", "suit", "complaint", "motion", "filing", "petition", "brief", "submission"}),
    frozenset({"video", "footage", "recording", "clip", "tape"}),
    frozenset({"decree", "order", "law", "edict"}),
    frozenset({"email", "e-mail", "message", "letter", "memo", "note"}),
)
"""Words by which one document may be taken up again."""
ISSUED = frozenset({"statement", "release", "letter", "email", "e-mail", "memo", "tweet", "post", "message", "announcement"})
STATES = frozenset({PlaceKind.COUNTRY, PlaceKind.CAPITAL, PlaceKind.SEAT})
REACH = 5
"""Words before a document's noun in which its article or owner stands."""
SPOKEN = 3
"""Sources back that "the statement" may be one of."""
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
MET = frozenset({"seen", "obtained", "reviewed", "viewed", "leaked", "examined", "cited", "received"})
"""What somebody does with a document who did not issue it."""
BY = frozenset({"by", "from", "of"})


def describe_document(scene: Scene, phrase: Phrase, offset: int, index: int | None) -> Finding:
    """The document that a phrase means, with whoever issued it."""
    head = scene.tokens.items[phrase.head].low
    owner = possessor(scene, phrase, index) or _common_owner(scene, phrase, offset)
    is_bare = phrase.start == phrase.head and phrase.stop == phrase.end and owner is None
    if is_bare and phrase.determiner in DEFINITE:
        found = _again(scene, head)
        if found is not None:
            return found
        met = _met(scene, phrase, head, offset)
        if met is not None:
            return met
        owner = _last_speaker(scene) if head in ISSUED else None
    is_titled = _is_titled(scene, phrase)
    issuer, span = (
        (None, None) if is_titled and owner is None and phrase.name is None and phrase.head < phrase.stop - 1 else _issuer(scene, phrase, owner)
    )
    naming = Naming.NAMED if issuer is not None or span is not None else Naming.UNNAMED
    name = description(scene, phrase)
    is_common = owner is not None and not any(scene.figures.by_start(n.start) is owner for n in inner_names(scene, phrase))
    if owner is not None and (phrase.determiner in POSSESSIVE or is_bare or is_common or owner.kind == SourceKind.PERSON):
        name = f"{head} by {owner.name}" if owner.kind == SourceKind.PERSON else f"{owner.name} {head}"
    if singular(head) in lexicon().law and scene.home and phrase.determiner not in {"a", "an"}:
        naming = Naming.NAMED
    if is_titled:
        naming = Naming.NAMED
    figure = new(scene, name, SourceKind.DOCUMENT, naming, offset, head=head)
    place = next((n.place for n in inner_names(scene, phrase) if n.place is not None and n.last <= phrase.stop), None)
    figure.code = figure.code or (place.code if place is not None else None)
    if span is not None and not figure.offices:
        note(figure, Role(None, span), scene.tokens.text)
    if issuer is not None:
        figure.parts = (issuer,)
    return Finding(figure, "description" if naming == Naming.NAMED else "unnamed")


def _is_titled(scene: Scene, phrase: Phrase) -> bool:
    """Whether the words up to the head are a title of its own ("the Harbour Dues Bill 2019", "Act No. 12")."""
    words = scene.tokens.items[phrase.start : phrase.head + 1]
    return len(words) > 1 and all(w.is_capital or w.low in {"of", "and", "the", "on"} for w in words) and not words[0].is_titled


def _common_owner(scene: Scene, phrase: Phrase, offset: int) -> Figure | None:
    """The body that "the company's" in "the company's website" is, if it has a name."""
    items = scene.tokens.items
    mark = next((i for i in range(phrase.start + 1, phrase.head) if items[i].text in {"'", "’"}), None)
    if mark is None or mark - 1 in scene.cover or phrase.determiner != "the":
        return None
    owner = Phrase(phrase.first, mark, phrase.start, mark, mark - 1, phrase.determiner, None)
    kind = lexicon().kind(items[mark - 1].low)
    body = named_body(scene, owner, offset) if kind in BODIES else None
    if body is None and kind in BODIES:
        head = fold(items[mark - 1].text)
        return next((f for f in scene.figures.items if f.sort == Sort.UNKNOWN and not f.offices and len(f.words) > 1 and head in f.folded), None)
    return body.figure if body is not None else None


def _again(scene: Scene, head: str) -> Finding | None:
    """The last document with this head."""
    described = [f for f in reversed(list(scene.described.values())) if f.kind == SourceKind.DOCUMENT]
    same = (f for f in described if singular(head) == singular(f.head))
    alike = (f for f in described if any({singular(head), singular(f.head)} <= words for words in ALIKE))
    figure = next(same, None) or next(alike, None)
    return None if figure is None else Finding(figure, "description", tuple(figure.mentions[:1]))


def _met(scene: Scene, phrase: Phrase, head: str, offset: int) -> Finding | None:
    """The document that the sentences before tell of, with its issuer: its owner, else the body that its sentence is about."""
    items = scene.tokens.items
    floor = scene.sentence(max(0, scene.sentence(offset)[0] - 2))[0]
    floor = scene.sentence(max(0, floor - 2))[0]
    words = scene.tokens.within((floor, offset))
    same = next((w for w in ALIKE if singular(head) in w), frozenset({singular(head)}))
    at = next((k for k in range(words.stop - 1, words.start - 1, -1) if singular(items[k].low) in same and k < phrase.first), None)
    if at is None:
        return None
    start = next((k for k in range(at, max(words.start, at - REACH) - 1, -1) if items[k].low in {"a", "an", "its", "their"}), None)
    name = next((n for n in (scene.cover.get(k) for k in range(at - 1, max(words.start, at - REACH) - 1, -1)) if n is not None), None)
    is_owner = name is not None and name.last in {at, at - 1, at - 2} and name.sort == Sort.BODY
    if not is_owner:
        opening = scene.tokens.within(scene.sentence(items[at].start)).start
        near = (scene.cover.get(k) for k in range(opening, at))
        name = next((n for n in near if n is not None and n.sort == Sort.BODY), None) if start is not None else None
    figure = scene.figures.by_start(name.start) if name is not None else None
    if name is None or figure is None or figure.kind != SourceKind.ORGANIZATION:
        return None
    document = new(scene, f"{figure.name} {items[at].low}", SourceKind.DOCUMENT, Naming.NAMED, offset, head=head)
    document.parts = (figure,)
    if not document.offices:
        note(document, Role(None, (name.start, name.end)), scene.tokens.text)
    return Finding(document, "description", ((name.start, name.end),))


def _last_speaker(scene: Scene) -> Figure | None:
    """Whose "the statement" may be."""
    kinds = {SourceKind.PERSON, SourceKind.ORGANIZATION, SourceKind.GOVERNMENT}
    return next((f for _, f, _ in reversed(scene.spoken[-SPOKEN:]) if f.kind in kinds and f.naming == Naming.NAMED), None)


def _issuer(scene: Scene, phrase: Phrase, owner: Figure | None) -> tuple[Figure | None, Span | None]:
    """Who a document is from, and the words that say so."""
    items = scene.tokens.items
    if owner is not None:
        span = next(((n.start, n.end) for n in inner_names(scene, phrase) if scene.figures.by_start(n.start) is owner), None)
        return owner, span or (owner.mentions[0] if owner.mentions else None)
    joints = (k for k in range(phrase.stop, phrase.end - 1) if items[k].low in BY and (k == phrase.stop or items[k].low == "by"))
    found = [k for k in joints if items[k - 1].low not in MET and not _are_asked(scene, k, phrase.end)]
    joint = min(found, key=lambda k: items[k].low == "of", default=None)
    if joint is not None:
        j = joint + 1
        while j < phrase.end - 1 and items[j].low in {"the", "a", "an"}:
            j += 1
        end = max(j + 1, _complement_end(scene, j, phrase.end))
        names = [n for n in inner_names(scene, phrase) if j <= n.first < end]
        person = _author(scene, phrase, j)
        if person is not None:
            return scene.figures.by_start(person.start), (person.start, person.end)
        common = any(lexicon().heads.get(t.low) in BODIES for t in items[j:end])
        if names or common:
            figure = next((f for n in names if (f := scene.figures.by_start(n.start)) is not None), None)
            return figure, (items[j].start, items[end - 1].end)
    return _premodifier(scene, phrase)


def _are_asked(scene: Scene, k: int, end: int) -> bool:
    """Whether those behind "of" are who a poll has asked ("a poll of 400 voters by the institute")."""
    if scene.tokens.items[k].low != "of" or k + 1 >= end:
        return False
    head = read_phrase(scene, k + 1, end).head
    return lexicon().kind(scene.tokens.low(head)) == SourceKind.PEOPLE


def _author(scene: Scene, phrase: Phrase, j: int) -> Name | None:
    """The person who ends the words for an issuer, behind an office ("a letter by Deputy Secretary Ann Okoro")."""
    items = scene.tokens.items
    end = next((k for k in range(j, phrase.end) if items[k].text in {",", "(", ";"}), phrase.end)
    return next((n for n in inner_names(scene, phrase) if n.sort == Sort.PERSON and j < n.first and n.last == end), None)


def _complement_end(scene: Scene, j: int, end: int) -> int:
    """Where the words for an issuer end."""
    name = scene.cover.get(j)
    return min(end, name.last) if name is not None and name.sort in {Sort.BODY, Sort.PERSON} else chunk_end(scene.tokens, j, end)


def _premodifier(scene: Scene, phrase: Phrase) -> tuple[Figure | None, Span | None]:
    """The issuer that stands before the head ("a Northern Institute poll", "a fire service statement")."""
    items = scene.tokens.items
    names: list[Name] = [n for n in inner_names(scene, phrase) if n.first >= phrase.start and n.last <= phrase.stop]
    for name in names:
        if name.sort in {Sort.BODY, Sort.PERSON, Sort.UNKNOWN} and name.last <= phrase.head:
            return scene.figures.by_start(name.start), (name.start, name.end)
    state = next((n for n in names if n.place is not None and n.place.kind in STATES and n.last == phrase.head), None)
    if state is not None and items[phrase.head].low in ISSUED:
        return scene.figures.by_start(state.start), (state.start, state.end)
    common = [k for k in range(phrase.start, phrase.head) if lexicon().heads.get(items[k].low) == SourceKind.GOVERNMENT]
    return (None, (items[phrase.start].start, items[common[-1]].end)) if common else (None, None)
