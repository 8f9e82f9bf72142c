"""Whom "its", "their", "his" and "her" mean inside of what is told, where only one can be meant; they become mentions of that figure."""

from onrecord.interpret.who.figure import Figure
from onrecord.interpret.who.pronouns import FEMALE, MALE, are_many, is_thing
from onrecord.interpret.who.scene import Scene
from onrecord.model import Attribution, Number, SourceKind, Span

POSSESSIVE = frozenset({"its", "their", "his", "her"})
SPEAKER = frozenset({"my", "our"})
SUBJECT = 4
"""Words from the head of a clause in which its subject begins."""
MOST = 40
"""Pronouns of one content that are looked at."""


def note_owners(scene: Scene) -> None:
    """Note the possessive pronouns of all contents, innermost contents first, as mentions of whom they mean."""
    taken: set[int] = set()
    for i in sorted(scene.findings, key=lambda i: _length(scene.attributions[i])):
        attribution, speaker = scene.attributions[i], scene.findings[i].figure
        found = [k for span in attribution.content for k in scene.tokens.within(span) if scene.tokens.items[k].low in POSSESSIVE | SPEAKER]
        for k in found[:MOST]:
            token = scene.tokens.items[k]
            if k in taken:
                continue
            owner = speaker if token.low in SPEAKER else _owner(scene, attribution, speaker, k)
            if owner is not None:
                taken.add(k)
                owner.mention((token.start, token.end))


def _length(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)


def _owner(scene: Scene, attribution: Attribution, speaker: Figure, k: int) -> Figure | None:
    """The subject of the clause, where it fits, else the one figure among the speaker and the names before in the sentence that does."""
    token = scene.tokens.items[k]
    start = max(scene.sentence(token.start)[0], attribution.content.start)
    named = _named(scene, (start, token.start))
    fitting = [(at, f) for at, f in named if _fits(f, token.low)]
    clause = scene.tokens.within((start, token.start)).start
    if fitting and fitting[0][0] < clause + SUBJECT and len({id(f) for _, f in fitting}) == 1:
        return fitting[0][1]
    is_quoted = bool(scene.text.words.quoted[scene.word(token.start)])
    candidates = {id(f): f for _, f in fitting}
    if _fits(speaker, token.low) and not is_quoted and speaker.name != "unspecified":
        candidates[id(speaker)] = speaker
    return next(iter(candidates.values())) if len(candidates) == 1 else None


def _named(scene: Scene, span: Span) -> list[tuple[int, Figure]]:
    """The figures named in a stretch of text, with the words where they stand; no adjectives and no mere places."""
    out: list[tuple[int, Figure]] = []
    for k in scene.tokens.within(span):
        name = scene.cover.get(k)
        figure = scene.figures.by_start(name.start) if name is not None and name.first == k else None
        if name is not None and figure is not None and name.start not in scene.places:
            out.append((k, figure))
    return out


def _fits(figure: Figure, low: str) -> bool:
    if low == "their":
        return are_many(figure)
    if low == "its":
        return is_thing(figure) and figure.kind != SourceKind.PEOPLE
    sex = "m" if low in MALE else "f" if low in FEMALE else None
    return figure.is_person and figure.number != Number.PLURAL and figure.sex in {sex, None, "b"}
