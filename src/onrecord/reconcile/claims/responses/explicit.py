"""Responses that a statement's own words show, with the statement that each answers."""

from collections.abc import Sequence

from onrecord.model import Act
from onrecord.reconcile.claims.responses.answered import ANSWERABLE, DENIABLE, NEAR, SHARED_WORDS, Answered, response_to
from onrecord.reconcile.claims.responses.response import Guess, Kind, Response
from onrecord.reconcile.claims.sides.bearing import Bearing

ENOUGH, ENOUGH_UNSURE, ENOUGH_POINTING = 1.0, 1.5, 0.6
"""Score from which a statement counts as the one that is answered: by an explicit response; by one that only counts if it answers something; by a
verdict on "this", which stands near what it is said of. Set like the worths of the signs."""
SHARED_BY_OWN_WORDS = 0.2
"""Words that a denial with a proposition of its own must share with what it answers: "denied that it asked for …" answers "asked for …"."""
SHARED_BY_SILENCE = 0.5
"""The same for what somebody declines to speak on: in training articles the answers found below it were wrong."""
MOST_POINTING_WORDS = 4
"""Words of a content that only points to what it answers: "the charge", "any part in it"."""


def explicit(bearing: Bearing, shown: Guess, found: Sequence[Answered]) -> Response | None:
    """The response that a guess amounts to, given the statements that may be answered; None where it would have to answer one and there is none."""
    if shown.kind is Kind.NO_COMMENT:
        return Response(bearing.telling.id, shown.kind, None, (shown.why,))
    enough = ENOUGH if shown.is_sure else ENOUGH_POINTING if shown.is_pointing else ENOUGH_UNSURE
    fitting = [one for one in found if one.score >= enough and _fits(bearing, shown, one)]
    if not fitting and shown.kind is Kind.DENY and shown.is_sure and only_points(bearing):
        fitting = _right_before(bearing, found)
    if fitting or shown.is_sure:
        return response_to(bearing, _innermost(fitting) if fitting else None, kind=shown.kind, why=shown.why)
    return None


def _innermost(fitting: Sequence[Answered]) -> Answered:
    """The likeliest; where it reports what others say, the likeliest of these, the last of equals: they are answered, not who reports."""
    first = fitting[0]
    inner = [one for one in fitting if one.bearing.telling.parent_id == first.bearing.telling.id]
    if first.bearing.telling.act is not Act.REPORT or not inner:
        return first
    return max(inner, key=lambda one: (one.score, one.bearing.telling.at, one.bearing.telling.id))


def _fits(bearing: Bearing, shown: Guess, one: Answered) -> bool:
    """Whether a statement can be what is answered."""
    if shown.kind is Kind.DECLINE and shown.is_sure:
        return one.is_inside or one.shared >= SHARED_BY_SILENCE
    if bearing.put_forward and bearing.is_of_somebody:
        return one.is_inside or one.is_named
    if shown.is_sure:
        return one.is_tied and (one.is_inside or one.shared >= SHARED_BY_OWN_WORDS or only_points(bearing))
    return shown.kind is Kind.DECLINE if one.is_inside else _fits_unsure(bearing, shown, one)


def _fits_unsure(bearing: Bearing, shown: Guess, one: Answered) -> bool:
    """The same for a response that its words alone do not show."""
    act, is_before = one.bearing.telling.act, one.bearing.telling.at < bearing.telling.at
    if shown.is_pointing and is_before and act in ANSWERABLE:
        return True
    if shown.kind is Kind.DENY and is_before and act in DENIABLE and one.shared >= SHARED_BY_OWN_WORDS:
        return True
    return one.is_addressed and (one.is_named or one.shared >= SHARED_WORDS or not bearing.named)


def _right_before(bearing: Bearing, found: Sequence[Answered]) -> list[Answered]:
    """What "the account" or "it" points to where nothing else tells: the last statement before it that could be denied."""
    at = bearing.telling.at
    tellings = ((one.bearing.telling, one) for one in found)
    near = [one for telling, one in tellings if 0 < at - telling.at < NEAR and telling.act in DENIABLE and telling.parent_id is None]
    return sorted(near, key=lambda one: -one.bearing.telling.at)[:1]


def only_points(bearing: Bearing) -> bool:
    """Whether a content says too little to be a proposition: "the charge", "any part in it"."""
    return not bearing.telling.content.lower().startswith("that ") and sum(len(part.signs) for part in bearing.parts) <= MOST_POINTING_WORDS
