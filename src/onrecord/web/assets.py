"""Style, scripts and the sign of the site, each under an address that changes with what it holds, so that browsers may keep them."""

from functools import cache
from hashlib import sha256
from importlib.resources import files

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import Response

from onrecord.export.environment import asset

KINDS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}
STYLES = ("base.css", "story.css")
OWN_STYLES = ("frame.css", "lists.css", "forms.css", "edit.css", "claims.css", "dossiers.css", "network.css")
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}

router = APIRouter(include_in_schema=False)


@router.get("/static/{name}")
def static(name: str) -> Response:
    """One file."""
    found = assets().get(name)
    if found is None:
        raise HTTPException(404)
    return Response(found, media_type=KINDS[name.rsplit(".", 1)[-1]], headers=FOREVER)


@cache
def asset_url(name: str) -> str:
    """The address of a file, with a mark of what it holds."""
    return f"/static/{name}?{sha256(assets()[name]).hexdigest()[:12]}"


@cache
def assets() -> dict[str, bytes]:
    """The files by their names. The style sheet and the lighting of words are the report's."""
    style = "".join((*map(asset, STYLES), *map(_own, OWN_STYLES)))
    return {
        "onrecord.css": style.encode(),
        "light.js": asset("page.js").encode(),
        "keys.js": _own("keys.js").encode(),
        "edit.js": _own("edit.js").encode(),
        "sign.svg": _own("sign.svg").encode(),
    }


def _own(name: str) -> str:
    return files("onrecord.web").joinpath("static", name).read_text(encoding="utf-8")
