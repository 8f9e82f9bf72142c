"""A ledger built by hand: two articles of one story with every kind of label, and a third that stands alone."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection

from onrecord.model import (
    Addressee,
    Article,
    Basis,
    Certainty,
    Clause,
    Distance,
    Entity,
    Evidence,
    Form,
    Granularity,
    Maker,
    Naming,
    Office,
    Passage,
    Polarity,
    Setting,
    SourceKind,
    Stance,
    Statement,
    Time,
)  # fmt: skip
from onrecord.store import Capture, Ledger, put_article
from onrecord.store.copies import put_copy, put_fingerprint, put_groups
from onrecord.store.ledger import insert_new
from onrecord.store.tables import ACTORS, ENTITIES, STATEMENTS
from tests.unit.export.builders import Told, article, find

MAKER = Maker("1.0", "f00d")
AT = "2031-05-07T08:00:00+00:00"
TEXT = (
    "Varland opens its harbour \N{SHIP}\r\n\r\nAda Quill, the harbour minister, told Meridia on Monday that the harbour “might open in May”, "
    "or, if the ice stays, “in June”.\r\n\r\n“We did all our work,” officials said who feared for their jobs.\r\n"
)
COPY = TEXT.replace("Varland opens", "Harbour to open:")
ALONE = "A plain note. The Ostrava Board said -5 degrees would not do."


def ledger_at(place: str | Path, *, keeps_text: bool = True, reverse: bool = False) -> Ledger:
    """A ledger with the three articles."""
    ledger = Ledger.open(place, create=True)
    articles = (harbour("a1", TEXT), harbour("b2", COPY), alone("c3"))
    put(ledger, articles[::-1] if reverse else articles, keeps_text=keeps_text)
    with ledger.write() as connection:
        _copies(connection)
        _actors(connection)
    return ledger


def put(ledger: Ledger, articles: Sequence[Article], *, keeps_text: bool = True) -> None:
    run_id = ledger.begin_run(MAKER, {"published": None, "any_language": False}, at=AT)
    with ledger.write() as connection:
        for one in articles:
            put_article(connection, one, Capture(one.name, AT, 512), run_id=run_id, keeps_text=keeps_text)


def harbour(name: str, text: str) -> Article:
    """The minister's statement with all labels, and one of officials who are not named."""
    told = article(
        text,
        Told(f"{name}-1", "Ada Quill, the harbour minister", "told", ("that the harbour “might open in May”", "“in June”")),
        Told(f"{name}-2", "officials", "said", "“We did all our work,”", form=Form.DIRECT),
        name=name,
        title=text[: text.index("\r\n")],
        publisher="The Varland Courier",
        published="2031-05-06",
        updated="2031-05",
        url=f"https://{name}.example/harbour",
    )
    minister = Entity(
        f"{name}-e1", "Ada Quill", SourceKind.PERSON, Naming.NAMED, country="VL", offices=(Office("harbour minister", "Harbour Ministry"),),
        mentions=find(text, "Ada Quill"),
    )  # fmt: skip
    officials = Entity(f"{name}-e2", "officials", SourceKind.PEOPLE, Naming.UNNAMED, anonymity_reason="feared for their jobs")
    first, second = told.statements
    return replace(told, statements=(_labelled(text, first, minister), replace(second, holder=officials)), entities=(minister, officials))


def alone(name: str) -> Article:
    """A statement of a body, without a date."""
    told = article(ALONE, Told(f"{name}-1", "The Ostrava Board", "said", "-5 degrees would not do"), name=name)
    board = Entity(f"{name}-e1", "Ostrava Board", SourceKind.ORGANIZATION, Naming.NAMED)
    return replace(told, statements=(replace(told.statements[0], holder=board),), entities=(board,))


def _labelled(text: str, statement: Statement, holder: Entity) -> Statement:
    def at(words: str) -> Passage:
        return Passage.of(text, find(text, words))

    return replace(
        statement,
        holder=holder,
        distance=Distance.NEUTRAL,
        stance=Stance(
            Certainty.POSSIBLE, Polarity.POSITIVE, at("might"), "even chance", at("if the ice stays"),
            (Clause(at("in June"), Certainty.POSSIBLE, Polarity.POSITIVE),),
        ),
        setting=Setting(Addressee(at("Meridia"), None), Time(at("Monday"), "2031-05-05", "2031-05-05", Granularity.DAY, Basis.PUBLISHED)),
        evidence=(("polarity", Evidence(at("might"), "grammar")), ("act", Evidence(statement.cue, "lexicon"))),
    )  # fmt: skip


def _copies(connection: Connection) -> None:
    members = ("sha256:a1", "sha256:b2")
    for name in (*members, "sha256:c3"):
        put_fingerprint(connection, {"document_id": name, "words": 30, "shingles": b"", "quoted": b"", "sentences": b""}, ())
    put_copy(connection, *members, strength=0.75, reasons=["most sentences are the same"])
    row = {"id": "g1", "origin_id": "sha256:a1", "credited": None, "reason": "the earliest"}
    put_groups(connection, [*members, "sha256:c3"], [(row, members)])


def _actors(connection: Connection) -> None:
    offices = [{"title": "harbour minister", "body": "Harbour Ministry", "is_past": False}]
    record = {"names": ["Ada Quill", "Quill"], "offices": offices}
    facts = {"kind": "person", "naming": "named", "country": "VL", "block": "quill", "key": " ada quill"}
    insert_new(connection, ACTORS, [{"id": "p1", "name": "Ada Quill", **facts, "record": record}])
    for table, column in ((ENTITIES, ENTITIES.c.id), (STATEMENTS, STATEMENTS.c.entity_id)):
        connection.execute(table.update().where(column.in_(["a1-e1", "b2-e1"])).values(actor_id="p1"))
