"""Expectations and comparisons as JSON, and back."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeAlias

from onrecord.language.times import Interval
from onrecord.model import Basis, Certainty, Granularity, Polarity
from onrecord.reconcile.expectations.comparison import Comparison, Scale
from onrecord.reconcile.expectations.expectation import Direction, Expectation, Horizon, Kind, Reason
from onrecord.reconcile.expectations.slices import Slice

Json: TypeAlias = dict[str, Any]
SIDES = ("better", "worse", "relation")
SAME = ("id", "telling_id", "document_id", "speaker", "actor_id", "kind", "direction", "certainty", "polarity", "step", "probability")


def expectation_to_json(one: Expectation) -> Json:
    """All fields."""
    return {
        **{name: getattr(one, name) for name in SAME},
        "words": _slice(one.words),
        "likelihood": _slices(one.likelihood),
        "condition": _slices(one.condition),
        "horizon": one.horizon and {"words": _slice(one.horizon.words), "interval": _interval(one.horizon.interval)},
        "reasons": [{"words": _slice(r.words), "is_against": r.is_against} for r in one.reasons],
    }


def expectation_from_json(record: Mapping[str, Any]) -> Expectation:
    """What `expectation_to_json` made."""
    horizon, certainty, polarity = (record[name] for name in ("horizon", "certainty", "polarity"))
    return Expectation(
        id=record["id"],
        telling_id=record["telling_id"],
        document_id=record["document_id"],
        speaker=record["speaker"],
        actor_id=record["actor_id"],
        kind=Kind(record["kind"]),
        direction=Direction(record["direction"]),
        certainty=certainty and Certainty(certainty),
        polarity=polarity and Polarity(polarity),
        step=record["step"],
        probability=record["probability"],
        words=_from(record["words"]),
        likelihood=_all_from(record["likelihood"]),
        condition=_all_from(record["condition"]),
        horizon=Horizon(_from(horizon["words"]), _interval_from(horizon["interval"])) if horizon else None,
        reasons=tuple(Reason(_from(r["words"]), r["is_against"]) for r in record["reasons"]),
    )


def comparison_to_json(one: Comparison) -> Json:
    """All fields."""
    same = {name: getattr(one, name) for name in ("telling_id", "document_id", "speaker", "actor_id", "scale")}
    return {**same, **{name: _slices(getattr(one, name)) for name in SIDES}}


def comparison_from_json(record: Mapping[str, Any]) -> Comparison:
    """What `comparison_to_json` made."""
    same = {name: record[name] for name in ("telling_id", "document_id", "speaker", "actor_id")}
    better, worse, relation = (_all_from(record[name]) for name in SIDES)
    return Comparison(**same, scale=Scale(record["scale"]), better=better, worse=worse, relation=relation)


def _slice(one: Slice) -> Json:
    return {"start": one.start, "end": one.end, "text": one.text, "in_cue": one.in_cue}


def _slices(some: Iterable[Slice]) -> list[Json]:
    return [_slice(one) for one in some]


def _from(record: Mapping[str, Any]) -> Slice:
    return Slice(record["start"], record["end"], record["text"], record["in_cue"])


def _all_from(records: Iterable[Mapping[str, Any]]) -> tuple[Slice, ...]:
    return tuple(_from(record) for record in records)


def _interval(one: Interval) -> Json:
    days = {"start": one.start and one.start.isoformat(), "end": one.end and one.end.isoformat()}
    return {"granularity": one.granularity, **days, "basis": one.basis}


def _interval_from(record: Mapping[str, Any]) -> Interval:
    start, end, basis = (record[name] for name in ("start", "end", "basis"))
    days = (start and date.fromisoformat(start), end and date.fromisoformat(end))
    return Interval(Granularity(record["granularity"]), *days, basis and Basis(basis))
