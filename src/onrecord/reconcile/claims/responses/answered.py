"""Which statement of the article a response answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from onrecord.model import Act
from onrecord.reconcile.claims.responses.lexicon import lexicon
from onrecord.reconcile.claims.responses.response import Kind, Response
from onrecord.reconcile.claims.sides import Kin
from onrecord.reconcile.claims.sides.bearing import Bearing
from onrecord.reconcile.claims.sides.signs import is_same_speaker, names
from onrecord.reconcile.claims.sides.stem import tokens

CHARGING = frozenset({Act.ACCUSE, Act.CLAIM, Act.CRITICIZE, Act.CONCLUDE})
TAKING_A_STAND = frozenset(
    {*CHARGING, Act.SAY, Act.REPORT, Act.BELIEVE, Act.DESCRIBE, Act.WARN, Act.ANNOUNCE, Act.URGE, Act.ASK, Act.THREATEN, Act.PROMISE}
)
DENIABLE = frozenset({Act.SAY, Act.CLAIM, Act.ACCUSE, Act.REPORT, Act.CONCLUDE, Act.BELIEVE})
"""Acts whose content a plain "it is not" denies; blame and description are not told so that one could."""
ANSWERABLE = frozenset({*CHARGING, Act.ANNOUNCE, Act.URGE, Act.ASK, Act.THREATEN, Act.PROMISE, Act.WARN})
"""Acts that call for an answer: what "this is a stunt" is said of."""
DENYING, ASKING = frozenset({Act.DENY, Act.DISPUTE}), frozenset({Act.ASK, Act.URGE})
POINTERS, POINTING_WORDS = frozenset({"it", "this", "that", "these", "those", "such"}), 3
HEAD_WORDS = 4
"""Words of a denial among which its deed must stand: "denied requesting aid"."""
SHARED_WORDS = 0.3
"""Cosine of two contents' words from which they are about one thing."""
NEAR = 600
"""Characters within which an answer mostly stands."""
INSIDE, OWN_DEED, SHARED, NAMES_ANSWERER, NAMED, SAME_NAME, CHARGES, BEFORE, CLOSE = 3.0, 2.0, 2.0, 0.6, 0.6, 0.1, 0.4, 0.3, 0.3
"""What each sign is worth; set by reading the responses of 60 training articles."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A statement that may be answered.

    `shared` is the cosine of the two contents' words, `is_inside` whether it stands inside the answer, `is_named` whether the answer names its
    source, `names_answerer` whether it names the answer's.
    """

    bearing: Bearing
    score: float
    shared: float
    reasons: tuple[str, ...]
    is_inside: bool
    is_named: bool
    names_answerer: bool
    is_about_the_same: bool
    is_own_deed: bool = False

    @property
    def is_addressed(self) -> bool:
        """Whether one of the two names the other's source, or the answered stands inside the answer."""
        return self.is_inside or self.is_named or self.names_answerer

    @property
    def is_tied(self) -> bool:
        """Whether more than their places ties the two: names, words, or one inside the other."""
        return self.is_addressed or self.is_own_deed or self.is_about_the_same or self.shared >= SHARED_WORDS


def candidates(answer: Bearing, others: Sequence[Bearing], kin: Kin) -> list[Answered]:
    """The statements of other sources that a response may answer, the likeliest first."""
    found = [one for other in others if (one := _candidate(answer, other, kin))]
    return sorted(found, key=lambda c: (-c.score, c.bearing.telling.at, c.bearing.telling.id))


def _candidate(answer: Bearing, other: Bearing, kin: Kin) -> Answered | None:
    a, b = answer.telling, other.telling
    is_inside = b.parent_id == a.id
    if a.id == b.id or kin.is_inside(a, b) or (kin.is_inside(b, a) and not is_inside):
        return None
    if b.parent_id is not None and is_a_pointer(b.content):
        return None
    is_own_deed = denies_asking(answer, other)
    if (is_same_speaker(answer, other) and not is_own_deed) or not (is_inside or b.act in TAKING_A_STAND):
        return None
    one = Answered(
        bearing=other,
        score=0.0,
        shared=cosine(answer, other),
        reasons=(),
        is_inside=is_inside,
        is_named=names(answer, other),
        names_answerer=names(other, answer),
        is_about_the_same=bool(answer.named & other.named),
        is_own_deed=is_own_deed,
    )
    signs = list(_signs(answer, one))
    score = sum(worth for worth, _ in signs) + SHARED * one.shared
    return replace(one, score=score, reasons=tuple(why for _, why in signs if why))


def is_a_pointer(content: str) -> bool:
    """Whether a content names nothing and points to what was told elsewhere: "petitions of | that sort"."""
    words = tokens(content)
    return 0 < len(words) <= POINTING_WORDS and words[0] in POINTERS


def denies_asking(answer: Bearing, other: Bearing) -> bool:
    """Whether one denies having asked for something, and the other tells that they asked: then a source's own act is answered, as others tell it."""
    a, b = answer.telling, other.telling
    if a.act not in DENYING or b.act not in ASKING or not is_same_speaker(answer, other):
        return False
    head = tokens(a.content)[:HEAD_WORDS]
    return bool(lexicon().asking.first(head))


def _signs(answer: Bearing, one: Answered) -> Iterator[tuple[float, str]]:
    """What speaks for it, with the reason where it is worth saying."""
    a, b = answer.telling, one.bearing.telling
    if one.is_inside:
        yield INSIDE, f"what {b.speaker or 'somebody'} holds stands inside it"
    if one.is_own_deed:
        yield OWN_DEED, f"it denies what {b.speaker} is said to have asked"
    if one.names_answerer:
        yield NAMES_ANSWERER, f"it is said of {a.speaker}"
    if one.is_named:
        yield NAMED, f"{b.speaker} is named"
    if one.is_about_the_same:
        yield SAME_NAME, "both name the same"
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


def response_to(bearing: Bearing, one: Answered | None, *, kind: Kind, why: str) -> Response:
    """The response of a statement to another one, or to what the article does not tell as a statement."""
    if one is None:
        return Response(bearing.telling.id, kind, None, (why, "what it answers is not told as a statement of this article"))
    shared = ("they share words",) if one.shared >= SHARED_WORDS else ()
    return Response(bearing.telling.id, kind, one.bearing.telling.id, tuple(dict.fromkeys((why, *one.reasons, *shared))))
