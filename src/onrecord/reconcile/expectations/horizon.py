"""By when it is to happen: an expression of time with the words before it, read toward the future."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.language.times import Interval, find_times, resolve
from onrecord.model import Basis, Span
from onrecord.reconcile.expectations.coming import coming, parts
from onrecord.reconcile.expectations.expectation import Horizon
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.slices import Slice
from onrecord.reconcile.expectations.words import words_of

PAST = re.compile(r"\b(?:ago|last|past|yesterday|previous|earlier|recent|since)\b", re.IGNORECASE)
MOST_BEFORE, LONGEST_LEAD = 6, 60
"""Words, and characters, that may lead to an expression of time."""
WEEK, YEAR = timedelta(days=6), timedelta(days=364)
"""How far an anchor is moved on so that the latest such weekday, or day of a year, is the coming one."""


def horizon_in(content: str, stretches: Sequence[Span], apart: Sequence[Slice], published: date | None) -> Horizon | None:
    """The first expression of a time to come in the first stretch that has one, outside of the slices `apart` (conditions and reasons)."""
    return next(filter(None, (_first(content, stretch, apart, published) for stretch in stretches)), None)


def _first(content: str, stretch: Span, apart: Sequence[Slice], published: date | None) -> Horizon | None:
    found = sorted(
        [*coming(content, stretch, published), *_parts(content, stretch, published), *_named(content, stretch, published)],
        key=lambda h: (h.words.start, -h.words.end),
    )
    free = (h for h in found if not any(h.words.meets(other) for other in apart))
    return next(free, None)


def _parts(content: str, stretch: Span, published: date | None) -> Iterator[Horizon]:
    for span, lead, expression in parts(content, stretch):
        interval = future_days(expression, published)
        if interval:
            yield Horizon(Slice.of(content, *span), _led(lead, interval, published))


def _named(content: str, stretch: Span, published: date | None) -> Iterator[Horizon]:
    for span in find_times(content, *stretch):
        expression = content[slice(*span)]
        interval = None if PAST.search(expression) else future_days(expression, published)
        start = _with_lead(content, stretch[0], span[0])
        lead = content[start : span[0]].lower()
        if interval and not PAST.search(lead):
            yield Horizon(Slice.of(content, start, span[1]), _led(lead, interval, published))


def future_days(expression: str, published: date | None) -> Interval | None:
    """The days an expression means, the coming ones where it may mean several; None for days that are over."""
    first = resolve(expression, published)
    if first is None or first.end is None or published is None or first.end >= published:
        return first
    if first.basis is Basis.ABSOLUTE:
        return None
    later = (resolve(expression, published + shift) for shift in (WEEK, YEAR) if published <= date.max - YEAR)
    return next((found for found in later if found and found.end and found.end >= published), None)


def _with_lead(content: str, begin: int, start: int) -> int:
    """Where the words begin that lead to an expression: "by the end of", "no later than"."""
    words = words_of(content, max(begin, start - LONGEST_LEAD), start)[-MOST_BEFORE:]
    at = start
    for word in reversed(words):
        if word.form not in listed("times", "before") or content[word.end : at].strip(" -\n"):
            break
        at = word.start
    kept = [w for w in words if w.start >= at]
    return next((w.start for w in kept if w.form in listed("times", "leads")), start)


def _led(lead: str, found: Interval, published: date | None) -> Interval:
    """What "by", "before", "until" and "from" make of an interval."""
    forms = {word.form for word in words_of(lead)}
    if found.start is None or found.end is None:
        return found
    start, end = found.start, found.end
    if "middle" in forms:
        end = start + (end - start) / 2
    if "before" in forms and "end" not in forms:
        end = start - timedelta(days=1)
    if forms & {"by", "before", "until", "till", "through", "than"}:
        return replace(found, start=min(published, end) if published else None, end=end)
    if forms & {"from", "starting"}:
        return replace(found, end=None)
    return replace(found, start=end + timedelta(days=1), end=None) if "after" in forms else replace(found, end=end)
