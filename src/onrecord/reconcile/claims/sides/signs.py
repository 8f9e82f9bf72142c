"""What two statements about one proposition show of whether they stand on one side: signs with values and the words behind them."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from onrecord.model import Act, SourceKind
from onrecord.reconcile.claims.sides.bearing import Bearing
from onrecord.reconcile.claims.sides.signed import Signed
from onrecord.reconcile.claims.telling import NOBODY

ABOUT_ONE = 1.0
"""What it counts beside the cosine that two parts are about one: more than any words they share."""
JUDGING = frozenset({Act.CRITICIZE, Act.ACCUSE})


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: `name` is the model's feature, `value` is between −1 and 1, `why` says it in words; empty where it is not worth saying."""

    name: str
    value: float
    why: str = ""


def signs_of(a: Bearing, b: Bearing) -> list[Sign]:
    """The signs that are there; the order of the two makes no difference."""
    return [*_by_words(a, b), *_by_name(a, b), *_by_tone(a, b)]


def _by_words(a: Bearing, b: Bearing) -> Iterator[Sign]:
    """Negations and antonyms: in the two clauses or sentences that share most, and anywhere in what is told."""
    apart = stand_apart(a, b)
    one, other, cosine = _closest(a, b)
    if (one.is_odd is not other.is_odd) is not apart:
        yield Sign("odd", 1, _negated(a, b))
    if _is_anywhere_odd(a, b, one, other) is not apart:
        yield Sign("odd_anywhere", 1, _negated(a, b))
    if one.is_negative is not other.is_negative:
        yield Sign("polarity", 1, _negated(a, b))
    yield Sign("overlap", cosine)
    products = {s: one.signs[s] * other.signs[s] for s in sorted(one.signs.keys() & other.signs.keys()) if s not in a.named | b.named}
    if products:
        yield Sign("turned", sum((p < 0) is not apart for p in products.values()) / len(products), _negated(a, b))
    if any(products.get(s, 0) < 0 for s in one.scales & other.scales):
        yield Sign("antonym", 1, "the words stand at opposite ends")
    if one.tone * other.tone * a.attitude * b.attitude > 0:
        yield Sign("same_tone", 1, "both speak well of it, or both ill")


def _is_anywhere_odd(a: Bearing, b: Bearing, one: Signed, other: Signed) -> bool:
    """Whether one content has a part with an odd number of negatives, and the other none; not where the parts about the same agree."""
    if one.subject & other.subject and one.is_odd is other.is_odd:
        return False
    return any(part.is_odd for part in a.parts) is not any(part.is_odd for part in b.parts)


def _closest(a: Bearing, b: Bearing) -> tuple[Signed, Signed, float]:
    """The part of each that shares most words with one of the other, by the cosine of the sets, and is about the same; the first of equals."""
    found = [(_cosine(one, other) + _about(one, other), -i, -j) for i, one in enumerate(a.parts) for j, other in enumerate(b.parts)]
    _, i, j = max(found)
    return a.parts[-i], b.parts[-j], _cosine(a.parts[-i], b.parts[-j])


def _about(one: Signed, other: Signed) -> float:
    return ABOUT_ONE if one.subject & other.subject else 0.0


def _cosine(one: Signed, other: Signed) -> float:
    size = len(one.signs) * len(other.signs)
    return len(one.signs.keys() & other.signs.keys()) / sqrt(size) if size else 0.0


def _negated(a: Bearing, b: Bearing) -> str:
    """Which words turn which of the two."""
    if stand_apart(a, b):
        against, other = (a, b) if a.attitude < b.attitude else (b, a)
        return f"“{against.attitude_by}” stands against what “{other.telling.cue}” holds"
    said = [f"“{', '.join(one.negatives)}” in what {one.telling.speaker or 'one'} says" for one in (a, b) if one.negatives]
    return f"a negation: {' and '.join(said)}" if said else "one is negative"


def _by_name(a: Bearing, b: Bearing) -> Iterator[Sign]:
    if is_same_speaker(a, b):
        yield Sign("same_speaker", 1, "one speaker, or one camp")
        return
    for one, other in ((a, b), (b, a)):
        if names(one, other) and is_hostile(one, other):
            yield Sign("names_hostile", 1, f"{one.telling.speaker or 'an unnamed source'} answers {other.telling.speaker}")
            if one.put_forward and one.attitude < 0:
                yield Sign("against_theirs", 1, f"“{one.attitude_by}” is said of {other.telling.speaker}'s {one.put_forward}")
    if a.telling.document_id == b.telling.document_id:
        yield Sign("same_document", 1, "two sources of one article are set against each other more often than not")


def _by_tone(a: Bearing, b: Bearing) -> Iterator[Sign]:
    if bool(a.dismissal) is not bool(b.dismissal):
        yield Sign("dismissal", 1, f"“{a.dismissal or b.dismissal}” is said of it")
    if bool(a.answering) is not bool(b.answering) and not is_same_speaker(a, b):
        yield Sign("answering", 1, f"“{a.answering or b.answering}” answers somebody")


def is_hostile(one: Bearing, other: Bearing) -> bool:
    """Whether one opposes, dismisses or blames, and the other does not oppose or blame as well."""
    if {one.telling.act, other.telling.act} <= JUDGING or (min(one.attitude, other.attitude) < 0 and not stand_apart(one, other)):
        return False
    return one.attitude < 0 or bool(one.dismissal) or one.telling.act in JUDGING


def stand_apart(a: Bearing, b: Bearing) -> bool:
    """Whether one's cue opposes its content, and the other's neither does nor blames."""
    against, other = (a, b) if a.attitude < b.attitude else (b, a)
    return against.attitude < 0 < other.attitude and other.telling.act is not Act.CRITICIZE


def is_same_speaker(a: Bearing, b: Bearing) -> bool:
    """Whether one source speaks, or one and its spokesman, campaign or ministry."""
    if NOBODY in (a.telling.speaker, b.telling.speaker):
        return False
    if a.telling.actor_id and a.telling.actor_id == b.telling.actor_id:
        return True
    is_one_state = a.telling.country is not None and a.telling.country == b.telling.country and speaks_for_state(a) and speaks_for_state(b)
    is_spokesman = bool((a.represents and a.belongs & b.speaker) or (b.represents and b.belongs & a.speaker))
    return is_spokesman or bool(a.speaker & b.speaker) or (is_one_state and (a.is_the_state or b.is_the_state))


def names(one: Bearing, other: Bearing) -> bool:
    """Whether one's content names the other's source, or the foreign state that this one speaks for."""
    country = other.telling.country
    is_foreign = country is not None and other.telling.speaker != NOBODY and country != one.telling.country and other.is_of_a_state
    return bool(one.named & (other.speaker | other.belongs)) or (is_foreign and f"={country}" in one.named)


def speaks_for_state(bearing: Bearing) -> bool:
    """Whether a state or a body of one speaks."""
    return bearing.telling.kind is SourceKind.GOVERNMENT
