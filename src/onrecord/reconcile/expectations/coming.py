"""Expressions that look ahead and are read nowhere else: "within a week", "soon", "by the end of the year"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.language.times import UNITS, Interval
from onrecord.model import Basis, Granularity, Span
from onrecord.reconcile.expectations.expectation import Horizon
from onrecord.reconcile.expectations.slices import Slice

COUNT = r"(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple\sof|few|several|many|some|couple)"
UNIT = r"(?P<unit>minute|hour|day|week|month|year|decade)s?"
AHEAD = re.compile(
    r"\b(?P<how>\[?w\]?ithin|\[?i\]?n|over|during)\s(?P<turn>(?:the\s)?(?:(?:next|coming|following)\s)?)(?:a\s)?"
    rf"(?P<count>{COUNT}\s)?{UNIT}\b(?!['’])(?:\sto\scome)?",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"\b(?:in\sthe\s(?:near|foreseeable|not\stoo\sdistant|distant)\sfuture|(?<!as\s)(?:very\s)?(?:soon|shortly)\b(?!\s(?:after|before|as\b))"
    r"|sooner\sor\slater|before\slong|in\sdue\scourse|(?:by|before|until)\s(?:midsummer|midyear|mid-year|midnight|year[’']?s?[\s-]end|Christmas|Easter))",
    re.IGNORECASE,
)
PART = re.compile(
    r"\b(?P<lead>(?:by|before|until|till|through)\s(?:the\s)?(?:(?:very\s)?(?:end|middle|beginning|start|close)\sof\s)?)"
    r"(?:the\s)?(?P<name>spring|summer|autumn|fall|winter|weekend|day|week|month|year)\b",
    re.IGNORECASE,
)
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}
COUNTS = {
    name: i for i, name in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)
} | {"a": 1, "an": 1, "": 1}


def coming(content: str, stretch: Span, published: date | None) -> Iterator[Horizon]:
    """As in "Within a week", "in two years", "over the coming months", "soon"; open where no day can be counted."""
    yield from _counted(content, stretch, published)
    for match in VAGUE.finditer(content, *stretch):
        yield Horizon(Slice.of(content, *match.span()), Interval(Granularity.SPAN))


def parts(content: str, stretch: Span) -> Iterator[tuple[Span, str, str]]:
    """As in "By the end of the year", "before autumn": where they stand, the words that lead to them, and the expression they stand for."""
    for match in PART.finditer(content, *stretch):
        name = match["name"].lower()
        yield match.span(), match["lead"], "today" if name == "day" else f"this {name}" if name in DAYS or name == "weekend" else f"the {name}"


def _counted(content: str, stretch: Span, published: date | None) -> Iterator[Horizon]:
    for match in AHEAD.finditer(content, *stretch):
        count = re.sub(r"\s+", " ", (match["count"] or "").strip().lower())
        plural = match.group().lower().split()[-1].endswith("s") or "to come" in match.group()
        if not (match["turn"].strip() or match["count"] or "ithin" in match["how"].lower().replace("]", "")) or (
            match["turn"].strip() == "the" and not count
        ):
            continue
        days = None if (plural and not count) else _days(count, match["unit"].lower())
        yield Horizon(Slice.of(content, *match.span()), _until(days, UNITS[match["unit"].lower()], published))


def _days(count: str, unit: str) -> int | None:
    number = int(count) if count.isdecimal() else COUNTS.get(count)
    return None if number is None or unit not in DAYS else number * DAYS[unit]


def _until(days: int | None, grain: Granularity, published: date | None) -> Interval:
    try:
        return Interval(grain, published, published + timedelta(days=days), Basis.PUBLISHED) if published and days is not None else Interval(grain)
    except OverflowError:
        return Interval(grain)
