"""The page of one article: its text with marks and cards, as in the report, and what stands around it."""

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from onrecord.export.view import article_view
from onrecord.query.filters import Filters
from onrecord.query.judgements import judgements_in
from onrecord.query.search import Order, Search, search
from onrecord.run.withhold import withhold
from onrecord.store.articles import load_articles
from onrecord.web.found import the_document
from onrecord.web.judging import judge_of
from onrecord.web.paths import KEY, source_path
from onrecord.web.security.posted import AJudged
from onrecord.web.site import AVisit

MOST_LISTED = 1_000
"""Statements that are listed of a document whose text is not kept."""

router = APIRouter(include_in_schema=False)


@router.get("/documents/{name}")
def article_page(visit: AVisit, name: str) -> Response:
    """The page; `name` is the document's id or the beginning of it."""
    found = the_document(visit.ledger, name)
    judged = judgements_in(visit.ledger, [found.met.id])
    with visit.ledger.read() as connection:
        articles = load_articles(connection, [found.met.id])
    if not articles:
        told = search(visit.ledger, Search(filters=Filters(document_id=(found.met.id,)), order=Order.OLDEST, limit=MOST_LISTED)).told
        return visit.form_page("wordless.html.jinja", around=found, told=told, judged=judged, titles={})
    return visit.form_page(
        "article.html.jinja",
        around=found,
        article=article_view(articles[0], key=KEY),
        statements=articles[0].statements,
        sources={entity: source_path(actor) for entity, actor in found.actors.items()},
        judged=judged,
    )


@router.post("/documents/{name}/withhold")
def withhold_document(visit: AVisit, name: str, sent: AJudged) -> Response:
    """Show it to nobody, until that is taken back."""
    withhold(visit.ledger, the_document(visit.ledger, name).met.id, judge_of(sent))
    return RedirectResponse("/judgements", 303)
