"""The words of a content as the rules of expectations see them: in lower case, contractions opened, quotation marks left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d,]*(?:\.\d+)?%?|[,;:.?!—–―()…-]")
IS_AFTER = frozenset(["he", "she", "it", "that", "there", "here", "what", "who", "this"])
ENDINGS = ("'s", "n't", "'ll", "'re", "'ve", "'m", "'d")
STEMS = {"wo": "will", "ca": "can", "sha": "shall"}
OPENED = {"'ll": "will", "n't": "not"}
MARKS = frozenset(",;:.?!—–―()…-")


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


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`."""
    return [word for match in TOKEN.finditer(text, start, len(text) if end is None else end) for word in _opened(match)]


def _opened(match: re.Match[str]) -> Iterator[Word]:
    form = match.group().lower().replace("’", "'")
    a, b = match.span()
    is_title = match.group()[0].isupper()
    ending = "not" if form == "cannot" else next((e for e in ENDINGS if form.endswith(e) and len(form) > len(e)), "")
    stem = form[: len(form) - len(ending)]
    if not ending or (ending == "'s" and stem not in IS_AFTER):
        yield Word({"gonna": "going"}.get(form, form), a, b, is_title)
        return
    cut = b - len(ending)
    yield Word(STEMS.get(stem, stem) if ending == "n't" else stem, a, cut, is_title)
    yield Word(OPENED.get(ending, ending), cut, b)


def form_at(words: Sequence[Word], i: int) -> str:
    """The form of word `i`; empty outside."""
    return words[i].form if 0 <= i < len(words) else ""
