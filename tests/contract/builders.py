"""Articles built by hand for ledgers: invented papers, people and states."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from onrecord.model import (
    Act,
    Addressee,
    Article,
    Certainty,
    Document,
    Entity,
    Evidence,
    Form,
    Granularity,
    Maker,
    Naming,
    Office,
    Passage,
    Place,
    Polarity,
    Reject,
    Setting,
    SourceKind,
    Span,
    Stance,
    Statement,
    Time,
)  # fmt: skip
from onrecord.model.ids import content_id
from onrecord.store import Capture, Ledger, put_article, put_rejects

MAKER = Maker("0", "none")
NEWER = Maker("1", "none")
NOON = "2024-05-01T12:00:00+00:00"
LATER = "2024-05-02T12:00:00+00:00"
HARBOUR_FACTS = {"publisher": "Varland Post", "published": "2024-04-30", "byline": "A. Reporter", "tags": ("grain", "ports")}


@dataclass(frozen=True)
class Told:
    """One statement by its words; `inside` is the number, from 0, of the one in whose content it stands."""

    source: str
    cue: str
    content: str
    inside: int | None = None
    act: Act | None = Act.SAY
    certainty: Certainty | None = Certainty.CERTAIN
    polarity: Polarity | None = Polarity.POSITIVE
    kind: SourceKind | None = SourceKind.PERSON
    naming: Naming | None = Naming.NAMED
    country: str | None = None
    name: str | None = None
    when: str | None = None
    whom: str | None = None


def article(text: str, *told: Told, name: str = "harbour", title: str | None = None, rejects: Iterable[Reject] = (), **facts: object) -> Article:
    """An article with this text; its id is that of the text's bytes, as reading makes it."""
    id_ = f"sha256:{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"
    span = None if title is None else place_of(text, title)
    document = Document(id_, text, **{"path": f"{name}.txt", "language": "en", "title_span": span, **facts})  # pyright: ignore[reportArgumentType]
    holders = {t.name or t.source: _entity(document, t) for t in told if t.source}
    ids = [content_id(id_, i) for i in range(len(told))]
    statements = tuple(_statement(document, t, ids, i, holders.get(t.name or t.source)) for i, t in enumerate(told))
    return Article(name, document, statements, tuple(rejects), tuple(holders.values()))


def put(ledger: Ledger, *articles: Article, at: str = NOON, maker: Maker = MAKER, raw: bytes | None = None, keeps_text: bool = True) -> None:
    """Store articles, each in one transaction, as if `maker` had read them."""
    run_id = ledger.begin_run(maker, {}, at=at)
    for one in articles:
        with ledger.write() as connection:
            put_article(connection, one, Capture(one.name, at), run_id=run_id, raw=raw, keeps_text=keeps_text)
            put_rejects(connection, one.rejects, at=at, of=one.document.id)


def place_of(text: str, words: str) -> Span:
    """Where the words first stand."""
    return text.index(words), text.index(words) + len(words)


def harbour(name: str = "harbour", **facts: object) -> Article:
    """Two statements, one inside the other, with every label that a record can have."""
    text = "Grain waits\n\nOn Monday Mara Ilves told the Varland Post that officials denied the harbour was closed. Rain fell."
    return article(
        text,
        Told("Mara Ilves", "told", "officials denied the harbour was closed", country="VR", when="On Monday", whom="the Varland Post"),
        Told("officials", "denied", "the harbour was closed", inside=0, act=Act.DENY, polarity=Polarity.NEGATIVE, kind=SourceKind.PEOPLE,
             naming=Naming.UNNAMED, certainty=Certainty.PROBABLE),
        name=name,
        title="Grain waits",
        **{**HARBOUR_FACTS, "url": f"https://post.example/{name}", "furniture": (place_of(text, "Rain fell."),), **facts},
    )  # fmt: skip


def reread(one: Article, *told: Told) -> Article:
    """The same text with other statements, as another version of the reader finds them."""
    document = one.document
    fresh = article(document.text, *told, name=one.name)
    return replace(fresh, document=document)


def _entity(document: Document, told: Told) -> Entity:
    name, office = told.name or told.source, Office("minister", "Varland Ports", is_past=True)
    mentions = (place_of(document.text, told.source),)
    return Entity(content_id(document.id, name), name, told.kind, told.naming, country=told.country, offices=(office,), mentions=mentions)


def _statement(document: Document, told: Told, ids: list[str], number: int, holder: Entity | None) -> Statement:
    text = document.text

    def passage(words: str | None) -> Passage:
        return Passage.of(text, [place_of(text, words)] if words else [])

    return Statement(
        id=ids[number],
        parent=None if told.inside is None else ids[told.inside],
        place=Place.BODY,
        source=passage(told.source),
        cue=passage(told.cue),
        content=passage(told.content),
        form=Form.INDIRECT,
        act=told.act,
        confidence=0.9,
        made_by=MAKER,
        holder=holder,
        stance=Stance(told.certainty, told.polarity),
        setting=Setting(
            addressee=Addressee(passage(told.whom)) if told.whom else None,
            time=Time(passage(told.when), "2024-04-29", "2024-04-29", Granularity.DAY) if told.when else None,
        ),
        evidence=(("act", Evidence(passage(told.cue), "lexicon")),),
    )
