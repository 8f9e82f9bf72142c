"""Review of a claim: saying that another statement, or another claim, is about the same; and that some of its statements are not."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import RedirectResponse, Response

from onrecord.errors import LedgerError, UsageError
from onrecord.query.claims import Claim, claim_named
from onrecord.query.links import pairs_judged
from onrecord.query.search import Search, search
from onrecord.run.judge import judge_pair, part
from onrecord.store import Ledger
from onrecord.web.judging import judge_of
from onrecord.web.pages.search import beside
from onrecord.web.paths import claim_path, statement_path
from onrecord.web.security.posted import AJudged
from onrecord.web.site import AVisit

MOST_CANDIDATES = 20
MOST_OUT = 50
"""Statements that are taken out by one judgement."""

router = APIRouter(include_in_schema=False)


@router.get("/claims/{id_}/review")
def review_page(visit: AVisit, id_: str, q: Annotated[str, Query(max_length=200)] = "") -> Response:
    """The forms."""
    claim = claim_named(visit.ledger, id_)
    inside = {m.told.id for m in claim.members}
    found = search(visit.ledger, Search(q, limit=MOST_CANDIDATES + len(inside))).told if q.strip() else ()
    candidates = [told for told in found if told.id not in inside][:MOST_CANDIDATES]
    judged = pairs_judged(visit.ledger, inside)
    around = beside(visit.ledger, [claim.founder, *candidates])
    return visit.form_page("claim_review.html.jinja", claim=claim, q=q, candidates=candidates, pairs=judged, **around)


@router.post("/claims/{id_}/link")
def link(visit: AVisit, id_: str, sent: AJudged) -> Response:
    """Say that a statement is about the same; the claim in which it stands comes along as far as links hold it together."""
    claim, other = claim_named(visit.ledger, id_), sent.one("other")
    if not other:
        raise UsageError("choose the statement that is about the same")
    judge_pair(visit.ledger, "link", claim.founder.id, other, judge_of(sent))
    return RedirectResponse(_where(visit.ledger, claim), 303)


@router.post("/claims/{id_}/unlink")
def unlink(visit: AVisit, id_: str, sent: AJudged) -> Response:
    """Say that statements are not about what all the others are about, the founding statement among them."""
    claim, judge, out = claim_named(visit.ledger, id_), judge_of(sent), tuple(dict.fromkeys(sent.fields.get("statement", ())))
    members = {m.told.id for m in claim.members} - {claim.founder.id}
    if not out or not members.issuperset(out) or len(out) > MOST_OUT:
        raise UsageError(f"choose one to {MOST_OUT} statements of this claim, other than the one that founds it")
    rest = [claim.founder.id, *sorted(members - set(out))]
    part(visit.ledger, out, rest, judge)
    return RedirectResponse(_where(visit.ledger, claim), 303)


def _where(ledger: Ledger, claim: Claim) -> str:
    """Where the claim is now; where nothing is left of it but the founding statement, that."""
    try:
        return claim_path(claim_named(ledger, claim.id).id)
    except LedgerError:
        return statement_path(claim.founder.id)
