"""Reads hostile inputs, each within a bound of time, and says which of them were borne badly."""

import signal
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from types import FrameType

from onrecord.reading import Loaded, load_bytes
from tests.hostile.make import HostileInput, hostile_inputs

TIME_BOUND_S = 20
"""Seconds of the clock for one input; the slowest takes under 3 s of a quiet machine's."""


def check(n: int) -> Iterator[str]:
    """What is wrong with the reading of `n` hostile inputs, a line for each; nothing when all is well."""
    for given in hostile_inputs(n):
        try:
            with _within(TIME_BOUND_S):
                found = list(load_bytes(given.data, name=given.name.partition(".")[0], path=given.name))
        except Exception as error:  # noqa: BLE001 - any at all is what is looked for
            yield f"{given.name} ({given.done}): {type(error).__name__}: {error}"
        else:
            yield from (f"{given.name} ({given.done}): {fault}" for fault in _faults(given, found))


def _faults(given: HostileInput, found: list[Loaded]) -> Iterator[str]:
    if not found:
        yield "neither read nor refused"
    for loaded in found:
        if not loaded.document.text and not loaded.rejects:
            yield f"{loaded.name} has neither a text nor a reason"
        if any(not r.reason or given.name not in r.where for r in loaded.rejects):
            yield f"{loaded.name} is refused without a reason or a place: {loaded.rejects}"
        if any("please report" in r.reason for r in loaded.rejects):
            yield f"{loaded.name}: {loaded.rejects[0].reason}"
    if len({loaded.name for loaded in found}) < len(found):
        yield "two documents have one name"


@contextmanager
def _within(seconds: int) -> Generator[None]:
    """Raises `TimeoutError` in what takes longer."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"not read within {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


if __name__ == "__main__":
    started = time.monotonic()
    wrong = list(check(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000))
    print("\n".join([*wrong, f"{len(wrong)} faults in {time.monotonic() - started:.0f} s"]))
    sys.exit(bool(wrong))
