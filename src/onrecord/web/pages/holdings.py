"""What the ledger holds in numbers, and what could not be read."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from onrecord.query.documents import rejects
from onrecord.query.search import Search, search
from onrecord.query.stats import stats
from onrecord.web.downloads import Suffix, download, whole
from onrecord.web.labels import LABELS, open_word, title_of
from onrecord.web.questions import RejectsQuestion
from onrecord.web.site import AVisit
from onrecord.web.turning import turn

COUNTED = ("act", "outlet", "naming", "kind", "certainty", "form")
COLUMNS = ("what", "where", "reason", "met_at")

router = APIRouter(include_in_schema=False)


@router.get("/ledger")
def ledger_page(visit: AVisit) -> Response:
    """The numbers."""
    facets = search(visit.ledger, Search(facets=tuple(LABELS[name] for name in COUNTED), limit=0)).facets
    charts = [(name, title_of(name), open_word(name), [facet for facet in facets if facet.name == LABELS[name]]) for name in COUNTED]
    return visit.page("ledger.html.jinja", stats=stats(visit.ledger), charts=charts)


@router.get("/rejects")
def rejects_page(visit: AVisit, asked: Annotated[RejectsQuestion, Query()]) -> Response:
    """What could not be read, newest first."""
    total, found = rejects(visit.ledger, limit=asked.limit, offset=asked.offset)
    return visit.page("rejects.html.jinja", asked=asked, rejects=found, turn=turn(asked, len(found), total))


@router.get("/rejects.{suffix}")
def rejects_file(visit: AVisit, suffix: Suffix) -> Response:
    """All of it, as a file."""
    found = whole(lambda limit, offset: rejects(visit.ledger, limit=limit, offset=offset)[1])
    return download(suffix, "rejects", COLUMNS, (reject.to_json() for reject in found))
