"""Whether two statements about one proposition stand on opposite sides."""

from dataclasses import dataclass
from math import exp

from onrecord.reconcile.claims.sides.kin import Kin
from onrecord.reconcile.claims.sides.signs import Sign, signs_of
from onrecord.reconcile.claims.sides.weights import weights
from onrecord.reconcile.claims.telling import Telling

SURE = 0.95
"""Score of what an explicit answer settles: "denied claims that …" and the claim that stands inside it."""
ANSWERS = 0.8
"""Score of a statement and the one that it denies or dismisses: of 60 such read in the training articles, some three quarters were."""
UNSURE = 0.2
"""Score where one holds what stands inside it, and says nothing against it."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """`score` is the probability that they are opposed; `reasons` say in words what speaks for the decision, the weightiest first."""

    is_opposed: bool
    score: float
    reasons: tuple[str, ...]


def opposed(a: Telling, b: Telling, kin: Kin | None = None) -> Opposition:
    """Set two statements side by side that are about one proposition; the order of the two makes no difference.

    `kin` knows the other statements of their documents; without it, no telling is known to stand inside the other.
    """
    kin = kin or Kin.of((a, b))
    for inner, outer in ((a, b), (b, a)):
        if kin.is_inside(inner, outer):
            return _nested(inner, outer, kin)
    if kin.answers.get(a.id) == b.id or kin.answers.get(b.id) == a.id:
        return Opposition(is_opposed=True, score=ANSWERS, reasons=("one denies or dismisses the other",))
    first, second = sorted((a, b), key=lambda t: t.id)
    return decided(signs_of(kin.bearing(first), kin.bearing(second)))


def decided(signs: list[Sign]) -> Opposition:
    """The decision that some signs add up to: logistic regression over their values."""
    weighed = [(weights().of.get(sign.name, 0.0) * sign.value, sign) for sign in signs]
    score = 1 / (1 + exp(-weights().start - sum(weight for weight, _ in weighed)))
    is_opposed = score >= weights().cut
    telling = sorted((item for item in weighed if item[1].why and (item[0] > 0) is is_opposed), key=lambda item: (-abs(item[0]), item[1].name))
    none = "nothing shows that they agree" if is_opposed else "nothing shows that they are opposed"
    return Opposition(is_opposed, round(score, 4), tuple(dict.fromkeys(sign.why for _, sign in telling)) or (none,))


def _nested(inner: Telling, outer: Telling, kin: Kin) -> Opposition:
    """One stands inside the other: the outer opposes it where its cue does, or where it calls it a lie or the like."""
    bearing = kin.bearing(outer)
    if bearing.attitude < 0:
        return Opposition(
            is_opposed=True, score=SURE, reasons=(f"“{bearing.attitude_by}” is said of what {inner.speaker or 'the inner source'} holds",)
        )
    if bearing.dismissal and inner.speaker != outer.speaker:
        return Opposition(
            is_opposed=True, score=SURE, reasons=(f"“{bearing.dismissal}” is said of what {inner.speaker or 'the inner source'} holds",)
        )
    return Opposition(is_opposed=False, score=UNSURE, reasons=("one stands inside the other, and nothing is said against it",))
