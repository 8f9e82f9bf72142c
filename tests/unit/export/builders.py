"""Articles built by hand: spans are found by searching the words in the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Act, Article, Document, Entity, Form, Maker, Passage, Place, Reject, Span, Statement

MAKER = Maker("0", "none")


@dataclass(frozen=True)
class Told:
    """One statement by its words. A tuple is a passage in pieces; the words are looked for behind `after`."""

    id: str
    source: str | tuple[str, ...] = ()
    cue: str | tuple[str, ...] = ()
    content: str | tuple[str, ...] = ()
    parent: str | None = None
    act: Act | None = Act.SAY
    form: Form = Form.INDIRECT
    place: Place = Place.BODY
    after: str = ""


def find(text: str, words: str | tuple[str, ...], *, start: int = 0) -> tuple[Span, ...]:
    """Where the pieces stand, each behind the one before it."""
    spans: list[Span] = []
    for piece in (words,) if isinstance(words, str) else words:
        start = text.index(piece, spans[-1][1] if spans else start)
        spans.append((start, start + len(piece)))
    return tuple(spans)


def article(
    text: str, *told: Told, name: str = "harbor", title: str | None = None, aside: Sequence[str] = (), rejects: Sequence[Reject] = (), **facts: str
) -> Article:
    """An article with this text; `title` and each of `aside` are words of it."""
    document = Document(
        id=f"sha256:{name}",
        text=text,
        title_span=None if title is None else find(text, title)[0],
        furniture=tuple(find(text, words)[0] for words in aside),
        **{"path": f"{name}.txt", "language": "en", **facts},
    )
    statements = tuple(_statement(text, t) for t in told)
    holders = {s.holder.id: s.holder for s in statements if s.holder}
    return Article(name, document, statements, tuple(rejects), tuple(holders.values()))


def refused(name: str, reason: str) -> Article:
    """A document that could not be read."""
    return Article(name, Document(id=f"sha256:{name}", text=""), (), (Reject("document", f"{name}.txt", reason),))


def _statement(text: str, told: Told) -> Statement:
    start = text.index(told.after)
    source, cue, content = (Passage.of(text, find(text, words, start=start)) for words in (told.source, told.cue, told.content))
    return Statement(
        id=told.id, parent=told.parent, place=told.place, source=source, cue=cue, content=content, form=told.form, act=told.act,
        confidence=0.9, made_by=MAKER, holder=Entity(source.text, source.text) if source else None,
    )  # fmt: skip
