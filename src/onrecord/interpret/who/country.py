"""The state that a figure belongs to."""

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.names import Sort
from onrecord.interpret.who.scene import Scene
from onrecord.interpret.who.tables import nations
from onrecord.model import Naming, SourceKind


def country_of(scene: Scene, figure: Figure) -> str | None:
    """The ISO 3166-1 code of a figure's state; None for international bodies and where the text does not tell."""
    if figure.name == "unspecified":
        return scene.home if figure.kind == SourceKind.GOVERNMENT else None
    if figure.parts and figure.kind != SourceKind.DOCUMENT:
        codes = {country_of(scene, f) for f in figure.parts}
        return codes.pop() if len(codes) == 1 else None
    if figure.code:
        return figure.code
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
        return None if _is_news(figure) or not scene.is_home_strong else scene.home
    if figure.kind == SourceKind.DOCUMENT:
        return _of_document(scene, figure)
    if figure.evidence["no country"] or (figure.naming == Naming.UNNAMED and not scene.is_home_strong):
        return None
    return scene.home


def _of_person(scene: Scene, figure: Figure) -> str | None:
    if figure.nationality:
        return figure.nationality
    for office in figure.offices:
        if office.body:
            body = _body_of(scene, office.body)
            code = _in_words(tuple(office.body.replace("'s", "").replace("’s", "").split()))
            if code or (body is not None and (body.code or _in_words(body.words))):
                return code or (body.code or _in_words(body.words) if body else None)
            if body is not None and (_is_international(body) or _is_news(body)):
                return None
            if office.body in lexicon().bodies and lexicon().bodies[office.body].country is None:
                return None
    if figure.naming == Naming.UNNAMED and not any(o.title and o.title.lower().split()[-1] in lexicon().official for o in figure.offices):
        return None
    return scene.home if scene.is_home_strong or any(o.title for o in figure.offices) else None


def _body_of(scene: Scene, words: str) -> Figure | None:
    return next((f for f in scene.figures.items if f.name == words and f.sort != Sort.PERSON), None)


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
    known = lexicon()
    plain = " ".join(figure.words).removeprefix("The ")
    body = known.bodies.get(plain) or known.bodies.get(figure.name)
    lows = {w.lower() for w in figure.words}
    return (body is not None and body.country is None) or bool(
        lows & {"international", "world", "global", "united-nations", "european", "un", "worldwide"}
    )


def _is_news(figure: Figure) -> bool:
    known = lexicon()
    return any(w.lower() in known.news or "." in w[:-1] for w in (figure.words or tuple(figure.name.split())))
