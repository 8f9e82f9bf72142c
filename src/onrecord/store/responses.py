"""What answers what inside a document, kept with it: to find it again takes some milliseconds an article, and a dossier asks for a hundred."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, delete, select

from onrecord.store.chunks import chunks
from onrecord.store.desk_tables import RESPONSES

Found: TypeAlias = list[dict[str, Any]]


def put_responses(connection: Connection, document_id: str, found: Found, *, version: str) -> None:
    """Keep what was found in a document. A change of its statements takes it away by itself (a trigger of the tables)."""
    connection.execute(delete(RESPONSES).where(RESPONSES.c.document_id == document_id))
    connection.execute(RESPONSES.insert(), {"document_id": document_id, "version": version, "record": found})


def responses_kept(connection: Connection, documents: Sequence[str], *, version: str) -> dict[str, Found]:
    """What was found in some documents by this version of the rules, by document."""
    out: dict[str, Found] = {}
    query = select(RESPONSES.c.document_id, RESPONSES.c.record).where(RESPONSES.c.version == version)
    for chunk in chunks(documents):
        out.update((id_, found) for id_, found in connection.execute(query.where(RESPONSES.c.document_id.in_(chunk))))
    return out
