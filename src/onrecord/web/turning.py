"""Turning the pages of a list."""

from dataclasses import dataclass

from onrecord.web.questions import LAST, Question


@dataclass(frozen=True, slots=True)
class Turn:
    """Which part of a list is shown (`first` to `last` of `total`, counted from 1), and where the parts beside it are."""

    first: int
    last: int
    total: int
    before: str | None
    after: str | None


def turn(asked: Question, shown: int, total: int, path: str | None = None) -> Turn:
    """The part that a question asked for, of which so many are shown."""
    before = asked.url(path, offset=max(0, asked.offset - asked.limit)) if asked.offset else None
    after = asked.url(path, offset=asked.next_offset) if asked.offset + shown < total and shown and asked.next_offset <= LAST else None
    return Turn(asked.offset + 1 if shown else 0, asked.offset + shown, total, before, after)
