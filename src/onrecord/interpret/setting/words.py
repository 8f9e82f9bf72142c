"""The words of a short stretch of text, as the reading of circumstances sees them, and where a noun phrase among them ends."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.interpret.setting.vocabulary import vocabulary
from onrecord.language.times import find_times, may_have_times
from onrecord.model import Span

TOKEN = re.compile(r"(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|Sgt|Capt)\.|(?:[A-Z]\.){1,4}|[^\W_]{1,40}(?:[-'’&][^\W_]{1,40}){0,4}|\S")
POSSESSIVE = ("'s", "’s", "s'", "s’")
LONGEST_PHRASE = 10
NO_ONE = frozenset({"it", "itself", "that", "this", "these", "those", "what", "which"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place; `lower` lacks the possessive ending, and is as written where all are capitals ("US" is not "us")."""

    surface: str
    lower: str
    start: int
    end: int

    @property
    def is_mark(self) -> bool:
        """Whether it is a mark of punctuation."""
        return not self.surface[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.surface[0].isupper()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row; `times` gives the end of each expression of time by its start."""

    text: str
    words: Sequence[Word]
    times: Mapping[int, int]

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Stretch":
        """The words of `text[start:end]`."""
        words = [_word(m) for m in TOKEN.finditer(text, start, end)]
        found = find_times(text, start, end) if may_have_times(w.lower for w in words) else ()
        return cls(text, words, dict(found))

    def lower(self, i: int) -> str:
        """A word in lower case, "" behind the last."""
        return self.words[i].lower if i < len(self.words) else ""

    def time_at(self, i: int) -> Span | None:
        """The expression of time that begins with a word."""
        start = self.words[i].start if i < len(self.words) else -1
        return (start, self.times[start]) if start in self.times else None

    def after(self, offset: int) -> int:
        """The index of the first word that begins at or behind an offset."""
        return next((i for i, w in enumerate(self.words) if w.start >= offset), len(self.words))

    def phrase(self, i: int) -> int:
        """The index behind the noun phrase that begins at `i`; `i` where none does."""
        known, first = vocabulary(), i
        if self.lower(i) in known.people and not self.words[i].is_capital and self.lower(i + 1) != "media":
            return i + 1
        while i < min(len(self.words), first + LONGEST_PHRASE):
            word = self.words[i]
            is_start = i == first
            if word.is_mark and word.surface not in {"$", "#", "@"}:
                break
            if (time := self.time_at(i)) is not None:
                if not self._is_attribute(time, i == first):
                    break
                i = self.after(time[1])
                continue
            if word.lower in known.occasions.made or (word.lower in known.stops and not (is_start and word.lower in known.determiners)):
                break
            if not is_start and (is_adverb(word) or self._is_participle(i)):
                break
            i += 1
            if word.lower in known.pronouns:
                break
        return i

    def _is_participle(self, i: int) -> bool:
        """A word like "asking" behind a name."""
        word = self.words[i]
        is_last = i + 1 == len(self.words) and self.words[i - 1].is_capital
        return is_last and word.surface.islower() and word.lower.endswith("ing") and word.lower not in vocabulary().occasions.nouns["at"]

    def _is_attribute(self, time: Span, is_first: bool) -> bool:
        """Whether a time goes with the noun behind it: "Tuesday's briefing", "a Thursday interview"."""
        if self.text[time[1] : time[1] + 2] in POSSESSIVE:
            return True
        following = self.after(time[1])
        word = self.words[following] if following < len(self.words) else None
        if is_first or word is None or word.is_mark or word.lower in vocabulary().stops:
            return False
        is_bare = " " not in self.text[time[0] : time[1]]
        return is_bare or (word.surface.islower() and word.lower not in vocabulary().determiners)

    def apposition(self, behind: int) -> int:
        """The index behind what stands in apposition to a phrase, between marks: "the Farmer, a weekly," and "the capital, Port Amery,"."""
        if self.lower(behind) != "," or behind + 1 >= len(self.words):
            return behind
        first = self.words[behind + 1]
        further = self.phrase(behind + 1) if first.lower in {"a", "an", "the"} or first.is_capital else behind + 1
        is_closed = further == len(self.words) or self.words[further].is_mark
        return further if further > behind + 1 and is_closed and self.time_at(behind + 1) is None else behind

    def span(self, first: int, behind: int) -> Span:
        """Where the words from `first` to before `behind` stand."""
        return self.words[first].start, self.words[behind - 1].end


def names_someone(stretch: Stretch, i: int) -> bool:
    """No bare verb or thing: a name, a pronoun, a noun with an article, or one of those who are addressed."""
    known, word = vocabulary(), stretch.words[i]
    return word.is_capital or word.lower in known.pronouns | known.people or (word.lower in known.determiners and word.lower not in NO_ONE)


def is_adverb(word: Word) -> bool:
    """Whether a word looks like "recently"."""
    return word.surface.islower() and word.lower.endswith("ly") and word.lower not in vocabulary().not_adverbs


def _word(match: re.Match[str]) -> Word:
    surface = match.group()
    lower = surface if surface.isupper() and len(surface) > 1 else surface.lower()
    return Word(surface, lower[:-2] if lower.endswith(("'s", "’s")) else lower, match.start(), match.end())
