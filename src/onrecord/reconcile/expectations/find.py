"""Tellings → expectations: who says that what will happen, how likely, by when, under which condition and why."""

from collections.abc import Iterator, Sequence
from datetime import date

from onrecord.language.forms import Word
from onrecord.language.text import sentences_of
from onrecord.model import Act, Span
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations.clauses import main_start, units
from onrecord.reconcile.expectations.condition import conditions_in
from onrecord.reconcile.expectations.cue import Lead, lead_of
from onrecord.reconcile.expectations.expectation import Expectation, Kind
from onrecord.reconcile.expectations.future import Marker, markers
from onrecord.reconcile.expectations.horizon import horizon_in
from onrecord.reconcile.expectations.joints import with_joints
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.likelihood import has_likelihood
from onrecord.reconcile.expectations.make import expectation_of
from onrecord.reconcile.expectations.modal import Setting
from onrecord.reconcile.expectations.nominal import is_event
from onrecord.reconcile.expectations.sight import Sight, Unit, nested_in
from onrecord.reconcile.expectations.words import words_of

NO_STAND = frozenset({Act.ASK, Act.URGE, Act.WANT, Act.DECLINE, Act.ACCUSE, Act.PRAISE})
"""Who asks, urges or wants does not say that it will happen; who accuses and praises tells what was done."""
FORETELLING = frozenset({Act.PREDICT, Act.FEAR, Act.WARN, Act.THREATEN, Act.PROMISE})


def expectations(tellings: Sequence[Telling], published: date | None) -> tuple[Expectation, ...]:
    """The expectations of one article's tellings, in their order; `published` is the day from which horizons are counted."""
    inner = nested_in(tellings)
    return tuple(found for t in tellings for found in _of(Sight.of(t, inner[t.id], published)))


def _of(sight: Sight) -> Iterator[Expectation]:
    """What the words of a content foretell, else what its cue alone does ("promised | to leave")."""
    units_found: list[Unit] = []
    if sight.telling.act not in NO_STAND:
        units_found = [unit for sentence in sentences_of(sight.content) for unit in _in_sentence(sight, sentence)]
    lead = lead_of(sight.telling)
    if not units_found and lead and not sight.others:
        units_found = list(_whole(sight, lead))
    yield from (expectation_of(sight, unit) for unit in units_found)


def _in_sentence(sight: Sight, sentence: Span) -> Iterator[Unit]:
    words = with_joints(words_of(sight.content, *sentence), sight.joints)
    if not words or _is_question(words):
        return
    is_conditional = bool(conditions_in(sight.telling, sight.content, words))
    for start, end in units(words):
        marker = _marker(sight, words, (start, end), is_conditional=is_conditional)
        if marker:
            yield Unit(words, start, main_start(words, start, marker.start), end, marker)


def _is_question(words: Sequence[Word]) -> bool:
    return words[-1].form == "?" or next((w.form for w in words if not w.is_mark), "") == "whether"


def _marker(sight: Sight, words: Sequence[Word], unit: tuple[int, int], *, is_conditional: bool) -> Marker | None:
    """The marker of a unit: the first with a word of likelihood beside it, else the first."""
    stretch = words[slice(*unit)]
    setting = Setting(
        is_quoted=_is_quoted(sight, stretch),
        is_open=is_conditional
        or any(w.form in listed("conditions", "open") for w in stretch)
        or has_likelihood(stretch)
        or _has_horizon(sight, stretch),
        is_foretold=sight.telling.act in FORETELLING,
    )
    found = [m for m in markers(words, *unit, setting) if not any(o.start <= words[m.start].start < o.end for o in sight.others)]
    return next((m for m in found if has_likelihood(words[m.start : m.end + 3])), next(iter(found), None))


def _is_quoted(sight: Sight, stretch: Sequence[Word]) -> bool:
    """Whether the unit is in the speaker's own words: where the content has quotation marks, whether most of the unit stands between them."""
    if not sight.quotations:
        return sight.telling.form_quoted
    return 2 * sum(any(a <= w.start < b for a, b in sight.quotations) for w in stretch) > len(stretch)


def _has_horizon(sight: Sight, stretch: Sequence[Word]) -> bool:
    return horizon_in(sight.content, ((stretch[0].start, stretch[-1].end),), (), sight.published) is not None


def _whole(sight: Sight, lead: Lead) -> Iterator[Unit]:
    """The first sentence of a content that tells an event without words of the future."""
    for sentence in sentences_of(sight.content)[:1]:
        words = with_joints(words_of(sight.content, *sentence), sight.joints)
        if words and is_event(sight.telling, lead, words):
            yield Unit(words, 0, 0, len(words), Marker(0, 0, Kind.INTENTION if lead is Lead.PLANS else Kind.FORECAST))
