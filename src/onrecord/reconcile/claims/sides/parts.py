"""The parts of a content that are compared by themselves: its sentences, the first one cut into its clauses where these differ."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.model import Polarity
from onrecord.reconcile.claims.sides.names import keys_of
from onrecord.reconcile.claims.sides.signed import Signed, sentences, signed
from onrecord.reconcile.claims.sides.stem import tokens
from onrecord.reconcile.claims.telling import Telling

DOING = re.compile(r"to\b", re.IGNORECASE)
"""A content that begins so is about its speaker."""
OPENS = re.compile(r"(?:^|\bthat|:|;)\W*(?:the |a )?$", re.IGNORECASE)
"""What stands before a name where a clause begins with it."""
PRONOUN = re.compile(r"(?:[^,.;]{0,40}\bthat )?(it|he|she|they)\b", re.IGNORECASE)
"""A clause that begins so, where nothing tells whom the word means, is about whoever denies it, else about who speaks: "denied claims that it …"."""
BEFORE = 12
"""Characters before a name that are looked at."""


def parts_of(telling: Telling, attitude: int, above: str | None = None) -> tuple[Signed, ...]:
    """Each part with its polarity, the cue's share in it, and with whom it may be about. `above` speaks where the telling stands in another's words.

    The label of the first clause has the cue's share already, those of the others have not.
    """
    is_negative = telling.polarity is Polarity.NEGATIVE or attitude < 0
    whole = [replace(part, is_negative=is_negative) for part in sentences(telling.content)]
    if not telling.clauses:
        return (replace(whole[0], subject=_subject(telling, 0, len(telling.content), above)), *whole[1:])
    return (*_clauses(telling, attitude, above), *whole[1:])


def _clauses(telling: Telling, attitude: int, above: str | None) -> Iterator[Signed]:
    end = 0
    for i, clause in enumerate(telling.clauses):
        start = max(end, telling.content.find(clause.words, end))
        end = start + len(clause.words)
        turned = i > 0 and attitude < 0
        yield replace(signed(tokens(clause.words)), is_negative=clause.is_negative is not turned, subject=_subject(telling, start, end, above))


def _subject(telling: Telling, start: int, end: int, above: str | None) -> frozenset[str]:
    """The names with which a stretch of the content begins, or a clause in it; the speaker's where it is about doing something."""
    stretch = telling.content[start:end]
    inside = [m for m in telling.mentions if start <= m.start < end]
    if (pronoun := PRONOUN.match(stretch)) and all(m.start != start + pronoun.start(1) for m in inside):
        return keys_of(above or telling.speaker or "")
    opening = [m.name for m in inside if OPENS.search(telling.content[max(start, m.start - BEFORE) : m.start])]
    if DOING.match(stretch):
        opening.append(telling.speaker or "")
    return frozenset[str]().union(*map(keys_of, opening))
