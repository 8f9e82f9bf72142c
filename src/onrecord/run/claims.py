"""Claims of a ledger: the statements that are new are compared with those that share something, and the claims that this touches are made again."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, RowMapping

from onrecord.query.meaning import pack as as_stored
from onrecord.query.meaning import sentence_vectors
from onrecord.reconcile.claims.answering import answered
from onrecord.reconcile.claims.cluster import Constraints, Pair, pair
from onrecord.reconcile.claims.gather import Claim, Tie, Ties, claim_of
from onrecord.reconcile.claims.keys import candidate_keys
from onrecord.reconcile.claims.packed import pack
from onrecord.reconcile.claims.pairs import JOINING, TURNED, Context, Prepared, Relation, compare, sifted
from onrecord.reconcile.claims.telling import Telling
from onrecord.run.claim_rows import claim_row, member_rows
from onrecord.run.desk import Desk
from onrecord.run.neighbours import MOST, beside, offer, turning
from onrecord.run.regroup import regrouped
from onrecord.run.shelf import Shelf
from onrecord.run.uncollected import uncollected
from onrecord.store import claims
from onrecord.store.claims import Neighbours
from onrecord.store.judgements import judgements
from onrecord.store.rows import Row

KEPT = frozenset({Relation.SAME, Relation.NARROWER, Relation.BROADER, Relation.APART})
COMPARED, TOGETHER = 60_000, 200
"""Pairs that are compared, and claims that are made, before what they need is looked up for the next ones."""
CONTENT = 0
"""The row of a prepared statement's vectors that stands for its content."""


@cache
def context() -> Context:
    """What statements are compared with, loaded once."""
    return Context.shipped(sentence_vectors().encode)


def note_tellings(connection: Connection, told: Sequence[Telling]) -> None:
    """Store what the statements of a document are compared by. They are compared when claims are settled."""
    _put_cards(connection, context().prepare(answered(told)))


def renew_tellings(connection: Connection, told: Sequence[Telling]) -> None:
    """Store anew what the statements of a document are compared by, where that is something else now: what one answers depends on the others."""
    kept = claims.prepared(connection, [one.id for one in told])
    other = [p for p in context().prepare(answered(told)) if kept.get(p.id) != pack(p)]
    ids = [p.id for p in other]
    take_out_statements(connection, ids)
    claims.drop_cards(connection, ids)
    _put_cards(connection, other)


def _put_cards(connection: Connection, ready: Sequence[Prepared]) -> None:
    claims.put_cards(connection, [_card_row(p) for p in ready], {p.id: candidate_keys(p) for p in ready})


def _card_row(p: Prepared) -> dict[str, object]:
    vector = as_stored(p.vectors[CONTENT])
    return {"statement_id": p.id, "document_id": p.document_id, "day": p.day, "vector": vector, "prepared": pack(p)}


def take_out(connection: Connection, document_id: str) -> None:
    """Prepare for the statements of a document to go."""
    take_out_statements(connection, claims.of_document(connection, document_id))


def take_out_statements(connection: Connection, ids: Sequence[str]) -> None:
    """Prepare for some statements to go: what was compared with them, or shared a claim with them, is settled again."""
    near = beside(connection, ids)
    claims.part_from(connection, near, frozenset(ids))
    claims.unsettle(connection, sorted({*near, *claims.fellows(connection, ids)}))


@uncollected()
def settle_claims(connection: Connection, turned: Iterable[str] = ()) -> None:
    """Compare the statements that are new, and make again the claims that this touches.

    `turned` are the documents whose copies or speakers are others now: their claims are made again too.
    """
    touched, changed = set(claims.members_in(connection, sorted(turned))), set[Pair]()
    if new := claims.unsettled(connection):
        touched.update(new)
        lists, before = offer(connection, sorted({*new, *turning(connection, new)}), context().rarity.of)
        changed = _compare(connection, lists, before)
        claims.put_neighbours(connection, lists, full=MOST)
    if touched:
        remake(connection, touched, changed)


def remake(connection: Connection, statements: Iterable[str], changed: Collection[Pair] = ()) -> None:
    """Make again the claims of some statements, and those that are others now of all that links connect with them or with pairs whose links changed.

    A claim that has the members it had, none of which are among the statements nor two of them such a pair, stays as it is.
    """
    touched = frozenset(statements)
    part, groups, stands = regrouped(connection, {*touched, *(end for ends in changed for end in ends)}, _constraints(connection))
    whose = {id_: ids for ids in groups for id_ in ids}
    stale = {whose[a] for a, b in changed if a in whose and whose[a] == whose.get(b)}
    kept = frozenset(ids for ids in groups if ids in stands and ids not in stale and touched.isdisjoint(ids))
    made = list(_claims(connection, [ids for ids in groups if ids not in kept]))
    claims.put_claims(connection, sorted(part.difference(*kept)), [row for row, _ in made], [row for _, members in made for row in members])


def _claims(connection: Connection, groups: Sequence[Sequence[str]]) -> Iterator[tuple[Row, list[Row]]]:
    """The rows of claims, those of one time after each other, so that each article is read once."""
    places = claims.places(connection, [id_ for ids in groups for id_ in ids])
    shelf = Shelf(connection, {id_: document for id_, (_, document) in places.items()})
    ordered = sorted(groups, key=lambda ids: (min(places[id_][0] or 0 for id_ in ids), *ids))
    for start in range(0, len(ordered), TOGETHER):
        some = ordered[start : start + TOGETHER]
        together = sorted(id_ for ids in some for id_ in ids)
        shelf.fetch(together)
        links = claims.links(connection, together, relations=JOINING)
        whose = {id_: ids[0] for ids in some for id_ in ids}
        likeness: dict[str, dict[Pair, float]] = {ids[0]: {} for ids in some}
        for ends, row in links.items():
            if ends[0] in whose and whose[ends[0]] == whose.get(ends[1]):
                likeness[whose[ends[0]]][ends] = row["score"]
        for ids in some:
            claim = _claim(shelf, ids, links, likeness[ids[0]])
            yield claim_row(claim), member_rows(claim)


def _compare(connection: Connection, lists: Mapping[str, Neighbours], before: Mapping[str, Neighbours]) -> set[Pair]:
    """Compare the pairs that became neighbours, and drop those that are none any more. Returns the pairs whose links changed.

    `lists` are the lists that are new, `before` those that stood until now.
    """
    now, was = _names(lists), _names({id_: before[id_] for id_ in lists})
    new = {pair(id_, other) for id_, found in now.items() for other in found - was[id_]}
    gone = {pair(id_, other) for id_, found in was.items() for other in found - now[id_]}
    others = _names(claims.neighbours(connection, sorted({end for ends in (*gone, *new) for end in ends} - lists.keys())))
    gone = _apart(gone, {**others, **now})
    links = _links(connection, _apart(new, {**others, **was}))
    linked = claims.standings(connection, sorted({end for ends in gone for end in ends})).keys() & frozenset(gone)
    claims.put_links(connection, links, gone)
    return linked | {(row["first_id"], row["second_id"]) for row in links}


def _names(lists: Mapping[str, Neighbours]) -> dict[str, frozenset[str]]:
    """Whom lists have, without the weights."""
    return {id_: frozenset(other for other, _ in found) for id_, found in lists.items()}


def _apart(pairs: Iterable[Pair], near: Mapping[str, frozenset[str]]) -> list[Pair]:
    """The pairs of which neither has the other in its list; what was forgotten has none."""
    none = frozenset[str]()
    return [(a, b) for a, b in pairs if b not in near.get(a, none) and a not in near.get(b, none)]


def _links(connection: Connection, pairs: Iterable[Pair]) -> list[dict[str, Any]]:
    """The links between pairs that may join; those of one time after each other, so that what was made ready is at hand.

    The later one of a pair stands first: what is new is later than most, and all pairs of it are sifted together then.
    """
    pairs = list(pairs)
    places = claims.places(connection, sorted({end for ends in pairs for end in ends}))
    first = {id_: (-(day or 0), id_) for id_, (day, _) in places.items()}
    ordered = sorted(sorted(ends, key=first.__getitem__) for ends in pairs)
    ordered.sort(key=lambda ends: first[ends[0]])
    desk = Desk(connection)
    out: list[dict[str, Any]] = []
    for start in range(0, len(ordered), COMPARED):
        some = ordered[start : start + COMPARED]
        ready = desk.fetch({end for ends in some for end in ends})
        for a, b in sifted(ready, some, context().model):
            link = compare(ready[min(a, b)], ready[max(a, b)], context().model)
            if link.relation in KEPT:
                out.append({"first_id": link.a, "second_id": link.b, "relation": link.relation, "score": link.score, "reasons": list(link.reasons)})
    return sorted(out, key=lambda row: (row["first_id"], row["second_id"]))


def _claim(shelf: Shelf, ids: Sequence[str], found: Mapping[Pair, RowMapping], likeness: Mapping[Pair, float]) -> Claim:
    told = shelf.around(ids)
    members = {id_: one.kin.tellings[id_] for one in told for id_ in one.kin.tellings.keys() & frozenset(ids)}
    answers = [response for article in told for response in article.responses]

    def tie(id_: str, founder: str) -> Tie:
        row = found.get(pair(id_, founder))
        if row is None:
            return Tie()
        relation = Relation(row["relation"])
        return Tie(relation if row["first_id"] == id_ else TURNED.get(relation, relation), tuple(row["reasons"]))

    return claim_of([members[id_] for id_ in ids], [one.kin for one in told], answers, Ties(tie, likeness))


def _pairs(subject: Mapping[str, Any]) -> list[Pair]:
    """The pairs that a judgement is about: two statements, or each of the first `out` with each of the others."""
    ids, out = subject["statements"], subject.get("out", 1)
    return [pair(a, b) for a in ids[:out] for b in ids[out:]]


def _constraints(connection: Connection) -> Constraints:
    """What people said about pairs that the ledger still holds; of two judgements on one pair the later one holds."""
    said: dict[Pair, str] = {}
    for row in judgements(connection, kinds=("link", "unlink")):
        said.update((ends, row["kind"]) for ends in _pairs(row["subject"]))
    here = claims.present(connection, sorted({end for ends in said for end in ends}))
    said = {ends: kind for ends, kind in said.items() if here.issuperset(ends)}
    return Constraints(*(frozenset(ends for ends, kind in said.items() if kind == wanted) for wanted in ("link", "unlink")))
