"""The dossier of a question: what was said, what might happen, would it happen; as `onrecord dossier` gives it, each line leading to its words."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.responses import Response

from onrecord.export.dossier.entry import Entry
from onrecord.export.dossier.markdown import render_markdown
from onrecord.export.dossier.outline import NOTHING, PROMISE, outline
from onrecord.export.dossier.page import render_page
from onrecord.query.dossier import Dossier, dossier
from onrecord.web.paths import claim_path, words_path
from onrecord.web.questions import LONGEST
from onrecord.web.site import AVisit

Asked = Annotated[str, Query(max_length=LONGEST)]
Shape = Literal["json", "md", "html"]

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Ways:
    """Where lines and claims of a dossier lead on this site."""

    words: Callable[[Entry], str] = lambda entry: words_path(entry.document_id, entry.statement_id)
    claim: Callable[[str], str] = claim_path


@router.get("/dossier")
def dossier_page(visit: AVisit, q: Asked = "") -> Response:
    """The page; without a question the form alone."""
    found = dossier(visit.ledger, q) if q.strip() else None
    steps = outline(found) if found else ()
    return visit.page("dossier_page.html.jinja", q=q, found=found, steps=steps, nothing=NOTHING, promise=PROMISE, site=Ways())


@router.get("/dossier.{shape}")
def dossier_file(visit: AVisit, shape: Shape, q: Asked) -> Response:
    """The dossier to take away: JSON with every offset, Markdown, or a page that stands alone."""
    headers = {"Content-Disposition": f'attachment; filename="dossier.{shape}"'}
    return Response(SHAPES[shape](dossier(visit.ledger, q)), media_type=TYPES[shape], headers=headers)


def _json(found: Dossier) -> bytes:
    return json.dumps(found.to_json(), ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _markdown(found: Dossier) -> bytes:
    return render_markdown(found).encode("utf-8", "replace")


SHAPES: dict[Shape, Callable[[Dossier], bytes]] = {"json": _json, "md": _markdown, "html": render_page}
TYPES: dict[Shape, str] = {"json": "application/json", "md": "text/markdown; charset=utf-8", "html": "text/html; charset=utf-8"}
