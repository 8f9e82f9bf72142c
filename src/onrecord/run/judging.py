"""Who decides, and when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Judge:
    """Who decides, and when. `clock` gives the time of a judgement and never enters a result."""

    author: str
    reason: str
    clock: Callable[[], str] = lambda: datetime.now(UTC).isoformat(timespec="seconds")
