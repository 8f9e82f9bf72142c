"""At most one request a second for each host, however many threads ask."""

import time
from collections.abc import Callable
from threading import Lock

INTERVAL_S = 1.0


class Pace:
    """Holds requests back. The clock decides when a request goes out, never what is read."""

    def __init__(self, interval_s: float = INTERVAL_S, *, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep):
        self._interval_s = interval_s
        self._clock = clock
        self._sleep = sleep
        self._next: dict[str, float] = {}
        self._lock = Lock()

    def wait(self, host: str) -> None:
        """Return when a request to `host` may go out; the turn is taken."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + self._interval_s
        if turn > now:
            self._sleep(turn - now)


SHARED = Pace()
"""One for the process: two calls to one host keep the distance as one call does."""
