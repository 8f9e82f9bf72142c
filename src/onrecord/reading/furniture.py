"""What stands in a plain text and is not part of the article: lines of interface, dates of posting, credits, links, notices.

The rules are conservative: a line is furniture when a pattern matches the whole of it. Over PolNeAR train and the international training
articles the gold contents that furniture touches are counted by `tests/corpora/test_reading_corpora.py`.
"""

from collections.abc import Iterator

from onrecord.model import Span
from onrecord.reading.lines import Line
from onrecord.reading.patterns import ANY_CASE, CASED, DATELINE, INTERFACE, PARTS

LONGEST = 450
"""Characters; a longer line is a paragraph whatever it begins with."""


def is_furniture(line: Line) -> bool:
    """Whether the whole line is furniture by its words alone."""
    text = line.text
    if len(text) > LONGEST:
        return False
    return text.rstrip(" .…:").lower() in INTERFACE or any(p.fullmatch(text) for p in (*ANY_CASE, *CASED))


def dateline_in(line: Line) -> Iterator[Span]:
    """The dateline that a line begins with, as a span of the text; with its dash and without the blank behind it."""
    if match := DATELINE.match(line.text):
        yield (line.start, line.start + len(match[0][:-1].rstrip()))


def credits_in(line: Line) -> Iterator[Span]:
    """The photo credits that stand inside a line, as spans of the text, in order."""
    found = sorted(m.span() for pattern in PARTS for m in pattern.finditer(line.text))
    last = 0
    for start, end in found:
        if start >= last:
            yield (line.start + start, line.start + end)
            last = end
