"""Who entities are across the documents of a ledger: the blocks that have to be worked out, and what came out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, bindparam, delete, select, update

from onrecord.store.chunks import chunks
from onrecord.store.tables import ACTORS, DOCUMENTS, ENTITIES, STATEMENTS

Row: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity of one document as it is stored, with the document's day and the actor it is taken for."""

    id: str
    document_id: str
    day: str | None
    record: Row
    actor_id: str | None


def put_blocks(connection: Connection, blocks: Mapping[str, tuple[str, Row]]) -> None:
    """Say in which block each entity stands, and complete its record. Who it is has to be worked out then."""
    if blocks:
        values = [{"key": id_, "in_block": block, "whole": dict(record)} for id_, (block, record) in sorted(blocks.items())]
        chosen = update(ENTITIES).where(ENTITIES.c.id == bindparam("key"))
        connection.execute(chosen.values(block=bindparam("in_block"), record=bindparam("whole"), actor_id=None), values)


def open_blocks(connection: Connection) -> list[str]:
    """The blocks with an entity of which it is not known who that is."""
    query = select(ENTITIES.c.block).where(ENTITIES.c.actor_id.is_(None), ENTITIES.c.block.is_not(None))
    return list(connection.scalars(query.distinct().order_by(ENTITIES.c.block)))


def reopen(connection: Connection, blocks: Iterable[str]) -> None:
    """Have the actors of some blocks worked out again."""
    for chunk in chunks(sorted(set(blocks))):
        connection.execute(update(ENTITIES).where(ENTITIES.c.block.in_(chunk)).values(actor_id=None))
        connection.execute(delete(ACTORS).where(ACTORS.c.block.in_(chunk)))


def blocks_of(connection: Connection, entities: Sequence[str]) -> dict[str, str]:
    """The block of each of these entities that is there."""
    out: dict[str, str] = {}
    for chunk in chunks(entities):
        query = select(ENTITIES.c.id, ENTITIES.c.block).where(ENTITIES.c.id.in_(chunk), ENTITIES.c.block.is_not(None))
        out.update((id_, block) for id_, block in connection.execute(query))
    return out


def name_speakers(connection: Connection, statements: Sequence[str]) -> None:
    """Say of statements who their speakers are taken for now."""
    now = select(ENTITIES.c.actor_id).where(ENTITIES.c.id == STATEMENTS.c.entity_id).scalar_subquery()
    for chunk in chunks(statements):
        connection.execute(update(STATEMENTS).where(STATEMENTS.c.id.in_(chunk)).values(actor_id=now))


def mentions_in(connection: Connection, blocks: Sequence[str]) -> list[Mention]:
    """The entities of some blocks."""
    columns = (ENTITIES.c.id, ENTITIES.c.document_id, DOCUMENTS.c.published, ENTITIES.c.record, ENTITIES.c.actor_id)
    query = select(*columns).join(DOCUMENTS, DOCUMENTS.c.id == ENTITIES.c.document_id)
    out: list[Mention] = []
    for chunk in chunks(blocks):
        out += [Mention(*row) for row in connection.execute(query.where(ENTITIES.c.block.in_(chunk)))]
    return out


def put_actors(connection: Connection, blocks: Sequence[str], actors: Sequence[Row], changed: Mapping[str, str]) -> None:
    """Store the actors of some whole blocks in the place of those that were there; `changed` gives the actor of each entity that has another now."""
    for chunk in chunks(blocks):
        connection.execute(delete(ACTORS).where(ACTORS.c.block.in_(chunk)))
    if actors:
        connection.execute(ACTORS.insert(), [dict(row) for row in actors])
    if changed:
        values = [{"key": entity, "whose": actor} for entity, actor in sorted(changed.items())]
        connection.execute(update(ENTITIES).where(ENTITIES.c.id == bindparam("key")).values(actor_id=bindparam("whose")), values)
        connection.execute(update(STATEMENTS).where(STATEMENTS.c.entity_id == bindparam("key")).values(actor_id=bindparam("whose")), values)
