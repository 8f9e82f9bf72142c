"""Claims as the rows that a ledger keeps of them."""

from onrecord.model.ids import content_id
from onrecord.reconcile.claims.gather import Claim, Member
from onrecord.reconcile.claims.origins import Origin
from onrecord.reconcile.claims.timeline import Event
from onrecord.store.rows import Row


def claim_row(claim: Claim) -> Row:
    """The claim, with its origins and its life."""
    days = sorted(m.telling.day for m in claim.members if m.telling.day)
    origins = {side: [_origin(o) for o in found] for side, found in claim.origins.items()}
    record = {"origins": origins, "timeline": [_event(e) for e in claim.timeline]}
    own = {"id": _id_of(claim), "founder_id": claim.founder.id, "size": len(claim.members), "is_disputed": claim.is_disputed}
    return {**own, "first_day": days[0] if days else None, "last_day": days[-1] if days else None, "record": record}


def member_rows(claim: Claim) -> list[Row]:
    """Its members, in their order."""
    id_ = _id_of(claim)
    return [_member_row(id_, member) for member in claim.members]


def _member_row(claim_id: str, m: Member) -> Row:
    record = {"link": m.link, "reasons": list(m.reasons), "origin": m.origin.id}
    return {"statement_id": m.telling.id, "claim_id": claim_id, "side": m.side, "response": m.response, "record": record}


def _event(e: Event) -> Row:
    return {"day": e.day, "happening": e.happening, "statement_id": e.telling_id, "side": e.side, "before": e.before}


def _origin(o: Origin) -> Row:
    return {"id": o.id, "kind": o.kind, "label": o.label, "statements": list(o.tellings), "reasons": list(o.reasons)}


def _id_of(claim: Claim) -> str:
    return content_id("claim", claim.founder.id)
