"""The state that a figure belongs to."""

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Sort
from onrecord.interpret.who.scene import Scene
from onrecord.interpret.who.tables import PlaceKind, nations
from onrecord.interpret.who.wide import is_wide
from onrecord.model import Naming, SourceKind

PARTIES = frozenset({"Republican Party", "Democratic Party"})
CHAMBERS = frozenset({"House", "Senate"})
"""Words of bodies whose other words are topics and not where they are ("House Peru Committee")."""
TOPICAL = frozenset({"committee", "subcommittee", "panel", "act", "bill"})
"""Last words of names whose other words are mostly topics, too."""
STATES = frozenset({"nations", "countries", "governments", "powers", "jurisdictions"})
"""Heads of groups of states."""


def country_of(scene: Scene, figure: Figure) -> str | None:
    """The ISO 3166-1 code of a figure's state; None for international bodies and where the text does not tell."""
    if not figure.words and not figure.head and figure.kind == SourceKind.GOVERNMENT and not figure.parts and figure.code is None:
        return scene.home
    if figure.parts and figure.kind != SourceKind.DOCUMENT:
        codes = {country_of(scene, f) for f in figure.parts if f.naming == Naming.NAMED or f.code} or {country_of(scene, f) for f in figure.parts}
        return codes.pop() if len(codes) == 1 else None
    if figure.code:
        return figure.code
    if figure.kind == SourceKind.PEOPLE and "US" in scene.homes and {o.body for o in figure.offices} & PARTIES:
        return "US"
    if figure.kind == SourceKind.PERSON:
        return figure.nationality or _of_offices(scene, figure)
    return None if _is_international(figure) else _in_words(figure.words) or _by_kind(scene, figure)


def _by_kind(scene: Scene, figure: Figure) -> str | None:
    """The state that the text is about, for those who are of it where nothing else is said."""
    if figure.kind == SourceKind.GOVERNMENT:
        return None if figure.head in STATES else scene.home
    if figure.kind == SourceKind.ORGANIZATION:
        is_local = bool({w.lower() for w in figure.name.split()} & {"local", "state", "national"}) and figure.naming == Naming.UNNAMED
        return scene.home if scene.is_home_strong and (is_local or not is_news(figure)) else None
    if figure.kind == SourceKind.DOCUMENT:
        return _of_document(scene, figure)
    if figure.sort == Sort.MEMBERS and figure.words[-1].lower() in lexicon().official:
        return scene.home
    is_counted = figure.head == "people" and figure.name[:1].isdigit()
    is_anywhere = (figure.head in lexicon().small["nowhere"] and not is_counted) or not figure.head
    return scene.home if (scene.is_home_strong and not is_anywhere) or figure.head in lexicon().official else None


def _of_offices(scene: Scene, figure: Figure) -> str | None:
    """The state of the body that somebody's office is at, else that of the office."""
    for office, at in zip(figure.offices, figure.body_starts, strict=True):
        if office.body is None:
            continue
        body = scene.figures.by_start(at) if at is not None else None
        if code := _in_words(tuple(office.body.replace("'s", "").replace("’s", "").split())):
            return code
        if is_wide(tuple(office.body.split())) or (body is not None and body.sort == Sort.BODY and (_is_international(body) or is_news(body))):
            return None
        if body is not None and body.sort == Sort.BODY and (code := country_of(scene, body)):
            return code
    return _of_titles(scene, figure)


def _of_titles(scene: Scene, figure: Figure) -> str | None:
    """The state that has such offices: no state but the one has a "Rep.", and the one has no prime minister."""
    titles = {w for o in figure.offices if o.title for w in o.title.lower().split()}
    system = lexicon().system
    if "US" in scene.homes and (titles & system["US"] or {o.body for o in figure.offices} & PARTIES):
        return "US"
    if titles & system["not_US"] and len(scene.homes) > 1 and scene.home == "US":
        return scene.homes[1]
    if figure.naming == Naming.UNNAMED and figure.head in lexicon().small["nowhere"]:
        return None
    return scene.home if scene.is_home_strong or titles else None


def _of_document(scene: Scene, figure: Figure) -> str | None:
    if figure.parts:
        issuer = figure.parts[0]
        return None if issuer.kind == SourceKind.PERSON and issuer.offices and not _is_in_office(issuer) else country_of(scene, issuer)
    for office, at in zip(figure.offices, figure.body_starts, strict=True):
        body = scene.figures.by_start(at) if at is not None else None
        if body is not None:
            return country_of(scene, body)
        if office.body is not None and any(lexicon().heads.get(w.lower()) == SourceKind.GOVERNMENT for w in office.body.split()):
            return scene.home
    words = {w.lower() for w in figure.name.split()}
    return scene.home if words & (lexicon().law | {"local"}) else None


def _is_in_office(figure: Figure) -> bool:
    """Whether somebody speaks for a state, so that what he or she writes is of it."""
    known = lexicon()
    words = {w for o in figure.offices if o.title for w in o.title.lower().split()}
    return bool(words & (known.small["political"] | known.small["elected"] | known.office)) or bool({o.body for o in figure.offices} & PARTIES)


def _in_words(words: tuple[str, ...]) -> str | None:
    """The state that a name's own words give."""
    plain = [w.replace("’", "'") for w in words]
    if len(plain) > 1 and (last := nations().places.get(plain[-1])) is not None and last.kind == PlaceKind.PEOPLE:
        return last.code
    if CHAMBERS & set(plain) or (plain and plain[-1].lower() in TOPICAL):
        return None
    for i in range(len(plain)):
        if plain[i - 1] == "on" and i:
            break
        found = nations().longest(plain[i:])
        if found and not (found[1].kind == PlaceKind.CITY and "County" in plain):
            return found[1].code
    return None


def _is_international(figure: Figure) -> bool:
    return is_wide(figure.words) or is_wide(tuple(figure.name.split()))


def is_news(figure: Figure) -> bool:
    """Whether a body's name is that of a newspaper, a channel or a website."""
    known = lexicon()
    return any(w.lower() in known.news or ("." in w[:-1] and not w.isupper()) for w in (figure.words or tuple(figure.name.split())))
