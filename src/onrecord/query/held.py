"""Expectations and comparisons as answers: what was read, in the statement that it was read from, with its places in the document."""

from dataclasses import dataclass

from onrecord.query.answers import Json, Told
from onrecord.query.outcomes import Resolved
from onrecord.query.places import Placed, placed
from onrecord.reconcile.expectations import Comparison, Expectation, Slice


@dataclass(frozen=True, slots=True)
class Held:
    """One expectation with the statement that it was read from; its speaker and actor are those of the ledger now."""

    expectation: Expectation
    told: Told
    outcome: Resolved | None = None

    def placed(self, name: str) -> tuple[Placed, ...]:
        """Where the words of a field stand in the document: `words`, `likelihood`, `condition`."""
        some: tuple[Slice, ...] = (self.expectation.words,) if name == "words" else getattr(self.expectation, name)
        return tuple(placed(one, self.told.record) for one in some)

    def horizon(self) -> Placed | None:
        """Where the words of the horizon stand."""
        return placed(self.expectation.horizon.words, self.told.record) if self.expectation.horizon else None

    def reasons(self) -> tuple[tuple[Placed, bool], ...]:
        """The reasons, and whether each speaks against."""
        return tuple((placed(r.words, self.told.record), r.is_against) for r in self.expectation.reasons)

    def to_json(self) -> Json:
        """The shape of one line of `onrecord expectations --format jsonl`; spans are offsets of the document."""
        e = self.expectation
        labels = {name: getattr(e, name) for name in ("kind", "direction", "certainty", "polarity", "step", "probability")}
        (event,) = self.placed("words")
        return {
            "id": e.id,
            **_of_statement(self.told),
            "words": event.to_json(),
            **labels,
            **{name: [p.to_json() for p in self.placed(name)] for name in ("likelihood", "condition")},
            "horizon": self._horizon_json(),
            "reasons": [{**words.to_json(), "is_against": is_against} for words, is_against in self.reasons()],
            "outcome": self.outcome.to_json() if self.outcome else None,
        }

    def _horizon_json(self) -> Json | None:
        where = self.horizon()
        if where is None or self.expectation.horizon is None:
            return None
        interval = self.expectation.horizon.interval
        days = {"start": interval.start and interval.start.isoformat(), "end": interval.end and interval.end.isoformat()}
        return {**where.to_json(), **days, "granularity": interval.granularity, "basis": interval.basis}


@dataclass(frozen=True, slots=True)
class Compared:
    """One comparison with the statement that it was read from."""

    comparison: Comparison
    told: Told

    def placed(self, name: str) -> tuple[Placed, ...]:
        """Where the options of a side, or the words of the relation, stand in the document."""
        return tuple(placed(one, self.told.record) for one in getattr(self.comparison, name))

    def to_json(self) -> Json:
        """The shape of one line of `onrecord expectations --comparisons --format jsonl`."""
        sides = {name: [p.to_json() for p in self.placed(name)] for name in ("better", "worse", "relation")}
        return {**_of_statement(self.told), "scale": self.comparison.scale, **sides}


def _of_statement(told: Told) -> Json:
    own = {"statement_id": told.id, "document": told.document, "document_id": told.document_id, "url": told.url, "outlet": told.outlet}
    return {**own, "published": told.day, "speaker": told.speaker, "actor_id": told.actor_id}
