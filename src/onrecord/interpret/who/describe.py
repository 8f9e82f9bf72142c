"""Sources that are described: "the ministry", "a spokeswoman", "unnamed officials", "the report"."""

import re

from onrecord.interpret.who.figure import Figure, fold
from onrecord.interpret.who.lexicon import base, lexicon, singular
from onrecord.interpret.who.names import Name, Sort
from onrecord.interpret.who.offices import Role, note, read_role
from onrecord.interpret.who.phrase import INDEFINITE, POSSESSIVE, Phrase
from onrecord.interpret.who.pronouns import PRONOUNS, resolve_pronoun
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.tables import PlaceKind
from onrecord.model import Naming, Number, SourceKind, Span

ISSUED = frozenset("statement release letter email e-mail memo tweet post message announcement".split())
SPOKEN = 3
"""Sources back that "the statement" may be one of."""
ISSUED_BY = re.compile(r"(data|estimates|figures|statistics|records) (?:from|by|of) (?:the )?([^,()]{2,80})", re.IGNORECASE)
LESSER = frozenset({"vice", "deputy", "assistant", "associate", "acting", "under", "sub", "first"})
GENERIC = frozenset(
    [
        "company",
        "firm",
        "group",
        "organization",
        "organisation",
        "agency",
        "body",
        "institution",
        "party",
        "network",
        "newspaper",
        "paper",
        "website",
        "site",
        "broadcaster",
        "channel",
        "outlet",
        "magazine",
        "publication",
        "association",
        "union",
        "charity",
        "bank",
        "airline",
        "retailer",
        "chain",
    ]
)
STATE_HEADS = frozenset(["government", "administration", "regime", "state", "country", "nation", "authorities", "kingdom"])
UNIQUE = frozenset(["police", "army", "military", "navy", "court", "parliament", "government"])


def describe(scene: Scene, phrase: Phrase, offset: int, index: int | None) -> Finding:
    """The figure that a phrase with a common noun for its head means."""
    known = lexicon()
    low = scene.tokens.items[phrase.head].low
    kind = known.kind(low)
    again = _again(scene, phrase, low, kind)
    if again is not None:
        return again
    if kind == SourceKind.PERSON:
        return _person(scene, phrase, offset, index)
    if kind == SourceKind.GOVERNMENT:
        return _government(scene, phrase, offset)
    if kind == SourceKind.ORGANIZATION:
        return _organization(scene, phrase, offset, index)
    if kind == SourceKind.DOCUMENT:
        return _document(scene, phrase, offset, index)
    return _people(scene, phrase, kind or _by_form(low, phrase))


def _again(scene: Scene, phrase: Phrase, low: str, kind: SourceKind | None) -> Finding | None:
    """A group or thing described before, taken up by its head alone: "the sources", "officials"."""
    if phrase.start != phrase.head or phrase.stop != phrase.end or phrase.determiner not in {"", "the", "these", "those", "both"}:
        return None
    if kind in {SourceKind.GOVERNMENT, SourceKind.DOCUMENT} or (kind == SourceKind.PERSON and not phrase.determiner):
        return None
    for figure in reversed(list(scene.described.values())):
        if figure.head == low and figure.kind == kind:
            figure.is_assumed = figure.is_assumed or (figure.naming == Naming.UNNAMED and kind == SourceKind.PEOPLE)
            return Finding(figure, "description" if figure.naming != Naming.UNNAMED else "unnamed", tuple(figure.mentions[:1]))
    return None


def _by_form(low: str, phrase: Phrase) -> SourceKind:
    if low in PRONOUNS:
        return SourceKind.PERSON if phrase.determiner in {"one", "another", "a"} else SourceKind.PEOPLE
    if phrase.determiner in {"many", "several", "few", "most", "others", "both", "these", "those"} or (low.endswith("s") and not low.endswith("ss")):
        return SourceKind.PEOPLE
    if low.endswith(("er", "or", "ist", "ian", "man", "woman", "ee", "ant", "ent")) and len(low) > 4:
        return SourceKind.PERSON
    return (
        SourceKind.PEOPLE
        if low.endswith(("people", "folk"))
        else SourceKind.PERSON
        if phrase.determiner in {"a", "an", "one"}
        else SourceKind.ORGANIZATION
    )


def inner_names(scene: Scene, phrase: Phrase) -> list[Name]:
    """The names inside of a phrase, in order."""
    out: list[Name] = []
    for i in range(phrase.start, phrase.end):
        name = scene.cover.get(i)
        if name is not None and name not in out:
            out.append(name)
    return out


def description(scene: Scene, phrase: Phrase) -> str:
    """The phrase's words without its determiners, clauses and appositions."""
    items = scene.tokens.items
    end = phrase.stop
    if phrase.stop < phrase.end and items[phrase.stop].low in {
        "of",
        "from",
        "in",
        "at",
        "within",
        "by",
        "with",
        "for",
        "on",
        "to",
        "about",
        "inside",
        "across",
        "close",
        "familiar",
    }:
        end = phrase.stop + 1
        while end < phrase.end and items[end].text not in {",", "(", ";"} and items[end].low not in {"who", "which", "that", "whose"}:
            end += 1
    elif phrase.stop < phrase.end and items[phrase.stop].low.endswith(("ed", "ing", "familiar", "close")):
        while end < phrase.end and items[end].text not in {",", "(", ";"} and items[end].low not in {"who", "which", "that", "whose"}:
            end += 1
    start = phrase.first if items[phrase.head].low in PRONOUNS else phrase.start
    words = scene.tokens.text[items[start].start : items[end - 1].end]
    found = ISSUED_BY.fullmatch(words)
    if found:
        words = f"{found.group(2)} {found.group(1)}"
    return " ".join(words.split()).removesuffix("'s").removesuffix("’s")


def new(scene: Scene, name: str, kind: SourceKind, naming: Naming, offset: int, *, number: Number | None = None, head: str = "") -> Figure:
    """A figure that is described and not named; the same description again is the same figure, assumed where nobody is named."""
    key = f"{kind} {fold(name)}"
    figure = scene.described.get(key)
    if figure is None:
        figure = scene.described[key] = Figure(name, offset, kind, naming, number, head=head)
    elif figure.naming == Naming.UNNAMED and kind == SourceKind.PEOPLE:
        figure.is_assumed = True
    return figure


def _person(scene: Scene, phrase: Phrase, offset: int, index: int | None) -> Finding:
    role = read_role(scene.tokens, phrase.first, phrase.end)
    head = scene.tokens.items[phrase.head].low
    is_indefinite = phrase.determiner in INDEFINITE
    possessor = _possessor(scene, phrase, offset, index)
    if not is_indefinite and role is not None:
        found = _holder(scene, role, head, offset, phrase, possessor)
        if found is not None:
            return found
    naming = Naming.ROLE if base(head) in lexicon().office and not is_indefinite else Naming.UNNAMED
    figure = new(scene, description(scene, phrase), SourceKind.PERSON, naming, offset, number=Number.SINGULAR, head=head)
    if role is not None:
        note(figure, role, scene.tokens.text)
        if role.body is not None:
            figure.code = figure.code or _code_at(scene, role.body)
    if figure.sex is None:
        figure.sex = "m" if head in lexicon().male else "f" if head in lexicon().female else None
    return Finding(figure, "unnamed" if naming == Naming.UNNAMED else "description")


def _code_at(scene: Scene, span: Span) -> str | None:
    figure = scene.figures.by_start(span[0])
    return figure.code if figure else None


def _possessor(scene: Scene, phrase: Phrase, offset: int, index: int | None) -> Figure | None:
    """Whose "his" or "Okoro's" the phrase begins with."""
    first = scene.tokens.items[phrase.first]
    if first.low in POSSESSIVE:
        found = resolve_pronoun(scene, first.low, first.start, index)
        return found.figure if found else None
    for i in range(phrase.start, phrase.head):
        if scene.tokens.items[i].text in {"'", "’"} and (name := scene.cover.get(i - 1)) is not None:
            return scene.figures.by_start(name.start)
    return None


def meaning(title: str) -> frozenset[str]:
    """The words of a title, short forms spelled out, without the small ones."""
    known = lexicon()
    words: list[str] = []
    for word in title.lower().replace("’", "'").split():
        plain = base(word.strip(",()"))
        words.extend(known.short.get(plain, "minister" if plain == "secretary" else plain).split())
    return frozenset(fold(w) for w in words) - {"the", "of", "a", "an", "and", "for", "former", "current"}


def _holder(scene: Scene, role: Role, head: str, offset: int, phrase: Phrase, possessor: Figure | None) -> Finding | None:
    """The person who was introduced with this role: all words of the phrase's title fit, the nearest before first."""
    known = lexicon()
    wanted = meaning(scene.tokens.text[slice(*role.title)]) if role.title else meaning(head)
    asked = next(iter(meaning(head)), base(head))
    best: tuple[tuple[int, int, int], Figure, Span] | None = None
    for figure in scene.figures.items:
        if not figure.is_person or not figure.offices:
            continue
        for office, span in zip(figure.offices, figure.office_spans, strict=True):
            if office.title is None:
                continue
            has = meaning(office.title)
            last = meaning(office.title.split()[-1]) | {fold(w) for w in has if w == asked}
            if asked not in has and not wanted & last:
                continue
            if role.code and figure.nationality and role.code != figure.nationality:
                continue
            if (known.male & {head} and figure.sex == "f") or (known.female & {head} and figure.sex == "m"):
                continue
            extra = len(wanted - has)
            lesser = len((has - wanted) & LESSER) + int(office.is_past and not role.is_past)
            if extra and base(head) not in known.office and extra > 1:
                continue
            last_seen = max((m[0] for m in figure.mentions if m[0] < offset), default=-1)
            rank = (-extra - 2 * lesser, int(last_seen >= 0), last_seen)
            if best is None or rank > best[0]:
                best = (rank, figure, span)
    if best is None or best[0][0] <= -max(2, len(wanted)):
        return None
    if possessor is not None and best[1] is possessor:
        return None
    return Finding(best[1], "description", (best[2],))


def _government(scene: Scene, phrase: Phrase, offset: int) -> Finding:
    items = scene.tokens.items
    head = items[phrase.head].low
    inner = inner_names(scene, phrase)
    places = [n for n in inner if n.place is not None]
    states = [
        n for n in places if n.place is not None and n.place.kind in {PlaceKind.COUNTRY, PlaceKind.ADJECTIVE, PlaceKind.CAPITAL, PlaceKind.SEAT}
    ]
    is_plural = head.endswith("s") and singular(head) in lexicon().heads
    if head in {"government", "administration", "regime", "state", "kingdom"} and not is_plural:
        if states and states[0].place is not None and not any(n.sort == Sort.PERSON for n in inner):
            return Finding(scene.figures.state(states[0].place.code, offset), "metonym", ((states[0].start, states[0].end),))
        if not inner and phrase.determiner not in INDEFINITE and head in {"government", "state", "administration"} and phrase.start == phrase.head:
            found = _state_before(scene, offset, head)
            if found is not None:
                return found
    if phrase.determiner not in INDEFINITE and not is_plural:
        found = _body(scene, phrase, head, offset, SourceKind.GOVERNMENT)
        if found is not None:
            return found
    if is_plural or phrase.determiner in INDEFINITE:
        naming = Naming.UNNAMED if is_plural or head not in UNIQUE else Naming.ROLE
    else:
        naming = Naming.NAMED if inner else Naming.ROLE
    figure = new(scene, description(scene, phrase), SourceKind.GOVERNMENT, naming, offset, number=Number.PLURAL if is_plural else Number.SINGULAR, head=head)
    if states and states[0].place is not None:
        figure.code = figure.code or states[0].place.code
    elif places and places[0].place is not None:
        figure.code = figure.code or places[0].place.code
    return Finding(figure, "description" if naming != Naming.UNNAMED else "unnamed")


def _state_before(scene: Scene, offset: int, head: str) -> Finding | None:
    """The state or region that "the government" or "the state" is that of: the one most named, else the nearest before."""
    if head == "state":
        for name in reversed([n for n in scene.names if n.start < offset]):
            if name.place is not None and name.place.kind == PlaceKind.REGION:
                figure = scene.figures.by_start(name.start)
                return Finding(figure, "description", ((name.start, name.end),)) if figure else None
    if scene.home is None:
        return None
    return Finding(scene.figures.state(scene.home, offset), "description", tuple(scene.figures.state(scene.home, offset).mentions[:1]))


def _body(scene: Scene, phrase: Phrase, head: str, offset: int, kind: SourceKind) -> Finding | None:
    """The named body with this head, the last before first: "the ministry" is the Foreign Ministry."""
    words = [
        fold(scene.tokens.items[i].text)
        for i in range(phrase.start, phrase.head + 1)
        if scene.tokens.items[i].text[0].isalnum() and scene.tokens.items[i].low != "s"
    ]
    best: tuple[tuple[int, int, int], Figure] | None = None
    for figure in scene.figures.items:
        if figure.sort != Sort.BODY:
            continue
        has = {fold(w) for w in figure.words}
        if fold(head) not in has:
            continue
        extra = sum(w not in has for w in words)
        if extra and extra >= len(words) - 1 and len(words) > 1:
            continue
        seen = max((m[0] for m in figure.mentions if m[0] < offset), default=-1)
        rank = (-extra, int(seen >= 0), seen if seen >= 0 else -figure.order)
        if best is None or rank > best[0]:
            best = (rank, figure)
    return Finding(best[1], "description", tuple(best[1].mentions[:1])) if best else None


def _organization(scene: Scene, phrase: Phrase, offset: int, index: int | None) -> Finding:
    items = scene.tokens.items
    head = items[phrase.head].low
    inner = inner_names(scene, phrase)
    is_plural = head.endswith("s") and singular(head) in lexicon().heads
    owner = _possessor(scene, phrase, offset, index)
    if head == "campaign" and (owner is not None or (inner and inner[-1].last == phrase.head)):
        who = owner or scene.figures.by_start(inner[-1].start)
        if who is not None and who.words:
            return Finding(
                new(scene, f"{who.words[-1]} campaign", SourceKind.ORGANIZATION, Naming.NAMED, offset), "description", tuple(who.mentions[:1])
            )
    if owner is not None and phrase.determiner in POSSESSIVE:
        figure = new(scene, f"{owner.name}'s {head}", SourceKind.ORGANIZATION, owner.naming, offset)
        return Finding(figure, "description", tuple(owner.mentions[:1]))
    if not is_plural and phrase.determiner not in INDEFINITE and not inner:
        found = _body(scene, phrase, head, offset, SourceKind.ORGANIZATION) or (
            _last_body(scene, offset, head) if head in GENERIC and phrase.determiner else None
        )
        if found is not None:
            return found
    naming = Naming.NAMED if inner and not is_plural and phrase.determiner not in INDEFINITE else Naming.UNNAMED
    figure = new(scene, description(scene, phrase), SourceKind.ORGANIZATION, naming, offset, number=Number.PLURAL if is_plural else None, head=head)
    if inner and inner[0].place is not None:
        figure.code = inner[0].place.code
    return Finding(figure, "description" if naming == Naming.NAMED else "unnamed")


def _last_body(scene: Scene, offset: int, head: str) -> Finding | None:
    """The organization that spoke last, or was named last, before "the company"."""
    known = lexicon()
    is_news = head in known.news
    for _, figure, _ in reversed(scene.spoken):
        if figure.kind == SourceKind.ORGANIZATION and figure.naming == Naming.NAMED and is_news == _is_news(figure):
            return Finding(figure, "description", tuple(figure.mentions[:1]))
    for name in reversed([n for n in scene.names if n.start < offset][-60:]):
        figure = scene.figures.by_start(name.start)
        if figure is not None and figure.kind == SourceKind.ORGANIZATION and is_news == _is_news(figure):
            return Finding(figure, "description", ((name.start, name.end),))
    return None


def _is_news(figure: Figure) -> bool:
    return any(w.lower() in lexicon().news or "." in w[:-1] for w in figure.words)


def _document(scene: Scene, phrase: Phrase, offset: int, index: int | None) -> Finding:
    items = scene.tokens.items
    head = items[phrase.head].low
    inner = inner_names(scene, phrase)
    owner = _possessor(scene, phrase, offset, index)
    is_bare = phrase.start == phrase.head and phrase.stop == phrase.end and not inner and owner is None
    if is_bare and phrase.determiner in {"the", "this", "that", "these", "those"}:
        for figure in reversed(list(scene.described.values())):
            if figure.kind == SourceKind.DOCUMENT and singular(head) in {singular(w.lower()) for w in figure.name.split()}:
                return Finding(figure, "description", tuple(figure.mentions[:1]))
        for _, figure, _ in reversed(scene.spoken[-SPOKEN:]):
            if head in ISSUED and figure.kind in {SourceKind.PERSON, SourceKind.ORGANIZATION, SourceKind.GOVERNMENT} and figure.naming == Naming.NAMED:
                owner = figure
                break
    issuer = owner or next((f for n in inner if (f := scene.figures.by_start(n.start)) is not None and n.sort != Sort.ROLE), None)
    is_law = singular(head) in lexicon().law
    naming = Naming.NAMED if issuer is not None else Naming.UNNAMED
    name = description(scene, phrase)
    if (owner is not None and phrase.determiner in POSSESSIVE) or (owner is not None and owner.kind == SourceKind.PERSON):
        name = f"{head} by {owner.name}" if owner.kind == SourceKind.PERSON else f"{owner.name} {head}"
    elif is_law and issuer is None and scene.home:
        naming = Naming.NAMED
    figure = new(scene, name, SourceKind.DOCUMENT, naming, offset, head=head)
    if issuer is not None and not figure.offices:
        if issuer.sort == Sort.PLACE:
            figure.code = issuer.code
        note(figure, Role(None, _issuer_span(scene, inner, issuer)), scene.tokens.text)
        figure.parts = (issuer,)
    return Finding(figure, "description" if naming == Naming.NAMED else "unnamed")


def _issuer_span(scene: Scene, inner: list[Name], issuer: Figure) -> Span | None:
    found = next((n for n in inner if scene.figures.by_start(n.start) is issuer and n.sort not in {Sort.PLACE}), None)
    if found is not None:
        return (found.start, found.end)
    return None if issuer.sort == Sort.PLACE or not issuer.mentions else issuer.mentions[0]


def _people(scene: Scene, phrase: Phrase, kind: SourceKind) -> Finding:
    items = scene.tokens.items
    head = items[phrase.head].low
    inner = inner_names(scene, phrase)
    offset = items[phrase.first].start
    number = Number.PLURAL if kind == SourceKind.PEOPLE else Number.SINGULAR
    figure = new(scene, description(scene, phrase), kind, Naming.UNNAMED, offset, number=number, head=head)
    bodies = [n for n in inner if n.sort == Sort.BODY]
    places = [n for n in inner if n.place is not None]
    if bodies and not figure.offices:
        note(figure, Role(None, (bodies[0].start, bodies[0].end)), scene.tokens.text)
    if places and places[0].place is not None:
        figure.code = figure.code or places[0].place.code
    elif bodies:
        body = scene.figures.by_start(bodies[0].start)
        figure.code = figure.code or (body.code if body else None)
    elif singular(head) not in lexicon().official and head not in lexicon().official:
        figure.evidence["no country"] += 1
    return Finding(figure, "unnamed")
