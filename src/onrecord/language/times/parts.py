"""An expression of time taken apart: its form, and its words by class."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.language.times.grammar import pattern
from onrecord.language.times.words import line_of, number_of, vocabulary
from onrecord.model import Granularity

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
BRACKET = "in {}"
"""A bare month or year is an expression of time behind a preposition only; here it is known to be one."""
LONGEST = 120
NUMBERS = ("digit", "ordinal")


@dataclass(frozen=True, slots=True)
class Parts:
    """`words` lists the words of each class in lower case, in their order."""

    form: str
    words: Mapping[str, tuple[str, ...]]

    def has(self, *names: str) -> bool:
        """Whether a word of one of the classes is there."""
        return any(name in self.words for name in names)

    def all(self, *names: str) -> tuple[str, ...]:
        """The words of the classes."""
        return tuple(word for name in names for word in self.words.get(name, ()))

    def first(self, *names: str) -> str:
        """The first word of the first class that is there, else nothing."""
        return next(iter(self.all(*names)), "")

    def months(self) -> list[int]:
        """Numbers of the months named, 1 to 12."""
        return [MONTHS.index(word[:3]) + 1 for word in self.all("month", "month_short")]

    def weekdays(self) -> list[int]:
        """Numbers of the weekdays named, Monday 0."""
        return [WEEKDAYS.index(word[:3]) for word in self.all("weekday", "weekday_short")]

    def years(self) -> list[int]:
        """The years named."""
        return [int(word) for word in self.all("year")]

    def quantity(self) -> int | None:
        """How many units; None for an unknown number of them ("a few")."""
        words = self.all("digit", "number", "count", "year", "a")
        return None if self.has("vague") or not words else number_of(words[0])

    def unit(self) -> str:
        """The unit in the singular, else nothing."""
        return self.first("unit", "unit_day", "unit_short").removesuffix("s")

    def date(self) -> date | None:
        """The day that is written in figures with its year; None for none, or one that no calendar has or that may be read in two ways."""
        try:
            return date.fromisoformat(self.first("iso")) if self.has("iso") else _slashed(self.first("slash"))
        except ValueError:
            return None

    def grain(self) -> Granularity:
        """How finely a day is told."""
        if self.has("clock", "noon"):
            return Granularity.HOUR
        is_part = self.has("part", "overnight") or self.first("today") == "tonight" or self.first("edge") in {"early", "late"}
        return Granularity.PART_OF_DAY if is_part else Granularity.DAY


def take_apart(words: str) -> Parts | None:
    """The parts of an expression that is one as a whole; None for other words."""
    text = BRACKET.format(" ".join(words.split())) if len(words) <= LONGEST else ""
    line = line_of(text, 0, len(text))
    match = pattern().fullmatch(line.signs, 1)
    return _parts(text, line.signs, line.spans, match) if match else None


def _parts(text: str, signs: str, spans: tuple[tuple[int, int], ...], match: re.Match[str]) -> Parts:
    names = vocabulary().names
    words: dict[str, tuple[str, ...]] = {}
    for i in range(match.start(), match.end()):
        name = names[signs[i]]
        words[name] = (*words.get(name, ()), text[slice(*spans[i])].lower())
    return Parts(str(match.lastgroup).rpartition("_")[0], words)


def _slashed(written: str) -> date | None:
    """A day between strokes: open where day and month could change places and give another day."""
    if not written:
        return None
    first, second, year = (int(n) for n in written.split("/"))
    if first == second or second > len(MONTHS):
        return date(year, first, second)
    return date(year, second, first) if first > len(MONTHS) else None
