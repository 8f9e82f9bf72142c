"""Where tellings come from, once chains and copies are followed back: what is counted instead of articles.

Three kinds are kept apart and never added up. *Certain*: one named speaker, or one document by its title, however often told. *Assumed*: one unnamed
group within one story. *Suspected*: unnamed groups of the same description in several stories within a few days, which may be one.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.language.fold import folded
from onrecord.model import Naming
from onrecord.reconcile.claims.telling import Telling

NEAR_DAYS = 3
"""Days between tellings of one description that are suspected to have one origin."""
SMALL = frozenset({"the", "a", "an", "some", "several", "two", "three", "four", "many", "other", "unnamed", "anonymous", "unidentified"})


class OriginKind(StrEnum):
    """How sure it is that the tellings of an origin have it in common."""

    CERTAIN = "certain"
    ASSUMED = "assumed"
    SUSPECTED = "suspected"


@dataclass(frozen=True, slots=True)
class Origin:
    """One origin with the tellings that go back to it, by id, and the reasons in words."""

    id: str
    kind: OriginKind
    label: str
    tellings: tuple[str, ...]
    reasons: tuple[str, ...]


def origins(tellings: Iterable[Telling], parent_of: Callable[[str], Telling | None]) -> tuple[Origin, ...]:
    """The origins of some tellings of one claim and one side, in the order of their ids. `parent_of` finds a telling by its id."""
    named: dict[str, list[Telling]] = {}
    groups: dict[tuple[str, str], list[Telling]] = {}
    for telling in sorted(tellings, key=lambda t: (t.day or "", t.id)):
        if telling.naming in (Naming.NAMED, Naming.ROLE) and telling.actor_id:
            named.setdefault(telling.actor_id, []).append(telling)
        else:
            groups.setdefault((_story(telling, parent_of), _description(telling)), []).append(telling)
    certain = [Origin(f"actor:{actor}", OriginKind.CERTAIN, _label(ts), _ids(ts), _certain(ts)) for actor, ts in named.items()]
    return tuple(sorted([*certain, *_unnamed(groups)], key=lambda o: o.id))


def tally(found: Sequence[Origin]) -> Mapping[str, int]:
    """How many origins of each kind there are; the three numbers do not add up to anything."""
    return {kind.value: sum(o.kind is kind for o in found) for kind in OriginKind}


def _unnamed(groups: Mapping[tuple[str, str], list[Telling]]) -> list[Origin]:
    """Unnamed groups: those of one description that were told of near each other in several stories are suspected to be one."""
    by_description: dict[str, list[tuple[str, list[Telling]]]] = {}
    for (story, description), told in sorted(groups.items()):
        by_description.setdefault(description, []).append((story, told))
    out: list[Origin] = []
    for description, stories in by_description.items():
        out += [_origin(description, near) for near in _near(stories)]
    return out


def _origin(description: str, near: Sequence[tuple[str, list[Telling]]]) -> Origin:
    told = [t for _, ts in near for t in ts]
    id_ = f"unnamed:{description}:{min(story for story, _ in near)}"
    if len(near) > 1:
        days = sorted({t.day for t in told if t.day})
        when = f"from {days[0]} to {days[-1]}" if len(days) > 1 else f"on {days[0]}" if days else "on unknown days"
        reason = f"{len(near)} stories quote {_label(told)!r} {when}: the same description, so perhaps the same people"
        return Origin(id_, OriginKind.SUSPECTED, _label(told), _ids(told), (reason,))
    reason = f"{_label(told)!r} in one story" + (f", told {len(told)} times" if len(told) > 1 else "")
    return Origin(id_, OriginKind.ASSUMED, _label(told), _ids(told), (reason, "an unnamed source: taken for one group within the story"))


def _near(stories: Sequence[tuple[str, list[Telling]]]) -> list[list[tuple[str, list[Telling]]]]:
    """Stories in the order of their days, cut where more than a few days lie between; a story without a day stands alone."""
    out: list[list[tuple[str, list[Telling]]]] = []
    last: date | None = None
    for story, told in sorted(stories, key=lambda s: (_day(s[1]) or date.max, s[0])):
        day = _day(told)
        if out and day and last and (day - last).days <= NEAR_DAYS:
            out[-1].append((story, told))
        else:
            out.append([(story, told)])
        last = day
    return out


def _story(telling: Telling, parent_of: Callable[[str], Telling | None]) -> str:
    """The story that an unnamed source was met in: that of the medium which is said to have met it, else of the article and its copies."""
    above = parent_of(telling.parent_id) if telling.parent_id else None
    while above is not None:
        if above.naming is Naming.NAMED and above.kind in ("organization", "document") and above.actor_id:
            return f"medium:{above.actor_id}"
        above = parent_of(above.parent_id) if above.parent_id else None
    return telling.story


def _description(telling: Telling) -> str:
    words = [w for w in folded(telling.speaker or "somebody").split() if w not in SMALL]
    return " ".join([*words, telling.country or ""]).strip() or "somebody"


def _day(told: Sequence[Telling]) -> date | None:
    days = sorted(t.day for t in told if t.day)
    try:
        return date.fromisoformat(days[0]) if days else None
    except ValueError:
        return None


def _certain(told: Sequence[Telling]) -> tuple[str, ...]:
    stories = len({t.story for t in told})
    where = "one story" if stories == 1 else f"{stories} stories"
    return (f"{_label(told)} by name, told {len(told)} times in {where}" if len(told) > 1 else f"{_label(told)} by name",)


def _label(told: Sequence[Telling]) -> str:
    return told[0].speaker or "somebody"


def _ids(told: Sequence[Telling]) -> tuple[str, ...]:
    return tuple(t.id for t in told)
