"""Judgements of people: what they are, making one on a statement, and taking one back."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query

from onrecord.errors import UsageError
from onrecord.query.judgements import EDIT, WITHHOLD, judgement_named, part_of
from onrecord.query.judgements import judgements as run
from onrecord.run.edit import edit
from onrecord.run.judge import Judge, judge_statement, undo
from onrecord.run.withhold import withhold
from onrecord.web.api.models import FaultAnswer, JudgementAnswer, Judgements, JudgementSent
from onrecord.web.api.rooms import following, room
from onrecord.web.judging import judge_named
from onrecord.web.questions import JudgementsFromCursor
from onrecord.web.security.posted import judging
from onrecord.web.site import AVisit

REFUSED: dict[int | str, dict[str, Any]] = {
    403: {"model": FaultAnswer, "description": "The site takes no judgements, or not with this token, or this came from another site."}
}

router: APIRouter = room()


@router.get("/judgements", response_model=Judgements)
def judgements(visit: AVisit, asked: Annotated[JudgementsFromCursor, Query()]) -> dict[str, Any]:
    """What people decided, in the order in which they did."""
    found = run(visit.ledger, undone=asked.undone, reveals=visit.may_judge)
    part, cursor = part_of(found, after=asked.after, limit=asked.limit)
    return {"total": len(found), "next": following(asked, cursor, "judgements"), "judgements": [one.to_json() for one in part]}


@router.post("/judgements", response_model=JudgementAnswer, status_code=201, responses=REFUSED, dependencies=[Depends(judging)])
def judge(visit: AVisit, sent: JudgementSent) -> dict[str, Any]:
    """Accept, reject, edit or withhold a statement."""
    if (sent.kind == EDIT) != (sent.changes is not None):
        raise UsageError("changes are what an edit has, and nothing else")
    who = judge_named(visit.token.name if visit.token else sent.author, sent.reason, needs_reason=sent.kind != "accept")
    id_ = _decide(visit, sent, who)
    return judgement_named(visit.ledger, id_).to_json()


@router.post("/judgements/{id}/undo", response_model=JudgementAnswer, responses=REFUSED, dependencies=[Depends(judging)])
def take_back(visit: AVisit, id: str) -> dict[str, Any]:  # noqa: A002 - the name that the address has
    """Take one back, named by its id or the beginning of it; what it decided is worked out again."""
    return judgement_named(visit.ledger, undo(visit.ledger, id, Judge("", ""))).to_json()


def _decide(visit: AVisit, sent: JudgementSent, who: Judge) -> str:
    if sent.kind == EDIT:
        return edit(visit.ledger, sent.statement_id, sent.changes or {}, who)
    if sent.kind == WITHHOLD:
        return withhold(visit.ledger, sent.statement_id, who)
    return judge_statement(visit.ledger, sent.kind, sent.statement_id, who)
