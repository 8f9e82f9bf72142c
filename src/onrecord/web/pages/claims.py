"""Lists of claims: all, and those on which sources stand apart."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from onrecord.export.claim.sheet import COLUMNS, rows
from onrecord.query.claims import Claim, claims
from onrecord.query.headlines import headlines
from onrecord.web.downloads import Suffix, download, whole
from onrecord.web.questions import ClaimsQuestion, DisputesQuestion
from onrecord.web.site import AVisit, Visit
from onrecord.web.turning import turn

router = APIRouter(include_in_schema=False)


@router.get("/claims")
def claims_page(visit: AVisit, asked: Annotated[ClaimsQuestion, Query()]) -> Response:
    """What is claimed by several statements."""
    return _page(visit, asked, disputed=False)


@router.get("/disputes")
def disputes_page(visit: AVisit, asked: Annotated[DisputesQuestion, Query()]) -> Response:
    """On what sources stand apart."""
    return _page(visit, asked, disputed=True)


@router.get("/claims.{suffix}")
def claims_file(visit: AVisit, suffix: Suffix, asked: Annotated[ClaimsQuestion, Query()]) -> Response:
    """All claims that the question finds, as a file: a row for each member, or a line of JSON for each claim."""
    return claims_download(suffix, "claims", _all(visit, asked, disputed=False))


@router.get("/disputes.{suffix}")
def disputes_file(visit: AVisit, suffix: Suffix, asked: Annotated[DisputesQuestion, Query()]) -> Response:
    """All disputes that the question finds, as a file."""
    return claims_download(suffix, "disputes", _all(visit, asked, disputed=True))


def claims_download(suffix: Suffix, name: str, found: Iterator[Claim]) -> Response:
    """Claims as a file."""
    return download(suffix, name, COLUMNS, (one.to_json() for one in found) if suffix == "jsonl" else rows(found))


def _page(visit: Visit, asked: ClaimsQuestion, *, disputed: bool) -> Response:
    latest = asked.sort == "latest"
    total, found = headlines(visit.ledger, about=asked.q, disputed=disputed, latest=latest, limit=asked.limit, offset=asked.offset)
    return visit.page("claims.html.jinja", asked=asked, headlines=found, is_disputes=disputed, turn=turn(asked, len(found), total))


def _all(visit: Visit, asked: ClaimsQuestion, *, disputed: bool) -> Iterator[Claim]:
    return whole(lambda limit, offset: claims(visit.ledger, about=asked.q, disputed=disputed, limit=limit, offset=offset)[1])
