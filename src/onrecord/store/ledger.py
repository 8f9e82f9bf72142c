"""A ledger: one file, or one PostgreSQL database, with everything that was read."""

import zlib
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from onrecord.model import Article, Document, Maker, Reject
from onrecord.store import rows
from onrecord.store.capture import Capture
from onrecord.store.engine import open_engine, writing
from onrecord.store.limit import limited
from onrecord.store.revision import draw
from onrecord.store.tables import CAPTURES, DOCUMENTS, ENTITIES, REJECTS, RUNS, STATEMENTS, WORDS


class Ledger:
    """Opened by `Ledger.open`. Each method that writes is one transaction: when it returns, what it wrote outlives the process."""

    def __init__(self, engine: Engine, writer: Engine | None = None):
        self.engine = engine
        self._writer = writer or writing(engine)

    @classmethod
    def open(cls, place: str | Path, *, create: bool = False) -> "Ledger":
        """The ledger in a file or at a PostgreSQL address. Raises `UsageError` and `LedgerError` as `open_engine` does."""
        return cls(open_engine(place, create=create))

    def limited(self, seconds: float) -> "Ledger":
        """The same ledger for those who ask much: no command of a question takes longer, or it raises `TooLongError`. Writing takes its time."""
        return Ledger(limited(self.engine, seconds), self._writer)

    def close(self) -> None:
        """Let go of the file or the server."""
        self.engine.dispose()

    @contextmanager
    def write(self) -> Generator[Connection, None, None]:
        """One writing transaction."""
        with self._writer.begin() as connection:
            draw(connection)
            yield connection

    @contextmanager
    def read(self) -> Generator[Connection, None, None]:
        """One reading transaction: all that is asked in it sees the same state."""
        with self.engine.connect() as connection:
            yield connection

    def begin_run(self, maker: Maker, settings: Mapping[str, Any], *, at: str) -> str:
        """Say what is going to read; returns the run's id."""
        row = rows.run_row(maker, settings, at)
        with self.write() as connection:
            insert_new(connection, RUNS, [row])
        return row["id"]

    def run_of(self, document_id: str) -> str | None:
        """The run that read a document last; None for a document that the ledger does not hold."""
        with self.read() as connection:
            return connection.scalar(select(DOCUMENTS.c.run_id).where(DOCUMENTS.c.id == document_id))

    def lacks_text(self, document_id: str) -> bool:
        """Whether the ledger holds a document without its text."""
        with self.read() as connection:
            return connection.scalar(select(DOCUMENTS.c.id).where(DOCUMENTS.c.id == document_id, DOCUMENTS.c.text.is_(None))) is not None

    def raw(self, document_id: str) -> bytes | None:
        """The bytes that a document was read from; None where they are not kept or there is no such document."""
        with self.read() as connection:
            packed = connection.scalar(select(DOCUMENTS.c.raw).where(DOCUMENTS.c.id == document_id))
        return None if packed is None else zlib.decompress(packed)


def put_article(
    connection: Connection,
    article: Article,
    capture: Capture,
    *,
    run_id: str,
    raw: bytes | None = None,
    vectors: Mapping[str, bytes] | None = None,
    keeps_text: bool = True,
) -> None:
    """Store a document that was read, with its capture, entities and statements. What an earlier run read in it is replaced.

    `raw` are the bytes it was read from, `vectors` those of its statements by their ids.
    """
    document = article.document
    row = rows.document_row(document, run_id, raw=raw, keeps_text=keeps_text)
    _upsert(connection, DOCUMENTS, row)
    put_capture(connection, document, capture)
    connection.execute(delete(STATEMENTS).where(STATEMENTS.c.document_id == document.id))
    connection.execute(delete(ENTITIES).where(ENTITIES.c.document_id == document.id))
    if article.entities:
        connection.execute(ENTITIES.insert(), rows.entity_rows(article))
    if article.statements:
        inserted = STATEMENTS.insert().returning(STATEMENTS.c.n, sort_by_parameter_order=True)
        numbers = connection.scalars(inserted, rows.statement_rows(article, run_id)).all()
        told = zip(numbers, article.statements, strict=True)
        connection.execute(WORDS.insert(), [rows.words_row(n, s, (vectors or {}).get(s.id), keeps_text=keeps_text) for n, s in told])


def put_capture(connection: Connection, document: Document, capture: Capture) -> None:
    """Say that a document was met, again or somewhere else."""
    insert_new(connection, CAPTURES, [rows.capture_row(document, capture)])


def is_version(connection: Connection, document: Document) -> bool:
    """Whether another document was met at this one's address."""
    if document.url is None:
        return False
    others = select(CAPTURES.c.id).where(CAPTURES.c.url == document.url, CAPTURES.c.document_id != document.id)
    return connection.scalar(others.limit(1)) is not None


def put_rejects(connection: Connection, rejects: Iterable[Reject], *, at: str, of: str | None = None) -> None:
    """Keep what could not be read, of a document that is stored or of none; the same reject is kept once."""
    insert_new(connection, REJECTS, [rows.reject_row(reject, at, of) for reject in rejects])


def insert_new(connection: Connection, table: Table, values: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not there yet."""
    if values:
        dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
        connection.execute(dialect.insert(table).on_conflict_do_nothing(), [dict(v) for v in values])


def _upsert(connection: Connection, table: Table, row: Mapping[str, Any]) -> None:
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    insert = dialect.insert(table)
    others = {name: insert.excluded[name] for name in row if name != "id"}
    connection.execute(insert.on_conflict_do_update(index_elements=["id"], set_=others), dict(row))
