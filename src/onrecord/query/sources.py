"""Sources of a ledger: who speaks, and how often."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from onrecord.language.fold import folded
from onrecord.query.answers import Actor
from onrecord.query.filters import actors_named
from onrecord.query.kept import LONGEST_KEPT, kept
from onrecord.store import Ledger
from onrecord.store.tables import ACTORS, STATEMENTS


@dataclass(frozen=True, slots=True)
class SourceList:
    """Sources with the number of their statements, most first."""

    actors: tuple[Actor, ...]
    total: int


def sources(
    ledger: Ledger, *, name: str | None = None, kind: str | None = None, naming: str | None = None, limit: int = 20, offset: int = 0
) -> SourceList:
    """Who speaks, most often first; only those that are named so, of one kind, or named or not."""
    told = select(STATEMENTS.c.actor_id, func.count().label("told")).group_by(STATEMENTS.c.actor_id).subquery()
    conditions = [ACTORS.c.kind == kind] if kind else []
    conditions += [ACTORS.c.naming == naming] if naming else []
    conditions += [ACTORS.c.id.in_(actors_named(name))] if name else []
    query = select(ACTORS.c.id, func.count().over()).join(told, told.c.actor_id == ACTORS.c.id).where(*conditions)
    part = query.order_by(told.c.told.desc(), ACTORS.c.name, ACTORS.c.id).limit(limit).offset(offset)

    with ledger.read() as connection:

        def find() -> SourceList:
            rows = connection.execute(part).all()
            total = rows[0][1] if rows else connection.scalar(select(func.count()).select_from(query.subquery())) or 0
            found = {actor.id: actor for actor in actors(connection, ids=[row[0] for row in rows])}
            return SourceList(tuple(found[row[0]] for row in rows), total)

        return kept(connection, ("sources", name, kind, naming, limit, offset), find) if limit <= LONGEST_KEPT else find()


def count_sources(ledger: Ledger) -> int:
    """How many speak."""
    count = select(func.count(STATEMENTS.c.actor_id.distinct()))
    with ledger.read() as connection:
        return kept(connection, "count of sources", lambda: connection.scalar(count) or 0)


def source_named(ledger: Ledger, name: str) -> list[Actor]:
    """The sources one of whose names is this, or has these words; those with just this name first, then by how often they speak."""
    wanted = folded(name)
    found = sources(ledger, name=name, limit=50).actors
    exact = [actor for actor in found if wanted in map(folded, actor.names)]
    return exact or list(found)


def actors(connection: Connection, *, ids: Sequence[str]) -> list[Actor]:
    """Actors by their ids."""
    counts = (
        select(
            STATEMENTS.c.actor_id,
            func.count().label("told"),
            func.count(STATEMENTS.c.document_id.distinct()).label("documents"),
            func.min(STATEMENTS.c.day).label("first"),
            func.max(STATEMENTS.c.day).label("last"),
        )
        .where(STATEMENTS.c.actor_id.in_(ids))
        .group_by(STATEMENTS.c.actor_id)
        .subquery()
    )
    query = select(ACTORS, counts).outerjoin(counts, counts.c.actor_id == ACTORS.c.id).where(ACTORS.c.id.in_(ids)).order_by(ACTORS.c.id)
    return [
        Actor(
            id=r["id"],
            name=r["name"],
            kind=r["kind"],
            naming=r["naming"],
            country=r["country"],
            names=tuple(r["record"]["names"]),
            offices=tuple(r["record"]["offices"]),
            statements=r["told"] or 0,
            documents=r["documents"] or 0,
            first=r["first"],
            last=r["last"],
        )
        for r in connection.execute(query).mappings()
    ]
