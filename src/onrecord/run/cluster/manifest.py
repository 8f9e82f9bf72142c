"""The manifest of a run: one line of JSON for each piece of work that is done. What stands in it is not done again.

One process writes it, by appending, after the part it names is on the disk. A line that a crash cut is no line. A file that only grows needs no
locks of a database, which network file systems do not give, and it is read with any editor.
"""

import fcntl
import json
import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from onrecord.errors import UsageError

NAME, LOCK = "manifest.jsonl", "lock"


@dataclass(frozen=True, slots=True)
class Done:
    """A piece of work that is done.

    `part` is the name of its Parquet file, None where there is none; `counts` says how many records came to what; `cuts` are the shards that a file
    was cut into. Work that was done in pieces has the `places` where they begin. Seconds and memory are the worker's, and decide nothing.
    """

    stage: str
    key: str
    part: str | None = None
    size: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    cuts: list[list[int]] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    cpu_s: float = 0.0
    peak_mb: float = 0.0


class Manifest:
    """What is done in one folder. Made by `opened`."""

    def __init__(self, folder: Path):
        self._path = folder / NAME
        self._done = {(row.stage, row.key): row for row in _lines(self._path)}
        self._mend()

    def get(self, stage: str, key: str, parts: Path) -> Done | None:
        """What is known of a piece of work; None where it is not done, or its part is not there any more as it was written."""
        row = self._done.get((stage, key))
        if row is None or row.part is None:
            return row
        path = parts / row.part
        return row if path.is_file() and path.stat().st_size == row.size else None

    def add(self, row: Done) -> None:
        """Say that something is done; when this returns it is on the disk."""
        with self._path.open("ab") as file:
            file.write(json.dumps(asdict(row), separators=(",", ":")).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        self._done[row.stage, row.key] = row

    def _mend(self) -> None:
        """Take away a last line that was not written to its end, or the next one would be joined to it."""
        if self._path.is_file() and (data := self._path.read_bytes()) and not data.endswith(b"\n"):
            os.truncate(self._path, data.rfind(b"\n") + 1)


@contextmanager
def opened(folder: Path) -> Generator[Manifest, None, None]:
    """The manifest of a folder, which nobody else writes meanwhile. Raises `UsageError` where somebody does."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("wb") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as fault:
            raise UsageError(f"another run is writing into {folder}; wait for its end") from fault
        yield Manifest(folder)


def rows_in(folder: Path) -> Iterator[Done]:
    """All that a manifest says, in the order in which it was done."""
    return _lines(folder / NAME)


def _lines(path: Path) -> Iterator[Done]:
    if path.is_file():
        for line in path.read_bytes().splitlines(keepends=True):
            if line.endswith(b"\n"):
                row: dict[str, Any] = json.loads(line)
                yield Done(**row)
