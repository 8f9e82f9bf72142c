"""Which statement of the article a response answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from onrecord.model import Act
from onrecord.reconcile.claims.sides import Kin
from onrecord.reconcile.claims.sides.bearing import Bearing
from onrecord.reconcile.claims.sides.signs import is_same_speaker, names

CHARGING = frozenset({Act.ACCUSE, Act.CLAIM, Act.CRITICIZE, Act.CONCLUDE})
TAKING_A_STAND = frozenset(
    {*CHARGING, Act.SAY, Act.REPORT, Act.BELIEVE, Act.DESCRIBE, Act.WARN, Act.ANNOUNCE, Act.URGE, Act.ASK, Act.THREATEN, Act.PROMISE}
)
ANSWERABLE = frozenset({*CHARGING, Act.ANNOUNCE, Act.URGE, Act.ASK, Act.THREATEN, Act.PROMISE, Act.WARN})
"""Acts that call for an answer: what "this is a stunt" is said of."""
SHARED_WORDS = 0.3
"""Cosine of two contents' words from which they are about one thing."""
NEAR = 600
"""Characters within which an answer mostly stands."""
INSIDE, SHARED, NAMES_ANSWERER, NAMED, CHARGES, BEFORE, CLOSE = 3.0, 2.0, 0.6, 0.6, 0.4, 0.3, 0.3
"""What each sign is worth; set by reading the responses of 60 training articles."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A statement that may be answered. `shared` is the cosine of the two contents' words, `is_named` whether the answer names its source."""

    bearing: Bearing
    score: float
    shared: float
    reasons: tuple[str, ...]
    is_inside: bool
    is_named: bool

    @property
    def is_addressed(self) -> bool:
        """Whether one of the two names the other's source, or the answered stands inside the answer."""
        return len(self.reasons) > 0

    @property
    def is_tied(self) -> bool:
        """Whether more than their places ties the two: names, words, or one inside the other."""
        return self.is_addressed or self.shared >= SHARED_WORDS


def candidates(answer: Bearing, others: Sequence[Bearing], kin: Kin) -> list[Answered]:
    """The statements of other sources that a response may answer, the likeliest first."""
    found = [one for other in others if (one := _candidate(answer, other, kin))]
    return sorted(found, key=lambda c: (-c.score, c.bearing.telling.at, c.bearing.telling.id))


def _candidate(answer: Bearing, other: Bearing, kin: Kin) -> Answered | None:
    a, b = answer.telling, other.telling
    is_inside = b.parent_id == a.id
    if a.id == b.id or kin.is_inside(a, b) or (kin.is_inside(b, a) and not is_inside):
        return None
    if is_same_speaker(answer, other) or not (is_inside or b.act in TAKING_A_STAND):
        return None
    shared = cosine(answer, other)
    signs = list(_signs(answer, other, is_inside=is_inside))
    score = sum(worth for worth, _ in signs) + SHARED * shared
    return Answered(other, score, shared, tuple(why for _, why in signs if why), is_inside, names(answer, other))


def _signs(answer: Bearing, other: Bearing, *, is_inside: bool) -> Iterator[tuple[float, str]]:
    """What speaks for it, with the reason where it is worth saying."""
    a, b = answer.telling, other.telling
    if is_inside:
        yield INSIDE, f"what {b.speaker or 'somebody'} holds stands inside it"
    if names(other, answer):
        yield NAMES_ANSWERER, f"it is said of {a.speaker}"
    if names(answer, other):
        yield NAMED, f"{b.speaker} is named"
    if b.act in CHARGING:
        yield CHARGES, ""
    if b.at < a.at and not b.is_headline:
        yield BEFORE, ""
    if abs(a.at - b.at) < NEAR:
        yield CLOSE, ""


def cosine(a: Bearing, b: Bearing) -> float:
    """How many words two contents share, by the cosine of the sets."""
    one, other = ({stem for part in x.parts for stem in part.signs} for x in (a, b))
    size = len(one) * len(other)
    return len(one & other) / sqrt(size) if size else 0.0
