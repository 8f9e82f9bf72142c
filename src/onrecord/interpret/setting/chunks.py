"""Circumstances in a row: a stretch beside a cue cut into times, occasions, places and other phrases.

There is no parser behind it. A chunk is a preposition with the noun phrase behind it, or an expression of time; the first word that is neither,
and no word that may stand between circumstances, ends the row.
"""

from dataclasses import dataclass
from enum import Enum, auto

from onrecord.interpret.setting.vocabulary import vocabulary
from onrecord.interpret.setting.words import Stretch, is_adverb, names_someone
from onrecord.model import Span

TIME_PREPOSITIONS = frozenset({"on", "in", "at", "over", "during", "around", "about"})
PLACE_PREPOSITIONS = frozenset({"in", "at", "from", "outside", "inside", "near", "aboard"})
LOOSE = frozenset({"after", "before", "following", "with"})
"""Prepositions whose phrase has a time of its own: "after the vote on Tuesday"."""
MOST_CHUNKS = 16


class Kind(Enum):
    """What a chunk is."""

    TIME = auto()
    OCCASION = auto()
    PLACE = auto()
    TO = auto()
    OTHER = auto()
    FILLER = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True)
class Chunk:
    """`span` is the whole of it, `core` what stands behind its preposition; `lead` is that preposition, or the word itself."""

    kind: Kind
    span: Span
    core: Span
    lead: str = ""
    head: str = ""


def chunks(stretch: Stretch, first: int) -> tuple[list[Chunk], int]:
    """The chunks from a word on, and the index of the word that ended them."""
    found: list[Chunk] = []
    i = first
    while i < len(stretch.words) and len(found) < MOST_CHUNKS:
        step = _chunk(stretch, i)
        if step is None:
            break
        chunk, i = step
        found.append(chunk)
    return found, i


def _chunk(stretch: Stretch, i: int) -> tuple[Chunk, int] | None:
    word = stretch.words[i]
    if word.is_mark:
        return Chunk(Kind.MARK, (word.start, word.end), (word.start, word.end), word.surface), i + 1
    if (time := stretch.time_at(i)) is not None:
        return _timed(stretch, i, time, "")
    if (time := stretch.time_at(i + 1)) is not None and word.lower in TIME_PREPOSITIONS and stretch.text[time[1] : time[1] + 2] not in {"'s", "’s"}:
        return _timed(stretch, i, time, word.lower)
    known = vocabulary()
    if word.lower in known.prepositions:
        return _phrase(stretch, i)
    if word.lower in known.occasions.fillers or is_adverb(word) or word.lower in known.occasions.made:
        return Chunk(Kind.FILLER, (word.start, word.end), (word.start, word.end), word.lower), i + 1
    return None


def _timed(stretch: Stretch, i: int, time: Span, lead: str) -> tuple[Chunk, int]:
    return Chunk(Kind.TIME, (stretch.words[i].start, time[1]), time, lead), stretch.after(time[1])


def _phrase(stretch: Stretch, i: int) -> tuple[Chunk, int] | None:
    """A preposition and its noun phrase."""
    lead, first = stretch.lower(i), i + 1
    if lead == "ahead" and stretch.lower(first) == "of":
        first += 1
    if lead == "of" and i and stretch.lower(i - 1) == "as" and (time := stretch.time_at(first)) is not None:
        return _timed(stretch, i, time, lead)
    behind = stretch.phrase(first)
    if behind == first:
        return _bare_time(stretch, i, first)
    if lead == "to" and not names_someone(stretch, first):
        return None
    head = stretch.lower(behind - 1)
    kind = _kind(stretch, lead, first, head)
    behind = _tail(stretch, behind) if kind is Kind.OCCASION else _of(stretch, behind)
    if kind is Kind.PLACE and not stretch.words[behind - 1].is_capital:
        behind = stretch.apposition(behind)
    return Chunk(kind, stretch.span(i, behind), stretch.span(first, behind), lead, head), behind


def _bare_time(stretch: Stretch, i: int, first: int) -> tuple[Chunk, int] | None:
    """A time that is none of telling: "since Tuesday"."""
    time = stretch.time_at(first)
    if time is None:
        return None
    return Chunk(Kind.OTHER, (stretch.words[i].start, time[1]), time, stretch.lower(i)), stretch.after(time[1])


def _kind(stretch: Stretch, lead: str, first: int, head: str) -> Kind:
    known = vocabulary()
    if head in known.occasions.nouns.get(lead, ()) and not (lead == "in" and head in known.places):
        return Kind.OCCASION
    if lead == "to":
        return Kind.TO
    if lead in PLACE_PREPOSITIONS and _is_place(stretch, lead, first, head):
        return Kind.PLACE
    return Kind.OTHER


def _is_place(stretch: Stretch, lead: str, first: int, head: str) -> bool:
    """A noun of places, or a name behind "in" or "from"."""
    known = vocabulary()
    if stretch.lower(first) in known.not_places or head in known.not_places:
        return False
    return head in known.places or lead == "outside" or (lead in {"in", "from", "near"} and stretch.words[first].is_capital)


def _of(stretch: Stretch, behind: int) -> int:
    """On through "of" and its noun phrase."""
    if stretch.lower(behind) == "of":
        further = stretch.phrase(behind + 1)
        return further if further > behind + 1 else behind
    return behind


def _tail(stretch: Stretch, behind: int) -> int:
    """On through what an occasion is with, of or about, and when it was made public."""
    known = vocabulary().occasions
    for _ in range(3):
        if stretch.lower(behind) in known.made:
            behind = _made(stretch, behind)
        elif stretch.lower(behind) in known.tails and stretch.time_at(behind + 1) is None:
            further = stretch.phrase(behind + 1)
            behind = further if further > behind + 1 else behind
        else:
            break
    return behind


def _made(stretch: Stretch, behind: int) -> int:
    """On through who made it public, or when: "published on Tuesday"."""
    at = behind + 1
    if stretch.lower(at) in TIME_PREPOSITIONS and stretch.time_at(at + 1):
        at += 1
    time = stretch.time_at(at)
    if time is not None:
        return stretch.after(time[1])
    if stretch.lower(at) == "by":
        further = stretch.phrase(at + 1)
        return further if further > at + 1 else behind
    return behind
