"""Documents, and where and when they were met."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from onrecord.export.ledger.columns import Column, Kind, Row
from onrecord.export.ledger.pages import Table
from onrecord.store.tables import CAPTURES, DOCUMENTS, FINGERPRINTS

TEXT = Kind.TEXT
TAKEN = ("id", "run_id", "title", "publisher", "byline", "credit", "published", "updated", "language", "tags", "furniture", "length", "text")


def _documents(connection: Connection, ids: Sequence[str]) -> Iterator[Row]:
    d = DOCUMENTS.c
    query = (
        select(*(d[name] for name in TAKEN), d.title_start, d.title_end, FINGERPRINTS.c.group_id)
        .outerjoin(FINGERPRINTS, FINGERPRINTS.c.document_id == d.id)
        .where(d.id.in_(ids))
        .order_by(d.id)
    )
    for row in connection.execute(query).mappings():
        title = None if row["title_start"] is None else [row["title_start"], row["title_end"]]
        yield {**row, "day": row["published"], "title_span": title}


def _captures(connection: Connection, ids: Sequence[str]) -> Iterator[Row]:
    query = select(CAPTURES).where(CAPTURES.c.document_id.in_(ids)).order_by(CAPTURES.c.document_id, CAPTURES.c.id)
    for row in connection.execute(query).mappings():
        yield {**row, "offset": row["place"]}


DOCUMENTS_TABLE = Table(
    "documents", "one row for each text, by id", DOCUMENTS.c.id,
    (
        Column("id", TEXT, "SHA-256 of the bytes that the document was read from", is_needed=True),
        Column("run_id", TEXT, "the run that read it last", is_needed=True),
        Column("group_id", TEXT, "its group of copies; null where it stands alone"),
        Column("title", TEXT, "its title", is_words=True),
        Column("title_span", Kind.SPAN, "where the title stands in the text"),
        Column("publisher", TEXT, "the paper or site, as the document gives it"),
        Column("byline", TEXT, "the writers, as the document gives them"),
        Column("credit", TEXT, "the agency or paper whose text this is"),
        Column("published", TEXT, "ISO 8601, as exact as the document gives it"),
        Column("day", Kind.DAY, "the day it was published, where that is known to the day"),
        Column("updated", TEXT, "ISO 8601, as exact as the document gives it"),
        Column("language", TEXT, "ISO 639-1 code"),
        Column("tags", Kind.TEXTS, "subjects, as the document gives them"),
        Column("furniture", Kind.SPANS, "parts of the text that are not the article's own"),
        Column("length", Kind.WHOLE, "code points of the text", is_needed=True),
        Column("text", TEXT, "the whole text; every offset counts its code points", is_words=True),
    ),
    _documents,
)  # fmt: skip

CAPTURES_TABLE = Table(
    "captures", "one row for each meeting with a document, by document", DOCUMENTS.c.id,
    (
        Column("id", TEXT, "made of the document and the place", is_needed=True),
        Column("document_id", TEXT, "what was met", is_needed=True),
        Column("name", TEXT, "what the document goes by there", is_needed=True),
        Column("path", TEXT, "the file"),
        Column("url", TEXT, "the address"),
        Column("outlet", TEXT, "who published it there"),
        Column("offset", Kind.WHOLE, "the byte offset of the record in an archive"),
        Column("captured_at", TEXT, "ISO 8601 time", is_needed=True),
    ),
    _captures,
)  # fmt: skip
