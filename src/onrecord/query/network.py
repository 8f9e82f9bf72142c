"""Who cites whom, and who answers whom: sources as a graph, by what they tell of each other."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, func, select

from onrecord.query.answers import Json
from onrecord.query.kept import kept
from onrecord.store import Ledger, fulltext
from onrecord.store.chunks import chunks
from onrecord.store.tables import ACTORS, CLAIM_MEMBERS, STATEMENTS

MOST_SOURCES = 36
"""Sources that are shown: more names than these cannot be read in one picture."""
NOBODY = "unspecified"
MOST_ANSWERS = 20_000
"""Members of claims with an answer that are gone through at most."""
Ends = tuple[str, str]


class Tie(StrEnum):
    """What one source does to another."""

    CITES = "cites"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Node:
    """A source with the number of times that it cites or answers, or is cited or answered."""

    id: str
    name: str
    kind: str | None
    naming: str | None
    ties: int


@dataclass(frozen=True, slots=True)
class Edge:
    """How often one source cites or answers another; `one` and `other` are ids of sources."""

    one: str
    other: str
    tie: Tie
    count: int

    def to_json(self) -> Json:
        """All fields."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Network:
    """The sources with the most ties, and what ties them; `sources` counts all that have any, `left_out` the ties that are not shown."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    sources: int
    left_out: int


def network(ledger: Ledger, *, words: str = "") -> Network:
    """Who cites or answers whom; with words, in statements that have them only.

    A source cites another whose statement stands inside its own. It answers those who hold the other side of a claim in the article where it
    gives its answer.
    """
    with ledger.read() as connection:
        return kept(connection, ("network", words), lambda: _network(connection, words))


def _network(connection: Connection, words: str) -> Network:
    ties = _cited(connection, words)
    ties.update(_answered(connection, words))
    _drop_nobody(connection, ties)
    weights = _weights(ties)
    shown = sorted(weights, key=lambda id_: (-weights[id_], id_))[:MOST_SOURCES]
    rows = connection.execute(select(ACTORS).where(ACTORS.c.id.in_(shown))).mappings().all()
    nodes = tuple(sorted((Node(r["id"], r["name"], r["kind"], r["naming"], weights[r["id"]]) for r in rows), key=lambda n: (-n.ties, n.name, n.id)))
    kept = {node.id for node in nodes}
    edges = [Edge(*ends, tie, count) for (ends, tie), count in ties.items() if kept.issuperset(ends)]
    edges.sort(key=lambda e: (-e.count, e.one, e.other, e.tie))
    tied = {end for e in edges for end in (e.one, e.other)}
    return Network(tuple(n for n in nodes if n.id in tied), tuple(edges), len(weights), ties.total() - sum(e.count for e in edges))


def _drop_nobody(connection: Connection, ties: Counter[tuple[Ends, Tie]]) -> None:
    """Nobody in particular cites nobody, and is not cited."""
    nobody = set(connection.scalars(select(ACTORS.c.id).where(ACTORS.c.name == NOBODY)))
    for key in [key for key in ties if not nobody.isdisjoint(key[0])]:
        del ties[key]


def _cited(connection: Connection, words: str) -> Counter[tuple[Ends, Tie]]:
    """Whose statements stand directly inside whose."""
    inner, outer = STATEMENTS.alias("inner_one"), STATEMENTS.alias("outer_one")
    query = select(outer.c.actor_id, inner.c.actor_id, func.count()).join(outer, outer.c.id == inner.c.parent_id)
    query = query.where(inner.c.actor_id.is_not(None), outer.c.actor_id.is_not(None), inner.c.actor_id != outer.c.actor_id)
    if fulltext.words_of(words):
        hits = fulltext.hits(connection.dialect.name, "statements", words)
        query = query.where(outer.c.n.in_(select(hits.c.n)), inner.c.parent_id.is_not(None))
    return Counter({((row[0], row[1]), Tie.CITES): row[2] for row in connection.execute(query.group_by(outer.c.actor_id, inner.c.actor_id))})


def _answered(connection: Connection, words: str) -> Counter[tuple[Ends, Tie]]:
    """Who gives an answer to what somebody on another side of the claim holds in the same article."""
    s, m = STATEMENTS.c, CLAIM_MEMBERS.c
    query = select(m.claim_id, m.side, s.document_id, s.actor_id).join(STATEMENTS, s.id == m.statement_id)
    query = query.where(m.response.is_not(None), s.actor_id.is_not(None))
    if fulltext.words_of(words):
        hits = fulltext.hits(connection.dialect.name, "statements", words)
        query = query.join(hits, hits.c.n == s.n)
    answers = connection.execute(query.order_by(m.claim_id, s.id).limit(MOST_ANSWERS)).all()
    others = _held(connection, sorted({row.claim_id for row in answers}))
    out: Counter[tuple[Ends, Tie]] = Counter()
    for row in answers:
        facing = {actor for side, actor in others.get((row.claim_id, row.document_id), ()) if side != row.side and actor != row.actor_id}
        out.update(((row.actor_id, actor), Tie.ANSWERS) for actor in facing)
    return out


def _held(connection: Connection, claims: Sequence[str]) -> Mapping[tuple[str, str], list[tuple[str, str]]]:
    """Side and source of each member of some claims, by claim and document."""
    s, m = STATEMENTS.c, CLAIM_MEMBERS.c
    out: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for chunk in chunks(claims):
        query = select(m.claim_id, m.side, s.document_id, s.actor_id).join(STATEMENTS, s.id == m.statement_id)
        for row in connection.execute(query.where(m.claim_id.in_(chunk), s.actor_id.is_not(None))):
            out.setdefault((row.claim_id, row.document_id), []).append((row.side, row.actor_id))
    return out


def _weights(ties: Mapping[Any, int]) -> Counter[str]:
    out: Counter[str] = Counter()
    for (ends, _), count in ties.items():
        for end in ends:
            out[end] += count
    return out
