"""How far a figure would move if other texts had been drawn: the percentile bootstrap (Efron and Tibshirani 1993).

Units are drawn with replacement, as many as there are, and the figure is made anew of each draw.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from onrecord.evaluate.counts import DIGITS, Counts

RESAMPLES = 1000
SEED = 2018
"""Any will do; a fixed one gives the same interval in each run."""
EDGES = (0.025, 0.975)

Interval: TypeAlias = tuple[float, float]
Table: TypeAlias = Mapping[str, Counts]
"""The counts of one unit, by value."""


def draw(units: int) -> NDArray[np.int64]:
    """How often each unit is drawn, one line for each resample; no line where there are no units."""
    if not units:
        return np.zeros((0, 0), dtype=np.int64)
    return np.random.default_rng(SEED).multinomial(units, np.full(units, 1 / units), size=RESAMPLES)


def interval(tables: Sequence[Table], drawn: NDArray[np.int64]) -> Interval | None:
    """Where 95 of 100 resamples have their figure: the mean F1 of the values that the corpus has in the resample. None where it never has any.

    One value whose counts are (right, judged, judged) makes that an accuracy.
    """
    values = sorted({value for table in tables for value in table})
    if not values:
        return None
    counts = np.array([[_row(table.get(value)) for table in tables] for value in values], dtype=np.int64)
    hit, gold, predicted = np.moveaxis(np.tensordot(drawn, counts, axes=(1, 1)), -1, 0)
    told = gold > 0
    scores = np.where(told, 2 * hit / np.maximum(gold + predicted, 1), 0.0)
    usable = told.any(axis=1)
    if not usable.any():
        return None
    low, high = np.quantile(scores[usable].sum(axis=1) / told[usable].sum(axis=1), EDGES)
    return round(float(low), DIGITS), round(float(high), DIGITS)


def _row(counts: Counts | None) -> tuple[int, int, int]:
    return (counts.hit, counts.gold, counts.predicted) if counts else (0, 0, 0)
