"""The side of each statement of a claim: for it, against it, or in doubt of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log

from onrecord.model import Act
from onrecord.reconcile.claims.sides.kin import Kin
from onrecord.reconcile.claims.sides.opposition import Opposition, opposed
from onrecord.reconcile.claims.sides.weights import weights
from onrecord.reconcile.claims.telling import Telling

MOST_ANCHORS = 24
"""Members that each one is compared with, the founder first: the cost of a large claim stays linear."""
UNLINKED = 0.1
"""What a comparison counts whose pair was not found to be about one proposition."""
WITH_FOUNDER = 0.3
"""The same for a comparison with the founder, whose words the claim is."""
MOST_ROUNDS = 20
SURE = 4.0
"""What one comparison can weigh at most, in logits."""
LOW = frozenset({"almost no chance", "very unlikely", "unlikely"})


Likeness = Mapping[tuple[str, str], float]
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


def sides(members: Sequence[Telling], founder: Telling, kin: Kin | None = None, likeness: Likeness | None = None) -> dict[str, Stand]:
    """The side of each member toward what the founder holds; the founder is for it. The order of the members makes no difference.

    Pairs are compared, and the signs are chosen that agree with most of the comparisons (correlation clustering with two sides). `likeness` gives
    for pairs of ids, the smaller first, how surely they are about one proposition: a comparison counts so much, and the others little.
    """
    kin = kin or Kin.of((founder, *members))
    rest = sorted({m.id: m for m in members if m.id != founder.id}.values(), key=lambda m: m.id)
    told = {m.id: m for m in (founder, *rest)}
    compared = {(a, b): opposed(told[a], told[b], kin) for a, b in _pairs(founder.id, [m.id for m in rest], likeness)}
    weight = {ends: _weight(found) * _counting(ends, founder.id, likeness) for ends, found in compared.items()}
    signs = _settled(_first_signs(founder.id, weight, [m.id for m in rest]), weight, founder.id)
    near: dict[str, Compared] = {member: {} for member in signs}
    for ends, found in compared.items():
        near[ends[0]][ends] = near[ends[1]][ends] = found
    out = {founder.id: Stand(Side.FOR, ("it was told first",))}
    return out | {m.id: _stand(m, signs, near[m.id], founder, kin) for m in rest}


def _pairs(founder: str, rest: Sequence[str], likeness: Likeness | None) -> list[tuple[str, str]]:
    """The pairs that are compared: each member with the founder, and with those most like it; with the first ones where that is not known."""
    out = {(founder, m): None for m in rest}
    inside = {founder, *rest}
    near: dict[str, list[tuple[float, str]]] = {m: [] for m in rest}
    for (a, b), score in (likeness or {}).items():
        if a in inside and b in inside and founder not in (a, b):
            near[a].append((-score, b))
            near[b].append((-score, a))
    for m in rest:
        others = sorted(near[m])[: MOST_ANCHORS - 1] if likeness is not None else [(0.0, a) for a in rest[: MOST_ANCHORS - 1]]
        out.update(((min(m, other), max(m, other)), None) for _, other in others if other != m)
    return list(out)


def _counting(ends: tuple[str, str], founder: str, likeness: Likeness | None) -> float:
    if likeness is None:
        return 1.0
    return max(WITH_FOUNDER if founder in ends else UNLINKED, likeness.get((min(ends), max(ends)), 0.0))


def _first_signs(founder: str, weight: Mapping[tuple[str, str], float], rest: Sequence[str]) -> dict[str, int]:
    """Signs given one after the other, each time to the member of which those that have one tell most."""
    near: dict[str, list[tuple[str, float]]] = {member: [] for member in (founder, *rest)}
    for (a, b), value in weight.items():
        near[a].append((b, value))
        near[b].append((a, value))
    signs, votes = {founder: 1}, dict.fromkeys(rest, 0.0)
    latest = founder
    while votes:
        for other, value in near[latest]:
            if other in votes:
                votes[other] += value * signs[latest]
        latest = min(votes, key=lambda m: (-abs(votes[m]), m))
        signs[latest] = _sign(votes.pop(latest))
    return signs


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
    """How much a comparison speaks for one side: how far the logit of its score is from that of the cut, bounded.

    Weighed so, of the labelled pairs within claims 0.86 of the opposed are set apart, and 0.88 of the others are not; 0.80 and 0.89 where even odds
    weigh nothing.
    """
    return max(-SURE, min(SURE, _logit(weights().cut) - _logit(min(max(found.score, 0.001), 0.999))))


def _logit(score: float) -> float:
    return log(score / (1 - score))
