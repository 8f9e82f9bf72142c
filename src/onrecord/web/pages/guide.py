"""The API for people: what it answers, on one page that loads nothing from elsewhere."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from onrecord.web.site import AVisit

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Way:
    """One address of the API with its parameters: name, meaning, and whether it must be given."""

    path: str
    summary: str
    text: str
    parameters: tuple[tuple[str, str, bool], ...]


@router.get("/api")
def guide_page(visit: AVisit) -> Response:
    """The page."""
    described: dict[str, Any] = visit.request.app.openapi()
    return visit.page("guide.html.jinja", ways=[_way(path, methods["get"]) for path, methods in described["paths"].items() if "get" in methods])


def _way(path: str, operation: dict[str, Any]) -> Way:
    parameters = tuple((p["name"], p.get("description", ""), p.get("required", False)) for p in operation.get("parameters", ()))
    return Way(path, operation.get("summary", ""), operation.get("description", ""), parameters)
