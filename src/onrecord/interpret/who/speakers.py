"""For whom somebody says "we"."""

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.name import Sort
from onrecord.interpret.who.scene import Scene
from onrecord.model import Naming, Number, SourceKind

EMPLOYED = frozenset({"president", "executive", "ceo", "spokesman", "spokeswoman", "spokesperson", "director", "manager"})
STATESMEN = frozenset({"president", "prime", "premier", "chancellor", "foreign", "king", "queen", "taoiseach"})


def spoken_for(scene: Scene, speaker: Figure, offset: int) -> Figure:
    """For whom somebody says "we": the body or state that the office is of; where there is none the speaker."""
    if speaker.kind == SourceKind.DOCUMENT and speaker.parts:
        return speaker.parts[0]
    if speaker.kind != SourceKind.PERSON:
        return speaker
    for office, at in zip(speaker.offices, speaker.body_starts, strict=True):
        body = scene.figures.by_start(at) if at is not None else None
        if body is not None and body.sort == Sort.BODY and not office.is_past:
            return body
        words = (office.title or "").lower().split()
        is_state = bool(words) and (words[-1] in STATESMEN or STATESMEN & set(words[:-1])) and "vice" not in words
        if is_state and not office.is_past and office.body is None and scene.home and (speaker.nationality or words[-1] != "president"):
            return scene.figures.state(speaker.nationality or scene.home, offset)
    if any(o.body is None and o.title and not o.is_past and EMPLOYED & set(o.title.lower().split()) for o in speaker.offices):
        spoken = [f for at, f, _ in scene.spoken if at < offset and f.kind == SourceKind.ORGANIZATION and f.naming == Naming.NAMED]
        if spoken:
            return spoken[-1]
    return _others(scene, f"{speaker.name} and others", speaker, offset)


def _others(scene: Scene, name: str, speaker: Figure, offset: int) -> Figure:
    """Those for whom somebody says "we" without an office that tells whom."""
    figure = scene.described.get(name)
    if figure is None:
        figure = scene.described[name] = Figure(name, offset, SourceKind.PEOPLE, speaker.naming, Number.PLURAL, code=speaker.nationality)
        figure.parts = (speaker,)
    return figure
