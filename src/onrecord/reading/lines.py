"""The lines of a plain text: what headline and furniture are told by."""

import re
from dataclasses import dataclass
from functools import cached_property

from onrecord.model import Span
from onrecord.reading.patterns import FUNCTION_WORDS

WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
TERMINAL = re.compile(r"[.!?…][\"”’'»)\]]*$")


@dataclass(frozen=True)
class Line:
    """One line that is not blank, without the blanks around it. `alone_after` says that a blank line or the end follows."""

    start: int
    text: str
    alone_after: bool

    @property
    def span(self) -> Span:
        """Where the line stands in the text."""
        return (self.start, self.start + len(self.text))

    @cached_property
    def words(self) -> list[str]:
        """The words, apostrophes and hyphens inside them kept."""
        return WORD.findall(self.text)

    @cached_property
    def function_words(self) -> int:
        """How many words are articles, prepositions, auxiliaries …: sentences have them, menus and tag lines hardly."""
        return sum(w.lower() in FUNCTION_WORDS for w in self.words)

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends like a sentence."""
        return TERMINAL.search(self.text) is not None

    @cached_property
    def capitals(self) -> float:
        """The share of capitalised words among those of four letters and more; 1.0 when there is none."""
        long = [w for w in self.words if len(w) >= 4]
        return sum(not w[0].islower() for w in long) / len(long) if long else 1.0


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that are not blank, in order. A byte order mark counts as blank."""
    found: list[Line] = []
    raw, position = text.splitlines(keepends=True), 0
    for i, line in enumerate(raw):
        stripped = line.strip("\ufeff \t\r\n\f\v\x1c\x1d\x1e\x85\xa0\u2028\u2029\u200b")
        if stripped.strip():
            after = i + 1 == len(raw) or not raw[i + 1].strip("\ufeff\u200b").strip()
            found.append(Line(position + line.index(stripped), stripped, after))
        position += len(line)
    return found
