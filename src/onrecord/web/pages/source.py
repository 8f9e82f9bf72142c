"""The page of one source: names, offices over time, statements; an unnamed one with what is known of it, and what may be the same."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import RedirectResponse, Response

from onrecord.query.filters import Filters
from onrecord.query.judgements import judgements_on
from onrecord.query.likeness import may_be
from onrecord.query.members import members
from onrecord.query.positions import positions
from onrecord.query.search import Search, search
from onrecord.query.sources import sources
from onrecord.run import judge as run
from onrecord.web.found import the_source
from onrecord.web.judging import judge_of
from onrecord.web.pages.search import beside
from onrecord.web.paths import source_path
from onrecord.web.questions import Question
from onrecord.web.security.posted import AJudged
from onrecord.web.site import AVisit
from onrecord.web.turning import turn

MOST_CANDIDATES = 20

router = APIRouter(include_in_schema=False)


@router.get("/sources/{id_}")
def source_page(visit: AVisit, id_: str, asked: Annotated[Question, Query()]) -> Response:
    """The page."""
    actor = the_source(visit.ledger, id_)
    page = search(visit.ledger, Search(filters=Filters(actor_id=(actor.id,)), limit=asked.limit, offset=asked.offset))
    count, entities = members(visit.ledger, actor.id)
    values = {"actor": actor, "page": page, "members": entities, "member_count": count, **beside(visit.ledger, page.told)}
    values["held_count"], values["held"] = positions(visit.ledger, actor.id)
    values["decided"] = judgements_on(visit.ledger, actor.id)
    values["turn"] = turn(asked, len(page.told), page.total, source_path(actor.id))
    page_of = visit.form_page if visit.may_judge and values["decided"] else visit.page
    if actor.naming == "unnamed":
        return page_of("unnamed.html.jinja", likely=may_be(visit.ledger, actor.id), **values)
    return page_of("source.html.jinja", **values)


@router.get("/sources/{id_}/review")
def review_page(visit: AVisit, id_: str, q: Annotated[str, Query(max_length=200)] = "") -> Response:
    """Say that this source is another one too, or that it is two."""
    actor = the_source(visit.ledger, id_)
    found = sources(visit.ledger, name=q, limit=MOST_CANDIDATES + 1).actors if q.strip() else ()
    count, entities = members(visit.ledger, actor.id)
    candidates = [other for other in found if other.id != actor.id][:MOST_CANDIDATES]
    return visit.form_page("review.html.jinja", actor=actor, q=q, candidates=candidates, members=entities, member_count=count)


@router.post("/sources/{id_}/merge")
def merge(visit: AVisit, id_: str, sent: AJudged) -> Response:
    """Say that another source is this one."""
    actor, other = the_source(visit.ledger, id_), the_source(visit.ledger, sent.one("other"))
    run.merge(visit.ledger, actor.id, other.id, judge_of(sent))
    return RedirectResponse(source_path(actor.id), 303)


@router.post("/sources/{id_}/split")
def split(visit: AVisit, id_: str, sent: AJudged) -> Response:
    """Say that some names, or some entities, are another one."""
    actor = the_source(visit.ledger, id_)
    run.split(visit.ledger, actor.id, sent.fields.get("name", ()), sent.fields.get("entity", ()), judge_of(sent))
    return RedirectResponse(source_path(actor.id), 303)
