"""Claims as they are worked out: members with their sides, origins by side, and what happened to them over time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.reconcile.claims.origins import Origin
from onrecord.reconcile.claims.telling import Telling


class Side(StrEnum):
    """Where a statement stands toward a claim."""

    FOR = "for"
    AGAINST = "against"
    DOUBT = "doubt"


class Happening(StrEnum):
    """What a telling is in the life of a claim."""

    FIRST_TOLD = "first told"
    REPEATED = "repeated"
    ANSWERED = "answered"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class Member:
    """A statement of a claim. `response` is the kind of answer that it gives; `link` its relation to the founding member, with reasons."""

    telling_id: str
    side: Side
    response: str | None
    link: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One telling in the life of a claim; `before` is the same speaker's telling of another side that it reverses."""

    day: str | None
    happening: Happening
    telling_id: str
    side: Side
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """`id` is made of the founding member: the earliest by the day of its document, then by id; `proposition` are its words."""

    id: str
    founder_id: str
    members: tuple[Member, ...]
    origins: Mapping[Side, tuple[Origin, ...]]
    timeline: tuple[Event, ...]

    @property
    def is_disputed(self) -> bool:
        """Whether sources stand on different sides."""
        return len({m.side for m in self.members}) > 1


def timeline(members: Sequence[tuple[Telling, Side, str | None]]) -> tuple[Event, ...]:
    """Tellings in order of time, each with what it is in the claim's life. A telling without a day comes last."""
    told: set[tuple[str, Side]] = set()
    sides: dict[str, tuple[Side, str]] = {}
    out: list[Event] = []
    first: Side | None = None
    for telling, side, response in sorted(members, key=lambda m: (m[0].day or "9999", m[0].id)):
        speaker = telling.actor_id
        was = sides.get(speaker) if speaker else None
        if was is not None and {was[0], side} == {Side.FOR, Side.AGAINST}:
            happening, before = Happening.REVERSED, was[1]
        elif not out:
            happening, before = Happening.FIRST_TOLD, None
        elif response is not None or (side is not first and (speaker or telling.id, side) not in told):
            happening, before = Happening.ANSWERED, None
        else:
            happening, before = Happening.REPEATED, None
        first = first or side
        told.add((speaker or telling.id, side))
        if speaker:
            sides[speaker] = (side, telling.id)
        out.append(Event(telling.day, happening, telling.id, side, before))
    return tuple(out)
