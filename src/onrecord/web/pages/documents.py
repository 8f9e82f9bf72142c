"""Lists of documents: all, groups of copies, and the versions at one address."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from onrecord.query.copies import copies
from onrecord.query.listing import list_documents
from onrecord.query.versions import versions
from onrecord.web.downloads import Suffix, download, whole
from onrecord.web.questions import CopiesQuestion, DocumentsQuestion
from onrecord.web.site import AVisit
from onrecord.web.turning import turn

COLUMNS = ("id", "name", "title", "outlet", "published", "url", "path", "statements", "captures", "group_id")
COPY_COLUMNS = ("id", "origin_id", "credited", "reason", "outlets", "documents")
Asked = Annotated[DocumentsQuestion, Query()]

router = APIRouter(include_in_schema=False)


@router.get("/documents")
def documents_page(visit: AVisit, asked: Asked) -> Response:
    """Documents, newest first."""
    found = list_documents(visit.ledger, asked.question())
    return visit.page("documents.html.jinja", asked=asked, found=found, turn=turn(asked, len(found.documents), found.total))


@router.get("/documents.{suffix}")
def documents_file(visit: AVisit, suffix: Suffix, asked: Asked) -> Response:
    """All documents that the question finds, as a file."""
    question = asked.question()
    found = whole(lambda limit, offset: list_documents(visit.ledger, replace(question, limit=limit, offset=offset)).documents)
    return download(suffix, "documents", COLUMNS, (met.to_json() for met in found))


@router.get("/copies")
def copies_page(visit: AVisit, asked: Annotated[CopiesQuestion, Query()]) -> Response:
    """Groups of copies, largest first."""
    total, groups = copies(visit.ledger, limit=asked.limit, offset=asked.offset)
    return visit.page("copies.html.jinja", asked=asked, groups=groups, turn=turn(asked, len(groups), total))


@router.get("/copies.{suffix}")
def copies_file(visit: AVisit, suffix: Suffix) -> Response:
    """All groups, as a file."""
    found = whole(lambda limit, offset: copies(visit.ledger, limit=limit, offset=offset)[1])
    return download(suffix, "copies", COPY_COLUMNS, (group.to_json() for group in found))


@router.get("/versions")
def versions_page(visit: AVisit, url: Annotated[str, Query(max_length=2_000)]) -> Response:
    """How the statements at an address changed."""
    return visit.page("versions.html.jinja", url=url, versions=versions(visit.ledger, url))
