"""The life of a claim: who told it first, who repeated and answered it, who turned round."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.reconcile.claims.sides import Side
from onrecord.reconcile.claims.telling import Telling


class Happening(StrEnum):
    """What a telling is in the life of a claim."""

    FIRST_TOLD = "first told"
    REPEATED = "repeated"
    ANSWERED = "answered"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class Event:
    """One telling in the life of a claim; `before` is the same speaker's telling of another side that it reverses."""

    day: str | None
    happening: Happening
    telling_id: str
    side: Side
    before: str | None = None


def timeline(members: Sequence[tuple[Telling, Side, str | None]]) -> tuple[Event, ...]:
    """Tellings in order of time, each with what it is in the claim's life. A telling without a day comes last.

    Nobody turns round by what others say that they said: only tellings that stand in no other reverse one another.
    """
    told: set[tuple[str, Side]] = set()
    sides: dict[str, tuple[Side, str]] = {}
    out: list[Event] = []
    first: Side | None = None
    for telling, side, response in sorted(members, key=lambda m: (m[0].day or "9999", m[0].id)):
        speaker = telling.actor_id
        own = speaker if telling.parent_id is None else None
        was = sides.get(own) if own else None
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
        if own:
            sides[own] = (side, telling.id)
        out.append(Event(telling.day, happening, telling.id, side, before))
    return tuple(out)
