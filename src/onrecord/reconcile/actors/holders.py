"""Who is known to hold an office that documents name without its holder."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import Naming, SourceKind
from onrecord.reconcile.actors.actor import Actor

ROLE = "role "
"""What the blocks of offices begin with."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person whom documents call by an office, with the first and the last day on which they do. One office may have several."""

    office_id: str
    actor_id: str
    name: str
    first_day: str | None
    last_day: str | None


def holders_of(actors: Iterable[Actor]) -> tuple[Holder, ...]:
    """For each office among the actors, the persons among them whom documents call by it, the latest first.

    That is no merge: it says who may be meant.
    """
    some = list(actors)
    offices = {actor.block.removeprefix(ROLE): actor.id for actor in some if actor.block.startswith(ROLE)}
    held = [
        (offices[h.key], actor, h)
        for actor in some
        if actor.kind == SourceKind.PERSON and actor.naming == Naming.NAMED
        for h in actor.offices
        if h.key in offices
    ]
    days: dict[tuple[str, str, str], list[str]] = {}
    for office_id, actor, h in held:
        days.setdefault((office_id, actor.id, actor.name), []).extend(day for day in (h.first_day, h.last_day) if day)
    found = [Holder(*who, min(seen, default=None), max(seen, default=None)) for who, seen in sorted(days.items())]
    return tuple(sorted(found, key=lambda h: (h.last_day or "", h.first_day or ""), reverse=True))
