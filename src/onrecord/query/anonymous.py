"""Unnamed sources by outlet: how much of what is told rests on them, and what reasons are given for not naming them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, ColumnElement, Select, and_, case, func, or_, select, type_coerce

from onrecord.query.answers import Json, Page
from onrecord.query.kept import kept
from onrecord.query.search import statements
from onrecord.store import Ledger
from onrecord.store.tables import STATEMENTS, WORDS

NOBODY = "unspecified"
"""The entity of a holder who is nobody in particular: there is no source that an article could name."""
MOST_OUTLETS = 1_000
MOST_REASONS = 100

IS_UNNAMED: ColumnElement[bool] = and_(STATEMENTS.c.naming == "unnamed", or_(WORDS.c.speaker.is_(None), WORDS.c.speaker != NOBODY))


@dataclass(frozen=True, slots=True)
class Audit:
    """One outlet: its statements, those of unnamed sources, in how many documents these stand, and for how many a reason is given."""

    outlet: str | None
    statements: int
    unnamed: int
    documents: int
    reasoned: int

    @property
    def share(self) -> float:
        """The share of statements whose source is not named."""
        return self.unnamed / self.statements

    def to_json(self) -> Json:
        """All fields."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class ReasonGiven:
    """The words with which an outlet says why it does not name somebody, and how many statements they stand for."""

    words: str
    count: int


def audit(ledger: Ledger) -> tuple[Audit, ...]:
    """The outlets of a ledger, those with the most statements of unnamed sources first."""
    unnamed = func.sum(case((IS_UNNAMED, 1), else_=0))
    reasoned = func.sum(case((and_(IS_UNNAMED, _reason().is_not(None)), 1), else_=0))
    documents = func.count(case((IS_UNNAMED, STATEMENTS.c.document_id)).distinct())
    grouped = _told(STATEMENTS.c.outlet, func.count(), unnamed, documents, reasoned).group_by(STATEMENTS.c.outlet)
    query = grouped.order_by(unnamed.desc(), func.count().desc(), STATEMENTS.c.outlet).limit(MOST_OUTLETS)
    with ledger.read() as connection:
        return kept(connection, "audit", lambda: tuple(Audit(*row) for row in connection.execute(query)))


def reasons_given(ledger: Ledger, outlet: str | None) -> tuple[ReasonGiven, ...]:
    """The reasons that an outlet gives, the most frequent first; None stands for documents without an outlet."""
    reason = _reason()
    query = _told(reason.label("reason"), func.count()).where(_of(outlet), IS_UNNAMED, reason.is_not(None)).group_by("reason")
    with ledger.read() as connection:
        found = kept(connection, ("reasons", outlet), lambda: [ReasonGiven(*row) for row in connection.execute(query)])
    return tuple(sorted(found, key=lambda r: (-r.count, r.words))[:MOST_REASONS])


def unnamed(ledger: Ledger, outlet: str | None, *, limit: int = 20, offset: int = 0) -> Page:
    """The statements of an outlet's unnamed sources, newest first."""
    newest = (STATEMENTS.c.day.desc().nulls_last(), STATEMENTS.c.n)
    ranked = _told(STATEMENTS.c.n, func.row_number().over(order_by=newest).label("rank")).where(_of(outlet), IS_UNNAMED)
    with ledger.read() as connection:
        count = _told(func.count()).where(_of(outlet), IS_UNNAMED)
        total = kept(connection, ("unnamed", outlet), lambda: connection.scalar(count) or 0)
        return Page(statements(connection, ranked.order_by(*newest).limit(limit).offset(offset)), total, offset)


def _of(outlet: str | None) -> ColumnElement[bool]:
    return STATEMENTS.c.outlet.is_(None) if outlet is None else STATEMENTS.c.outlet == outlet


def _told(*columns: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    return select(*columns).select_from(STATEMENTS).join(WORDS, WORDS.c.n == STATEMENTS.c.n)


def _reason() -> ColumnElement[Any]:
    return type_coerce(WORDS.c.record, JSON)["anonymity_reason"].as_string()
