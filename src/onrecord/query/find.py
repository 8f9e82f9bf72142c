"""One thing of a ledger, by its id or the beginning of it."""

from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

from onrecord.errors import LedgerError
from onrecord.query.answers import Actor, Met, Told
from onrecord.query.documents import documents
from onrecord.query.search import numbers_where, statements
from onrecord.query.sources import actors
from onrecord.store import Ledger
from onrecord.store.tables import ACTORS, CAPTURES, DOCUMENTS, STATEMENTS

SHORTEST = 4
"""Characters of an id that are asked for at least."""
MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Chain:
    """A statement with what it stands in, outermost first, and what stands in it."""

    statement: Told
    parents: tuple[Told, ...]
    children: tuple[Told, ...]


def find(ledger: Ledger, name: str) -> Chain | Met | Actor:
    """The statement, document or source with this id. Raises `LedgerError` where there is none, or more than one."""
    if len(name.removeprefix("sha256:")) < SHORTEST:
        raise LedgerError(f"{name!r} is too short for an id; give at least {SHORTEST} characters of it")
    with ledger.read() as connection:
        found = [(table, id_) for table in (STATEMENTS, DOCUMENTS, ACTORS) for id_ in _ids(connection, table, name)]
        found = found or [(DOCUMENTS, id_) for id_ in _met_as(connection, name)]
        if not found:
            raise LedgerError(f"nothing in the ledger has the id {name}; `onrecord search` and `onrecord sources` show ids")
        if len(found) > 1:
            raise LedgerError(f"{name} begins several ids: {', '.join(id_ for _, id_ in found[:MOST_SHOWN])}; give more of it")
        table, id_ = found[0]
        if table is STATEMENTS:
            return _chain(connection, id_)
        return documents(connection, [id_])[0] if table is DOCUMENTS else actors(connection, ids=[id_])[0]


def document_named(ledger: Ledger, name: str) -> str:
    """The id of the document with this id, name, path or address. Raises `LedgerError` where there is none, or more than one."""
    with ledger.read() as connection:
        found = _met_as(connection, name) or (_ids(connection, DOCUMENTS, name) if len(name) >= SHORTEST else [])
    if len(found) != 1:
        raise LedgerError(f"the ledger has {len(found) or 'no'} documents {name}; give an id, a name, a path or an address of one")
    return found[0]


def _met_as(connection: Connection, name: str) -> list[str]:
    """The documents that go by a name, or were met at a path or an address."""
    met = select(CAPTURES.c.document_id).where((CAPTURES.c.name == name) | (CAPTURES.c.path == name) | (CAPTURES.c.url == name))
    return sorted(set(connection.scalars(met)))


def _ids(connection: Connection, table: Table, name: str) -> list[str]:
    """Ids that begin with `name`; a document's may be given without its "sha256:"."""
    starts = [name] if table is not DOCUMENTS or name.startswith("sha256:") else [f"sha256:{name}"]
    query = select(table.c.id).where(table.c.id >= starts[0], table.c.id < starts[0] + "\U0010ffff").order_by(table.c.id)
    return list(connection.scalars(query.limit(MOST_SHOWN + 1)))


def _chain(connection: Connection, id_: str) -> Chain:
    (statement,) = statements(connection, numbers_where(STATEMENTS.c.id == id_))
    parents: list[Told] = []
    above = statement.parent_id
    while above is not None and (found := statements(connection, numbers_where(STATEMENTS.c.id == above))):
        parents.insert(0, found[0])
        above = found[0].parent_id
    return Chain(statement, tuple(parents), statements(connection, numbers_where(STATEMENTS.c.parent_id == id_)))
