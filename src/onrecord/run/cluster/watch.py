"""Which record is at work, and an end for one whose reading has none.

The worker writes the record's place in its job into a file before it begins. Where it takes too long, a thread of `faulthandler` ends the process,
which needs nothing of the interpreter: an endless loop inside a library of C ends as well. What is left in the file says which record it was.
"""

import faulthandler
import os
import re
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

LIMIT_S = 120.0
"""What a record may take on the clock. The largest page that is read takes 10 s of an idle processor, and so does the longest text."""
DIGITS = 12
LATE = re.compile(r"Timeout \(([\d:.]+)\)")

Over: TypeAlias = Callable[[int], AbstractContextManager[None]]
"""Put around the work on each record of a job, with its place there."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was at work when a worker was lost: the record's place in the job, and the limit, as h:mm:ss, where that was exceeded."""

    index: int
    limit: str | None


@contextmanager
def watched(part: Path | None, limit_s: float | None) -> Generator[Over, None, None]:
    """Watch over a job that writes a part; without one, or without a limit, nothing is watched. What is written is left where the process ends."""
    if part is None or limit_s is None:
        yield lambda _index: nullcontext()
        return
    path = _path_of(part)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("wb", buffering=0) as file:
            os.lseek(file.fileno(), DIGITS + 1, os.SEEK_SET)  # where faulthandler will write
            yield lambda index: _one(file.fileno(), index, limit_s)
    finally:
        path.unlink(missing_ok=True)


@contextmanager
def _one(file: int, index: int, limit_s: float) -> Generator[None, None, None]:
    os.pwrite(file, f"{index:<{DIGITS}}\n".encode(), 0)
    faulthandler.dump_traceback_later(limit_s, exit=True, file=file)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def seen_at(part: Path) -> Seen | None:
    """What a worker that was lost left behind of the part's job; None where it left nothing."""
    if not _path_of(part).is_file():
        return None
    told = _path_of(part).read_text(encoding="utf-8", errors="replace")
    late = LATE.search(told)
    index = told[:DIGITS].strip()
    return Seen(int(index), late and late[1]) if index.isdecimal() else None


def _path_of(part: Path) -> Path:
    return part.with_name(f".{part.name}.at")
