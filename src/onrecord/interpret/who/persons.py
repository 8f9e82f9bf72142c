"""One person who is described: "the foreign minister", "a spokeswoman", "his lawyer"."""

from functools import lru_cache

from onrecord.interpret.who.agreement import agrees
from onrecord.interpret.who.describing import description, inner_names, new, owned, possessor
from onrecord.interpret.who.figure import Figure, fold
from onrecord.interpret.who.forms import base
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import BODIES, Sort
from onrecord.interpret.who.noting import note
from onrecord.interpret.who.phrase import INDEFINITE, Phrase
from onrecord.interpret.who.role import Role
from onrecord.interpret.who.roles import read_role
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.ties import tied_to
from onrecord.interpret.who.varied import another_word
from onrecord.model import Naming, Number, Office, SourceKind, Span

TITLES = 4096
LEAD = 500
"""Characters at the head of a text where "a judge" may be one who is named further down."""
LEADERS = frozenset({"president", "minister", "premier", "chancellor", "executive", "king", "leader", "chief"})
JUDGES = frozenset({"judge", "justice", "magistrate"})
"""Who is only taken for somebody named before, as a text may have several."""
RUNNING = ("nominee", "contender", "hopeful", "frontrunner", "front-runner", "challenger")
RICH = ("mogul", "magnate", "tycoon", "billionaire", "businesswoman", "developer", "entrepreneur")
SAME = {
    "secretary": "minister",
    "attorney": "lawyer",
    "justice": "judge",
    "gop": "republican",
    "democrat": "democratic",
    **dict.fromkeys(RUNNING, "candidate"),
    **dict.fromkeys(RICH, "businessman"),
}
"""Titles that may stand for each other, by one of them."""
FAMILY = frozenset({"wife", "husband", "mother", "father", "son", "daughter", "brother", "sister", "widow", "fiancé", "fiancée"})
SPOKEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
LESSER = frozenset({"vice", "deputy", "assistant", "associate", "acting", "under", "sub", "first"})


def describe_person(scene: Scene, phrase: Phrase, offset: int, index: int | None) -> Finding:
    """The person that a phrase means: one who was introduced with this role, else nobody who is named."""
    role = read_role(scene.tokens, phrase.first, phrase.end)
    head = scene.tokens.items[phrase.head].low
    is_indefinite = phrase.determiner in INDEFINITE
    owner = possessor(scene, phrase, index)
    tied = tied_to(scene, head, owner) if owner is not None else None
    if tied is not None:
        return tied
    if role is not None and not is_indefinite:
        found = _holder(scene, role, head, offset, owner)
        if found is not None:
            return found
    if offset < LEAD and owner is None and base(head) in JUDGES and phrase.stop == phrase.end:
        found = _introduced_later(scene, head, offset)
        if found is not None:
            return found
    if role is not None and owner is None and phrase.determiner == "the" and base(head) in lexicon().small["varied"]:
        found = another_word(scene, role, head, offset)
        if found is not None:
            return found
    return _nameless(scene, phrase, offset, role, owner)


def _introduced_later(scene: Scene, head: str, offset: int) -> Finding | None:
    """The one person named further down with this title, for whom a text's lead says "a judge"; None where a text has several."""
    found: list[tuple[Figure, Span]] = []
    for figure in scene.figures.items:
        spans = [s for o, s in zip(figure.offices, figure.office_spans, strict=True) if o.title and meaning(o.title.split()[-1]) & meaning(head)]
        if figure.is_person and spans:
            found.append((figure, spans[0]))
    if len(found) != 1 or min(m[0] for m in found[0][0].mentions) < offset:
        return None
    return Finding(found[0][0], "description", (found[0][1],))


def _nameless(scene: Scene, phrase: Phrase, offset: int, role: Role | None, owner: Figure | None) -> Finding:
    """A person who is only described: by an office that one person holds, or not at all."""
    head = scene.tokens.items[phrase.head].low
    is_office = base(head) in JUDGES or (base(head) in lexicon().office and phrase.determiner not in INDEFINITE)
    naming = Naming.ROLE if is_office else Naming.UNNAMED
    figure = new(scene, description(scene, phrase), SourceKind.PERSON, naming, offset, number=Number.SINGULAR, head=head)
    if role is not None and role.head not in lexicon().small["kin"]:
        role = owned(scene, role, owner or (_spoken_for(scene, offset) if head in SPOKEN and phrase.stop - phrase.start == 1 else None))
        note(figure, role, scene.tokens.text)
        if role.body is not None:
            figure.code = figure.code or _code_at(scene, role.body)
    else:
        body = next((n for n in inner_names(scene, phrase) if n.sort == Sort.BODY), None)
        span = (body.start, body.end) if body is not None else _common_body(scene, phrase)
        if span is not None:
            note(figure, Role(None, span), scene.tokens.text)
        place = next((n.place for n in inner_names(scene, phrase) if n.place is not None and n.last <= phrase.head), None)
        figure.code = figure.code or (place.code if place is not None else None)
    if figure.sex is None:
        figure.sex = "m" if head in lexicon().male else "f" if head in lexicon().female else None
    return Finding(figure, "unnamed" if naming == Naming.UNNAMED else "description")


def _common_body(scene: Scene, phrase: Phrase) -> Span | None:
    """The body without a name right before "source" and the like ("a Peruvian government source")."""
    items = scene.tokens.items
    last = phrase.head - 1
    if last < phrase.start or lexicon().heads.get(items[last].low) != SourceKind.GOVERNMENT:
        return None
    return items[phrase.start].start, items[last].end


def _spoken_for(scene: Scene, offset: int) -> Figure | None:
    """The body with a name that spoke last, for which "a spokesman" speaks."""
    found = (f for at, f, _ in reversed(scene.spoken) if at < offset and f.kind in BODIES)
    figure = next(found, None)
    return figure if figure is not None and figure.naming == Naming.NAMED else None


def _code_at(scene: Scene, span: Span) -> str | None:
    figure = scene.figures.by_start(span[0])
    return figure.code if figure else None


@lru_cache(maxsize=TITLES)
def meaning(title: str) -> frozenset[str]:
    """The words of a title, short forms spelled out, without the small ones."""
    known = lexicon()
    words: list[str] = []
    for word in title.lower().replace("’", "'").split():
        plain = base(word.strip(",()"))
        words.extend(known.short.get(plain, SAME.get(plain, plain)).split())
    return frozenset(fold(w) for w in words) - {"the", "of", "a", "an", "and", "for", "former", "current"}


def _names(office: Office) -> frozenset[str]:
    return frozenset(fold(w) for w in f"{office.title or ''} {office.body or ''}".replace("'s", "").replace("’s", "").split())


def _holder(scene: Scene, role: Role, head: str, offset: int, owner: Figure | None) -> Finding | None:
    """The person who was introduced with this role: all words of the phrase's title fit, the nearest before first."""
    wanted = meaning(scene.tokens.text[slice(*role.title)]) if role.title else meaning(head)
    is_epithet = base(head) in lexicon().small["epithets"]
    best: tuple[tuple[int, int, int], Figure, Span] | None = None
    for figure in scene.figures.items:
        if not figure.is_person or not figure.offices or not agrees(figure, role, head) or figure is owner:
            continue
        last_seen = max((m[0] for m in figure.mentions if m[0] < offset), default=-1)
        if last_seen < 0 and base(head) in JUDGES:
            continue
        for office, span in zip(figure.offices, figure.office_spans, strict=True):
            missing = _missing(office, wanted, head, owner)
            if missing is None or (is_epithet and span[0] >= offset):
                continue
            rank = (-missing - 2 * int(office.is_past and not role.is_past), int(last_seen >= 0), last_seen)
            if best is None or rank > best[0]:
                best = (rank, figure, span)
    if best is None or best[0][0] <= -max(2, len(wanted)):
        return None
    return Finding(best[1], "description", (best[2],))


def _missing(office: Office, wanted: frozenset[str], head: str, owner: Figure | None) -> int | None:
    """How far an office is from the one asked for: words that it lacks, and twice those that make it a lesser one; None where it is another."""
    if office.title is None:
        return None
    asked = next(iter(meaning(head)), base(head))
    has = meaning(office.title)
    last = meaning(office.title.split()[-1])
    if asked not in has and not wanted & last and not (asked == "leader" and LEADERS & last):
        return None
    is_kin = base(head) in FAMILY and len(office.title.split()) == 1
    is_owned = owner is not None and owner.kind == SourceKind.PERSON
    if owner is not None and is_owned and not is_kin and fold(owner.words[-1] if owner.words else owner.name) not in _names(office):
        return None
    extra = len(wanted - has)
    if extra > 1 and base(head) not in lexicon().office | FAMILY:
        return None
    return extra + 2 * len((has - wanted) & LESSER)
