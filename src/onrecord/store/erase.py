"""Forgetting a document: its text, its spans, all that was made from them, and the traces that a database leaves behind."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select, text

from onrecord.store.copies import drop_fingerprint
from onrecord.store.desk_tables import WITHHELD
from onrecord.store.engine import loose
from onrecord.store.ledger import Ledger
from onrecord.store.tables import DOCUMENTS, ENTITIES, JUDGEMENTS, STATEMENTS

SCRUBBING = (
    "INSERT INTO statement_index(statement_index) VALUES ('optimize')",
    "INSERT INTO document_index(document_index) VALUES ('optimize')",
    "VACUUM",
    "PRAGMA wal_checkpoint(TRUNCATE)",
)
"""An FTS5 index keeps deleted words until its parts are merged, a database its deleted pages until it is written anew."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased with a document. `blocks` are those of its entities: who speaks in them has to be worked out again."""

    document_id: str
    statements: int
    judgements: int
    blocks: tuple[str, ...]


def erase(connection: Connection, document_id: str) -> Erased:
    """Delete a document with everything that came from it; `scrub` has to follow."""
    told = connection.scalar(select(func.count()).where(STATEMENTS.c.document_id == document_id)) or 0
    blocks = connection.scalars(select(ENTITIES.c.block).where(ENTITIES.c.document_id == document_id, ENTITIES.c.block.is_not(None)).distinct())
    out = Erased(document_id, told, drop_judgements(connection, document_id), tuple(sorted(blocks)))
    connection.execute(delete(WITHHELD).where(WITHHELD.c.document_id == document_id))
    drop_fingerprint(connection, document_id)
    connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id == document_id))
    return out


def scrub(ledger: Ledger) -> None:
    """Write the whole file again without what was deleted: pages, search indexes and the log. On PostgreSQL, hand the tables to VACUUM."""
    if ledger.engine.dialect.name == "postgresql":
        with loose(ledger.engine).connect() as connection:
            connection.execute(text("VACUUM FULL"))
        return
    plain = ledger.engine.raw_connection()  # SQLAlchemy's own would begin a transaction, in which nothing can be written anew
    try:
        for command in SCRUBBING:
            plain.cursor().execute(command)
    finally:
        plain.close()


def drop_judgements(connection: Connection, document_id: str) -> int:
    """Judgements on the document's statements quote its words: they go with it."""
    anchored = JUDGEMENTS.c.document_id == document_id
    count = connection.scalar(select(func.count()).where(anchored)) or 0
    connection.execute(delete(JUDGEMENTS).where(anchored))
    return count
