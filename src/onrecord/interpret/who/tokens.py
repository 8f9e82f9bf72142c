"""A text as names are found in it: words that keep their dots, hyphens and apostrophes, so that "U.S.", "Sen." and "al-Amin" are one each."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.language.text import Text
from onrecord.model import Span

ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Sens?|Govs?|Reps?|Gen|Col|Lt|Sgt|Capt|Prof|"
    "Rev|St|Jr|Sr|No|Adm|Maj|Cmdr|Hon|Pres|Atty|Supt|Det|Insp|Const|Cpl|Inc|Corp|Ltd|Bros|Msgr"
)
TOKEN = re.compile(rf"\d+(?:[,.]\d+)+|(?:[^\W\d_]\.){{2,}}|(?:{ABBREVIATED})\.|[A-Z]\.(?=\s[A-Z])|[^\W_]+(?:[-‐‑–.&'’](?!s\b)[^\W_]+)*|[^\w\s]|_")
ACRONYMS = frozenset({"WHO", "IT", "US", "AID", "ICE"})
"""Kept as they are, as they would read like other words in lower case."""
PREFIXES = frozenset({"al-", "el-", "as-", "ar-", "at-", "ad-", "an-", "de-"})
"""Articles that open a family name."""
SHARE_OF_CAPITALS = 0.7
"""From this share of capitals on, four words or more without a stop are set like a title, and their capitals say nothing."""
FEWEST_WORDS = 4
MANY_WORDS, NEARLY_ALL = 7, 0.9
"""From so many words and such a share of capitals on a sentence is set like a title although a stop closes it."""
OPENING = frozenset('"“‘«:…—')
"""Marks behind which a capital says nothing either."""


class Token(NamedTuple):
    """A word: `low` is its lower case with plain apostrophes, `is_titled` says that its sentence is set like a title."""

    text: str
    low: str
    start: int
    end: int
    sentence: int
    is_first: bool
    is_capital: bool
    is_titled: bool
    breaks: bool
    """Whether a new line or sentence begins here."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """All words of a text, in order."""

    text: str
    items: list[Token]
    starts: list[int]
    inner: frozenset[str]
    """Words that stand capitalized inside of sentences, where a capital means a name."""
    plain: frozenset[str]
    """Words that stand in lower case somewhere."""

    def within(self, span: Span) -> range:
        """The indices of the words that begin in a span."""
        return range(bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1]))

    def at(self, index: int) -> Token | None:
        """The word at an index; None outside of the text."""
        return self.items[index] if 0 <= index < len(self.items) else None

    def low(self, index: int) -> str:
        """The lower case of the word at an index; empty outside of the text."""
        return self.items[index].low if 0 <= index < len(self.items) else ""


def split(text: Text) -> Tokens:
    """The words of a text."""
    items: list[Token] = []
    characters = text.text
    for number, (start, end) in enumerate(text.sentences):
        found = list(TOKEN.finditer(characters, start, end))
        words = [m for m in found if m.group()[0].isalpha()]
        capitals = sum(m.group()[0].isupper() for m in words)
        share = capitals / max(1, len(words))
        is_closed = bool(found) and found[-1].group() == "."
        titled = (len(words) >= FEWEST_WORDS and share >= SHARE_OF_CAPITALS and not is_closed) or (len(words) >= MANY_WORDS and share >= NEARLY_ALL)
        last = start
        is_first = True
        for m in found:
            word = m.group()
            breaks = last == start or "\n" in characters[last : m.start()]
            low = word if word in ACRONYMS and not titled else word.lower().replace("’", "'")
            items.append(
                Token(
                    word,
                    low,
                    m.start(),
                    m.end(),
                    number,
                    is_first,
                    word[0].isupper() or (word[:3] in PREFIXES and word[3:4].isupper()),
                    titled,
                    breaks,
                )
            )
            last = m.end()
            is_first = (is_first and not word[0].isalnum()) or word in OPENING
    inner = frozenset(t.text for t in items if t.is_capital and not t.is_first and not t.is_titled)
    plain = frozenset(t.text for t in items if not t.is_capital)
    return Tokens(characters, items, [t.start for t in items], inner, plain)
