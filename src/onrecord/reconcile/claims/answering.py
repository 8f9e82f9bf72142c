"""What statements are about that answer others: of "denied the charge" the charge, as the article tells it."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reconcile.claims.responses import Kind, responses
from onrecord.reconcile.claims.responses.explicit import only_points
from onrecord.reconcile.claims.responses.kinds import guess
from onrecord.reconcile.claims.sides import Kin
from onrecord.reconcile.claims.sides.bearing import Bearing
from onrecord.reconcile.claims.telling import Telling, resolved

TAKING_SIDES = frozenset({Kind.DENY, Kind.DENY_IN_PART, Kind.DISMISS, Kind.COUNTER_ACCUSE})


def answered(tellings: Sequence[Telling]) -> tuple[Telling, ...]:
    """The statements of one article, those that answer others with what they answer."""
    kin = Kin.of(tellings)
    found = {r.telling_id: r for r in responses(tellings, kin) if r.answers and r.kind in TAKING_SIDES}
    return tuple(_with(t, kin.tellings[found[t.id].answers or ""], found[t.id].kind, kin) if t.id in found else t for t in tellings)


def _with(telling: Telling, other: Telling, kind: Kind, kin: Kin) -> Telling:
    points = kind is not Kind.COUNTER_ACCUSE and _points(kin.bearing(telling))
    return replace(telling, answers=other.id, about=resolved(other) if points else "")


def _points(bearing: Bearing) -> bool:
    shown = guess(bearing)
    return only_points(bearing) or (shown is not None and shown.is_pointing)
