"""The audit of unnamed sources: how much each outlet rests on them, and the reasons that it gives."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from onrecord.query.anonymous import audit, reasons_given, unnamed
from onrecord.web.downloads import Suffix, download
from onrecord.web.pages.search import beside
from onrecord.web.questions import NO_OUTLET, OutletQuestion
from onrecord.web.site import AVisit
from onrecord.web.turning import turn

COLUMNS = ("outlet", "statements", "unnamed", "documents", "reasoned")

router = APIRouter(include_in_schema=False)


@router.get("/anonymous")
def audit_page(visit: AVisit) -> Response:
    """All outlets."""
    return visit.page("anonymous.html.jinja", audits=audit(visit.ledger))


@router.get("/anonymous.{suffix}")
def audit_file(visit: AVisit, suffix: Suffix) -> Response:
    """All outlets, as a file."""
    return download(suffix, "anonymous", COLUMNS, (one.to_json() for one in audit(visit.ledger)))


@router.get("/anonymous/outlet")
def outlet_page(visit: AVisit, asked: Annotated[OutletQuestion, Query()]) -> Response:
    """One outlet: its reasons, and the statements."""
    outlet = None if asked.name == NO_OUTLET else asked.name
    page = unnamed(visit.ledger, outlet, limit=asked.limit, offset=asked.offset)
    return visit.page(
        "outlet.html.jinja",
        outlet=outlet,
        reasons=reasons_given(visit.ledger, outlet),
        page=page,
        turn=turn(asked, len(page.told), page.total),
        **beside(visit.ledger, page.told),
    )
