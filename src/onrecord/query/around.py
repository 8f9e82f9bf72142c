"""What stands around one document: where it was met, its other versions, its copies, and who its entities are in the ledger."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from onrecord.query.answers import Json, Met
from onrecord.query.copies import CopyGroup
from onrecord.query.documents import documents, versions_at
from onrecord.store import Ledger
from onrecord.store.tables import CAPTURES, COPY_GROUPS, DOCUMENTS, ENTITIES, FINGERPRINTS


@dataclass(frozen=True, slots=True)
class Captured:
    """One meeting with a document."""

    name: str
    outlet: str | None
    url: str | None
    path: str | None
    captured_at: str

    def to_json(self) -> Json:
        """All fields."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Around:
    """The document and what stands around it. `versions` has the document itself, in its place; it is empty where there is one version only."""

    met: Met
    keeps_text: bool
    captures: tuple[Captured, ...]
    versions: tuple[Met, ...]
    copies: CopyGroup | None
    actors: dict[str, str]


def around(ledger: Ledger, document_id: str) -> Around | None:
    """What stands around the document with this whole id; None where there is none."""
    with ledger.read() as connection:
        found = documents(connection, [document_id])
        if not found:
            return None
        captures = _captures(connection, document_id)
        urls = sorted({c.url for c in captures if c.url})
        versions = [tuple(versions_at(connection, url)) for url in urls]
        keeps = connection.scalar(select(DOCUMENTS.c.text.is_not(None)).where(DOCUMENTS.c.id == document_id))
        who = select(ENTITIES.c.id, ENTITIES.c.actor_id).where(ENTITIES.c.document_id == document_id, ENTITIES.c.actor_id.is_not(None))
        return Around(
            met=found[0],
            keeps_text=bool(keeps),
            captures=captures,
            versions=max((v for v in versions if len(v) > 1), key=len, default=()),
            copies=_copies(connection, found[0].group_id),
            actors={row[0]: row[1] for row in connection.execute(who)},
        )


def _captures(connection: Connection, document_id: str) -> tuple[Captured, ...]:
    columns = (CAPTURES.c.name, CAPTURES.c.outlet, CAPTURES.c.url, CAPTURES.c.path, CAPTURES.c.captured_at)
    query = select(*columns).where(CAPTURES.c.document_id == document_id).order_by(CAPTURES.c.captured_at, CAPTURES.c.id)
    return tuple(Captured(*row) for row in connection.execute(query))


def _copies(connection: Connection, group_id: str | None) -> CopyGroup | None:
    row = connection.execute(select(COPY_GROUPS).where(COPY_GROUPS.c.id == group_id)).mappings().first()
    if row is None:
        return None
    members = list(connection.scalars(select(FINGERPRINTS.c.document_id).where(FINGERPRINTS.c.group_id == group_id)))
    return CopyGroup(row["id"], row["origin_id"], row["credited"], row["reason"], tuple(documents(connection, members)))
