"""A bound on the whole of a piece of work, not on each of its steps: a server may send a byte now and then for ever."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

from onrecord.reading.loaded import Refusal

Result = TypeVar("Result")


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """The result of `work`, or a `Refusal` when it takes longer. What is given up goes on in a thread that does not hold the process back."""
    future: Future[Result] = Future()
    Thread(target=_run, args=(future, work), daemon=True).start()
    try:
        return future.result(timeout=seconds)
    except TimeoutError as error:
        raise Refusal(f"there was no full answer within {seconds:g} s") from error


def _run(future: "Future[Result]", work: Callable[[], Result]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # noqa: BLE001 - raised again in the caller's thread
        future.set_exception(error)
