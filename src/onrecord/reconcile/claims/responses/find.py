"""The responses of an article: which of its statements answers which, and how."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from onrecord.reconcile.claims.responses.answered import candidates
from onrecord.reconcile.claims.responses.explicit import explicit
from onrecord.reconcile.claims.responses.implied import counter_accusation, going_on, may_answer, plain_denial
from onrecord.reconcile.claims.responses.kinds import guess
from onrecord.reconcile.claims.responses.response import Guess, Kind, Response
from onrecord.reconcile.claims.sides import Kin
from onrecord.reconcile.claims.sides.bearing import Bearing
from onrecord.reconcile.claims.telling import Telling

SILENT = frozenset({Kind.DECLINE, Kind.NO_COMMENT})
MOST_STATEMENTS = 400
"""Statements of one article that are looked through: longer texts are collections."""


def responses(tellings: Sequence[Telling], kin: Kin | None = None) -> tuple[Response, ...]:
    """The responses among the statements of one article, in their order. One that only accuses back, or says nothing, is never a denial."""
    kin = kin or Kin.of(tellings)
    bearings = [kin.bearing(telling) for telling in tellings[:MOST_STATEMENTS]]
    shown = {bearing.telling.id: guess(bearing) for bearing in bearings}
    open_ones = [bearing for bearing in bearings if not _takes_no_side(shown[bearing.telling.id])]
    found = {
        bearing.telling.id: made
        for bearing in bearings
        if (made := _response(bearing, shown[bearing.telling.id], [*open_ones, *_inside(bearing, bearings, shown)], kin))
    }
    for before, bearing in pairwise(bearing for bearing in bearings if bearing.telling.parent_id is None):
        if bearing.telling.id not in found and (more := going_on(found.get(before.telling.id), before, bearing)):
            found[bearing.telling.id] = more
    return tuple(found[bearing.telling.id] for bearing in bearings if bearing.telling.id in found)


def _takes_no_side(shown: Guess | None) -> bool:
    """Whether a statement declines: nobody answers that; who speaks next of the matter answers what was declined."""
    return shown is not None and shown.kind in SILENT


def _inside(bearing: Bearing, bearings: Sequence[Bearing], shown: Mapping[str, Guess | None]) -> list[Bearing]:
    """What declines and stands inside a statement, which may speak of it all the same."""
    return [b for b in bearings if b.telling.parent_id == bearing.telling.id and _takes_no_side(shown[b.telling.id])]


def _response(bearing: Bearing, shown: Guess | None, bearings: Sequence[Bearing], kin: Kin) -> Response | None:
    """What the words of a statement show comes first; else what stands before it tells."""
    if shown is None and not may_answer(bearing):
        return None
    found = candidates(bearing, bearings, kin)
    if shown and (made := explicit(bearing, shown, found)):
        return made
    return counter_accusation(bearing, found) or plain_denial(bearing, found, kin)
