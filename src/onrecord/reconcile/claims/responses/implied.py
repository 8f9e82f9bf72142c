"""Responses that no word of theirs shows, but what was said before: accusing back, saying that it is not so, going on from a denial."""

from collections.abc import Sequence
from math import sqrt

from onrecord.model import Act
from onrecord.reconcile.claims.responses.answered import CHARGING, DENIABLE, SHARED_WORDS, Answered, response_to
from onrecord.reconcile.claims.responses.lexicon import lexicon
from onrecord.reconcile.claims.responses.response import Kind, Response
from onrecord.reconcile.claims.sides import Kin, opposed
from onrecord.reconcile.claims.sides.bearing import Bearing
from onrecord.reconcile.claims.sides.lexicon import lexicon as lexicon_of_sides
from onrecord.reconcile.claims.sides.stem import tokens
from onrecord.reconcile.claims.telling import NOBODY

PLAIN = frozenset({Act.SAY, Act.CLAIM, Act.CONFIRM, Act.CONCLUDE, Act.ANNOUNCE, None})
"""Acts by which somebody says plainly that it is not so."""
SURELY_OPPOSED = 0.7
"""Score of opposition from which a plain negative statement denies another."""
GOING_ON = 400
"""Characters within which the next statement of a source goes on from its denial."""


def may_answer(bearing: Bearing) -> bool:
    """Whether a statement that shows no kind of response may be one: it is negative, it answers, or it blames."""
    is_blame = bearing.telling.act in (Act.ACCUSE, Act.CRITICIZE) or bool(_accusation(bearing))
    return len(bearing.negatives) % 2 == 1 or bool(bearing.answering) or is_blame


def _accusation(bearing: Bearing) -> str:
    """The noun of a source's own blame at the head of what it says: "repeated | accusations that …"."""
    return "" if bearing.is_of_somebody else lexicon().accusations.first(tokens(bearing.telling.content)[:2])


def counter_accusation(bearing: Bearing, found: Sequence[Answered]) -> Response | None:
    """It blames whoever has blamed its source."""
    telling = bearing.telling
    blame = telling.cue if telling.act is Act.ACCUSE else lexicon().blaming.first(tokens(telling.content))
    again = bool(_accusation(bearing))
    if not blame or (telling.act not in (Act.ACCUSE, Act.CRITICIZE) and not bearing.answering and not again):
        return None
    for one in found:
        claim = one.bearing.telling
        is_mutual = one.names_answerer and one.is_named and (claim.at < telling.at or bool(bearing.answering) or again)
        if is_mutual and claim.act in CHARGING and NOBODY not in (telling.speaker, claim.speaker):
            why = f"“{blame}” is said of {claim.speaker}, who has accused {telling.speaker}"
            return response_to(bearing, one, kind=Kind.COUNTER_ACCUSE, why=why)
    return None


def plain_denial(bearing: Bearing, found: Sequence[Answered], kin: Kin) -> Response | None:
    """It says of itself the opposite of what another said of it before, in the same words."""
    if bearing.telling.act not in PLAIN:
        return None
    for one in found:
        claim = one.bearing.telling
        is_met = one.names_answerer or (one.is_named and claim.act in CHARGING)
        if is_met and claim.act in DENIABLE and claim.at < bearing.telling.at and not one.is_inside and not one.bearing.is_negative:
            negative, shared = _closest(bearing, one.bearing)
            if negative and shared >= SHARED_WORDS and opposed(bearing.telling, claim, kin).score >= SURELY_OPPOSED:
                return response_to(bearing, one, kind=Kind.DENY, why=f"“{negative}” is said where {claim.speaker} says that it is so")
    return None


def going_on(denial: Response | None, before: Bearing, bearing: Bearing) -> Response | None:
    """A statement that goes on from the denial of the same source right before it: "denied the account. 'We have not asked,' he said"."""
    telling = bearing.telling
    if denial is None or denial.kind not in (Kind.DENY, Kind.DENY_IN_PART) or not 0 <= telling.at - before.telling.at < GOING_ON:
        return None
    is_same = telling.entity_id is not None and telling.entity_id == before.telling.entity_id and telling.speaker != NOBODY
    negative = _plain_negatives(bearing.negatives)
    if not is_same or not negative or telling.act not in PLAIN:
        return None
    return Response(telling.id, denial.kind, denial.answers, (f"it goes on from “{before.telling.cue}”, with “{negative[0]}”",))


def _closest(bearing: Bearing, other: Bearing) -> tuple[str, float]:
    """The negator of the sentence that shares most words with another content, where it has an odd number of them; and how much it shares."""
    theirs = {stem for part in other.parts for stem in part.signs}
    shares = [len(part.signs.keys() & theirs) / sqrt(len(part.signs) * len(theirs) or 1) for part in bearing.parts]
    best = max(range(len(shares)), key=lambda i: (shares[i], -i))
    plain = _plain_negatives(bearing.parts[best].negatives)
    return (plain[0] if len(plain) % 2 else "", shares[best])


def _plain_negatives(words: Sequence[str]) -> list[str]:
    """Those that are "not", "no" and the like, without verbs that oppose."""
    return [word for word in words if word in lexicon_of_sides().negators]
