"""Statements: the search, and one with its chain."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from onrecord.query.search import search
from onrecord.web.api.models import Statements
from onrecord.web.api.rooms import following, room
from onrecord.web.api.told import ChainAnswer
from onrecord.web.found import the_statement
from onrecord.web.questions import StatementsFromCursor
from onrecord.web.site import AVisit

router: APIRouter = room()


@router.get("/statements", response_model=Statements)
def statements(visit: AVisit, asked: Annotated[StatementsFromCursor, Query()]) -> dict[str, Any]:
    """Search by words and labels; of several values of one label any will do, and “none” stands for one that was left open."""
    page = search(visit.ledger, asked.search())
    told = [one.to_json() for one in page.told]
    return {"total": page.total, "next": following(asked, page.next, "statements"), "statements": told}


@router.get("/statements/{id}", response_model=ChainAnswer)
def statement(visit: AVisit, id: str) -> dict[str, Any]:  # noqa: A002 - the name that the address has
    """One statement, by its id or the beginning of it, with what it stands in and what stands in it."""
    chain = the_statement(visit.ledger, id)
    return {
        "statement": chain.statement.to_json(),
        "parents": [told.to_json() for told in chain.parents],
        "children": [told.to_json() for told in chain.children],
    }
