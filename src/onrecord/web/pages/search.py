"""Search: statements by words and labels, with what else could be chosen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

from onrecord.query.answers import Facet, Told
from onrecord.query.facets import search_with_choices
from onrecord.query.judgements import judgements_in
from onrecord.query.listing import titles
from onrecord.query.search import search
from onrecord.query.sources import actors
from onrecord.store import Ledger
from onrecord.web.downloads import Suffix, download, whole
from onrecord.web.labels import LABELS, open_word, title_of
from onrecord.web.questions import StatementQuestion
from onrecord.web.site import AVisit
from onrecord.web.turning import turn

COLUMNS = (
    "id", "document_id", "document", "outlet", "published", "url", "parent", "entity", "source_kind", "naming", "country", "act", "certainty",
    "polarity", "form", "place", "content",
)  # fmt: skip
Asked = Annotated[StatementQuestion, Query()]

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """A label with the values that may be chosen: each with its count, and whether it is chosen already."""

    name: str
    title: str
    values: tuple[tuple[Facet, bool], ...]
    open: str

    @property
    def is_used(self) -> bool:
        """Whether a value of it is chosen."""
        return any(chosen for _, chosen in self.values)


@router.get("/search")
def search_page(visit: AVisit, asked: Asked) -> Response:
    """The page."""
    page, counted = search_with_choices(visit.ledger, asked.search(), tuple(LABELS.values()))
    choices = [_choice(name, counted[label], getattr(asked, name)) for name, label in LABELS.items()]
    return visit.page(
        "search.html.jinja",
        asked=asked,
        page=page,
        choices=[choice for choice in choices if choice.values],
        narrowed=_narrowed(visit.ledger, asked),
        turn=turn(asked, len(page.told), page.total),
        **beside(visit.ledger, page.told),
    )


@router.get("/search.{suffix}")
def search_file(visit: AVisit, suffix: Suffix, asked: Asked) -> Response:
    """All that the question finds, as a file."""
    question = asked.search()
    found = whole(lambda limit, offset: search(visit.ledger, replace(question, limit=limit, offset=offset)).told)
    return download(suffix, "statements", COLUMNS, (_record(told) for told in found))


def beside(ledger: Ledger, told: Iterable[Told]) -> dict[str, Any]:
    """What a list of statements shows beside them: the titles of their documents, and what people decided on them."""
    documents = sorted({one.document_id for one in told})
    return {"titles": titles(ledger, documents), "judged": judgements_in(ledger, documents)}


def _record(told: Told) -> dict[str, Any]:
    record = told.to_json()
    return {**record, "content": told.content} if "content" not in told.record else {**record, "content": told.content or ""}


def _choice(name: str, facets: tuple[Facet, ...], chosen: list[str]) -> Choice:
    """The values that were counted, and those that are chosen and stand nowhere."""
    counted = [(facet, (facet.value or "none") in chosen) for facet in facets]
    known = {facet.value or "none" for facet in facets}
    missing = [(Facet(name, value, 0), True) for value in chosen if value not in known]
    return Choice(name, title_of(name), (*counted, *missing), open_word(name))


def _narrowed(ledger: Ledger, asked: StatementQuestion) -> list[tuple[str, str]]:
    """What the question is narrowed to that no box shows: words for it, and the address without it."""
    out = [(f"by “{asked.by}”", asked.url(by=None))] if asked.by else []
    if asked.source:
        with ledger.read() as connection:
            out += [(f"told by {actor.name}", asked.url(source=None)) for actor in actors(connection, ids=asked.source)]
    if asked.document:
        found = titles(ledger, asked.document)
        out += [(f"in “{found.get(id_, id_)}”", asked.url(document=None)) for id_ in asked.document]
    return out
