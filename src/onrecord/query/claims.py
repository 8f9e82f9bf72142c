"""Claims and disputes: who stands for and against, on how many origins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, case, func, or_, select

from onrecord.errors import LedgerError
from onrecord.query.answers import Json, Told
from onrecord.query.filters import Filters
from onrecord.query.search import numbers_where, statements
from onrecord.store import Ledger, fulltext
from onrecord.store.chunks import chunks
from onrecord.store.tables import CLAIM_LINKS, CLAIM_MEMBERS, CLAIM_NAMES, CLAIMS, STATEMENTS

LEAST_SHOWN = 0.3
"""Score above which more pairs of statements are of one proposition than not; two of less say nothing of their claims."""
TURNED = {"narrower": "broader", "broader": "narrower"}
SIDES = ("for", "against", "doubt")
LARGEST = (CLAIMS.c.is_disputed.desc(), CLAIMS.c.size.desc(), CLAIMS.c.last_day.desc().nulls_last(), CLAIMS.c.id)
"""Disputes first, then the largest."""


@dataclass(frozen=True, slots=True)
class Member:
    """One statement of a claim, with its side, the kind of answer it gives, and why it is here."""

    told: Told
    side: str
    response: str | None
    link: str
    reasons: tuple[str, ...]
    origin: str

    def to_json(self) -> Json:
        """As `onrecord claims --format jsonl` prints it."""
        own = {"document": self.told.document, "document_id": self.told.document_id, "statement_id": self.told.id}
        told = {"content": self.told.record["content"], "speaker": self.told.speaker, "act": self.told.record["act"], "published": self.told.day}
        return {**own, **told, "side": self.side, "response": self.response, "link": self.link, "reasons": list(self.reasons), "origin": self.origin}


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition, in the words of the statement that founded it, with everybody who holds or opposes it."""

    id: str
    founder: Told
    members: tuple[Member, ...]
    origins: Mapping[str, Sequence[Mapping[str, Any]]]
    timeline: Sequence[Mapping[str, Any]]
    related: Sequence[Mapping[str, Any]]
    is_disputed: bool

    def counts(self, side: str | None = None) -> Json:
        """Mentions, documents, outlets and origins of one side, or of all; the kinds of origins are never added up.

        Who stands on two sides is one origin of the claim.
        """
        members = [m for m in self.members if side is None or m.side == side]
        found = {(o["id"], o["kind"]) for name, some in self.origins.items() if side in (None, name) for o in some}
        kinds = {kind: sum(of == kind for _, of in found) for kind in ("certain", "assumed", "suspected")}
        outlets = {m.told.outlet for m in members if m.told.outlet}
        return {"mentions": len(members), "documents": len({m.told.document_id for m in members}), "outlets": len(outlets), "origins": kinds}

    def to_json(self) -> Json:
        """The shape of one line of `onrecord claims --format jsonl`."""
        proposition = {"statement_id": self.founder.id, "text": self.founder.content}
        return {
            "id": self.id,
            "proposition": proposition,
            "is_disputed": self.is_disputed,
            "members": [m.to_json() for m in self.members],
            "counts": {**self.counts(), "sides": {side: self.counts(side) for side in SIDES}},
            "origins": {side: list(some) for side, some in self.origins.items()},
            "timeline": list(self.timeline),
            "related": list(self.related),
        }


def claims(
    ledger: Ledger, *, about: str = "", filters: Filters | None = None, disputed: bool = False, limit: int | None = 20, offset: int = 0
) -> tuple[int, list[Claim]]:
    """How many claims there are, and some of them: those with a member that has the words and labels asked for, largest first."""
    with ledger.read() as connection:
        conditions = asked_for(connection, about, filters, disputed=disputed)
        total = connection.scalar(select(func.count()).select_from(CLAIMS).where(*conditions)) or 0
        query = select(CLAIMS).where(*conditions).order_by(*LARGEST)
        rows = connection.execute(query.limit(limit).offset(offset)).mappings().all()
        return total, [_claim(connection, row) for row in rows]


def claim_named(ledger: Ledger, id_: str) -> Claim:
    """The claim with this id, or the beginning of it; an id that a claim had before it was joined with another leads to what it is now."""
    with ledger.read() as connection:
        founders = set(connection.scalars(select(CLAIM_NAMES.c.founder_id).where(CLAIM_NAMES.c.id.startswith(id_, autoescape=True)).limit(50)))
        now = select(CLAIM_MEMBERS.c.claim_id).where(CLAIM_MEMBERS.c.statement_id.in_(founders))
        found = sorted(set(connection.scalars(now)))
        if len(found) != 1:
            raise LedgerError(f"{len(found) or 'no'} claims have the id {id_}; `onrecord claims` lists them")
        return _claim(connection, connection.execute(select(CLAIMS).where(CLAIMS.c.id == found[0])).mappings().one())


def claims_in(connection: Connection, ids: Sequence[str]) -> list[Claim]:
    """The claims with these ids, in their order."""
    found: dict[str, Claim] = {}
    for chunk in chunks(ids):
        rows = connection.execute(select(CLAIMS).where(CLAIMS.c.id.in_(chunk))).mappings().all()
        found.update((row["id"], _claim(connection, row)) for row in rows)
    return [found[id_] for id_ in ids if id_ in found]


def asked_for(connection: Connection, about: str, filters: Filters | None, *, disputed: bool) -> list[ColumnElement[bool]]:
    """The conditions on claims of a question: those with a member that has the words and labels, and only disputes where that is asked."""
    conditions: list[ColumnElement[bool]] = [CLAIMS.c.is_disputed.is_(True)] if disputed else []
    if members := _members_asked_for(connection, about, filters):
        conditions.append(CLAIMS.c.id.in_(select(CLAIM_MEMBERS.c.claim_id).where(*members)))
    return conditions


def _members_asked_for(connection: Connection, about: str, filters: Filters | None) -> list[ColumnElement[bool]]:
    conditions = filters.conditions() if filters else []
    wanted = select(STATEMENTS.c.id).where(*conditions)
    if fulltext.words_of(about):
        hits = fulltext.hits(connection.dialect.name, "statements", about)
        wanted = wanted.join(hits, hits.c.n == STATEMENTS.c.n)
    elif not conditions:
        return []
    return [CLAIM_MEMBERS.c.statement_id.in_(wanted)]


def _claim(connection: Connection, row: RowMapping) -> Claim:
    found = connection.execute(select(CLAIM_MEMBERS).where(CLAIM_MEMBERS.c.claim_id == row["id"])).mappings().all()
    told: dict[str, Told] = {}
    for chunk in chunks(sorted(m["statement_id"] for m in found)):
        told.update((t.id, t) for t in statements(connection, numbers_where(STATEMENTS.c.id.in_(chunk))))
    members = [
        Member(told[m["statement_id"]], m["side"], m["response"], m["record"]["link"], tuple(m["record"]["reasons"]), m["record"]["origin"])
        for m in found
    ]
    members.sort(key=lambda m: (m.told.day or "9999-12-31", m.told.id))
    record, related = row["record"], _related(connection, row["id"], sorted(told))
    return Claim(row["id"], told[row["founder_id"]], tuple(members), record["origins"], record["timeline"], related, row["is_disputed"])


def _related(connection: Connection, claim_id: str, ids: Sequence[str]) -> list[Json]:
    """The claims that say more or less than this one, each with the two statements that show it best and well enough."""
    out: dict[str, Json] = {}
    inside = frozenset(ids)
    for chunk in chunks(ids):
        touching = or_(CLAIM_LINKS.c.first_id.in_(chunk), CLAIM_LINKS.c.second_id.in_(chunk))
        other = case((CLAIM_LINKS.c.first_id.in_(chunk), CLAIM_LINKS.c.second_id), else_=CLAIM_LINKS.c.first_id)
        query = select(CLAIM_LINKS, CLAIM_MEMBERS.c.claim_id).join(CLAIM_MEMBERS, CLAIM_MEMBERS.c.statement_id == other)
        elsewhere = (touching, CLAIM_LINKS.c.relation.in_(tuple(TURNED)), CLAIM_MEMBERS.c.claim_id != claim_id)
        for link in connection.execute(query.where(*elsewhere).order_by(CLAIM_LINKS.c.first_id, CLAIM_LINKS.c.second_id)).mappings():
            mine = link["first_id"] in inside
            here, there = (link["first_id"], link["second_id"]) if mine else (link["second_id"], link["first_id"])
            relation = link["relation"] if mine else TURNED[link["relation"]]
            own = {"claim_id": link["claim_id"], "relation": relation, "statement_id": here, "other_id": there}
            if link["score"] > out.get(link["claim_id"], {"score": LEAST_SHOWN})["score"]:
                out[link["claim_id"]] = {**own, "score": link["score"], "reasons": list(link["reasons"])}
    return [{**out[key], "score": round(out[key]["score"], 4)} for key in sorted(out)]
