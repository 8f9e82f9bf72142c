"""The responses of an article: which of its statements answers which, and how."""

from collections.abc import Sequence
from math import sqrt

from onrecord.model import Act
from onrecord.reconcile.claims.responses.answered import ANSWERABLE, CHARGING, SHARED_WORDS, Answered, candidates
from onrecord.reconcile.claims.responses.kinds import guess
from onrecord.reconcile.claims.responses.lexicon import lexicon
from onrecord.reconcile.claims.responses.response import Guess, Kind, Response
from onrecord.reconcile.claims.sides import Kin, opposed
from onrecord.reconcile.claims.sides.bearing import Bearing
from onrecord.reconcile.claims.sides.lexicon import lexicon as lexicon_of_sides
from onrecord.reconcile.claims.sides.signs import NOBODY, names
from onrecord.reconcile.claims.sides.stem import tokens
from onrecord.reconcile.claims.telling import Telling

ENOUGH = 1.0
"""Score from which a statement counts as the one that an explicit response answers."""
ENOUGH_UNSURE = 1.5
"""The same for a response that its words alone do not show."""
SHARED_BY_OWN_WORDS = 0.2
"""Words that an explicit denial with a proposition of its own must share with what it answers: "denied that it asked for …" answers "asked for …"."""
MOST_POINTING_WORDS = 4
PLAIN = frozenset({Act.SAY, Act.CLAIM, Act.CONFIRM, Act.CONCLUDE, Act.ANNOUNCE, None})
DENIABLE = frozenset({Act.SAY, Act.CLAIM, Act.ACCUSE, Act.REPORT, Act.CONCLUDE, Act.BELIEVE})
"""Acts whose content a plain "it is not" denies; blame and description are not told so that one could."""
ENOUGH_POINTING = 0.6
"""The same for a verdict on "this", which stands near what it is said of."""
SURELY_OPPOSED = 0.7
"""Score of opposition from which a plain negative statement denies another."""
MOST_STATEMENTS = 400
"""Statements of one article that are looked through: longer texts are collections."""


def responses(tellings: Sequence[Telling]) -> tuple[Response, ...]:
    """The responses among the statements of one article, in their order. One that only accuses back, or says nothing, is never a denial."""
    kin = Kin.of(tellings)
    bearings = [kin.bearing(telling) for telling in tellings[:MOST_STATEMENTS]]
    return tuple(found for bearing in bearings if (found := _response(bearing, bearings, kin)))


def _response(bearing: Bearing, bearings: Sequence[Bearing], kin: Kin) -> Response | None:
    shown = guess(bearing)
    if shown is None and not _may_answer(bearing):
        return None
    found = candidates(bearing, bearings, kin)
    if shown and (made := _explicit(bearing, shown, found)):
        return made
    return _counter_accusation(bearing, found) or _plain_denial(bearing, found, kin)


def _explicit(bearing: Bearing, shown: Guess, found: Sequence[Answered]) -> Response | None:
    """A response that cue or words show."""
    if shown.kind is Kind.NO_COMMENT:
        return Response(bearing.telling.id, shown.kind, None, (shown.why,))
    fitting = [c for c in found if c.score >= _enough(shown) and _fits(bearing, shown, c)]
    if fitting or shown.is_sure:
        return _made(bearing, shown.kind, fitting[0] if fitting else None, shown.why)
    return None


def _enough(shown: Guess) -> float:
    return ENOUGH if shown.is_sure else ENOUGH_POINTING if shown.is_pointing else ENOUGH_UNSURE


def _fits(bearing: Bearing, shown: Guess, one: Answered) -> bool:
    """Whether a statement can be what an explicit response answers."""
    if shown.kind is Kind.DECLINE and shown.is_sure:
        return one.is_inside or one.shared >= SHARED_WORDS
    if bearing.put_forward and bearing.holders:
        return one.is_inside or one.is_named
    if shown.is_sure:
        return one.is_tied and (one.is_inside or one.shared >= SHARED_BY_OWN_WORDS or has_no_proposition(bearing))
    if one.is_inside:
        return shown.kind is Kind.DECLINE
    if shown.is_pointing and one.bearing.telling.at < bearing.telling.at and one.bearing.telling.act in ANSWERABLE:
        return True
    return one.is_addressed and (one.is_named or one.shared >= SHARED_WORDS or not bearing.named)


def has_no_proposition(bearing: Bearing) -> bool:
    """Whether a content only points to what it answers: "the charge", "any part in it"."""
    return sum(len(part.signs) for part in bearing.parts) <= MOST_POINTING_WORDS


def _counter_accusation(bearing: Bearing, found: Sequence[Answered]) -> Response | None:
    """It blames whoever has blamed its source."""
    blame = bearing.telling.cue if bearing.telling.act is Act.ACCUSE else lexicon().blaming.first(tokens(bearing.telling.content))
    if not blame or (bearing.telling.act not in (Act.ACCUSE, Act.CRITICIZE) and not bearing.answering):
        return None
    for one in found:
        is_mutual = names(one.bearing, bearing) and one.is_named and (one.bearing.telling.at < bearing.telling.at or bearing.answering)
        if is_mutual and one.bearing.telling.act in CHARGING and NOBODY not in (bearing.telling.speaker, one.bearing.telling.speaker):
            why = f"“{blame}” is said of {one.bearing.telling.speaker}, who has accused {bearing.telling.speaker}"
            return _made(bearing, Kind.COUNTER_ACCUSE, one, why)
    return None


def _plain_denial(bearing: Bearing, found: Sequence[Answered], kin: Kin) -> Response | None:
    """It says of itself the opposite of what another said of it before, in the same words."""
    if bearing.telling.act not in PLAIN:
        return None
    for one in found:
        claim = one.bearing.telling
        is_met = names(one.bearing, bearing) or (one.is_named and claim.act in CHARGING)
        if is_met and claim.act in DENIABLE and claim.at < bearing.telling.at and not one.is_inside and not one.bearing.is_negative:
            negative, shared = _closest(bearing, one.bearing)
            if negative and shared >= SHARED_WORDS and opposed(bearing.telling, claim, kin).score >= SURELY_OPPOSED:
                return _made(bearing, Kind.DENY, one, f"“{negative}” is said where {claim.speaker} says that it is so")
    return None


def _closest(bearing: Bearing, other: Bearing) -> tuple[str, float]:
    """The negator of the sentence that shares most words with another content, where it has an odd number of them; and how much it shares."""
    theirs = {stem for part in other.parts for stem in part.signs}
    shares = [len(part.signs.keys() & theirs) / sqrt(len(part.signs) * len(theirs) or 1) for part in bearing.parts]
    best = max(range(len(shares)), key=lambda i: (shares[i], -i))
    plain = [word for word in bearing.parts[best].negatives if word in lexicon_of_sides().negators]
    return (plain[0] if len(plain) % 2 else "", shares[best])


def _may_answer(bearing: Bearing) -> bool:
    """Whether a statement that shows no kind of response may be one: it is negative, it answers, or it blames."""
    return len(bearing.negatives) % 2 == 1 or bool(bearing.answering) or bearing.telling.act in (Act.ACCUSE, Act.CRITICIZE)


def _made(bearing: Bearing, kind: Kind, one: Answered | None, why: str) -> Response:
    if one is None:
        return Response(bearing.telling.id, kind, None, (why, "what it answers is not told as a statement of this article"))
    shared = ("they share words",) if one.shared >= SHARED_WORDS else ()
    return Response(bearing.telling.id, kind, one.bearing.telling.id, tuple(dict.fromkeys((why, *one.reasons, *shared))))
