"""What a window cuts off: a content that reaches its edge amid a quotation or a sentence goes on in the text.

In 140 of PolNeAR's training articles a content reached so far amid a quotation in 29 places, and the rest of the quotation was content in all of
them; amid a sentence outside of quotations in 11 places, and its rest was content in 8.
"""

from onrecord.annotate.scores import Range
from onrecord.language.quotation import Turn
from onrecord.language.words import Words

EDGE = 1
"""Words that may be left between a content and the edge of its window: punctuation is cut off."""


def beyond(words: Words, content: tuple[Range, ...], first: int, last: int) -> tuple[Range, ...]:
    """The content drawn out over the edges of its window, whose words are `[first, last)`."""
    if not content:
        return content
    (start, _), (_, end) = content[0], content[-1]
    before = _before(words, start) if first > 0 and start - EDGE <= first else start
    after = _after(words, end) if last < len(words) and last - EDGE <= end < len(words) else end
    drawn = [*content]
    drawn[0] = (before, drawn[0][1])
    drawn[-1] = (drawn[-1][0], after)
    return tuple(drawn)


def _before(words: Words, start: int) -> int:
    """Where the quotation, or the sentence, begins that the word at `start` stands amid."""
    if words.sentences[start] and not _is_amid(words, start):
        return start
    is_quoted, at = _is_amid(words, start), start
    while at > 0 and not words.paragraphs[at] and not (words.marks[at] == Turn.OPENS if is_quoted else words.sentences[at]):
        at -= 1
    return at


def _after(words: Words, end: int) -> int:
    """Where the quotation, or the sentence, ends that breaks off at `end`."""
    if words.paragraphs[end]:
        return end
    is_quoted, at = _is_amid(words, end), end
    while at < len(words) and not words.paragraphs[at]:
        if is_quoted and words.marks[at] == Turn.CLOSES:
            return at + 1
        if not is_quoted and words.sentences[at]:
            return at
        at += 1
    return at


def _is_amid(words: Words, at: int) -> bool:
    """Whether a quotation goes over the gap before a word."""
    is_open = words.quoted[at] and words.marks[at] != Turn.OPENS and words.marks[at] != Turn.STRAY
    return bool(is_open and words.quoted[at - 1] and words.marks[at - 1] != Turn.CLOSES)
