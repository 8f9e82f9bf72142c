"""Claims of a ledger: the statements that are new are compared with those that share something, and the claims that this touches are made again."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from onrecord.model import Article
from onrecord.query.meaning import pack as as_stored
from onrecord.query.meaning import sentence_vectors
from onrecord.reconcile.claims.cluster import Constraints, Pair, clusters, components, pair
from onrecord.reconcile.claims.gather import Claim, Member, claim_of
from onrecord.reconcile.claims.keys import candidate_keys
from onrecord.reconcile.claims.origins import Origin
from onrecord.reconcile.claims.packed import pack, unpack
from onrecord.reconcile.claims.pairs import Context, Prepared, Relation, compare
from onrecord.reconcile.claims.responses import Response, responses
from onrecord.reconcile.claims.telling import Place, Telling, tellings_of
from onrecord.reconcile.claims.timeline import Event
from onrecord.run.neighbours import Neighbours, beside, offer
from onrecord.store import claims
from onrecord.store.articles import load_articles
from onrecord.store.judgements import judgements
from onrecord.store.rows import content_id
from onrecord.store.tables import CAPTURES, ENTITIES, FINGERPRINTS

KEPT = frozenset({Relation.SAME, Relation.NARROWER, Relation.BROADER})
CONTENT = 0
"""The row of a prepared statement's vectors that stands for its content."""
TURNED = {Relation.NARROWER: Relation.BROADER, Relation.BROADER: Relation.NARROWER}


@cache
def context() -> Context:
    """What statements are compared with, loaded once."""
    return Context.shipped(sentence_vectors().encode)


def note_tellings(connection: Connection, article: Article) -> None:
    """Store what the statements of a document are compared by. They are compared when claims are settled."""
    told = tellings_of(article)
    ready = context().prepare(told)
    claims.put_cards(connection, [_card_row(p) for p in ready], {p.id: candidate_keys(p) for p in ready})


def _card_row(p: Prepared) -> dict[str, object]:
    vector = as_stored(p.vectors[CONTENT])
    return {"statement_id": p.id, "document_id": p.document_id, "day": p.day, "vector": vector, "prepared": pack(p)}


def take_out(connection: Connection, document_id: str) -> None:
    """Prepare for the statements of a document to go: what was compared with them, or shared a claim with them, is settled again."""
    ids = claims.of_document(connection, document_id)
    claims.unsettle(connection, sorted({*beside(connection, ids), *claims.fellows(connection, ids)}))


def settle_claims(connection: Connection, turned: Iterable[str] = ()) -> None:
    """Compare the statements that are new, and make again the claims that this touches.

    `turned` are the documents whose copies or speakers are others now: their claims are made again too.
    """
    touched = set(claims.members_in(connection, sorted(turned)))
    if new := claims.unsettled(connection):
        lists, before = offer(connection, new, context().rarity.of)
        touched |= {*new, *_compare(connection, lists, {id_: card.neighbours for id_, card in before.items()})}
        claims.put_neighbours(connection, lists)
    if touched:
        remake(connection, touched)


def remake(connection: Connection, statements: Iterable[str]) -> None:
    """Make again the claims of some statements, and of all that links connect with them."""
    constraints = _constraints(connection)
    tied = {end for ends in (constraints.joined | constraints.parted) for end in ends}
    part, found = _connected(connection, statements, tied, constraints)
    scores = {ends: row["score"] for ends, row in found.items()}
    rows: list[dict[str, object]] = []
    members: list[dict[str, object]] = []
    for component in components(part, [*scores, *constraints.joined]):
        inside = {ends: score for ends, score in scores.items() if ends[0] in component and ends[1] in component}
        for ids in clusters(component, inside, constraints):
            if len(ids) > 1:
                claim = _claim(connection, ids, found)
                rows.append(_claim_row(claim))
                members += _member_rows(claim)
    claims.put_claims(connection, sorted(part), rows, members)


def _compare(connection: Connection, lists: Mapping[str, Neighbours], before: Mapping[str, Neighbours]) -> set[str]:
    """Compare the pairs that became neighbours, and drop those that are none any more. Returns the statements whose links changed.

    `lists` are the lists that are new, `before` those that stood until now, of these statements and of all that they may have met.
    """
    now = {pair(id_, other) for id_, found in lists.items() for other, _ in found}
    was = {pair(id_, other) for id_ in lists for other, _ in before.get(id_, ())}
    gone = was - now
    others = {id_: card.neighbours for id_, card in claims.cards(connection, sorted({end for ends in gone for end in ends})).items()}
    gone -= {ends for ends in gone if _are_neighbours(ends, {**others, **lists})}
    links = _links(connection, sorted(ends for ends in now - was if not _are_neighbours(ends, before)))
    claims.put_links(connection, links, gone)
    return {end for ends in gone for end in ends} | {row[end] for row in links for end in ("first_id", "second_id")}


def _are_neighbours(ends: Pair, lists: Mapping[str, Neighbours]) -> bool:
    """Whether one of two statements is in the other's list."""
    a, b = ends
    return any(other == y for x, y in ((a, b), (b, a)) for other, _ in lists.get(x, ()))


def _links(connection: Connection, pairs: Sequence[Pair]) -> list[dict[str, Any]]:
    ready = {id_: unpack(data) for id_, data in claims.prepared(connection, sorted({end for ends in pairs for end in ends})).items()}
    model = context().model
    out: list[dict[str, Any]] = []
    for a, b in pairs:
        link = compare(ready[a], ready[b], model)
        if link.relation in KEPT:
            out.append({"first_id": a, "second_id": b, "relation": link.relation, "score": link.score, "reasons": list(link.reasons)})
    return out


def _connected(
    connection: Connection, statements: Iterable[str], tied: set[str], constraints: Constraints
) -> tuple[set[str], dict[Pair, RowMapping]]:
    """What links that join, and judgements, connect with some statements."""
    part: set[str] = set()
    found: dict[Pair, RowMapping] = {}
    edge = set(statements)
    while edge:
        part |= edge
        links = claims.links(connection, sorted(edge), joining=True)
        found |= links
        near = {end for ends in links for end in ends}
        near |= {end for ends in constraints.joined if edge & set(ends) & tied for end in ends}
        edge = near - part
    return part, found


def _claim(connection: Connection, ids: Sequence[str], found: Mapping[Pair, RowMapping]) -> Claim:
    documents = sorted({card.document_id for card in claims.cards(connection, ids).values()})
    kin: dict[str, Telling] = {}
    answers: list[Response] = []
    for article in load_articles(connection, documents):
        told = tellings_of(article, _place(connection, article.document.id))
        kin |= {t.id: t for t in told}
        answers += responses(told)

    def reasons(a: str, b: str) -> tuple[str, ...]:
        row = found.get(pair(a, b))
        return tuple(row["reasons"]) if row else ()

    return claim_of([kin[id_] for id_ in ids], kin, answers, reasons)


def _place(connection: Connection, document_id: str) -> Place:
    outlet = connection.scalar(select(CAPTURES.c.outlet).where(CAPTURES.c.document_id == document_id).order_by(CAPTURES.c.id).limit(1))
    story = connection.scalar(select(FINGERPRINTS.c.group_id).where(FINGERPRINTS.c.document_id == document_id))
    known = (ENTITIES.c.document_id == document_id, ENTITIES.c.actor_id.is_not(None))
    return Place(outlet, story, dict(connection.execute(select(ENTITIES.c.id, ENTITIES.c.actor_id).where(*known)).all()))


def _constraints(connection: Connection) -> Constraints:
    """What people said about pairs; of two judgements on one pair the later one holds."""
    said: dict[Pair, str] = {}
    for row in judgements(connection, kinds=("link", "unlink")):
        said[pair(*row["subject"]["statements"])] = row["kind"]
    return Constraints(*(frozenset(ends for ends, kind in said.items() if kind == wanted) for wanted in ("link", "unlink")))


def _claim_row(claim: Claim) -> dict[str, object]:
    days = sorted(m.telling.day for m in claim.members if m.telling.day)
    origins = {side: [_origin(o) for o in found] for side, found in claim.origins.items()}
    record = {"origins": origins, "timeline": [_event(e) for e in claim.timeline]}
    own = {"id": _id_of(claim), "founder_id": claim.founder.id, "size": len(claim.members), "is_disputed": claim.is_disputed}
    return {**own, "first_day": days[0] if days else None, "last_day": days[-1] if days else None, "record": record}


def _member_rows(claim: Claim) -> list[dict[str, object]]:
    return [_member_row(_id_of(claim), member) for member in claim.members]


def _member_row(claim_id: str, m: Member) -> dict[str, object]:
    record = {"link": m.link, "reasons": list(m.reasons), "origin": m.origin.id}
    return {"statement_id": m.telling.id, "claim_id": claim_id, "side": m.side, "response": m.response, "record": record}


def _event(e: Event) -> dict[str, object]:
    return {"day": e.day, "happening": e.happening, "statement_id": e.telling_id, "side": e.side, "before": e.before}


def _origin(o: Origin) -> dict[str, object]:
    return {"id": o.id, "kind": o.kind, "label": o.label, "statements": list(o.tellings), "reasons": list(o.reasons)}


def _id_of(claim: Claim) -> str:
    return content_id("claim", claim.founder.id)
