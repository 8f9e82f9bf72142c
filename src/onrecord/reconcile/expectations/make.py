"""A part of a sentence in which something is foretold → an expectation."""

from collections.abc import Sequence

from onrecord.language.forms import Word
from onrecord.model import Act, Span
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations.clauses import is_finite
from onrecord.reconcile.expectations.condition import conditions_in
from onrecord.reconcile.expectations.cue import cue_likelihood, is_opposed
from onrecord.reconcile.expectations.direction import direction_of
from onrecord.reconcile.expectations.expectation import Expectation, Kind, expectation_id
from onrecord.reconcile.expectations.horizon import horizon_in
from onrecord.reconcile.expectations.likelihood import has_likelihood, likelihood_words, probability_in
from onrecord.reconcile.expectations.reasons import reasons_in
from onrecord.reconcile.expectations.sight import Sight, Unit
from onrecord.reconcile.expectations.slices import Slice
from onrecord.reconcile.expectations.words import words_of

COMMITTING = frozenset({Act.PROMISE, Act.THREATEN, Act.REFUSE})


def expectation_of(sight: Sight, unit: Unit) -> Expectation:
    """The expectation told in a unit."""
    telling, content, own = sight.telling, sight.content, unit.own
    event = Slice.of(content, own[0].start, own[-1].end)
    condition, reasons = conditions_in(telling, content, unit.words, (unit.start, unit.end)), reasons_in(content, unit.words)
    return Expectation(
        id=expectation_id(telling.id, event),
        telling_id=telling.id,
        document_id=telling.document_id,
        speaker=telling.speaker,
        actor_id=telling.actor_id,
        words=event,
        kind=Kind.COMMITMENT if telling.act in COMMITTING and unit.marker.kind is Kind.FORECAST else unit.marker.kind,
        direction=direction_of(unit, is_opposed=is_opposed(telling)),
        certainty=telling.certainty,
        polarity=telling.polarity,
        likelihood=(*likelihood_words(content, own), *cue_likelihood(telling.cue)),
        step=_step(telling, own),
        probability=probability_in(event.text),
        condition=condition,
        horizon=horizon_in(content, _stretches(unit), (*condition, *(r.words for r in reasons)), sight.published),
        reasons=reasons,
    )


def _step(telling: Telling, own: Sequence[Word]) -> str | None:
    """The step that was read for the telling, where its words stand in the cue or here."""
    return telling.likelihood if telling.likelihood and (has_likelihood(own) or has_likelihood(words_of(telling.cue))) else None


def _stretches(unit: Unit) -> tuple[Span, ...]:
    """Where a horizon is looked for: from the marker on, else before it, up to the first finite verb."""
    words, at = unit.words, unit.marker.start
    verb = next((i for i in range(unit.start, at) if is_finite(words[i])), at)
    behind = (words[at].start, words[unit.end - 1].end)
    return (behind, (words[unit.start].start, words[verb].start)) if verb > unit.start else (behind,)
