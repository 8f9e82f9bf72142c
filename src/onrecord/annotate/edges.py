"""The edges of a span: which marks belong to it, and what else it must not cut."""

from onrecord.annotate.scores import Range
from onrecord.language.quotation import QUOTES, Turn
from onrecord.language.words import Shape, Words

STICKS_TO_CONTENT = QUOTES | frozenset("'‘’‚([$#@-–—…")
"""Marks at the edge of a content that belong to it; any other punctuation there is cut off, but for a final mark."""
STICKS_TO_SOURCE = QUOTES | frozenset("'‘’‚([@#$")
FINAL_MARKS = frozenset(".?!)]%")
FARTHEST_MARK = 3
SHORT = 4
"""Letters of the longest words that headlines, too, write small."""
SENTENCE = 12
DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "my", "our"})


def trim(words: Words, a: int, b: int, *, keep: frozenset[str]) -> Range:
    """Cut punctuation off both ends, but for the marks to `keep`, and for a final mark at the end."""
    if not (words.shapes[a:b] != Shape.PUNCTUATION).any():
        return a, a
    while words.shapes[a] == Shape.PUNCTUATION and words.word(a) not in keep:
        a += 1
    while words.shapes[b - 1] == Shape.PUNCTUATION and words.word(b - 1) not in keep | FINAL_MARKS:
        b -= 1
    return a, b


def whole(words: Words, end: int) -> int:
    """The end moved behind an abbreviation that it would cut ("the U. | S.")."""
    while 0 < end < len(words) and words.starts[end] == words.ends[end - 1] and _abbreviates(words.word(end - 1), words.word(end)):
        end += 1
    return end


def whole_name(words: Words, first: int, end: int) -> int:
    """The end of a source moved to the end of the name that it would cut ("Mary | Velt left"), but in a headline, where verbs are written alike."""
    last = end
    while 0 < last < len(words) and words.shapes[last] == words.shapes[end - 1] == Shape.TITLE and not words.sentences[last]:
        last += 1
    if last == end:
        return end
    stop = next((i for i in range(first + 1, min(last + SENTENCE, len(words))) if words.sentences[i]), min(last + SENTENCE, len(words)))
    is_prose = any(words.shapes[i] == Shape.LOWER and words.ends[i] - words.starts[i] > SHORT for i in range(first, stop))
    return last if is_prose else end


def _abbreviates(before: str, after: str) -> bool:
    return (before == "." and after.isalnum()) or (after == "." and len(before) == 1 and before.isupper())


def without_determiner(words: Words, first: int, last: int) -> int:
    """The end of a cue without the article or possessive of what follows it ("is repeating | its")."""
    while last - first > 1 and words.word(last - 1).lower() in DETERMINERS:
        last -= 1
    return last


def closed(words: Words, a: int, b: int) -> Range:
    """With the mark that closes a quotation begun inside, where only punctuation stands before it ("in search of a storm | .” ")."""
    marks = words.marks[a:b][words.marks[a:b] != Turn.NOTHING]
    if not len(marks) or marks[-1] != Turn.OPENS:
        return a, b
    for end in range(b, min(b + FARTHEST_MARK, len(words))):
        if words.marks[end] == Turn.CLOSES:
            return a, end + 1
        if words.shapes[end] != Shape.PUNCTUATION or words.paragraphs[end]:
            break
    return a, b
