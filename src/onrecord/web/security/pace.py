"""How often one visitor may ask: a bucket of requests that fills again with time."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

BURST = 120
PER_S = 20.0
"""Ten people who look at pages ask about two times a second together; a program that follows a list gets through 4,000 statements a second."""
MOST_VISITORS = 10_000


class Pace:
    """One bucket for each visitor; those who were not seen for longest are forgotten."""

    def __init__(self, *, burst: int = BURST, per_s: float = PER_S, clock: Callable[[], float] = time.monotonic):
        self._burst, self._per_s, self._clock = burst, per_s, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def wait_s(self, visitor: str) -> int:
        """Take one request from a visitor's bucket; whole seconds to wait where it is empty, else 0."""
        with self._lock:
            now = self._clock()
            left, at = self._left.pop(visitor, (float(self._burst), now))
            left = min(self._burst, left + (now - at) * self._per_s)
            wait_s = 0 if left >= 1 else math.ceil((1 - left) / self._per_s)
            self._left[visitor] = (left if wait_s else left - 1, now)
            if len(self._left) > MOST_VISITORS:
                self._left.popitem(last=False)
            return wait_s
