"""The state that a figure belongs to."""

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Sort
from onrecord.interpret.who.scene import Scene
from onrecord.interpret.who.tables import nations
from onrecord.model import Naming, SourceKind

WIDE = frozenset({"international", "world", "global", "european", "un", "worldwide", "african", "united-nations", "intercontinental"})


def country_of(scene: Scene, figure: Figure) -> str | None:
    """The ISO 3166-1 code of a figure's state; None for international bodies and where the text does not tell."""
    if figure.name == "unspecified":
        return scene.home if figure.kind == SourceKind.GOVERNMENT else None
    if figure.parts and figure.kind != SourceKind.DOCUMENT:
        codes = {country_of(scene, f) for f in figure.parts}
        return codes.pop() if len(codes) == 1 else None
    if figure.code:
        return figure.code
    if figure.sort == Sort.MEMBERS and figure.offices and "US" in scene.homes:
        return "US"
    if figure.kind == SourceKind.PERSON:
        return _of_person(scene, figure)
    if _is_international(figure):
        return None
    inside = _in_words(figure.words)
    if inside:
        return inside
    if figure.kind == SourceKind.GOVERNMENT:
        return scene.home
    if figure.kind == SourceKind.ORGANIZATION:
        is_local = bool({w.lower() for w in figure.name.split()} & {"local", "state", "national"}) and figure.naming == Naming.UNNAMED
        return scene.home if scene.is_home_strong and (is_local or not _is_news(figure)) else None
    if figure.kind == SourceKind.DOCUMENT:
        return _of_document(scene, figure)
    if figure.sort == Sort.MEMBERS and figure.words[-1].lower() in lexicon().official:
        return scene.home
    is_anywhere = figure.head in lexicon().small["nowhere"] or not figure.head
    return scene.home if (scene.is_home_strong and not is_anywhere) or figure.head in lexicon().official else None


def _of_person(scene: Scene, figure: Figure) -> str | None:
    if figure.nationality:
        return figure.nationality
    for office, at in zip(figure.offices, figure.body_starts, strict=True):
        if office.body is None:
            continue
        body = scene.figures.by_start(at) if at is not None else None
        code = _in_words(tuple(office.body.replace("'s", "").replace("’s", "").split()))
        if code:
            return code
        if body is not None and body.sort == Sort.BODY:
            if _is_international(body) or _is_news(body):
                return None
            if code := country_of(scene, body):
                return code
        if is_wide(tuple(office.body.split())):
            return None
    titles = {w for o in figure.offices if o.title for w in o.title.lower().split()}
    system = lexicon().system
    bodies = {o.body for o in figure.offices}
    if bodies & {"Republican Party", "Democratic Party"} and "US" in scene.homes:
        return "US"
    if titles & system["US"] and "US" in scene.homes:
        return "US"
    if titles & system["not_US"] and len(scene.homes) > 1 and scene.home == "US":
        return scene.homes[1]
    if figure.naming == Naming.UNNAMED and figure.head in lexicon().small["nowhere"]:
        return None
    return scene.home if scene.is_home_strong or titles else None


def _of_document(scene: Scene, figure: Figure) -> str | None:
    if figure.parts:
        return country_of(scene, figure.parts[0])
    return scene.home if any(w.lower() in lexicon().law for w in figure.name.split()) else None


def _in_words(words: tuple[str, ...]) -> str | None:
    """The state that a name's own words give."""
    plain = [w.replace("’", "'") for w in words]
    for i in range(len(plain)):
        found = nations().longest(plain[i:])
        if found:
            return found[1].code
    return None


def _is_international(figure: Figure) -> bool:
    return is_wide(figure.words) or is_wide(tuple(figure.name.split()))


def is_wide(words: tuple[str, ...]) -> bool:
    """Whether a name is, or begins with, that of an international body."""
    if {w.lower() for w in words} & WIDE:
        return True
    known = lexicon().bodies
    plain = tuple(w for w in words if w != "The")
    for size in range(1, min(3, len(plain)) + 1):
        body = known.get(" ".join(plain[:size]))
        if body is not None and body.country is None and body.kind == SourceKind.ORGANIZATION:
            return True
    return bool(plain) and any(w in {"U.N.", "UN", "NATO", "EU", "E.U."} for w in plain)


def _is_news(figure: Figure) -> bool:
    known = lexicon()
    return any(w.lower() in known.news or "." in w[:-1] for w in (figure.words or tuple(figure.name.split())))
