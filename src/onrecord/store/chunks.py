"""Values in parts that one condition can hold."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
SIZE = 500
"""Databases limit how many values a statement may bind: SQLite 32,766, PostgreSQL 65,535; small statements are planned faster."""


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """The values in order, at most `SIZE` at a time."""
    return (values[i : i + SIZE] for i in range(0, len(values), SIZE))
