"""What is withheld: whole rows, taken out of their tables and packed, so that no question of any kind can meet them; and put back as they were."""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, delete, select

from onrecord.store.desk_tables import WITHHELD
from onrecord.store.ledger import insert_new
from onrecord.store.tables import (
    CAPTURES,
    CLAIM_CARDS,
    CLAIM_KEYS,
    COMPARISONS,
    COPY_KEYS,
    DOCUMENTS,
    ENTITIES,
    EXPECTATIONS,
    FINGERPRINTS,
    REJECTS,
    STATEMENTS,
    WORDS,
)  # fmt: skip

Row: TypeAlias = dict[str, Any]
Rows: TypeAlias = dict[str, list[Row]]
BYTES = "base64"
OF_STATEMENTS = (STATEMENTS, WORDS, CLAIM_CARDS, CLAIM_KEYS, EXPECTATIONS, COMPARISONS)
OF_DOCUMENT = (DOCUMENTS, CAPTURES, ENTITIES, *OF_STATEMENTS, FINGERPRINTS, COPY_KEYS, REJECTS)
"""Tables in the order in which their rows can be put back."""


def rows_of(connection: Connection, document_id: str, statements: Sequence[str] | None = None) -> Rows:
    """The rows of a document, or of some of its statements."""
    tables = OF_DOCUMENT if statements is None else OF_STATEMENTS
    return {table.name: _rows(connection, table, _of(table, document_id, statements)) for table in tables}


def put_withheld(connection: Connection, judgement_id: str, document_id: str, rows: Rows, statements: Sequence[str] | None) -> None:
    """Keep rows that are withheld by a judgement; what it withheld of this document before is replaced."""
    packed = zlib.compress(json.dumps(rows, default=_as_text, separators=(",", ":")).encode("utf-8", "surrogatepass"))
    drop_withheld(connection, judgement_id, document_id)
    own = {"judgement_id": judgement_id, "document_id": document_id, "statements": statements and list(statements)}
    connection.execute(WITHHELD.insert(), {**own, "rows": packed})


def drop_withheld(connection: Connection, judgement_id: str, document_id: str) -> None:
    """Forget what a judgement withholds of a document."""
    connection.execute(delete(WITHHELD).where(WITHHELD.c.judgement_id == judgement_id, WITHHELD.c.document_id == document_id))


def withheld(connection: Connection, *conditions: ColumnElement[bool]) -> list[RowMapping]:
    """What is withheld, without the rows themselves."""
    columns = (WITHHELD.c.judgement_id, WITHHELD.c.document_id, WITHHELD.c.statements)
    return list(connection.execute(select(*columns).where(*conditions).order_by(*columns[:2])).mappings())


def is_withheld(connection: Connection, document_id: str) -> bool:
    """Whether a whole document is withheld."""
    return any(row["statements"] is None for row in withheld(connection, WITHHELD.c.document_id == document_id))


def withheld_statements(connection: Connection, document_id: str) -> frozenset[str]:
    """The statements that are withheld of a document that is not."""
    return frozenset(id_ for row in withheld(connection, WITHHELD.c.document_id == document_id) for id_ in row["statements"] or ())


def packed_rows(connection: Connection, judgement_id: str) -> dict[str, Rows]:
    """The rows that a judgement withholds, by document."""
    found = connection.execute(select(WITHHELD.c.document_id, WITHHELD.c.rows).where(WITHHELD.c.judgement_id == judgement_id)).all()
    return {id_: json.loads(zlib.decompress(rows).decode("utf-8", "surrogatepass"), object_hook=_as_bytes) for id_, rows in found}


def put_back(connection: Connection, rows: Mapping[str, Sequence[Row]], tables: Iterable[Table] = OF_DOCUMENT) -> None:
    """Insert rows into their tables again; a reject may have been met anew in the meantime."""
    for table in tables:
        if found := rows.get(table.name):
            (insert_new if table is REJECTS else _insert)(connection, table, found)


def _insert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    connection.execute(table.insert(), [dict(row) for row in rows])


def _of(table: Table, document_id: str, statements: Sequence[str] | None) -> ColumnElement[bool]:
    """Which rows of a table belong to a document, or to some statements."""
    told = STATEMENTS.c.document_id == document_id if statements is None else STATEMENTS.c.id.in_(statements)
    if table is WORDS:
        return WORDS.c.n.in_(select(STATEMENTS.c.n).where(told))
    if statements is None and "document_id" in table.c:
        return table.c.document_id == document_id
    if table is DOCUMENTS:
        return DOCUMENTS.c.id == document_id
    return told if table is STATEMENTS else table.c.statement_id.in_(select(STATEMENTS.c.id).where(told))


def _rows(connection: Connection, table: Table, condition: ColumnElement[bool]) -> list[Row]:
    found = connection.execute(select(table).where(condition).order_by(*table.primary_key.columns)).mappings()
    return [{name: value for name, value in row.items() if (table.name, name) != ("documents", "n")} for row in found]


def _as_text(value: object) -> dict[str, str]:
    if not isinstance(value, bytes):
        raise TypeError(f"{type(value).__name__} is no column of a ledger")
    return {BYTES: b64encode(value).decode("ascii")}


def _as_bytes(value: Row) -> Any:
    return b64decode(value[BYTES]) if set(value) == {BYTES} else value
