"""Tellings → expectations: who says that what will happen, how likely, by when, under which condition and why."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model import Act, Span
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations.clauses import main_start, sentences_of, units
from onrecord.reconcile.expectations.condition import conditions_in
from onrecord.reconcile.expectations.cue import Lead, is_negated, lead_of
from onrecord.reconcile.expectations.direction import direction_of
from onrecord.reconcile.expectations.expectation import Direction, Expectation, Kind, expectation_id
from onrecord.reconcile.expectations.future import Marker, Setting, markers
from onrecord.reconcile.expectations.horizon import horizon_in
from onrecord.reconcile.expectations.likelihood import cue_words, has_likelihood, likelihood_words, probability_in
from onrecord.reconcile.expectations.nominal import nominal
from onrecord.reconcile.expectations.reasons import reasons_in
from onrecord.reconcile.expectations.slices import Slice, locate
from onrecord.reconcile.expectations.words import Word, words_of

NO_STAND = frozenset({Act.ASK, Act.URGE, Act.WANT, Act.DECLINE})
FORETELLING = frozenset({Act.PREDICT, Act.FEAR, Act.WARN, Act.THREATEN, Act.PROMISE})
COMMITTING = frozenset({Act.PROMISE, Act.THREATEN, Act.REFUSE})
MAX_CONTENT = 20_000
"""Characters of a content that are read; the longest of the training articles has a tenth."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A telling with what is worked out once: the stretches that are told by somebody else in it, and the day of publication."""

    telling: Telling
    content: str
    others: tuple[Slice, ...]
    published: date | None


def expectations(tellings: Sequence[Telling], published: date | None) -> tuple[Expectation, ...]:
    """The expectations of one article's tellings, in their order; `published` is the day from which horizons are counted."""
    inner: defaultdict[str | None, list[Telling]] = defaultdict(list)
    for telling in tellings:
        inner[telling.parent_id].append(telling)
    return tuple(found for t in tellings for found in _of(t, inner[t.id], published))


def _of(telling: Telling, inner: Sequence[Telling], published: date | None) -> Iterator[Expectation]:
    content = telling.content[:MAX_CONTENT]
    others = tuple(s for nested in inner for part in (nested.content,) for s in locate(content, part))
    sight = Sight(telling, content, others, published)
    lead = lead_of(telling)
    if telling.act in NO_STAND and lead is None:
        return
    found = [e for sentence in sentences_of(content) for e in _in_sentence(sight, sentence)] if telling.act not in NO_STAND else []
    yield from found or _without_marker(sight, lead)


def _in_sentence(sight: Sight, sentence: Span) -> Iterator[Expectation]:
    words = words_of(sight.content, *sentence)
    if not words or words[-1].form == "?":
        return
    condition = conditions_in(sight.telling, sight.content, words)
    for start, end in units(words):
        marker = _marker(sight, words, (start, end), is_conditional=bool(condition))
        if marker:
            first = main_start(words, start, marker.start)
            yield _expectation(sight, words, (first, end), marker)


def _marker(sight: Sight, words: Sequence[Word], unit: tuple[int, int], *, is_conditional: bool) -> Marker | None:
    """The marker of a unit: the first with a word of likelihood behind it, else the first."""
    stretch = words[slice(*unit)]
    soon = horizon_in(sight.content, (stretch[0].start, stretch[-1].end), (), sight.published)
    setting = Setting(sight.telling.form_quoted, is_conditional or has_likelihood(stretch) or soon is not None, sight.telling.act in FORETELLING)
    found = [m for m in markers(words, *unit, setting) if not any(o.start <= words[m.start].start < o.end for o in sight.others)]
    return next((m for m in found if has_likelihood(words[m.start : m.end + 3])), next(iter(found), None))


def _without_marker(sight: Sight, lead: Lead | None) -> Iterator[Expectation]:
    """What the cue alone makes an expectation: "promised | to leave", "expects | a loan"."""
    sentence = next(iter(sentences_of(sight.content)), None)
    words = words_of(sight.content, *sentence) if sentence else []
    if lead and words and not sight.others and nominal(sight.telling, lead, words):
        yield _expectation(sight, words, (0, len(words)), Marker(0, 0, Kind.INTENTION if lead is Lead.PLANS else Kind.FORECAST), lead)


def _expectation(sight: Sight, words: Sequence[Word], unit: tuple[int, int], marker: Marker, lead: Lead | None = None) -> Expectation:
    telling, content = sight.telling, sight.content
    own = words[slice(*unit)]
    event = Slice.of(content, own[0].start, own[-1].end)
    condition, reasons = conditions_in(telling, content, words), reasons_in(content, words)
    apart = (*condition, *(r.words for r in reasons))
    kind = Kind.COMMITMENT if telling.act in COMMITTING and marker.kind is Kind.FORECAST and (lead or telling.act is not Act.THREATEN) else marker.kind
    return Expectation(
        id=expectation_id(telling.id, event),
        telling_id=telling.id,
        document_id=telling.document_id,
        speaker=telling.speaker,
        actor_id=telling.actor_id,
        words=event,
        kind=kind,
        direction=_direction(sight, words, unit, marker),
        certainty=telling.certainty,
        polarity=telling.polarity,
        likelihood=_likelihood(sight, own),
        step=_step(telling, own),
        probability=probability_in(event.text),
        condition=condition,
        horizon=horizon_in(content, (words[0].start, words[-1].end), apart, sight.published),
        reasons=reasons,
    )


def _direction(sight: Sight, words: Sequence[Word], unit: tuple[int, int], marker: Marker) -> Direction:
    return direction_of(words, unit[0], (marker.start, marker.end), is_opposed=is_negated(sight.telling))


def _likelihood(sight: Sight, own: Sequence[Word]) -> tuple[Slice, ...]:
    return (*likelihood_words(sight.content, own), *cue_words(sight.telling.cue))


def _step(telling: Telling, own: Sequence[Word]) -> str | None:
    """The step that was read for the telling, where its words stand in the cue or here."""
    return telling.likelihood if telling.likelihood and (has_likelihood(own) or has_likelihood(words_of(telling.cue))) else None
