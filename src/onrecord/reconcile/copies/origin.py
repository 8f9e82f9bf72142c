"""Where the story of a group of copies likely comes from: the wire that is credited, else the earliest, else the longest document."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from onrecord.reconcile.copies.fingerprint import Fingerprint

DATE = 10
"""Characters of an ISO 8601 date without a time."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The likely origin: a document, the name that is credited where there is one, and the reason in words."""

    document: str
    credited: str | None
    reason: str


def origin_of(members: Sequence[Fingerprint]) -> Origin:
    """The likely origin of a group; `members` are one at least."""
    credited = _credited(members)
    if credited is None:
        document, reason = _first(members)
        return Origin(document.id, None, reason)
    name, count = credited
    own = [m for m in members if m.publisher is not None and m.publisher.casefold() == name.casefold()]
    document, reason = _first(own or members)
    said = f"{count} of {len(members)} credit {name}"
    return Origin(document.id, name, f"{said}, which published this one" if own else f"{said}, whose own text is not here; {reason}")


def _credited(members: Sequence[Fingerprint]) -> tuple[str, int] | None:
    """The name that most members credit, and how many do; ties by name. A publisher that credits itself is no wire's customer."""
    names = Counter(m.credit for m in members if m.credit and m.credit.casefold() != (m.publisher or "").casefold())
    return min(names.items(), key=lambda item: (-item[1], item[0])) if names else None


def _first(members: Sequence[Fingerprint]) -> tuple[Fingerprint, str]:
    """The earliest of the members, else the longest, ties by id, and which of these it was chosen for."""
    dated = [(m, m.published) for m in members if m.published]
    marks = _marks([published for _, published in dated])
    early = [m for (m, _), mark in zip(dated, marks, strict=True) if mark == min(marks)] or list(members)
    chosen = min(early, key=lambda m: (-m.words, m.id))
    if not dated:
        return chosen, "it is the longest"
    return chosen, "it was published first" if len(early) == 1 else "it is the longest of those published first"


def _marks(published: Sequence[str]) -> list[str]:
    """What the dates sort by: their moments in UTC where all have a time, else their days."""
    moments = [moment.astimezone(UTC).isoformat() for p in published if (moment := _time(p)) is not None]
    return moments if len(moments) == len(published) else [p[:DATE] for p in published]


def _time(published: str) -> datetime | None:
    """The moment of an ISO 8601 date with a time, in UTC where it names no zone; None for a date alone."""
    if len(published) <= DATE:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
