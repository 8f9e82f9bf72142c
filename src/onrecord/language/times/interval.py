"""The days that an expression of time means."""

from dataclasses import dataclass
from datetime import date

from onrecord.model import Basis, Granularity


@dataclass(frozen=True, slots=True)
class Interval:
    """Whole days, both ends included, and how finely they were told. Without `start`, `end` and `basis` it is open: it has no anchor."""

    granularity: Granularity
    start: date | None = None
    end: date | None = None
    basis: Basis | None = None


def day_of(published: str | None) -> date | None:
    """The day of a document's date or time of publication in ISO 8601, as it was written there; None for what is none."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
