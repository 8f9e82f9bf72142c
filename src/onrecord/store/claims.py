"""Claims of a ledger: what statements are compared by, how pairs of them stand, and the claims that came out."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, or_, select, update

from onrecord.store.chunks import chunks
from onrecord.store.tables import CLAIM_CARDS, CLAIM_KEYS, CLAIM_LINKS, CLAIM_MEMBERS, CLAIM_NAMES, CLAIMS

Row: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Card:
    """A statement as it is looked at from afar: `least` is the weight from which another one may be among its best neighbours, None where any may."""

    id: str
    day: int | None
    vector: bytes
    least: float | None


Neighbours: TypeAlias = tuple[tuple[str, float], ...]


def put_cards(connection: Connection, cards: Sequence[Row], keys: Mapping[str, Iterable[str]]) -> None:
    """Store what some new statements are compared by."""
    if cards:
        connection.execute(CLAIM_CARDS.insert(), [{**card, "neighbours": "[]", "least": None, "is_settled": False} for card in cards])
    rows = [{"key": key, "statement_id": id_} for id_, own in sorted(keys.items()) for key in sorted(set(own))]
    if rows:
        connection.execute(CLAIM_KEYS.insert(), rows)


def drop_cards(connection: Connection, ids: Sequence[str]) -> None:
    """Forget what some statements are compared by."""
    for chunk in chunks(ids):
        connection.execute(delete(CLAIM_CARDS).where(CLAIM_CARDS.c.statement_id.in_(chunk)))


def unsettled(connection: Connection) -> list[str]:
    """The statements that were not compared with all others yet."""
    return list(
        connection.scalars(select(CLAIM_CARDS.c.statement_id).where(CLAIM_CARDS.c.is_settled.is_(False)).order_by(CLAIM_CARDS.c.statement_id))
    )


def cards(connection: Connection, ids: Sequence[str]) -> list[Card]:
    """Cards by their ids, in the order of these."""
    c = CLAIM_CARDS.c
    out: list[Card] = []
    for chunk in chunks(sorted(ids)):
        query = select(c.statement_id, c.day, c.vector, c.least).where(c.statement_id.in_(chunk)).order_by(c.statement_id)
        out += (Card(*row) for row in connection.execute(query))
    return out


def neighbours(connection: Connection, ids: Sequence[str]) -> dict[str, Neighbours]:
    """With whom statements were compared, best first, each with the weight of what they share."""
    out: dict[str, Neighbours] = {}
    for chunk in chunks(ids):
        query = select(CLAIM_CARDS.c.statement_id, CLAIM_CARDS.c.neighbours).where(CLAIM_CARDS.c.statement_id.in_(chunk))
        out.update((id_, tuple((other, weight) for other, weight in json.loads(found))) for id_, found in connection.execute(query))
    return out


def places(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[int | None, str]]:
    """The day and the document of statements."""
    out: dict[str, tuple[int | None, str]] = {}
    for chunk in chunks(ids):
        query = select(CLAIM_CARDS.c.statement_id, CLAIM_CARDS.c.day, CLAIM_CARDS.c.document_id).where(CLAIM_CARDS.c.statement_id.in_(chunk))
        out.update((id_, (day, document)) for id_, day, document in connection.execute(query))
    return out


def present(connection: Connection, ids: Sequence[str]) -> frozenset[str]:
    """Those of some statements that have a card."""
    found: set[str] = set()
    for chunk in chunks(ids):
        found.update(connection.scalars(select(CLAIM_CARDS.c.statement_id).where(CLAIM_CARDS.c.statement_id.in_(chunk))))
    return frozenset(found)


def prepared(connection: Connection, ids: Sequence[str]) -> dict[str, bytes]:
    """What statements are compared by, as it was stored."""
    out: dict[str, bytes] = {}
    for chunk in chunks(ids):
        query = select(CLAIM_CARDS.c.statement_id, CLAIM_CARDS.c.prepared).where(CLAIM_CARDS.c.statement_id.in_(chunk))
        out.update((id_, data) for id_, data in connection.execute(query))
    return out


def keys_of(connection: Connection, ids: Sequence[str]) -> dict[str, list[str]]:
    """The keys of some statements."""
    out: dict[str, list[str]] = {id_: [] for id_ in ids}
    for chunk in chunks(ids):
        query = select(CLAIM_KEYS.c.statement_id, CLAIM_KEYS.c.key).where(CLAIM_KEYS.c.statement_id.in_(chunk)).order_by(CLAIM_KEYS.c.key)
        for id_, key in connection.execute(query):
            out[id_].append(key)
    return out


def postings(connection: Connection, keys: Sequence[str], *, most: int, days: tuple[int, int] | None = None) -> dict[str, list[str]]:
    """The statements of each key that no more than so many have; of those with a day only what was told between two `days`."""
    out: dict[str, list[str]] = {}
    counts = key_counts(connection, keys)
    c = CLAIM_KEYS.c
    for chunk in chunks([key for key in keys if counts.get(key, 0) <= most]):
        query = select(c.key, c.statement_id).where(c.key.in_(chunk)).order_by(c.key, c.statement_id)
        if days:
            day = CLAIM_CARDS.c.day
            query = query.join(CLAIM_CARDS, CLAIM_CARDS.c.statement_id == c.statement_id).where(or_(day.is_(None), day.between(*days)))
        for key, id_ in connection.execute(query):
            out.setdefault(key, []).append(id_)
    return out


def key_counts(connection: Connection, keys: Sequence[str]) -> dict[str, int]:
    """How many statements each key has."""
    out: dict[str, int] = {}
    for chunk in chunks(keys):
        query = select(CLAIM_KEYS.c.key, func.count()).where(CLAIM_KEYS.c.key.in_(chunk)).group_by(CLAIM_KEYS.c.key)
        out.update((key, count) for key, count in connection.execute(query))
    return out


def holders(connection: Connection, keys: Sequence[str]) -> list[str]:
    """The statements that have one of some keys."""
    found: set[str] = set()
    for chunk in chunks(keys):
        found.update(connection.scalars(select(CLAIM_KEYS.c.statement_id).where(CLAIM_KEYS.c.key.in_(chunk))))
    return sorted(found)


def of_document(connection: Connection, document_id: str) -> list[str]:
    """The statements of a document that are compared with others."""
    query = select(CLAIM_CARDS.c.statement_id).where(CLAIM_CARDS.c.document_id == document_id)
    return list(connection.scalars(query.order_by(CLAIM_CARDS.c.statement_id)))


def fellows(connection: Connection, ids: Sequence[str]) -> list[str]:
    """All statements of the claims in which some statements stand."""
    out: set[str] = set()
    for chunk in chunks(ids):
        mine = select(CLAIM_MEMBERS.c.claim_id).where(CLAIM_MEMBERS.c.statement_id.in_(chunk))
        out.update(connection.scalars(select(CLAIM_MEMBERS.c.statement_id).where(CLAIM_MEMBERS.c.claim_id.in_(mine))))
    return sorted(out)


def members_in(connection: Connection, documents: Sequence[str]) -> list[str]:
    """The statements of some documents that stand in a claim."""
    out: list[str] = []
    for chunk in chunks(documents):
        query = select(CLAIM_MEMBERS.c.statement_id).join(CLAIM_CARDS, CLAIM_CARDS.c.statement_id == CLAIM_MEMBERS.c.statement_id)
        out += connection.scalars(query.where(CLAIM_CARDS.c.document_id.in_(chunk)))
    return out


def unsettle(connection: Connection, ids: Sequence[str]) -> None:
    """Have some statements compared again."""
    for chunk in chunks(ids):
        connection.execute(update(CLAIM_CARDS).where(CLAIM_CARDS.c.statement_id.in_(chunk)).values(is_settled=False))


def put_neighbours(connection: Connection, lists: Mapping[str, Neighbours], *, full: int) -> None:
    """Store whom statements are compared with; they are settled then. A list of `full` neighbours takes only others that are as near as its last."""
    if lists:
        values = [
            {"key": id_, "others": json.dumps(found, separators=(",", ":")), "from": found[-1][1] if len(found) >= full else None}
            for id_, found in sorted(lists.items())
        ]
        chosen = update(CLAIM_CARDS).where(CLAIM_CARDS.c.statement_id == bindparam("key"))
        connection.execute(chosen.values(neighbours=bindparam("others"), least=bindparam("from"), is_settled=True), values)


def part_from(connection: Connection, ids: Sequence[str], gone: Collection[str]) -> None:
    """Take some statements off the lists of others, so that nobody counts as compared with one that comes back under its old id."""
    lists = {id_: [[other, weight] for other, weight in found if other not in gone] for id_, found in neighbours(connection, ids).items()}
    if lists:
        chosen = update(CLAIM_CARDS).where(CLAIM_CARDS.c.statement_id == bindparam("key")).values(neighbours=bindparam("others"))
        connection.execute(chosen, [{"key": id_, "others": json.dumps(found, separators=(",", ":"))} for id_, found in sorted(lists.items())])


def links(connection: Connection, ids: Sequence[str], *, relations: Collection[str] = ()) -> dict[tuple[str, str], RowMapping]:
    """The links that touch some statements, by the pair; only those of some relations where that is asked."""
    out: dict[tuple[str, str], RowMapping] = {}
    for chunk in chunks(ids):
        touching = or_(CLAIM_LINKS.c.first_id.in_(chunk), CLAIM_LINKS.c.second_id.in_(chunk))
        query = select(CLAIM_LINKS).where(touching)
        query = query.where(CLAIM_LINKS.c.relation.in_(sorted(relations))) if relations else query
        out.update(((row["first_id"], row["second_id"]), row) for row in connection.execute(query).mappings())
    return out


def standings(connection: Connection, ids: Sequence[str]) -> dict[tuple[str, str], tuple[str, float]]:
    """The relations and scores of the links that touch some statements, by the pair."""
    c = CLAIM_LINKS.c
    out: dict[tuple[str, str], tuple[str, float]] = {}
    for chunk in chunks(ids):
        query = select(c.first_id, c.second_id, c.relation, c.score).where(or_(c.first_id.in_(chunk), c.second_id.in_(chunk)))
        out.update(((first, second), (relation, score)) for first, second, relation, score in connection.execute(query))
    return out


def memberships(connection: Connection, ids: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """The members of each claim in which some statements stand, in the order of their ids."""
    named: set[str] = set()
    for chunk in chunks(ids):
        named.update(connection.scalars(select(CLAIM_MEMBERS.c.claim_id).where(CLAIM_MEMBERS.c.statement_id.in_(chunk)).distinct()))
    out: dict[str, list[str]] = {}
    for chunk in chunks(sorted(named)):
        query = select(CLAIM_MEMBERS.c.claim_id, CLAIM_MEMBERS.c.statement_id).where(CLAIM_MEMBERS.c.claim_id.in_(chunk))
        for claim, id_ in connection.execute(query.order_by(CLAIM_MEMBERS.c.statement_id)):
            out.setdefault(claim, []).append(id_)
    return frozenset(map(tuple, out.values()))


def put_links(connection: Connection, new: Sequence[Row], gone: Iterable[tuple[str, str]]) -> None:
    """Store links, and drop those between statements that are no neighbours any more."""
    dropped = [{"one": a, "other": b} for a, b in sorted(gone)]
    if dropped:
        connection.execute(
            delete(CLAIM_LINKS).where(CLAIM_LINKS.c.first_id == bindparam("one"), CLAIM_LINKS.c.second_id == bindparam("other")), dropped
        )
    if new:
        connection.execute(CLAIM_LINKS.insert(), [dict(row) for row in new])


def put_claims(connection: Connection, statements: Sequence[str], claims: Sequence[Row], members: Sequence[Row]) -> None:
    """Store the claims that some statements fall into, in the place of those they were in. The name of a claim leads to its founder for good."""
    for chunk in chunks(statements):
        old = select(CLAIM_MEMBERS.c.claim_id).where(CLAIM_MEMBERS.c.statement_id.in_(chunk))
        ids = list(connection.scalars(old.distinct()))
        connection.execute(delete(CLAIMS).where(CLAIMS.c.id.in_(ids)))
    known: set[str] = set()
    for chunk in chunks([row["id"] for row in claims]):
        known.update(connection.scalars(select(CLAIM_NAMES.c.id).where(CLAIM_NAMES.c.id.in_(chunk))))
    named = [{"id": row["id"], "founder_id": row["founder_id"]} for row in claims if row["id"] not in known]
    for table, values in ((CLAIM_NAMES, named), (CLAIMS, claims), (CLAIM_MEMBERS, members)):
        if values:
            connection.execute(table.insert(), [dict(row) for row in values])
