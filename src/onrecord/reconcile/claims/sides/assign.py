"""The side of each statement of a claim: for it, against it, or in doubt of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log

from onrecord.model import Act
from onrecord.reconcile.claims.sides.kin import Kin
from onrecord.reconcile.claims.sides.opposition import Opposition, opposed
from onrecord.reconcile.claims.telling import Telling

MOST_ANCHORS = 24
"""Members that each one is compared with, the founder first: the cost of a large claim stays linear."""
MOST_ROUNDS = 20
SURE = 4.0
"""What one comparison can weigh at most, in logits."""
LOW = frozenset({"almost no chance", "very unlikely", "unlikely"})


Compared = dict[tuple[str, str], Opposition]


class Side(StrEnum):
    """Where a statement stands toward a claim."""

    FOR = "for"
    AGAINST = "against"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Stand:
    """A side with the reasons in words."""

    side: Side
    reasons: tuple[str, ...]


def sides(members: Sequence[Telling], founder: Telling, kin: Kin | None = None) -> dict[str, Stand]:
    """The side of each member toward what the founder holds; the founder is for it. The order of the members makes no difference.

    Every two are compared, and the signs are chosen that agree with most of the comparisons (correlation clustering with two sides).
    """
    kin = kin or Kin.of((founder, *members))
    rest = sorted({m.id: m for m in members if m.id != founder.id}.values(), key=lambda m: m.id)
    anchors = [founder, *rest[: MOST_ANCHORS - 1]]
    compared = {(a.id, m.id): opposed(a, m, kin) for m in rest for a in anchors if a.id != m.id}
    weight = {pair: _weight(found) for pair, found in compared.items()}
    signs = _settled({founder.id: 1} | {m.id: _sign(weight[founder.id, m.id]) for m in rest}, weight, founder.id)
    near: dict[str, Compared] = {member: {} for member in signs}
    for ends, found in compared.items():
        near[ends[0]][ends] = near[ends[1]][ends] = found
    out = {founder.id: Stand(Side.FOR, ("it was told first",))}
    return out | {m.id: _stand(m, signs, near[m.id], founder, kin) for m in rest}


def _settled(signs: dict[str, int], weight: Mapping[tuple[str, str], float], founder: str) -> dict[str, int]:
    """Turn the sign of one member after the other while more of the comparisons then agree."""
    near: dict[str, list[tuple[str, float]]] = {member: [] for member in signs}
    for (a, b), value in weight.items():
        near[a].append((b, value))
        near[b].append((a, value))
    for _ in range(MOST_ROUNDS):
        turned = [member for member in sorted(signs) if member != founder and _turn(member, signs, near[member])]
        if not turned:
            break
    return signs


def _turn(member: str, signs: dict[str, int], near: Sequence[tuple[str, float]]) -> bool:
    """Give a member the sign that its comparisons ask for; whether that changed it."""
    wanted = sum(value * signs[other] for other, value in near)
    if wanted * signs[member] >= 0:
        return False
    signs[member] = -signs[member]
    return True


def _stand(member: Telling, signs: Mapping[str, int], compared: Compared, founder: Telling, kin: Kin) -> Stand:
    """The side of a member, by the comparisons that it stands in."""
    found = compared[founder.id, member.id]
    sign = signs[member.id]
    doubt = "" if doubts(founder, kin) else doubts(member, kin)
    if doubt and (sign < 0 or found.is_opposed or kin.bearing(member).is_doubting):
        return Stand(Side.DOUBT, (f"“{doubt}”", *found.reasons))
    if found.is_opposed is (sign < 0):
        return Stand(Side.AGAINST if sign < 0 else Side.FOR, found.reasons)
    others = _others(signs, compared)
    return Stand(Side.AGAINST if sign < 0 else Side.FOR, (f"by those it agrees with and those it opposes: {others}",))


def _others(signs: Mapping[str, int], compared: Compared) -> str:
    """The weightiest reason among the comparisons that fit the sign."""
    fitting = [(abs(found.score - 0.5), found.reasons[0]) for (a, b), found in compared.items() if found.is_opposed is (signs[a] != signs[b])]
    return max(fitting, default=(0.0, "no comparison is sure"))[1]


def doubts(telling: Telling, kin: Kin) -> str:
    """The words by which a statement doubts what it names; empty where it takes a stand."""
    bearing = kin.bearing(telling)
    if bearing.doubt:
        return bearing.doubt
    if telling.act is Act.ASK and telling.content.lower().startswith(("whether", "if ")):
        return telling.cue
    return telling.likelihood or "" if telling.likelihood in LOW else ""


def _sign(weight: float) -> int:
    return 1 if weight >= 0 else -1


def _weight(found: Opposition) -> float:
    """How much a comparison speaks for one side: the logit of its score, bounded. Even odds weigh nothing, whatever the cut of a pair is."""
    score = min(max(found.score, 0.001), 0.999)
    return max(-SURE, min(SURE, log((1 - score) / score)))
