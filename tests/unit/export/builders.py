"""Articles built by hand: spans are found by searching the words in the text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.model import (
    Act,
    Addressee,
    Article,
    Basis,
    Certainty,
    Clause,
    Distance,
    Document,
    Entity,
    Evidence,
    Form,
    Maker,
    Passage,
    Place,
    Polarity,
    Reject,
    Setting,
    Span,
    Stance,
    Statement,
    Time,
)  # fmt: skip

MAKER = Maker("0", "none")
Words = str | tuple[str, ...]
"""Words of a text; a tuple is a passage in pieces."""


@dataclass(frozen=True)
class Told:
    """One statement by its words, which are looked for behind `after`. Without a `holder` its source's words are the entity."""

    id: str
    source: Words = ()
    cue: Words = ()
    content: Words = ()
    parent: str | None = None
    act: Act | None = Act.SAY
    form: Form = Form.INDIRECT
    place: Place = Place.BODY
    after: str = ""
    holder: Entity | None = None
    certainty: Certainty | None = None
    polarity: Polarity | None = None
    distance: Distance | None = None
    hedges: Words = ()
    likelihood: str | None = None
    condition: Words = ()
    clauses: tuple[tuple[str, Certainty, Polarity], ...] = ()
    addressee: tuple[str, str | None] | None = None
    """The words, and the id of the entity that they mean."""
    time: tuple[str, str | None, str | None] | None = None
    """The words, and the first and the last day."""
    occasion: Words = ()
    where: Words = ()
    evidence: Mapping[str, tuple[Words, str]] = field(default_factory=dict[str, tuple[Words, str]])


def find(text: str, words: Words, *, start: int = 0) -> tuple[Span, ...]:
    """Where the pieces stand, each behind the one before it."""
    spans: list[Span] = []
    for piece in (words,) if isinstance(words, str) else words:
        start = text.index(piece, spans[-1][1] if spans else start)
        spans.append((start, start + len(piece)))
    return tuple(spans)


def article(
    text: str, *told: Told, name: str = "harbor", title: str | None = None, aside: Sequence[str] = (), rejects: Sequence[Reject] = (),
    others: Sequence[Entity] = (), **facts: str,
) -> Article:  # fmt: skip
    """An article with this text; `title` and each of `aside` are words of it; `others` are entities that hold no statement."""
    document = Document(
        id=f"sha256:{name}",
        text=text,
        title_span=None if title is None else find(text, title)[0],
        furniture=tuple(find(text, words)[0] for words in aside),
        **{"path": f"{name}.txt", "language": "en", **facts},
    )
    statements = tuple(_statement(text, t) for t in told)
    holders = {s.holder.id: s.holder for s in statements if s.holder}
    return Article(name, document, statements, tuple(rejects), (*holders.values(), *others))


def refused(name: str, reason: str) -> Article:
    """A document that could not be read."""
    return Article(name, Document(id=f"sha256:{name}", text=""), (), (Reject("document", f"{name}.txt", reason),))


def _statement(text: str, told: Told) -> Statement:
    start = text.index(told.after)

    def passage(words: Words) -> Passage:
        return Passage.of(text, find(text, words, start=start))

    source = passage(told.source)
    return Statement(
        id=told.id, parent=told.parent, place=told.place, source=source, cue=passage(told.cue), content=passage(told.content), form=told.form,
        act=told.act, confidence=0.9, made_by=MAKER, distance=told.distance, stance=_stance(told, passage), setting=_setting(told, passage),
        holder=told.holder or (Entity(source.text, source.text) if source else None),
        evidence=tuple((label, Evidence(passage(words), by)) for label, (words, by) in told.evidence.items()),
    )  # fmt: skip


def _stance(told: Told, passage: Callable[[Words], Passage]) -> Stance:
    clauses = tuple(Clause(passage(words), certainty, polarity) for words, certainty, polarity in told.clauses)
    return Stance(told.certainty, told.polarity, passage(told.hedges), told.likelihood, passage(told.condition), clauses)


def _setting(told: Told, passage: Callable[[Words], Passage]) -> Setting:
    addressee = told.addressee and Addressee(passage(told.addressee[0]), told.addressee[1])
    time = told.time and Time(passage(told.time[0]), told.time[1], told.time[2], basis=Basis.PUBLISHED if told.time[1] else None)
    return Setting(addressee, time, passage(told.occasion), passage(told.where))
