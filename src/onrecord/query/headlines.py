"""Claims in a list: the proposition, and each side in numbers and names, without the words of all members."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, RowMapping, func, select

from onrecord.query.answers import Told
from onrecord.query.chains import told_with_ids
from onrecord.query.claims import LARGEST, SIDES, asked_for
from onrecord.query.kept import kept, kept_each
from onrecord.store import Ledger
from onrecord.store.chunks import chunks
from onrecord.store.tables import CLAIM_MEMBERS, CLAIMS, STATEMENTS, WORDS

LATEST = (CLAIMS.c.last_day.desc().nulls_last(), CLAIMS.c.size.desc(), CLAIMS.c.id)
"""Those that somebody told of last come first."""


@dataclass(frozen=True, slots=True)
class SideTold:
    """One side: its three numbers, and its holders by id and name, those who spoke first before others. Kinds of origins are never added up."""

    side: str
    mentions: int
    documents: int
    outlets: int
    origins: Mapping[str, int]
    holders: tuple[tuple[str | None, str], ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """A claim as a list shows it; `founder` is the statement whose words are the proposition."""

    id: str
    founder: Told
    is_disputed: bool
    size: int
    first_day: str | None
    last_day: str | None
    sides: tuple[SideTold, ...]


class MemberTold(NamedTuple):
    """What a list shows of one statement of a claim."""

    document_id: str
    outlet: str | None
    actor_id: str | None
    speaker: str | None


def headlines(
    ledger: Ledger, *, about: str = "", disputed: bool = False, latest: bool = False, limit: int = 20, offset: int = 0
) -> tuple[int, tuple[Headline, ...]]:
    """How many claims have a member with these words, and some of them: disputes first and then the largest, or those that moved last first."""
    with ledger.read() as connection:
        conditions = asked_for(connection, about, None, disputed=disputed)
        chosen = select(CLAIMS.c.id).where(*conditions).order_by(*(LATEST if latest else LARGEST)).limit(limit).offset(offset)

        def find() -> tuple[int, tuple[Headline, ...]]:
            total = connection.scalar(select(func.count()).select_from(CLAIMS).where(*conditions)) or 0
            ids = list(connection.scalars(chosen))
            known = headlines_of(connection, ids)
            return total, tuple(known[id_] for id_ in ids)

        return kept(connection, ("headlines", about, disputed, latest, limit, offset), find)


def headlines_of(connection: Connection, ids: Iterable[str]) -> dict[str, Headline]:
    """The claims with these ids, as a list shows them."""
    return kept_each(connection, "headline", ids, lambda missing: _found(connection, missing))


def _found(connection: Connection, ids: Sequence[str]) -> dict[str, Headline]:
    out: dict[str, Headline] = {}
    for chunk in chunks(sorted(ids)):
        rows = connection.execute(select(CLAIMS).where(CLAIMS.c.id.in_(chunk))).mappings().all()
        out |= {one.id: one for one in _of_rows(connection, rows)}
    return out


def _of_rows(connection: Connection, rows: Sequence[RowMapping]) -> tuple[Headline, ...]:
    founders = told_with_ids(connection, (row["founder_id"] for row in rows))
    members: dict[tuple[str, str], list[MemberTold]] = {}
    for chunk in chunks([row["id"] for row in rows]):
        for member in connection.execute(_members().where(CLAIM_MEMBERS.c.claim_id.in_(chunk))):
            members.setdefault((member.claim_id, member.side), []).append(MemberTold._make(member[2:]))
    return tuple(_headline(row, founders[row["founder_id"]], members) for row in rows)


def _members() -> Any:
    s = STATEMENTS.c
    columns = (CLAIM_MEMBERS.c.claim_id, CLAIM_MEMBERS.c.side, s.document_id, s.outlet, s.actor_id, WORDS.c.speaker)
    joined = CLAIM_MEMBERS.join(STATEMENTS, s.id == CLAIM_MEMBERS.c.statement_id).join(WORDS, WORDS.c.n == s.n)
    return select(*columns).select_from(joined).order_by(s.day.asc().nulls_last(), s.id)


def _headline(row: RowMapping, founder: Told, members: Mapping[tuple[str, str], Sequence[MemberTold]]) -> Headline:
    own = {name: row[name] for name in ("id", "is_disputed", "size", "first_day", "last_day")}
    found = [(side, members[row["id"], side]) for side in SIDES if (row["id"], side) in members]
    return Headline(**own, founder=founder, sides=tuple(_side(side, some, row["record"]["origins"].get(side, ())) for side, some in found))


def _side(side: str, members: Sequence[MemberTold], origins: Sequence[Mapping[str, Any]]) -> SideTold:
    holders = {m.actor_id or m.speaker: (m.actor_id, m.speaker) for m in reversed(members) if m.speaker and m.speaker != "unspecified"}
    return SideTold(
        side=side,
        mentions=len(members),
        documents=len({m.document_id for m in members}),
        outlets=len({m.outlet for m in members if m.outlet}),
        origins={kind: sum(o["kind"] == kind for o in origins) for kind in ("certain", "assumed", "suspected")},
        holders=tuple(reversed(holders.values())),
    )
