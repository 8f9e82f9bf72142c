"""Expectations and comparisons of a ledger: who says that what will happen, how likely, by when, and how it came out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, func, select

from onrecord.errors import LedgerError
from onrecord.query.answers import Told
from onrecord.query.chains import told_with_ids
from onrecord.query.filters import Filters
from onrecord.query.held import Compared, Held
from onrecord.query.outcomes import Resolved, holder_scores, holders_of, resolved
from onrecord.reconcile.expectations import Comparison, Expectation, Happened, Order, Score, orders
from onrecord.reconcile.expectations.record import comparison_from_json, expectation_from_json
from onrecord.store import Ledger, fulltext
from onrecord.store.tables import COMPARISONS, EXPECTATIONS, STATEMENTS


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which expectations are asked for. `until` is the last day by which it is to have happened; `is_resolved` whether somebody said yes or no."""

    about: str = ""
    filters: Filters = field(default_factory=Filters)
    kind: tuple[str, ...] = ()
    direction: tuple[str, ...] = ()
    step: tuple[str, ...] = ()
    until: str | None = None
    is_resolved: bool | None = None
    limit: int | None = 20
    offset: int = 0


def expectations(ledger: Ledger, wanted: Wanted) -> tuple[int, list[Held]]:
    """How many expectations there are that are asked for, and some of them, newest first."""
    with ledger.read() as connection:
        outcomes = resolved(connection)
        chosen = _chosen(connection, EXPECTATIONS, wanted).where(*_conditions(wanted, outcomes))
        total = connection.scalar(select(func.count()).select_from(chosen.subquery())) or 0
        rows = connection.execute(chosen.limit(wanted.limit).offset(wanted.offset)).mappings().all()
        return total, held_in(connection, rows, outcomes)


def comparisons(ledger: Ledger, wanted: Wanted) -> tuple[int, list[Compared]]:
    """How many comparisons there are that are asked for, and some of them, newest first."""
    with ledger.read() as connection:
        chosen = _chosen(connection, COMPARISONS, wanted)
        total = connection.scalar(select(func.count()).select_from(chosen.subquery())) or 0
        return total, compared_in(connection, connection.execute(chosen.limit(wanted.limit).offset(wanted.offset)).mappings().all())


def expectation_named(ledger: Ledger, id_: str) -> Held:
    """The expectation with this id, or the beginning of it. Raises `LedgerError` where there is none, or more than one."""
    with ledger.read() as connection:
        rows = connection.execute(select(EXPECTATIONS).where(EXPECTATIONS.c.id.startswith(id_, autoescape=True)).limit(2)).mappings().all()
        if len(rows) != 1:
            raise LedgerError(f"{'several' if rows else 'no'} expectations have the id {id_}; `onrecord expectations` lists them")
        return held_in(connection, rows, resolved(connection))[0]


def scores_of(ledger: Ledger, wanted: Wanted) -> tuple[Score, ...]:
    """A table for each holder of whose expectations, among those asked for, one at least came out."""
    with ledger.read() as connection:
        holders = holders_of(connection, resolved(connection))
    if not holders:
        return ()
    whose = replace(wanted.filters, actor_id=holders)
    _, found = expectations(ledger, replace(wanted, filters=whose, limit=None, offset=0))
    return holder_scores([one.expectation for one in found], {one.expectation.id: one.outcome for one in found if one.outcome})


def held_in(connection: Connection, rows: Sequence[RowMapping], outcomes: Mapping[str, Resolved]) -> list[Held]:
    """Expectations from their rows, in the order of these."""
    told = told_with_ids(connection, (row["statement_id"] for row in rows))
    return [
        Held(_now(expectation_from_json(row["record"]), told[row["statement_id"]]), told[row["statement_id"]], outcomes.get(row["id"]))
        for row in rows
    ]


def compared_in(connection: Connection, rows: Sequence[RowMapping]) -> list[Compared]:
    """Comparisons from their rows, in the order of these."""
    told = told_with_ids(connection, (row["statement_id"] for row in rows))
    return [Compared(_whose(comparison_from_json(row["record"]), told[row["statement_id"]]), told[row["statement_id"]]) for row in rows]


def orders_of(found: Sequence[Compared]) -> tuple[Order, ...]:
    """The partial order of each holder on each scale."""
    return orders(one.comparison for one in found)


def _now(one: Expectation, told: Told) -> Expectation:
    return replace(one, actor_id=told.actor_id, speaker=told.speaker)


def _whose(one: Comparison, told: Told) -> Comparison:
    return replace(one, actor_id=told.actor_id, speaker=told.speaker)


def _chosen(connection: Connection, table: Table, wanted: Wanted) -> Select[Any]:
    """The rows whose statements have the words and labels asked for."""
    query = select(table).join(STATEMENTS, STATEMENTS.c.id == table.c.statement_id).where(*wanted.filters.conditions())
    if fulltext.words_of(wanted.about):
        hits = fulltext.hits(connection.dialect.name, "statements", wanted.about)
        query = query.join(hits, hits.c.n == STATEMENTS.c.n)
    place = table.c.at if table is EXPECTATIONS else table.c.id
    return query.order_by(STATEMENTS.c.day.desc().nulls_last(), STATEMENTS.c.document_id, STATEMENTS.c.ordinal, place)


def _conditions(wanted: Wanted, outcomes: Mapping[str, Resolved]) -> list[ColumnElement[bool]]:
    out: list[ColumnElement[bool]] = []
    for name in ("kind", "direction", "step"):
        values: tuple[str, ...] = getattr(wanted, name)
        if values:
            out.append(EXPECTATIONS.c[name].in_(values))
    if wanted.until:
        out.append(EXPECTATIONS.c.until <= wanted.until)
    if wanted.is_resolved is not None:
        decided = EXPECTATIONS.c.id.in_([id_ for id_, o in outcomes.items() if o.happened is not Happened.OPEN])
        out.append(decided if wanted.is_resolved else ~decided)
    return out
