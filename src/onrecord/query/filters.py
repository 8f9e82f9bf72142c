"""What a question asks for, as conditions on the table of statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from onrecord.errors import UsageError
from onrecord.language.fold import folded
from onrecord.store.tables import ACTORS, STATEMENTS

FACETS = ("act", "certainty", "polarity", "form", "place", "source_kind", "naming", "country", "outlet", "day")
"""Labels that statements can be filtered by and counted by."""
ALTERNATIVES = (*FACETS[:-1], "actor_id", "document_id", "parent_id")


@dataclass(frozen=True, slots=True)
class Filters:
    """Every condition must hold; several values of one label are alternatives. `since` and `until` are ISO 8601 dates, both included."""

    by: str | None = None
    act: tuple[str, ...] = ()
    certainty: tuple[str, ...] = ()
    polarity: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    source_kind: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    actor_id: tuple[str, ...] = ()
    document_id: tuple[str, ...] = ()
    parent_id: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """The conditions on `statements`."""
        out: list[ColumnElement[bool]] = []
        for name in ALTERNATIVES:
            values: tuple[str, ...] = getattr(self, name)
            if values:
                out.append(_one_of(STATEMENTS.c[name], values))
        if self.since:
            out.append(STATEMENTS.c.day >= self.since)
        if self.until:
            out.append(STATEMENTS.c.day <= self.until)
        if self.by:
            out.append(STATEMENTS.c.actor_id.in_(actors_named(self.by)))
        return out


def actors_named(name: str) -> Select[Any]:
    """The ids of the actors one of whose names holds all the words of `name`, in any order; or whose id it is."""
    words = folded(name).split()
    if not words:
        raise UsageError(f"{name!r} has no letters to look for")
    return select(ACTORS.c.id).where(or_(ACTORS.c.id == name, and_(*(ACTORS.c.key.like(f"% {word}%") for word in words))))


def _one_of(column: ColumnElement[str | None], values: Sequence[str]) -> ColumnElement[bool]:
    known = [v for v in values if v != "none"]
    parts: list[ColumnElement[bool]] = [column.in_(known)] if known else []
    return or_(*parts, *([column.is_(None)] if "none" in values else []))
