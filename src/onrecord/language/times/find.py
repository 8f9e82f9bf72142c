"""Where a stretch of text has expressions of time."""

from onrecord.language.times.grammar import pattern
from onrecord.language.times.words import line_of
from onrecord.model import Span


def find_times(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The expressions of time that stand wholly in `text[start:end]`, in order, without the preposition before them."""
    line = line_of(text, start, end)
    return tuple((line.spans[m.start()][0], line.spans[m.end() - 1][1]) for m in pattern().finditer(line.signs))
