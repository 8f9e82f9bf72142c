"""What is worked out once for a telling, and the part of a sentence in which something is foretold."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.language.forms import Word
from onrecord.model import Span
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations.cue import lead_of
from onrecord.reconcile.expectations.future import Marker
from onrecord.reconcile.expectations.joints import joints_of
from onrecord.reconcile.expectations.slices import Slice, locate

QUOTE = re.compile(r"[\"“”«»]|''")
MAX_CONTENT = 6_000
"""Characters of a content that are read; the longest of the training articles has a third."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A telling, its content, what is told in it by somebody else, where its pieces meet, and the day of publication."""

    telling: Telling
    content: str
    others: tuple[Slice, ...]
    joints: tuple[Word, ...]
    quotations: tuple[Span, ...]
    published: date | None

    @classmethod
    def of(cls, telling: Telling, inner: Sequence[Telling], published: date | None) -> "Sight":
        """With the nested statements of a telling."""
        content = telling.content[:MAX_CONTENT]
        return cls(
            telling, content, tuple(s for nested in inner for s in _told_by(nested, content)), joints_of(telling), _quotations(content), published
        )


@dataclass(frozen=True, slots=True)
class Unit:
    """A part `words[start:end]` of a sentence: its main clause begins at `main`, its marker says that it is about the future."""

    words: Sequence[Word]
    start: int
    main: int
    end: int
    marker: Marker

    @property
    def own(self) -> Sequence[Word]:
        """The words of the main clause and what follows."""
        return self.words[self.main : self.end]


def nested_in(tellings: Sequence[Telling]) -> defaultdict[str | None, list[Telling]]:
    """The statements that stand in each statement's content, by its id."""
    inner: defaultdict[str | None, list[Telling]] = defaultdict(list)
    for telling in tellings:
        inner[telling.parent_id].append(telling)
    return inner


def _quotations(content: str) -> tuple[Span, ...]:
    """What stands between double quotation marks; one that is not closed reaches to the end."""
    marks = [match.start() for match in QUOTE.finditer(content)]
    return tuple(zip(marks[::2], [*marks[1::2], len(content)], strict=False))


def _told_by(nested: Telling, content: str) -> tuple[Slice, ...]:
    """Where a nested statement stands in the content of its parent: its content, and the cue nearest to it where that looks ahead.

    "Will ask" does not: that somebody will is told by the parent.
    """
    inside = locate(content, nested.content)
    if not inside or lead_of(nested) is None:
        return inside
    before = content.rfind(nested.cue, 0, inside[0].start)
    at = before if before >= 0 else content.find(nested.cue, inside[0].start)
    return inside if at < 0 else (*inside, Slice(at, at + len(nested.cue), nested.cue))
