"""Full text search: FTS5 on SQLite, tsvector on PostgreSQL. The indexes follow the tables by themselves and can be made again."""

import re
import unicodedata
from importlib.resources import files

from sqlalchemy import BigInteger, Connection, Float, Subquery, text

from onrecord.store.types import storable

RANKED = "SELECT n, -ts_rank_cd(index, q, 1)::float8 AS score FROM {}, websearch_to_tsquery('onrecord', :words) q WHERE index @@ q"
HITS = {
    "sqlite": {
        "statements": "SELECT rowid AS n, rank AS score FROM statement_index WHERE statement_index MATCH :words",
        "documents": "SELECT rowid AS n, rank AS score FROM document_index WHERE document_index MATCH :words",
    },
    "postgresql": {
        "statements": RANKED.format("statement_words"),
        "documents": RANKED.format("documents"),
    },
}
"""The rows that hold the words bound as `words`, and how well: the smaller the better."""
REBUILD = ("INSERT INTO statement_index(statement_index) VALUES ('rebuild')", "INSERT INTO document_index(document_index) VALUES ('rebuild')")
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


def words_of(query: str, *, any_word: bool = False) -> str:
    """What people write, as the database takes it: every word, and "phrases in quotation marks", must stand there; no operator is run.

    With `any_word` one of them is enough.
    """
    phrases: list[str] = []
    plain = "".join(c for c in unicodedata.normalize("NFD", storable(query)) if not unicodedata.combining(c))
    for i, piece in enumerate(QUOTE.split(plain)):
        phrases += [piece.strip()] if i % 2 else piece.split()
    kept = [p for p in phrases if any(c.isalnum() for c in p)]
    return (" OR " if any_word else " ").join(f'"{p}"' for p in kept)


def hits(dialect: str, table: str, words: str, *, any_word: bool = False) -> Subquery:
    """The rows `n` of `statements` or `documents` that hold the words, or any of them, with their `score`."""
    return text(HITS[dialect][table]).bindparams(words=words_of(words, any_word=any_word)).columns(n=BigInteger, score=Float).subquery("hits")
