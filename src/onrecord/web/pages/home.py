"""The first page: what is in the ledger, what came last, and a text to read at once."""

from fastapi import APIRouter
from starlette.responses import Response

from onrecord.query.headlines import headlines
from onrecord.query.listing import newest
from onrecord.query.sources import count_sources, sources
from onrecord.query.stats import stats
from onrecord.web.site import AVisit

LATEST = 8
LOUDEST = 8
MOVED = 5

router = APIRouter(include_in_schema=False)


@router.get("/")
def home(visit: AVisit) -> Response:
    """The page."""
    speakers = sources(visit.ledger, naming="named", limit=LOUDEST).actors
    moved = headlines(visit.ledger, disputed=True, latest=True, limit=MOVED)[1]
    counts = {**stats(visit.ledger), "sources": count_sources(visit.ledger)}
    return visit.form_page("home.html.jinja", stats=counts, moved=moved, latest=newest(visit.ledger, LATEST), speakers=speakers)
