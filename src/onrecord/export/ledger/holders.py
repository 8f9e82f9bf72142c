"""Who speaks: entities of one document, and sources across documents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from onrecord.export.ledger.columns import Column, Kind, Row
from onrecord.export.ledger.pages import Table
from onrecord.query.sources import actors
from onrecord.store.tables import ACTORS, DOCUMENTS, ENTITIES

TEXT = Kind.TEXT
OWN = ("id", "document_id", "ordinal", "actor_id", "name", "kind", "naming", "country")
READ = ("number", "nationality", "anonymity_reason", "is_assumed", "mentions")


def _entities(connection: Connection, ids: Sequence[str]) -> Iterator[Row]:
    e = ENTITIES.c
    query = select(*(e[name] for name in OWN), e.record).where(e.document_id.in_(ids)).order_by(e.document_id, e.ordinal)
    for row in connection.execute(query).mappings():
        record = row["record"]
        yield {name: row[name] for name in OWN} | {name: record[name] for name in READ} | {"offices": _offices(record["offices"])}


def _sources(connection: Connection, ids: Sequence[str]) -> Iterator[Row]:
    for actor in sorted(actors(connection, ids=ids), key=lambda actor: actor.id):
        yield {**actor.to_json(), "offices": _offices(actor.offices), "first_day": actor.first, "last_day": actor.last}


def _offices(offices: Iterable[Mapping[str, Any]]) -> list[Row]:
    return [{"title": o.get("title"), "body": o.get("body"), "is_past": bool(o.get("is_past"))} for o in offices]


ENTITIES_TABLE = Table(
    "entities", "one row for each entity of a document, by document, in the order of their first mention", DOCUMENTS.c.id,
    (
        Column("id", TEXT, "made of the document, the name and the first mention", is_needed=True),
        Column("document_id", TEXT, "the text it is mentioned in", is_needed=True),
        Column("ordinal", Kind.WHOLE, "its place in the document, from 0", is_needed=True),
        Column("actor_id", TEXT, "who it is across documents"),
        Column("name", TEXT, "the fullest name that the document gives, or the description of who is not named", is_needed=True),
        Column("kind", TEXT, "person, people, government, organization or document"),
        Column("naming", TEXT, "named, role or unnamed"),
        Column("number", TEXT, "singular or plural"),
        Column("country", TEXT, "ISO 3166-1 alpha-2: its own, else that of who it speaks for, else its nationality"),
        Column("nationality", TEXT, "ISO 3166-1 alpha-2: where a person is from"),
        Column("offices", Kind.OFFICES, "positions held, in the document's words"),
        Column("anonymity_reason", TEXT, "why it is not named, in the document's words"),
        Column("is_assumed", Kind.TRUTH, "whether several unnamed mentions are taken for one group", is_needed=True),
        Column("mentions", Kind.SPANS, "where it is named, described or meant"),
    ),
    _entities,
)  # fmt: skip

SOURCES_TABLE = Table(
    "sources", "one row for each source across documents, by id", ACTORS.c.id,
    (
        Column("id", TEXT, "the actor_id of statements and entities", is_needed=True),
        Column("name", TEXT, "its name", is_needed=True),
        Column("names", Kind.TEXTS, "all its names"),
        Column("kind", TEXT, "person, people, government, organization or document"),
        Column("naming", TEXT, "named, role or unnamed"),
        Column("country", TEXT, "ISO 3166-1 alpha-2"),
        Column("offices", Kind.OFFICES, "positions held, in the documents' words"),
        Column("statements", Kind.WHOLE, "how many it holds", is_needed=True),
        Column("documents", Kind.WHOLE, "in how many documents", is_needed=True),
        Column("first_day", Kind.DAY, "the first day it is heard"),
        Column("last_day", Kind.DAY, "the last day it is heard"),
    ),
    _sources,
)  # fmt: skip
