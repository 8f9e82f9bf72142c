"""Search: statements by words, by labels and by both, with counts of labels."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
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
    false,
    func,
    literal,
    select,
    values,
)

from onrecord.query import meaning
from onrecord.query.answers import Facet, Page, Told
from onrecord.query.captures import first_capture
from onrecord.query.cursor import Key, Values, behind, order_of, pack, unpack
from onrecord.query.filters import Filters
from onrecord.query.kept import kept
from onrecord.store import Ledger, fulltext
from onrecord.store.tables import CAPTURES, STATEMENTS, WORDS

MOST_VALUES = 12
"""Values shown for one facet."""
MOST_RANKED = 10_000
"""Words that more statements hold tell none of them apart: they are then shown newest first, unless relevance was asked for. To rank 31,053 of
100,000 statements takes 60 to 100 ms, to sort them by day no time beside that of finding them."""
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

    By meaning, the nearest `NEAREST` statements are found, whatever their number. `after` is a cursor: "" for the beginning of a list that goes on by
    cursors, None where it goes on by `offset`.
    """

    words: str = ""
    filters: Filters = field(default_factory=Filters)
    order: Order | None = None
    limit: int = 20
    offset: int = 0
    facets: tuple[str, ...] = ()
    mode: Mode = Mode.WORDS
    after: str | None = None


def search(ledger: Ledger, question: Search) -> Page:
    """Answer a question about statements."""
    with ledger.read() as connection:
        matched, score = _matched(connection, question)
        whole = replace(question, order=None, limit=0, offset=0, after=None)
        total, facets = kept(connection, ("found", whole), lambda: _counts(connection, matched, question))
        if not total:
            return Page((), 0, question.offset, facets)
        order = _order(question, total)
        part = _part(connection, matched, score, order, question)
        return Page(statements(connection, _ranked(part, order)), total, question.offset, facets, _next(connection, part, order, question))


def _matched(connection: Connection, question: Search) -> tuple[Select[Any], ColumnElement[float]]:
    """The statements that match, and how well: the smaller the better."""
    conditions = question.filters.conditions()
    matched = select(STATEMENTS.c.n).where(*conditions)
    if not fulltext.words_of(question.words):
        matched = matched.where(false()) if question.words.strip() else matched  # signs alone stand in no index
        return matched.select_from(STATEMENTS), literal(0.0)
    hits = _hits(connection, question, conditions)
    return matched.select_from(STATEMENTS.join(hits, hits.c.n == STATEMENTS.c.n)), hits.c.score


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


def _counts(connection: Connection, matched: Select[Any], question: Search) -> tuple[int, tuple[Facet, ...]]:
    """How many there are, and how often each value of the facets stands among them.

    They are gone through once for all facets; where all that the ledger holds is asked for, each facet is counted by an index of its own.
    """
    asks_all = not fulltext.words_of(question.words) and not question.filters.conditions()
    total, times = 0, {name: Counter[str | None]() for name in question.facets}
    for names in [(name,) for name in question.facets] if asks_all and question.facets else [question.facets]:
        columns = [STATEMENTS.c[name] for name in names]
        rows = connection.execute(matched.with_only_columns(*columns, func.count()).group_by(*columns)).all()
        total = sum(row[-1] for row in rows)
        for *values_, count in rows:
            for name, value in zip(names, values_, strict=True):
                times[name][value] += count
    return total, tuple(facet for name, counted in times.items() for facet in _most(name, counted))


def _most(name: str, times: Counter[str | None]) -> list[Facet]:
    facets = sorted((Facet(name, value, count) for value, count in times.items()), key=lambda f: (-f.count, f.value or ""))
    return facets[:MOST_VALUES]


def _order(question: Search, total: int) -> Order:
    """How to sort where nobody asked for anything: a list that goes on goes on as it began."""
    if question.after and question.order is None and order_of(question.after) in KINDS:
        return Order(order_of(question.after))
    ranks = total <= MOST_RANKED and fulltext.words_of(question.words)
    return question.order or (Order.RELEVANCE if ranks else Order.NEWEST)


def _part(connection: Connection, matched: Select[Any], score: ColumnElement[float], order: Order, question: Search) -> Select[Any]:
    """What is shown of what was found: `n` and what it is sorted by."""
    keys = _keys(order, score, STATEMENTS.c.day, STATEMENTS.c.n)
    if question.after:
        matched = matched.where(behind(keys, _behind(connection, matched, keys, order, question.after)))
    columns = (STATEMENTS.c.n, STATEMENTS.c.day, *([score.label("score")] if order is Order.RELEVANCE else []))
    return matched.with_only_columns(*columns).order_by(*(key.order for key in keys)).limit(question.limit).offset(question.offset)


def _behind(connection: Connection, matched: Select[Any], keys: Sequence[Key], order: Order, cursor: str) -> Values:
    """Where a list goes on. How well a statement fits changes with all others: where it is still found, it stands where it stands now."""
    values = unpack(cursor, order, KINDS[order])
    if order is not Order.RELEVANCE:
        return values
    now = connection.execute(matched.with_only_columns(*(key.column for key in keys)).where(STATEMENTS.c.n == values[-1])).first()
    return values if now is None else tuple(now)


def _next(connection: Connection, part: Select[Any], order: Order, question: Search) -> str | None:
    """The cursor of what follows; None at the end, and where a list goes on by `offset`."""
    if question.after is None or not question.limit:
        return None
    found = part.limit(2).offset(question.offset + question.limit - 1).subquery("part")
    last = connection.execute(
        select(*(key.column for key in _keys_of(order, found.c))).order_by(*(key.order for key in _keys_of(order, found.c)))
    ).all()
    return pack(order, tuple(last[0])) if len(last) > 1 else None


def _ranked(part: Select[Any], order: Order) -> Select[Any, Any]:
    found = part.subquery("part")
    return select(found.c.n, func.row_number().over(order_by=[key.order for key in _keys_of(order, found.c)]).label("rank"))


def _keys_of(order: Order, columns: Any) -> tuple[Key, ...]:
    return _keys(order, columns.score if order is Order.RELEVANCE else literal(0.0), columns.day, columns.n)


def _keys(order: Order, score: ColumnElement[float], day: ColumnElement[Any], n: ColumnElement[int]) -> tuple[Key, ...]:
    newest = (Key(day, is_descending=order is not Order.OLDEST), Key(n))
    return (Key(score), *newest) if order is Order.RELEVANCE else newest


KINDS: dict[Order, tuple[type, ...]] = {Order.RELEVANCE: (float, str, int), Order.NEWEST: (str, int), Order.OLDEST: (str, int)}
"""What cursors hold, by the order of the list."""


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
        .outerjoin(CAPTURES, CAPTURES.c.id == first)
        .order_by(wanted.c.rank)
    )
    return tuple(_told(row) for row in connection.execute(chosen).mappings())


COLUMNS = ("id", "document_id", "parent_id", "outlet", "day", "url", "actor_id", "speaker", "source", "cue", "content", "record")


def _told(row: RowMapping) -> Told:
    return Told(document=row["name"] or "", **{name: row[name] for name in COLUMNS})
