"""The words of a content as the rules of stance see them: in lower case, contractions opened, quotation marks left out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.language.text import Text
from onrecord.model import Passage, Span

TOKEN = re.compile(r"[\w\[\]]+(?:[-'’][\w\[\]]+)*|[^\w\s]")
ENDINGS = ("n't", "'s", "'m", "'re", "'ve", "'ll", "'d")
STEMS = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
IS_AFTER = frozenset(["he", "she", "it", "that", "there", "here", "what", "who", "where", "how", "this", "let"])
MARKS = frozenset(",;:.?!—–-()…")
MAX_WORDS = 400
"""Words of a content that are read; the longest of the training articles has 310."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark: `form` is what the lists know, `[start, end)` where it stands."""

    form: str
    start: int
    end: int
    is_title: bool = False

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return self.form in MARKS


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
        form = surface.lower().replace("’", "'").replace("[", "").replace("]", "")
        if form[:1].isalnum() or form == "_" or form in MARKS:
            yield from _opened(form, a, b, is_title=surface[0].isupper())


def forms(phrase: str) -> tuple[str, ...]:
    """A phrase of a list as the forms that it has in a text."""
    return tuple(word.form for word in split(phrase, 0, len(phrase)))


def first_sentence(text: Text, passage: Passage, words: Sequence[Word]) -> list[Word]:
    """The words up to the end of the sentence that the passage begins in."""
    if not passage:
        return []
    end = text.sentence_at(passage.start)[1]
    return [word for word in words if word.start < max(end, passage.start + 1)]


def _opened(form: str, start: int, end: int, *, is_title: bool) -> Iterator[Word]:
    """Open "can't" to "can not", "he's" to "he 's"; a possessive stays one word."""
    ending = "not" if form == "cannot" else next((e for e in ENDINGS if form.endswith(e)), "")
    stem = form[: len(form) - len(ending)]
    if not ending or (ending == "'s" and stem not in IS_AFTER):
        yield Word(form, start, end, is_title)
        return
    cut = end - len(ending)
    if stem and start < cut:
        yield Word(STEMS.get(stem, stem) if ending == "n't" else stem, start, cut, is_title)
    yield Word("not" if ending == "n't" else ending, cut, end)
