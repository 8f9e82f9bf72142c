"""What people decided: the list, and taking one back."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import RedirectResponse, Response

from onrecord.query.judgements import judgement_named, judgements
from onrecord.run.judge import Judge, undo
from onrecord.web.downloads import Suffix, download
from onrecord.web.paths import statement_path
from onrecord.web.questions import JudgementsQuestion
from onrecord.web.security.posted import AJudged
from onrecord.web.site import AVisit
from onrecord.web.turning import turn

COLUMNS = ("id", "made_at", "author", "kind", "about", "reason", "state", "undone_at", "statement_id")
Asked = Annotated[JudgementsQuestion, Query()]

router = APIRouter(include_in_schema=False)


@router.get("/judgements")
def judgements_page(visit: AVisit, asked: Asked) -> Response:
    """The list, newest first."""
    found = judgements(visit.ledger, undone=asked.undone, reveals=visit.may_judge)[::-1]
    shown = found[asked.offset : asked.next_offset]
    return visit.form_page("judgements.html.jinja", asked=asked, judgements=shown, turn=turn(asked, len(shown), len(found)))


@router.get("/judgements.{suffix}")
def judgements_file(visit: AVisit, suffix: Suffix, asked: Asked) -> Response:
    """All of them, in the order in which they were made, as a file."""
    return download(suffix, "judgements", COLUMNS, (one.to_json() for one in judgements(visit.ledger, undone=asked.undone, reveals=visit.may_judge)))


@router.post("/judgements/{id_}/undo")
def undo_one(visit: AVisit, id_: str, sent: AJudged) -> Response:
    """Take one back; a form on the page of a statement asks to be led back there."""
    statement = judgement_named(visit.ledger, undo(visit.ledger, id_, Judge("", ""))).statement
    goes_back = statement is not None and sent.one("back") == statement.id
    return RedirectResponse(statement_path(statement.id) if statement and goes_back else "/judgements?undone=true", 303)
