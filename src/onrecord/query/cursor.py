"""Where a list goes on: behind one thing of it, told by what the list is sorted by, so that nothing that comes or goes meanwhile moves the rest."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

from sqlalchemy import ColumnElement, and_, false, or_

from onrecord.errors import UsageError

Values: TypeAlias = tuple[str | int | float | None, ...]
LARGEST = 2**63
"""Whole numbers from which on no database takes them."""
NONE = "this is no cursor; take the address that stands under next"


@dataclass(frozen=True, slots=True)
class Key:
    """A column that a list is sorted by; where it is empty comes last either way."""

    column: ColumnElement[Any]
    is_descending: bool = False

    @property
    def order(self) -> ColumnElement[Any]:
        """As it stands behind ORDER BY."""
        return (self.column.desc() if self.is_descending else self.column.asc()).nulls_last()

    def beyond(self, value: Any) -> ColumnElement[bool]:
        """What comes later than a value."""
        if value is None:
            return false()
        return or_(self.column < value if self.is_descending else self.column > value, self.column.is_(None))

    def at(self, value: Any) -> ColumnElement[bool]:
        """What has the value."""
        return self.column.is_(None) if value is None else self.column == value


def behind(keys: Sequence[Key], values: Values) -> ColumnElement[bool]:
    """What comes behind the thing that has these values, in the order of the keys."""
    steps = (and_(*(k.at(v) for k, v in zip(keys[:i], values, strict=False)), key.beyond(values[i])) for i, key in enumerate(keys))
    return or_(*steps)


def pack(order: str, values: Values) -> str:
    """A cursor: for programs to hand back, and for nobody to read."""
    return urlsafe_b64encode(json.dumps([order, *values], separators=(",", ":")).encode()).decode().rstrip("=")


def unpack(cursor: str, order: str, kinds: Sequence[type]) -> Values:
    """What `pack` was given. Raises `UsageError` for what is no cursor of a list in this order."""
    found = _read(cursor)
    if len(found) != len(kinds) + 1 or found[0] != order or not all(map(_fits, found[1:], kinds)):
        raise UsageError("this cursor is of another list; take the address that stands under next")
    return tuple(found[1:])


def _fits(value: object, kind: type) -> bool:
    """Whether a value is one that a column of this kind can have."""
    if isinstance(value, bool):
        return False
    return value is None or (isinstance(value, kind) and (not isinstance(value, int) or abs(value) < LARGEST))


def order_of(cursor: str) -> str:
    """The order that the list of a cursor is in."""
    return str(_read(cursor)[0])


def _read(cursor: str) -> list[Any]:
    try:
        found = json.loads(urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
    except (ValueError, RecursionError) as fault:
        raise UsageError(NONE) from fault
    if not isinstance(found, list) or not found:
        raise UsageError(NONE)
    return cast("list[Any]", found)
