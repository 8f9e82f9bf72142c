"""Where one source stands: the claims in which it speaks, its side in each, and where it changed sides."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from onrecord.query.answers import Told
from onrecord.query.chains import told_with_ids
from onrecord.query.headlines import Headline, headlines_of
from onrecord.query.kept import kept
from onrecord.store import Ledger
from onrecord.store.tables import CLAIM_MEMBERS, CLAIMS, STATEMENTS

MOST_CLAIMS = 20


@dataclass(frozen=True, slots=True)
class Taken:
    """One statement of the source, with the side on which it stands and the kind of answer that it gives."""

    told: Told
    side: str
    response: str | None


@dataclass(frozen=True, slots=True)
class Position:
    """A claim, what the source says of it in the order of days, and the pairs of its statements between which it changed sides."""

    headline: Headline
    taken: tuple[Taken, ...]
    turns: tuple[tuple[Told, Told], ...]


def positions(ledger: Ledger, actor_id: str) -> tuple[int, tuple[Position, ...]]:
    """In how many claims a source speaks, and what it says in some: disputes first, then those that moved last."""
    mine = select(CLAIM_MEMBERS.c.claim_id).join(STATEMENTS, STATEMENTS.c.id == CLAIM_MEMBERS.c.statement_id).where(STATEMENTS.c.actor_id == actor_id)
    ordered = select(CLAIMS.c.id).order_by(CLAIMS.c.is_disputed.desc(), CLAIMS.c.last_day.desc().nulls_last(), CLAIMS.c.id)

    with ledger.read() as connection:

        def stands() -> tuple[int, list[str]]:
            ids = list(connection.scalars(ordered.where(CLAIMS.c.id.in_(mine))))
            return len(ids), ids[:MOST_CLAIMS]

        count, shown = kept(connection, ("positions", actor_id), stands)
        taken, known = _taken(connection, actor_id, shown), headlines_of(connection, shown)
        records = connection.execute(select(CLAIMS.c.id, CLAIMS.c.record).where(CLAIMS.c.id.in_(shown)))
        timelines = {id_: record["timeline"] for id_, record in records}
        return count, tuple(_position(known[id_], taken[id_], timelines[id_]) for id_ in shown)


def _taken(connection: Connection, actor_id: str, claims: list[str]) -> dict[str, list[Taken]]:
    """What the source says in each of some claims."""
    columns = (CLAIM_MEMBERS.c.claim_id, CLAIM_MEMBERS.c.statement_id, CLAIM_MEMBERS.c.side, CLAIM_MEMBERS.c.response)
    joined = CLAIM_MEMBERS.join(STATEMENTS, STATEMENTS.c.id == CLAIM_MEMBERS.c.statement_id)
    where = (CLAIM_MEMBERS.c.claim_id.in_(claims), STATEMENTS.c.actor_id == actor_id)
    rows = connection.execute(select(*columns).select_from(joined).where(*where)).all()
    told = told_with_ids(connection, (row.statement_id for row in rows))
    out: dict[str, list[Taken]] = {claim: [] for claim in claims}
    for row in rows:
        out[row.claim_id].append(Taken(told[row.statement_id], row.side, row.response))
    return {claim: sorted(some, key=lambda t: (t.told.day or "9999-12-31", t.told.id)) for claim, some in out.items()}


def _position(headline: Headline, taken: list[Taken], timeline: list[dict[str, str | None]]) -> Position:
    mine = {one.told.id: one.told for one in taken}
    pairs = [(event["before"], event["statement_id"]) for event in timeline if event["before"] in mine and event["statement_id"] in mine]
    return Position(headline, tuple(taken), tuple((mine[str(before)], mine[str(after)]) for before, after in pairs))
