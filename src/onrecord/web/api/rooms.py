"""What the rooms of the API share: where they stand, what they may answer, and how lists go on."""

from typing import Any

from fastapi import APIRouter

from onrecord.web.api.models import FaultAnswer
from onrecord.web.questions import FromCursor

PREFIX = "/api/v1"
FAULTS = {
    400: "The call cannot be carried out as it stands.",
    401: "A token is needed here, and none that is in force came with the call.",
    404: "The ledger does not have it.",
    422: "A parameter has a value that it cannot have.",
    429: "You ask too often; `Retry-After` says in how many seconds to try again.",
    503: "The ledger is busy; try again.",
    504: "This question takes the ledger too long; ask for less, or more narrowly.",
}


def room() -> APIRouter:
    """Routes below /api/v1, each with the faults that it may answer."""
    responses: dict[int | str, dict[str, Any]] = {status: {"model": FaultAnswer, "description": words} for status, words in FAULTS.items()}
    return APIRouter(prefix=PREFIX, responses=responses)


def following(asked: FromCursor, cursor: str | None, name: str) -> str | None:
    """The address of the next part of a list, which begins behind a cursor."""
    return cursor and asked.url(f"{PREFIX}/{name}", after=cursor)
