"""The circumstances beside a source and cue, zone by zone."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.interpret.setting.chunks import TIME_PREPOSITIONS, Chunk, Kind, chunks
from onrecord.interpret.setting.vocabulary import vocabulary
from onrecord.interpret.setting.words import Stretch
from onrecord.interpret.setting.zones import Side, Zone

CUTS = frozenset({",", ";", ":", "—", "–", "-", ")", '"', "”", ".", "and", "but", "that", "as", "while", "where", "which"})
"""Behind these a clause of its own may begin."""
CLAUSE_STARTS = frozenset({"he", "she", "they", "we", "it", "there", "the", "a", "an", "its", "his", "their"})
MOST_STARTS = 12
VERB_WORDS = 3
"""How far behind a source a coordinated verb's own time may stand: "X has also said on Tuesday … and warned"."""
CIRCUMSTANCES = frozenset({Kind.TIME, Kind.OCCASION, Kind.PLACE, Kind.TO})


@dataclass(frozen=True, slots=True)
class Row:
    """Chunks that stand in a row in a zone."""

    zone: Zone
    stretch: Stretch
    chunks: tuple[Chunk, ...]


def row_of(zone: Zone, stretch: Stretch, first: int) -> Row:
    """The chunks of a zone from a word on."""
    return Row(zone, stretch, tuple(READERS[zone.side](stretch, first, zone)))


def _before(stretch: Stretch, _: int, __: Zone) -> list[Chunk]:
    """The longest row that reaches the source or cue."""
    for start in _starts(stretch):
        found, end = chunks(stretch, start)
        if end == len(stretch.words):
            return found
    return []


def _starts(stretch: Stretch) -> Iterator[int]:
    starts = [0, *(i + 1 for i, word in enumerate(stretch.words) if word.lower in CUTS)]
    yield from starts[:1] if len(starts) == 1 else [starts[0], *starts[1:][-MOST_STARTS:]]


def _after(stretch: Stretch, first: int, zone: Zone) -> list[Chunk]:
    """The row right behind a source or cue; behind a source also that of a verb before the cue, when it begins with a time."""
    found, end = chunks(stretch, first)
    if any(c.kind in CIRCUMSTANCES for c in found) or zone.follows_cue or not zone.meets_block:
        return found
    near = range(end + 1, min(end + 1 + VERB_WORDS, len(stretch.words)))
    return _first_time(stretch, near) or (_last_time(stretch) if zone.meets_participle else []) or found


def _first_time(stretch: Stretch, starts: range) -> list[Chunk]:
    rows = (chunks(stretch, start)[0] for start in starts)
    none: list[Chunk] = []
    return next((row[:1] for row in rows if row and row[0].kind is Kind.TIME), none)


def _last_time(stretch: Stretch) -> list[Chunk]:
    """A time at the end, which is that of a participle behind it too: "filed suit on 3 May, | accusing"."""
    for start in sorted(stretch.times, reverse=True)[:1]:
        first = stretch.after(start)
        led = first - 1 if first and stretch.lower(first - 1) in TIME_PREPOSITIONS else first
        row, end = chunks(stretch, led)
        if end == len(stretch.words) and row[0].kind is Kind.TIME and row[-1].lead == ",":
            return row[:1]
    return []


def _behind(stretch: Stretch, _: int, __: Zone) -> list[Chunk]:
    """The row right behind a content; behind a comma a time alone, to the end of the sentence."""
    found, end = chunks(stretch, 0)
    if not found or found[0].kind is not Kind.MARK:
        return found
    is_time = [c.kind is Kind.TIME for c in found if c.kind is not Kind.MARK] == [True]
    return found if is_time and found[0].lead == "," and end == len(stretch.words) else []


def _head(stretch: Stretch, _: int, __: Zone) -> list[Chunk]:
    """A time at the head of a content, where what is told begins behind it ("said | on Tuesday that …")."""
    found, _end = chunks(stretch, 0)
    if not found or found[0].kind is not Kind.TIME:
        return []
    behind = stretch.after(found[0].span[1])
    return found[:1] if _begins_clause(stretch, behind, found[0]) else []


def _begins_clause(stretch: Stretch, i: int, time: Chunk) -> bool:
    if i >= len(stretch.words) or stretch.words[i].is_mark:
        return False
    word = stretch.words[i]
    if word.lower == "that":
        return True
    return time.lead in {"", "on"} and (
        word.lower in {"he", "she", "they", "we", "it", "there", "the", "a", "an", "its", "his", "their"} or word.is_capital
    )


def _inside(stretch: Stretch, first: int, _: Zone) -> list[Chunk]:
    """Circumstances in the cue's own words, behind its verb."""
    for start in range(max(first, 1), len(stretch.words)):
        found, _end = chunks(stretch, start)
        if any(c.kind not in {Kind.FILLER, Kind.MARK} for c in found):
            return found
    return []


def _of_source(stretch: Stretch, _: int, __: Zone) -> list[Chunk]:
    """When a source was made that is a text, to whom it was written, and where somebody was speaking: "a lawsuit filed last month"."""
    known = vocabulary()
    behind = stretch.phrase(0)
    if behind and stretch.lower(behind - 1) in known.occasions.nouns["via"]:
        return [c for c in chunks(stretch, behind)[0] if c.kind not in {Kind.OCCASION, Kind.PLACE}]
    starts = (i for i, word in enumerate(stretch.words) if word.lower in known.occasions.made or word.lower in known.occasions.speaking)
    found = [chunks(stretch, i)[0] for i in islice(starts, MOST_STARTS)]
    return next((row for row in found if any(c.kind in CIRCUMSTANCES for c in row)), found[0] if found else [])


READERS = {
    Side.BEFORE: _before,
    Side.AFTER: _after,
    Side.BEHIND_CONTENT: _behind,
    Side.CONTENT: _head,
    Side.CUE: _inside,
    Side.SOURCE: _of_source,
}
