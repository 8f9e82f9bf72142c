"""What a run says of itself once it has ended, and the names of what became of its records. Needs no library of Parquet."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Any

from onrecord.errors import UsageError

RESULT, SCHEMA = "result.json", "onrecord-run/1"


class Left(StrEnum):
    """Where a record leaves the funnel. `NO_PAGE` to `LENGTH` are told of the record alone; what stays is a text."""

    NO_PAGE = "no page"
    BROKEN = "broken"
    QUARANTINE = "quarantine"
    NO_ARTICLE = "no article"
    LANGUAGE = "other language"
    LENGTH = "too short or long"
    TEXT = "text"


def result_of(folder: Path) -> dict[str, Any]:
    """What a run says of itself at its end. Raises `UsageError` where it has not come to one."""
    path = folder / RESULT
    if not path.is_file():
        raise UsageError(f"{folder} holds no run that has ended; call `onrecord run` again to finish it")
    result: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if result.get("schema") != SCHEMA:
        raise UsageError(f"{path} has the schema {result.get('schema')!r}, and this version reads {SCHEMA!r}")
    return result
