"""Sources."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from onrecord.query.sources import sources as run
from onrecord.web.api.models import SourceAnswer, Sources
from onrecord.web.api.rooms import following, room
from onrecord.web.found import the_source
from onrecord.web.questions import SourcesFromCursor
from onrecord.web.site import AVisit

router: APIRouter = room()


@router.get("/sources", response_model=Sources)
def sources(visit: AVisit, asked: Annotated[SourcesFromCursor, Query()]) -> dict[str, Any]:
    """Who speaks, most often first. Unnamed sources stand each for one document: they are never joined."""
    found = run(visit.ledger, name=asked.name, kind=asked.kind, naming=asked.naming, limit=asked.limit, after=asked.after)
    listed = [actor.to_json() for actor in found.actors]
    return {"total": found.total, "next": following(asked, found.next, "sources"), "sources": listed}


@router.get("/sources/{id}", response_model=SourceAnswer)
def source(visit: AVisit, id: str) -> dict[str, Any]:  # noqa: A002 - the name that the address has
    """One source; /api/v1/statements?source=ID has what it told."""
    return the_source(visit.ledger, id).to_json()
