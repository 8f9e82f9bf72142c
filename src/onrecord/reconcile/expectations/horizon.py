"""By when it is to happen: an expression of time with the words before it, read toward the future."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from onrecord.language.times import Interval, find_times, resolve
from onrecord.model import Basis, Granularity, Span
from onrecord.reconcile.expectations.expectation import Horizon
from onrecord.reconcile.expectations.slices import Slice
from onrecord.reconcile.expectations.words import words_of

COUNT = r"(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple\sof|few|several|many|some|couple)"
UNIT = r"(?P<unit>minute|hour|day|week|month|year|decade)s?"
AHEAD = re.compile(
    rf"\b(?P<how>\[?w\]?ithin|\[?i\]?n|over|during)\s(?P<turn>(?:the\s)?(?:(?:next|coming|following)\s)?)(?:a\s)?(?P<count>{COUNT}\s)?{UNIT}\b(?!['’])(?:\sto\scome)?",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"\b(?:in\sthe\s(?:near|foreseeable|not\stoo\sdistant|distant)\sfuture|(?<!as\s)(?:very\s)?(?:soon|shortly)\b(?!\s(?:after|before|as\b))|sooner\sor\slater|before\slong|in\sdue\scourse|"
    r"(?:by|before|until)\s(?:midsummer|midyear|mid-year|midnight|year[’']?s?[\s-]end|Christmas|Easter))",
    re.IGNORECASE,
)
PART = re.compile(
    r"\b(?P<lead>(?:by|before|until|till|through)\s(?:the\s)?(?:(?:very\s)?(?:end|middle|beginning|start|close)\sof\s)?)(?:the\s)?(?P<name>spring|summer|autumn|fall|winter|weekend|day|week|month|year)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:ago|last|past|yesterday|previous|earlier|recent|since)\b", re.IGNORECASE)
BEFORE = frozenset(
    ["by", "before", "until", "till", "through", "in", "on", "at", "within", "over", "during", "from", "after", "the", "of", "end", "middle", "beginning", "start", "half", "first", "second", "mid", "early", "late", "later", "as", "than", "no", "least", "sometime", "around", "about", "next", "this", "starting", "and"]
)
LEADS = frozenset(
    ["by", "before", "until", "till", "through", "in", "on", "at", "within", "over", "during", "from", "after", "sometime", "early", "late", "later", "as", "no", "starting", "around", "next", "this"]
)
MOST_BEFORE = 6
WEEK, YEAR = timedelta(days=6), timedelta(days=364)
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}
GRAINS = {
    "minute": Granularity.HOUR,
    "hour": Granularity.HOUR,
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "year": Granularity.YEAR,
    "decade": Granularity.SPAN,
}
COUNTS = {name: i for i, name in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)} | {"a": 1, "an": 1, "": 1}


def horizon_in(content: str, stretches: Sequence[Span], apart: Sequence[Slice], published: date | None) -> Horizon | None:
    """The first expression of a time to come in the first stretch that has one, outside of the slices `apart` (conditions and reasons)."""
    return next(filter(None, (_first(content, stretch, apart, published) for stretch in stretches)), None)


def _first(content: str, stretch: Span, apart: Sequence[Slice], published: date | None) -> Horizon | None:
    found = sorted(
        [*_ahead(content, stretch, published), *_vague(content, stretch), *_parts(content, stretch, published), *_named(content, stretch, published)],
        key=lambda h: (h.words.start, -h.words.end),
    )
    free = (h for h in found if not any(h.words.meets(other) for other in apart))
    return next(free, None)


def _ahead(content: str, stretch: Span, published: date | None) -> Iterator[Horizon]:
    """ "Within a week", "in two years", "over the coming months"; open where they are not counted."""
    for match in AHEAD.finditer(content, *stretch):
        count = re.sub(r"\s+", " ", (match["count"] or "").strip().lower())
        plural = match.group().lower().split()[-1].endswith("s") or "to come" in match.group()
        if not (match["turn"].strip() or match["count"] or "ithin" in match["how"].lower().replace("]", "")) or (
            match["turn"].strip() == "the" and not count
        ):
            continue
        days = None if (plural and not count) else _days(count, match["unit"].lower())
        yield Horizon(Slice.of(content, *match.span()), _until(days, GRAINS[match["unit"].lower()], published))


def _days(count: str, unit: str) -> int | None:
    number = int(count) if count.isdecimal() else COUNTS.get(count)
    return None if number is None or unit not in DAYS else number * DAYS[unit]


def _until(days: int | None, grain: Granularity, published: date | None) -> Interval:
    try:
        return Interval(grain, published, published + timedelta(days=days), Basis.PUBLISHED) if published and days is not None else Interval(grain)
    except OverflowError:
        return Interval(grain)


def _vague(content: str, stretch: Span) -> Iterator[Horizon]:
    for match in VAGUE.finditer(content, *stretch):
        yield Horizon(Slice.of(content, *match.span()), Interval(Granularity.SPAN))


def _parts(content: str, stretch: Span, published: date | None) -> Iterator[Horizon]:
    """ "By the end of the year", "before autumn"."""
    for match in PART.finditer(content, *stretch):
        name = match["name"].lower()
        expression = {"day": "today"}.get(name, f"this {name}" if name in DAYS or name == "weekend" else f"the {name}")
        interval = future_days(expression, published)
        if interval:
            yield Horizon(Slice.of(content, *match.span()), _led(match["lead"], interval, published))


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
    words = words_of(content, begin, start)[-MOST_BEFORE:]
    at = start
    for word in reversed(words):
        if word.form not in BEFORE or content[word.end : at].strip(" -\n"):
            break
        at = word.start
    kept = [w for w in words if w.start >= at]
    return next((w.start for w in kept if w.form in LEADS), start)


def _led(lead: str, found: Interval, published: date | None) -> Interval:
    """What "by", "before", "until" and "from" make of an interval."""
    forms = {word.form for word in words_of(lead)}
    if found.start is None or found.end is None:
        return found
    if "middle" in forms or "mid" in forms:
        found = replace(found, end=found.start + (found.end - found.start) / 2)
    if forms & {"before"} and "end" not in forms:
        found = replace(found, end=found.start - timedelta(days=1))
    if forms & {"by", "before", "until", "till", "through", "than"}:
        return replace(found, start=min(published, found.end or published) if published else None, granularity=found.granularity)
    if forms & {"from", "starting"}:
        return replace(found, end=None)
    return replace(found, start=found.end + timedelta(days=1), end=None) if "after" in forms and found.end else found
