"""How expectations came out, by the judgement of people, and what each holder's came to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.model import Certainty
from onrecord.reconcile.expectations.expectation import Direction, Expectation


class Happened(StrEnum):
    """Whether the event that the words tell came about. `OPEN` where it cannot be told yet, or where its condition did not come about."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A person's judgement; `at` is an ISO 8601 time. Of several on one expectation the latest counts."""

    expectation_id: str
    happened: Happened
    author: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Row:
    """How many of a holder's expectations told alike, without a figure, came out as said and otherwise. The step is a gloss, no probability."""

    certainty: Certainty | None
    step: str | None
    direction: Direction
    as_said: int = 0
    otherwise: int = 0
    open: int = 0


@dataclass(frozen=True, slots=True)
class Score:
    """One holder. `brier` (Brier 1950) is the mean squared error of the `figures` expectations for which the holder gave a figure, None without any.

    0 is best; 0.25 is what "50 percent" always gets.
    """

    actor_id: str
    speaker: str | None
    rows: tuple[Row, ...]
    figures: int = 0
    brier: float | None = None


def scores(expectations: Iterable[Expectation], outcomes: Iterable[Outcome]) -> tuple[Score, ...]:
    """A table for each holder, by actor; expectations whose holder is not known are left out."""
    judged = latest(outcomes)
    held: defaultdict[str, list[Expectation]] = defaultdict(list)
    for one in {e.id: e for e in expectations}.values():
        if one.actor_id is not None:
            held[one.actor_id].append(one)
    return tuple(_score(actor_id, held[actor_id], judged) for actor_id in sorted(held))


def latest(outcomes: Iterable[Outcome]) -> dict[str, Happened]:
    """What counts for each expectation: the judgement with the latest time, of equal times the one passed last."""
    return {o.expectation_id: o.happened for o in sorted(outcomes, key=lambda o: o.at)}


def came_as_said(one: Expectation, happened: Happened) -> bool | None:
    """Whether it came out as the holder said; None while open."""
    return None if happened is Happened.OPEN else (happened is Happened.YES) is (one.direction is Direction.WILL)


def _score(actor_id: str, held: Sequence[Expectation], judged: dict[str, Happened]) -> Score:
    results: defaultdict[tuple[str, str, Direction], list[bool | None]] = defaultdict(list)
    sample: dict[tuple[str, str, Direction], Expectation] = {}
    for one in (e for e in held if e.probability is None):
        key = (one.certainty or "", one.step or "", one.direction)
        sample.setdefault(key, one)
        results[key].append(came_as_said(one, judged.get(one.id, Happened.OPEN)))
    rows = tuple(_row(sample[key], results[key]) for key in sorted(results))
    errors = [_error(one, judged[one.id]) for one in held if one.probability is not None and judged.get(one.id, Happened.OPEN) is not Happened.OPEN]
    name = next((one.speaker for one in held if one.speaker), None)
    return Score(actor_id, name, rows, len(errors), sum(errors) / len(errors) if errors else None)


def _row(one: Expectation, results: Sequence[bool | None]) -> Row:
    return Row(one.certainty, one.step, one.direction, results.count(True), results.count(False), results.count(None))


def _error(one: Expectation, happened: Happened) -> float:
    """The squared distance between the figure and what came: a figure is that of the event, or of its absence where that was foretold."""
    came = (happened is Happened.YES) is (one.direction is Direction.WILL)
    return ((one.probability or 0.0) - float(came)) ** 2
