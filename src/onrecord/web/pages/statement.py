"""The page of one statement: what it stands in, what stands in it, its labels, and what people decided on it."""

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from onrecord.errors import UsageError
from onrecord.query.judgements import WITHHOLD
from onrecord.run.judge import judge_statement
from onrecord.run.withhold import withhold
from onrecord.web.found import the_statement
from onrecord.web.judging import judge_of
from onrecord.web.pages.search import beside
from onrecord.web.paths import statement_path
from onrecord.web.security.posted import AJudged
from onrecord.web.site import AVisit

KINDS = ("accept", "reject", WITHHOLD)
SHOWN = (
    "place", "form", "act", "certainty", "polarity", "distance", "likelihood", "source_kind", "naming", "number", "role", "affiliation", "country",
    "anonymity_reason", "confidence",
)  # fmt: skip

router = APIRouter(include_in_schema=False)


@router.get("/statements/{id_}")
def statement_page(visit: AVisit, id_: str) -> Response:
    """The page; `id_` is the statement's id or the beginning of it."""
    chain = the_statement(visit.ledger, id_)
    around = beside(visit.ledger, [chain.statement])
    labels = [(name.replace("_", " "), chain.statement.record[name]) for name in SHOWN if chain.statement.record.get(name) is not None]
    return visit.form_page("statement.html.jinja", chain=chain, told=chain.statement, labels=labels, **around)


@router.post("/statements/{id_}")
def judge(visit: AVisit, id_: str, sent: AJudged) -> Response:
    """Accept, reject or withhold it."""
    kind = sent.one("kind")
    if kind not in KINDS:
        raise UsageError(f"a statement is judged by one of {', '.join(KINDS)}")
    found = the_statement(visit.ledger, id_).statement.id
    if kind == WITHHOLD:
        withhold(visit.ledger, found, judge_of(sent))
        return RedirectResponse("/judgements", 303)
    judge_statement(visit.ledger, kind, found, judge_of(sent, needs_reason=kind == "reject"))
    return RedirectResponse(statement_path(found), 303)
