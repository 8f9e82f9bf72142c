"""How expectations came out, by the judgements of people, and what each holder's came to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from onrecord.language.fold import folded
from onrecord.query.answers import Json
from onrecord.query.judgements import attached
from onrecord.reconcile.expectations import Expectation, Happened, Outcome, Score, scores
from onrecord.store.chunks import chunks
from onrecord.store.judgements import judgements
from onrecord.store.tables import EXPECTATIONS, STATEMENTS

RESOLVE = "resolve"


@dataclass(frozen=True, slots=True)
class Resolved:
    """What somebody said about how an expectation came out; `judgement_id` takes it back."""

    judgement_id: str
    happened: Happened
    author: str
    reason: str
    at: str

    def to_json(self) -> Json:
        """All fields."""
        return {name: getattr(self, name) for name in self.__slots__}


def resolved(connection: Connection) -> dict[str, Resolved]:
    """What counts for each expectation that somebody judged, by its id: of several judgements the last."""
    rows = judgements(connection, kinds=(RESOLVE,))
    here = _present(connection, sorted({row["subject"]["expectation"] for row in rows}))
    out: dict[str, Resolved] = {}
    for row in rows:
        named = row["subject"]["expectation"]
        id_ = named if named in here else _found_again(connection, row)
        if id_ is not None:
            out[id_] = Resolved(row["id"], Happened(row["subject"]["happened"]), row["author"], row["reason"], row["made_at"])
    return out


def holders_of(connection: Connection, outcomes: Iterable[str]) -> tuple[str, ...]:
    """Who holds the expectations that came out, by actor: nobody else can have a score."""
    found: set[str] = set()
    for chunk in chunks(sorted(outcomes)):
        query = select(STATEMENTS.c.actor_id).join(EXPECTATIONS, EXPECTATIONS.c.statement_id == STATEMENTS.c.id)
        found.update(filter(None, connection.scalars(query.where(EXPECTATIONS.c.id.in_(chunk)))))
    return tuple(sorted(found))


def holder_scores(expectations: Sequence[Expectation], outcomes: Mapping[str, Resolved]) -> tuple[Score, ...]:
    """A table for each holder of whose expectations one at least came out."""
    told = [Outcome(id_, o.happened, o.author, o.reason, o.at) for id_, o in outcomes.items()]
    return tuple(s for s in scores(expectations, told) if s.figures or any(row.as_said or row.otherwise for row in s.rows))


def score_to_json(score: Score) -> Json:
    """One holder, as `onrecord expectations --scores` prints it."""
    own = {"actor_id": score.actor_id, "speaker": score.speaker, "figures": score.figures, "brier": score.brier}
    names = ("certainty", "step", "direction", "as_said", "otherwise", "open")
    return {**own, "rows": [{name: getattr(row, name) for name in names} for row in score.rows]}


def _present(connection: Connection, ids: Sequence[str]) -> frozenset[str]:
    found: set[str] = set()
    for chunk in chunks(ids):
        found.update(connection.scalars(select(EXPECTATIONS.c.id).where(EXPECTATIONS.c.id.in_(chunk))))
    return frozenset(found)


def _found_again(connection: Connection, row: RowMapping) -> str | None:
    """The expectation with the same words in the statement that the judged one is now, after another reading."""
    told = attached(connection, row)
    if told is None:
        return None
    query = select(EXPECTATIONS.c.id, EXPECTATIONS.c.record).where(EXPECTATIONS.c.statement_id == told.id).order_by(EXPECTATIONS.c.at)
    event = folded(row["subject"]["event"])
    return next((id_ for id_, record in _pairs(connection.execute(query)) if folded(record["words"]["text"]) == event), None)


def _pairs(rows: Iterable[Any]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    return ((row[0], row[1]) for row in rows)
