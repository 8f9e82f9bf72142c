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
FULL_LINE = 50
"""Characters from which a line may end where the next word had no room."""
FEWEST_WORDS = 4
MANY_WORDS = 5
"""So many words that are none of grammar, all with capitals, are set like a title although a stop closes them."""
GRAMMAR = frozenset(
    [
        *[
            "a",
            "an",
            "the",
            "of",
            "for",
            "to",
            "in",
            "on",
            "at",
            "by",
            "with",
            "from",
            "as",
            "and",
            "or",
            "but",
            "nor",
            "vs",
            "via",
            "over",
            "into",
            "per",
            "is",
            "are",
            "be",
            "than",
            "off",
            "up",
            "out",
            "not",
        ],
        "'",
        "’",
        "s",
        "t",
    ]
)
"""Words that a title has in lower case."""
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
    for number, (start, end) in enumerate(text.sentences):
        _sentence(text.text, start, end, number, items)
    inner = frozenset(t.text for t in items if t.is_capital and not t.is_first and not t.is_titled)
    plain = frozenset(t.text for t in items if not t.is_capital)
    return Tokens(text.text, items, [t.start for t in items], inner, plain)


def _sentence(characters: str, start: int, end: int, number: int, items: list[Token]) -> None:
    """Add the words of one sentence."""
    found = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(characters, start, end)]
    titled = _is_titled([word for word, _, _ in found])
    last = start
    is_first = True
    for word, at, stop in found:
        initial = word[0]
        breaks = last == start or (at - last > 0 and _is_broken(characters, last, at))
        low = word if word in ACRONYMS and not titled else word.lower()
        low = low.replace("’", "'") if "’" in low else low
        is_capital = initial.isupper() or (word[3:4].isupper() and word[:3] in PREFIXES)
        items.append(Token(word, low, at, stop, number, is_first, is_capital, titled, breaks))
        last = stop
        is_first = (is_first and not initial.isalnum()) or word in OPENING


def _is_broken(characters: str, last: int, at: int) -> bool:
    """Whether a new line begins between two words that is not there for want of room in the one before."""
    gap = characters[last:at]
    return "\n" in gap and (gap.count("\n") > 1 or last - characters.rfind("\n", 0, last) <= FULL_LINE)


def _is_titled(found: list[str]) -> bool:
    """Whether a sentence is set like a title, by the share of its capitals."""
    words = [word[0] for word in found if word[0].isalpha()]
    if len(words) < FEWEST_WORDS:
        return False
    if sum(map(str.isupper, words)) / len(words) >= SHARE_OF_CAPITALS and found[-1] != ".":
        return True
    telling = [word for word in found[1:] if word[0].isalpha() and word not in GRAMMAR]
    return len(telling) >= MANY_WORDS and all(word[0].isupper() for word in telling)
