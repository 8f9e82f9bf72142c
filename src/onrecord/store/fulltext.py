"""Full text search: FTS5 on SQLite, tsvector on PostgreSQL. The indexes follow the tables by themselves and can be made again."""

import re
from importlib.resources import files

from sqlalchemy import Connection, TextClause, text

INDEXES = {
    "sqlite": {
        "statements": "statements.n IN (SELECT rowid FROM statement_words WHERE statement_words MATCH :words)",
        "documents": "documents.n IN (SELECT rowid FROM document_words WHERE document_words MATCH :words)",
    },
    "postgresql": {
        "statements": "statements.words @@ websearch_to_tsquery('english', :words)",
        "documents": "documents.words @@ websearch_to_tsquery('english', :words)",
    },
}
REBUILD = ("INSERT INTO statement_words(statement_words) VALUES ('rebuild')", "INSERT INTO document_words(document_words) VALUES ('rebuild')")
QUOTE = re.compile('["“”]')


def create(connection: Connection) -> None:
    """Make the indexes of empty tables; the file beside this one has a statement in each of its paragraphs."""
    script = files("onrecord.store").joinpath(f"fulltext-{connection.dialect.name}.sql").read_text(encoding="utf-8")
    for statement in script.strip().split("\n\n"):
        connection.exec_driver_sql(statement)


def rebuild(connection: Connection) -> None:
    """Make the indexes again from the tables. On PostgreSQL they cannot fall behind."""
    if connection.dialect.name == "sqlite":
        for statement in REBUILD:
            connection.execute(text(statement))


def words_of(query: str) -> str:
    """What people write, as the database takes it: every word, and "phrases in quotation marks", must stand there; no operator is run."""
    phrases: list[str] = []
    for i, piece in enumerate(QUOTE.split(query.replace("\x00", " "))):
        phrases += [piece.strip()] if i % 2 else piece.split()
    kept = [p for p in phrases if any(c.isalnum() for c in p)]
    return " ".join(f'"{p}"' for p in kept)


def matches(dialect: str, table: str) -> TextClause:
    """The condition that a row of `statements` or `documents` holds the words bound as `words`."""
    return text(INDEXES[dialect][table])
