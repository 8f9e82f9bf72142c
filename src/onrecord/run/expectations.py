"""Expectations of a document: what its statements say will happen, and what they find likelier than what, stored with it."""

from collections.abc import Sequence

from sqlalchemy import Connection

from onrecord.language.times import day_of
from onrecord.model.ids import content_id
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations import Comparison, Expectation, comparisons, expectations
from onrecord.reconcile.expectations.record import comparison_to_json, expectation_to_json
from onrecord.store.expectations import put_expectations


def note_expectations(connection: Connection, told: Sequence[Telling], published: str | None) -> None:
    """Store what the statements of a document, which are stored already, say about the future."""
    expected = {e.id: e for e in expectations(told, day_of(published))}
    compared = {row["id"]: row for row in (_comparison_row(c) for c in comparisons(told))}
    put_expectations(connection, [_expectation_row(e) for e in expected.values()], list(compared.values()))


def _expectation_row(one: Expectation) -> dict[str, object]:
    end = one.horizon.interval.end if one.horizon else None
    own = {"id": one.id, "statement_id": one.telling_id, "document_id": one.document_id, "at": one.words.start}
    labels = {"kind": one.kind, "direction": one.direction, "step": one.step, "until": end and end.isoformat()}
    return {**own, **labels, "record": expectation_to_json(one)}


def _comparison_row(one: Comparison) -> dict[str, object]:
    record = comparison_to_json(one)
    places = [[(s.start, s.end, s.in_cue) for s in some] for some in (one.better, one.worse, one.relation)]
    id_ = content_id("comparison", one.telling_id, one.scale, places)
    return {"id": id_, "statement_id": one.telling_id, "document_id": one.document_id, "scale": one.scale, "record": record}
