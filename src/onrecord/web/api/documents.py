"""Documents, and each as a read article."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

from onrecord.errors import LedgerError
from onrecord.export.lines import json_line
from onrecord.query.listing import list_documents
from onrecord.store.articles import load_articles
from onrecord.web.api.models import Documents
from onrecord.web.api.rooms import following, room
from onrecord.web.api.schema import ARTICLE
from onrecord.web.found import the_document
from onrecord.web.questions import DocumentsFromCursor
from onrecord.web.site import AVisit

router: APIRouter = room()


@router.get("/documents", response_model=Documents)
def documents(visit: AVisit, asked: Annotated[DocumentsFromCursor, Query()]) -> dict[str, Any]:
    """The documents of the ledger, newest first."""
    found = list_documents(visit.ledger, asked.question())
    listed = [met.to_json() for met in found.documents]
    return {"total": found.total, "next": following(asked, found.next, "documents"), "documents": listed}


@router.get("/documents/{id}", response_class=Response, responses={200: {"content": {"application/json": {"schema": {"$ref": ARTICLE}}}}})
def article(visit: AVisit, id: str) -> Response:  # noqa: A002 - the name that the address has
    """One document as a read article, onrecord/1, by its id or the beginning of it. 404 where the ledger does not keep its text, too."""
    found = the_document(visit.ledger, id)
    with visit.ledger.read() as connection:
        articles = load_articles(connection, [found.met.id])
    if not articles:
        raise LedgerError("the text of this document is not kept; /api/v1/statements?document=… has its statements without words")
    return Response(json_line(articles[0]), media_type="application/json")
