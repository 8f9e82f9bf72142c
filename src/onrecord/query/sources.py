"""Sources of a ledger: who speaks, and how often."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Subquery, func, select

from onrecord.language.fold import folded
from onrecord.query.answers import Actor
from onrecord.query.cursor import Key, behind, pack, unpack
from onrecord.query.filters import actors_named
from onrecord.query.kept import LONGEST_KEPT, kept
from onrecord.store import Ledger
from onrecord.store.tables import ACTORS, STATEMENTS

ORDER = "sources"
"""What cursors of this list say that they are of."""


@dataclass(frozen=True, slots=True)
class SourceList:
    """Sources with the number of their statements, most first. `next` is a cursor."""

    actors: tuple[Actor, ...]
    total: int
    next: str | None = None


@dataclass(frozen=True, slots=True)
class SourceQuestion:
    """Which sources: those one of whose names has these words, of one kind, or named or not. `after` is a cursor, "" for the first."""

    name: str | None = None
    kind: str | None = None
    naming: str | None = None
    limit: int = 20
    offset: int = 0
    after: str | None = None


def sources(
    ledger: Ledger,
    *,
    name: str | None = None,
    kind: str | None = None,
    naming: str | None = None,
    limit: int = 20,
    offset: int = 0,
    after: str | None = None,
) -> SourceList:
    """Who speaks, most often first; only those that are named so, of one kind, or named or not."""
    question = SourceQuestion(name, kind, naming, limit, offset, after)
    with ledger.read() as connection:
        if limit > LONGEST_KEPT:
            return _list(connection, question)
        return kept(connection, question, lambda: _list(connection, question))


def _list(connection: Connection, question: SourceQuestion) -> SourceList:
    ranked = _ranked(question)
    keys = (Key(ranked.c.told, is_descending=True), Key(ranked.c.name), Key(ranked.c.id))
    part = select(ranked).order_by(*(key.order for key in keys)).limit(question.limit + 1).offset(question.offset)
    if question.after:
        part = part.where(behind(keys, unpack(question.after, ORDER, (int, str, str))))
    rows = connection.execute(part).all()
    total = rows[0].total if rows else connection.scalar(select(func.count()).select_from(ranked)) or 0
    shown = rows[: question.limit]
    found = {actor.id: actor for actor in actors(connection, ids=[row.id for row in shown])}
    goes_on = len(rows) > len(shown) and shown and question.after is not None
    following = pack(ORDER, (shown[-1].told, shown[-1].name, shown[-1].id)) if goes_on else None
    return SourceList(tuple(found[row.id] for row in shown), total, following)


def _ranked(question: SourceQuestion) -> Subquery:
    """The sources that are asked for, how often each speaks, and how many they are."""
    told = select(STATEMENTS.c.actor_id, func.count().label("told")).group_by(STATEMENTS.c.actor_id).subquery()
    conditions = [ACTORS.c.kind == question.kind] if question.kind else []
    conditions += [ACTORS.c.naming == question.naming] if question.naming else []
    conditions += [ACTORS.c.id.in_(actors_named(question.name))] if question.name else []
    query = select(ACTORS.c.id, ACTORS.c.name, told.c.told, func.count().over().label("total"))
    return query.join(told, told.c.actor_id == ACTORS.c.id).where(*conditions).subquery("ranked")


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
