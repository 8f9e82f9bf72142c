"""Where the headline of a plain text stands, and what stands around it.

Many captures begin with menus and labels, then the headline, a line of tags, a date; many texts begin with the headline; some have none and begin
with the body. The rules prefer no headline to a wrong one: a paragraph of the body is never taken.
"""

from dataclasses import dataclass

from onrecord.reading.furniture import is_furniture
from onrecord.reading.lines import Line
from onrecord.reading.patterns import BODY_WORDS, BYLINE, DATELINE, FUNCTION_WORDS, INNER_STOP, OPENERS, SEPARATORS

HEAD_LINES = 25
"""Lines in which the body must have begun; a menu longer than that is a page that should be read as one."""
LONGEST_WORDS = 32
LONGEST_PLAIN_WORDS = 18
"""For a headline in sentence case that ends like a sentence: the longest of PolNeAR's has 17 words, first paragraphs mostly have more."""
TITLE_CASE = 0.7
PARAGRAPH = 120
"""Characters; without a blank line between, only a line of this length is taken for the paragraph after a headline, lest wrapped lines be cut."""


@dataclass(frozen=True, slots=True)
class Head:
    """The lines before the body, by index: the headline if there is one, the byline if there is one, and the lines that carry nothing."""

    title: int | None
    byline: int | None
    furniture: frozenset[int]


def head_of(lines: list[Line]) -> Head:
    """What stands before the body of a text."""
    body = _body_start(lines)
    zone = [i for i in range(body) if not is_furniture(lines[i])]
    byline = next((i for i in range(min(body + 1, len(lines))) if BYLINE.fullmatch(lines[i].text)), None)
    zone = [i for i in zone if i != byline]
    title = _pick(lines, zone) if body < len(lines) else None
    labels = {i for i in zone if i != title and _is_label(lines[i])} if title is not None else set[int]()
    return Head(title, byline, frozenset(labels if byline is None else labels | {byline}))


def _body_start(lines: list[Line]) -> int:
    """The index of the first line of the body; the number of lines where none begins near the top."""
    seen_headline = False
    for i, line in enumerate(lines[:HEAD_LINES]):
        if is_furniture(line) or BYLINE.fullmatch(line.text):
            continue
        if _is_paragraph(line):
            return i
        after = lines[i + 1] if i + 1 < len(lines) else None
        if line.ends_sentence:
            if seen_headline or not _may_be_headline(line, after):
                return i
            seen_headline = True
        seen_headline = seen_headline or _reads_on(line)
    return len(lines) if len(lines) <= HEAD_LINES else 0


def _is_paragraph(line: Line) -> bool:
    """Whether a line is a paragraph of the body beyond doubt: long, or below a dateline, or of several sentences; title case speaks against it."""
    if len(line.words) > LONGEST_WORDS:
        return True
    return line.capitals < TITLE_CASE and (DATELINE.match(line.text) is not None or INNER_STOP.search(line.text) is not None)


def _may_be_headline(line: Line, after: Line | None) -> bool:
    """Whether a line that ends like a sentence is a headline all the same: in title case, above a dateline, or terse and short."""
    if line.capitals >= TITLE_CASE or (after is not None and DATELINE.match(after.text)):
        return True
    words = [w.lower() for w in line.words]
    terse = words[0] not in OPENERS and BODY_WORDS.isdisjoint(words)
    return line.alone_after and len(words) <= LONGEST_PLAIN_WORDS and (terse or line.text.endswith("?"))


def _pick(lines: list[Line], zone: list[int]) -> int | None:
    """The headline among the lines before the body: the first that reads like a sentence, else the first of some length, else the only one."""
    able = [i for i in zone if _is_able(lines, i)]
    long = [i for i in able if len(lines[i].words) >= 4]
    sentences = [i for i in able if _reads_on(lines[i])]
    if sentences or long:
        return (sentences or long)[0]
    return able[0] if len(able) == 1 and len(zone) == 1 else None


def _reads_on(line: Line) -> bool:
    """Whether a line's words hang together: some in lower case, or some that join others. Menus and tags have neither."""
    return len(line.words) >= 3 and (line.text.endswith(";") or line.capitals < 1.0 or (line.function_words > 0 and len(line.words) >= 4))


def _is_able(lines: list[Line], i: int) -> bool:
    line = lines[i]
    if len(line.words) < 2 or len(SEPARATORS.findall(line.text)) > 1 or line.text.endswith((",", ":")):
        return False
    if line.alone_after or line.text.endswith(";"):
        return True
    after = lines[i + 1]
    return is_furniture(after) or (not _runs_into(line, after) and _is_whole_paragraph(after))


def _is_whole_paragraph(line: Line) -> bool:
    """Whether a line is a paragraph of the body and no wrapped part of one, which would end amid a sentence."""
    return len(line.text) >= PARAGRAPH or (_is_paragraph(line) and (line.ends_sentence or DATELINE.match(line.text) is not None))


def _runs_into(line: Line, after: Line) -> bool:
    """Whether a line is the wrapped beginning of the next: it ends with a word that joins, or the next begins in lower case."""
    return line.words[-1].lower() in FUNCTION_WORDS or after.text[:1].islower()


def _is_label(line: Line) -> bool:
    """A line of menu or tags: no sentence, no quotation, and nothing that joins words into one."""
    if line.ends_sentence or any(mark in line.text for mark in '"“”«»'):
        return False
    return len(SEPARATORS.findall(line.text)) > 1 or (line.function_words == 0 and (line.capitals == 1.0 or len(line.words) <= 2))
