"""The description of the API (OpenAPI): made from the routes, with the JSON Schema of a read article among its components."""

from typing import Any, cast

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from onrecord.model.json import json_schema

VERSION = "1"
COMPONENTS = "#/components/schemas/"
ARTICLE = f"{COMPONENTS}Article"
ABOUT = (
    "Statements in news articles: who said what, with the exact words. Lists come in parts: `next` is the address of the next one. "
    'Whatever goes wrong is answered with `{"error": {"code", "message"}}`. '
    "Only what is sent to /judgements changes the ledger, and only where the site takes judgements."
)


def describe(app: FastAPI) -> None:
    """Have the application describe itself; the description is made when it is first asked for."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            made = get_openapi(title="onrecord", version=VERSION, description=ABOUT, routes=app.routes)
            made["components"]["schemas"].update(_article_schemas())
            app.openapi_schema = made
        return app.openapi_schema

    app.openapi = openapi


def _article_schemas() -> dict[str, Any]:
    """The schema of an article and those that it is made of, under names of their own."""
    schema = json_schema()
    inner = schema.pop("$defs")
    whole = {"Article": schema, **{_name(name): part for name, part in inner.items()}}
    for unknown in ("$schema", "$id"):
        schema.pop(unknown, None)
    return cast("dict[str, Any]", _moved(whole))


def _moved(value: Any) -> Any:
    """The same schema with references into the components."""
    if isinstance(value, dict):
        parts = cast("dict[str, Any]", value)
        return {k: f"{COMPONENTS}{_name(v.rsplit('/', 1)[-1])}" if k == "$ref" else _moved(v) for k, v in parts.items()}
    return [_moved(part) for part in cast("list[Any]", value)] if isinstance(value, list) else value


def _name(name: str) -> str:
    return f"Article{name.capitalize()}"
