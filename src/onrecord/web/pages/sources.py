"""The list of sources: who speaks, most often first."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from onrecord.query.sources import sources
from onrecord.web.downloads import Suffix, download, whole
from onrecord.web.questions import SourcesQuestion
from onrecord.web.site import AVisit
from onrecord.web.turning import turn

COLUMNS = ("id", "name", "kind", "naming", "country", "statements", "documents", "first", "last")
Asked = Annotated[SourcesQuestion, Query()]

router = APIRouter(include_in_schema=False)


@router.get("/sources")
def sources_page(visit: AVisit, asked: Asked) -> Response:
    """The page."""
    found = sources(visit.ledger, name=asked.name, kind=asked.kind, naming=asked.naming, limit=asked.limit, offset=asked.offset)
    return visit.page("sources.html.jinja", asked=asked, found=found, turn=turn(asked, len(found.actors), found.total))


@router.get("/sources.{suffix}")
def sources_file(visit: AVisit, suffix: Suffix, asked: Asked) -> Response:
    """All sources that the question finds, as a file."""
    found = whole(
        lambda limit, offset: sources(visit.ledger, name=asked.name, kind=asked.kind, naming=asked.naming, limit=limit, offset=offset).actors
    )
    return download(suffix, "sources", COLUMNS, (actor.to_json() for actor in found))
