"""The form by which a statement is edited: its passages by their words, its labels by their values, beside the words of the article."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from onrecord.errors import UsageError
from onrecord.export.excerpt import excerpt
from onrecord.model import Article, Statement
from onrecord.model.json import statement_to_json
from onrecord.query.find import Chain
from onrecord.run.edit import FIELDS, Asked, Field, Kind, edit
from onrecord.store.articles import load_articles
from onrecord.web.found import the_statement
from onrecord.web.judging import judge_of
from onrecord.web.pages.search import beside
from onrecord.web.paths import statement_path
from onrecord.web.security.posted import LONGEST_PASSAGE, AJudged, Sent
from onrecord.web.site import AVisit, Visit

WAS = "was-"
"""What begins the names of hidden fields that hold what the form showed: what differs from it was changed by whom the form was shown."""
GROUPS = (
    ("Words", ("source", "cue", "content")),
    ("Labels", ("act", "certainty", "polarity", "distance", "form")),
    ("Who holds it", ("entity", "source_kind", "naming", "number", "role", "affiliation", "country", "anonymity_reason")),
    ("More words", ("hedges", "condition", "occasion", "where")),
)

router = APIRouter(include_in_schema=False)


@router.get("/statements/{id_}/edit")
def edit_page(visit: AVisit, id_: str) -> Response:
    """The form."""
    return _form(visit, the_statement(visit.ledger, id_))


@router.post("/statements/{id_}/edit")
def edit_statement(visit: AVisit, id_: str, sent: AJudged) -> Response:
    """Keep what was changed; the form comes back with the reason where that cannot be."""
    chain = the_statement(visit.ledger, id_)
    try:
        edit(visit.ledger, chain.statement.id, _asked(sent), judge_of(sent))
    except UsageError as fault:
        return _form(visit, chain, sent=sent, fault=str(fault))
    return RedirectResponse(statement_path(chain.statement.id), 303)


def _asked(sent: Sent) -> Asked:
    """What somebody changed in the form. A passage has a piece on each line."""
    told = {name: _lines(sent.words(name, longest=LONGEST_PASSAGE)) for name in FIELDS if name in sent.fields}
    changed = {name: lines for name, lines in told.items() if lines != _lines(sent.one(WAS + name))}
    return {name: lines if FIELDS[name].kind is Kind.PASSAGE else " ".join(lines) for name, lines in changed.items()}


def _lines(value: str) -> list[str]:
    return [" ".join(line.split()) for line in value.splitlines() if line.strip()]


def _form(visit: Visit, chain: Chain, *, sent: Sent | None = None, fault: str = "") -> Response:
    told = chain.statement
    with visit.ledger.read() as connection:
        articles = load_articles(connection, [told.document_id])
    found = _values(articles[0], told.id) if articles else None
    shown = {**(found or {}), **({name: sent.one(name) for name in FIELDS if name in sent.fields} if sent else {})}
    page = visit.form_page(
        "edit.html.jinja",
        told=told,
        groups=[(title, [FIELDS[name] for name in names]) for title, names in GROUPS],
        read=found,
        shown=shown,
        excerpt=excerpt(articles[0], told.id) if articles else None,
        names=sorted({entity.name for entity in articles[0].entities}) if articles else [],
        fault=fault,
        reason=sent.one("reason") if sent else "",
        author=sent.one("author") if sent else visit.site.settings.author,
        **beside(visit.ledger, [told]),
    )
    page.status_code = HTTPStatus.BAD_REQUEST if fault else HTTPStatus.OK
    return page


def _values(article: Article, id_: str) -> Mapping[str, str]:
    """What the fields hold now, as the form shows it."""
    statement = next(s for s in article.statements if s.id == id_)
    return {field.name: _value(article, statement, field) for field in FIELDS.values()}


def _value(article: Article, statement: Statement, field: Field) -> str:
    value: Any = statement_to_json(statement)[field.name]
    if field.kind is Kind.PASSAGE:
        return "\n".join(" ".join(article.document.text[start:end].split()) for start, end in value)
    return value or ""
