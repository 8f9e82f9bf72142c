"""Where a stretch of text has expressions of time."""

from collections.abc import Iterable
from functools import cache

from onrecord.language.times.grammar import pattern
from onrecord.language.times.words import line_of, vocabulary
from onrecord.model import Span

HEARTS = frozenset(
    ("weekday", "weekday_short", "month", "month_short", "noon", "today", "part", "overnight", "season", "weekend", "unit", "unit_day", "unit_short")
)
"""Classes of which every expression without a figure has one."""


def find_times(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The expressions of time that stand wholly in `text[start:end]`, in order, without the preposition before them."""
    line = line_of(text, start, end)
    return tuple((line.spans[m.start()][0], line.spans[m.end() - 1][1]) for m in pattern().finditer(line.signs))


def may_have_times(words: Iterable[str]) -> bool:
    """Whether words in lower case are worth a search: most stretches have neither a figure nor a word of time."""
    known = _hearts()
    return any(word in known or word[0].isdigit() or "-" in word for word in words)


@cache
def _hearts() -> frozenset[str]:
    known = vocabulary()
    return frozenset(word for table in (known.capitalised, known.plain) for word, name in table.items() if name in HEARTS)
