"""Judgements of people."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from onrecord.query.judgements import judgements as run
from onrecord.web.api.models import Judgements
from onrecord.web.api.rooms import following, room
from onrecord.web.questions import JudgementsQuestion
from onrecord.web.site import AVisit

router: APIRouter = room()


@router.get("/judgements", response_model=Judgements)
def judgements(visit: AVisit, asked: Annotated[JudgementsQuestion, Query()]) -> dict[str, Any]:
    """What people decided, in the order in which they did."""
    found = run(visit.ledger, undone=asked.undone, reveals=visit.may_judge)
    shown = [one.to_json() for one in found[asked.offset : asked.next_offset]]
    return {"total": len(found), "next": following(asked, len(shown), len(found), "judgements"), "judgements": shown}
