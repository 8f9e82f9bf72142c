"""Search: statements by words, by labels and by both, with counts of labels."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Float,
    FromClause,
    RowMapping,
    Select,
    column,
    func,
    literal,
    select,
    union_all,
    values,
)

from onrecord.query import meaning
from onrecord.query.answers import Facet, Page, Told
from onrecord.query.captures import first_capture
from onrecord.query.filters import Filters
from onrecord.store import Ledger, fulltext
from onrecord.store.tables import CAPTURES, DOCUMENTS, STATEMENTS, WORDS

MOST_VALUES = 12
"""Values shown for one facet."""
NEAREST = 200
FUSION = 60
"""The constant of the method; its authors found results to depend little on it."""


class Order(StrEnum):
    """How what was found is sorted."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


class Mode(StrEnum):
    """What a question's words are: words that must stand there, something like what is meant, or both, by the ranks of each."""

    WORDS = "words"
    MEANING = "meaning"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Search:
    """A question. Without words it asks for all statements that the filters let through; they are then sorted by time.

    By meaning, the nearest `NEAREST` statements are found, whatever their number.
    """

    words: str = ""
    filters: Filters = field(default_factory=Filters)
    order: Order | None = None
    limit: int = 20
    offset: int = 0
    facets: tuple[str, ...] = ()
    mode: Mode = Mode.WORDS


def search(ledger: Ledger, question: Search) -> Page:
    """Answer a question about statements."""
    with ledger.read() as connection:
        matched = _matched(connection, question)
        total, facets = _counts(connection, matched, question)
        told = statements(connection, _page(matched, question))
    return Page(told, total, question.offset, facets)


def _matched(connection: Connection, question: Search) -> Select[Any]:
    """The numbers of the statements that match, with what sorts and counts them."""
    facets = [STATEMENTS.c[name] for name in question.facets]
    conditions = question.filters.conditions()
    if not fulltext.words_of(question.words):
        return select(STATEMENTS.c.n, STATEMENTS.c.day, literal(0.0).label("score"), *_others(facets)).where(*conditions)
    hits = _hits(connection, question, conditions)
    joined = STATEMENTS.join(hits, hits.c.n == STATEMENTS.c.n)
    return select(STATEMENTS.c.n, STATEMENTS.c.day, hits.c.score, *_others(facets)).select_from(joined).where(*conditions)


def _hits(connection: Connection, question: Search, conditions: Sequence[ColumnElement[bool]]) -> FromClause:
    """The rows that the words lead to, with a score that is the smaller the better."""
    hits = fulltext.hits(connection.dialect.name, "statements", question.words)
    if question.mode is Mode.WORDS:
        return hits
    among = np.array(list(connection.scalars(select(STATEMENTS.c.n).where(*conditions))), dtype=np.int64) if conditions else None
    near = meaning.nearest(connection, question.words, among=among, most=NEAREST)
    scores = {n: -cosine for n, cosine in near}
    if question.mode is Mode.BOTH:
        told = select(hits.c.n).join(STATEMENTS, STATEMENTS.c.n == hits.c.n).where(*conditions)
        found = connection.scalars(told.order_by(hits.c.score, hits.c.n).limit(NEAREST))
        scores = _fused([n for n, _ in near], list(found))
    columns = (column("n", BigInteger), column("score", Float))
    return values(*columns, name="near").data(sorted(scores.items()) or [(-1, 0.0)]).cte("near")


def _fused(*rankings: Sequence[int]) -> dict[int, float]:
    """Reciprocal rank fusion (Cormack and others 2009) of some rankings, as scores that are the smaller the better."""
    scores: dict[int, float] = {}
    for ranking in rankings:
        for rank, n in enumerate(ranking, start=1):
            scores[n] = scores.get(n, 0.0) - 1 / (FUSION + rank)
    return scores


def _others(columns: Sequence[ColumnElement[object]]) -> list[ColumnElement[object]]:
    return [c for c in columns if c.key != "day"]


def _counts(connection: Connection, matched: Select[Any], question: Search) -> tuple[int, tuple[Facet, ...]]:
    """How many there are, and how often each value of the facets stands among them."""
    found = matched.cte("found")
    parts = [select(literal("").label("name"), literal(None).label("value"), func.count().label("times")).select_from(found)]
    parts += [select(literal(name), found.c[name], func.count()).group_by(found.c[name]) for name in question.facets]
    rows = connection.execute(union_all(*parts)).all()
    total = next(times for name, _, times in rows if name == "")
    counted = sorted((Facet(name, value, times) for name, value, times in rows if name), key=lambda f: (-f.count, f.value or ""))
    return total, tuple(f for name in question.facets for f in [g for g in counted if g.name == name][:MOST_VALUES])


def _page(matched: Select[Any], question: Search) -> Select[Any, Any]:
    found = matched.subquery("found")
    order = question.order or (Order.RELEVANCE if fulltext.words_of(question.words) else Order.NEWEST)
    newest = found.c.day.desc().nulls_last()
    sorting = {Order.RELEVANCE: (found.c.score, newest), Order.NEWEST: (newest,), Order.OLDEST: (found.c.day.asc().nulls_last(),)}[order]
    ranked = func.row_number().over(order_by=(*sorting, found.c.n)).label("rank")
    return select(found.c.n, ranked).order_by(*sorting, found.c.n).limit(question.limit).offset(question.offset)


def numbers_where(*conditions: ColumnElement[bool]) -> Select[Any, Any]:
    """The rows `n` of the statements that meet some conditions, ranked in reading order."""
    return select(STATEMENTS.c.n, STATEMENTS.c.ordinal.label("rank")).where(*conditions)


def statements(connection: Connection, numbers: Select[Any, Any]) -> tuple[Told, ...]:
    """The statements of some rows `n`, in the order of their `rank`."""
    wanted = numbers.subquery("wanted")
    first = first_capture(STATEMENTS.c.document_id)
    chosen = (
        select(STATEMENTS, WORDS.c.speaker, WORDS.c.source, WORDS.c.cue, WORDS.c.content, WORDS.c.record, CAPTURES.c.name, CAPTURES.c.url)
        .join(wanted, wanted.c.n == STATEMENTS.c.n)
        .join(WORDS, WORDS.c.n == STATEMENTS.c.n)
        .join(DOCUMENTS, DOCUMENTS.c.id == STATEMENTS.c.document_id)
        .outerjoin(CAPTURES, CAPTURES.c.id == first)
        .order_by(wanted.c.rank)
    )
    return tuple(_told(row) for row in connection.execute(chosen).mappings())


COLUMNS = ("id", "document_id", "parent_id", "outlet", "day", "url", "actor_id", "speaker", "source", "cue", "content", "record")


def _told(row: RowMapping) -> Told:
    return Told(document=row["name"] or "", **{name: row[name] for name in COLUMNS})
