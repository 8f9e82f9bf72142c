"""The words of a content as the rules of stance see them: quotation marks and brackets left out."""

import re
from collections.abc import Iterable, Iterator, Sequence

from onrecord.language.forms import MARKS, Word, opened
from onrecord.language.text import Text
from onrecord.model import Passage, Span

TOKEN = re.compile(r"[\w\[\]]+(?:[-'’][\w\[\]]+)*|[^\w\s]")
MAX_WORDS = 400
"""Words of a content that are read; the longest of the training articles has 310."""


def words_of(text: Text, passage: Iterable[Span]) -> list[Word]:
    """The first `MAX_WORDS` words of a passage."""
    out: list[Word] = []
    for start, end in passage:
        for word in split(text.text, start, end):
            out.append(word)
            if len(out) == MAX_WORDS:
                return out
    return out


def split(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of `text[start:end]`."""
    for match in TOKEN.finditer(text, start, end):
        surface, a, b = match.group(), *match.span()
        surface = surface.replace("[", "").replace("]", "")
        if surface[:1].isalnum() or surface == "_" or surface in MARKS:
            yield from opened(surface, a, b)


def forms(phrase: str) -> tuple[str, ...]:
    """A phrase of a list as the forms that it has in a text."""
    return tuple(word.form for word in split(phrase, 0, len(phrase)))


def first_sentence(text: Text, passage: Passage, words: Sequence[Word]) -> list[Word]:
    """The words up to the end of the sentence that the passage begins in."""
    if not passage:
        return []
    end = text.sentence_at(passage.start)[1]
    return [word for word in words if word.start < max(end, passage.start + 1)]
