"""Where the words that tell of a telling may stand: beside its source and cue, outside of its content."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from onrecord.language.text import Text
from onrecord.model import Attribution, Span

LONGEST = 240
"""How many characters beside a source, cue or content are read, so that a text without sentences costs no more than another."""


class Side(Enum):
    """What a zone stands before or behind."""

    BEFORE = auto()
    """Before a source or cue; read towards it."""
    AFTER = auto()
    """Behind a source or cue; read away from it."""
    BEHIND_CONTENT = auto()
    """Behind a content that follows the cue."""
    CONTENT = auto()
    """The first words of a content right behind the cue."""
    CUE = auto()
    """The words of the cue."""
    SOURCE = auto()
    """The words of the source."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text and its side; `follows_cue` where the cue stands right before it."""

    side: Side
    span: Span
    follows_cue: bool = False
    meets_block: bool = False
    """Whether another part of the relation stands right behind it."""


@dataclass(frozen=True, slots=True)
class _Block:
    part: str
    start: int
    end: int


def zones(text: Text, attribution: Attribution) -> Iterator[Zone]:
    """The zones of an attribution, in the sentence of its cue."""
    cue = attribution.cue
    sentence = text.sentence_at(cue.start)
    blocks = _blocks(attribution, sentence)
    for start, end in cue:
        yield Zone(Side.CUE, (start, min(end, start + LONGEST)), follows_cue=True)
    for start, end in attribution.source:
        yield Zone(Side.SOURCE, (start, min(end, start + LONGEST)))
    before = _Block("", sentence[0], sentence[0])
    for block in [*blocks, _Block("", sentence[1], sentence[1])]:
        yield from _between(before, block, is_told=before.start > cue.start)
        if block.part == "content" and before.part in {"cue", "source"} and not text.text[before.end : block.start].strip():
            yield Zone(Side.CONTENT, (block.start, min(block.end, block.start + LONGEST)), follows_cue=before.part == "cue")
        before = block


def _blocks(attribution: Attribution, sentence: Span) -> list[_Block]:
    """Source, cue and content within the sentence, in order."""
    parts = (("source", attribution.source), ("cue", attribution.cue), ("content", attribution.content))
    cut = [
        _Block(part, max(a, sentence[0]), min(b, sentence[1])) for part, passage in parts for a, b in passage if a < sentence[1] and sentence[0] < b
    ]
    return sorted(cut, key=lambda b: (b.start, b.end))


def _between(left: _Block, right: _Block, *, is_told: bool) -> Iterator[Zone]:
    start, end = left.end, right.start
    if end <= start:
        return
    if left.part in {"source", "cue"}:
        meets = end - start <= LONGEST and right.part != ""
        yield Zone(Side.AFTER, (start, min(end, start + LONGEST)), follows_cue=left.part == "cue", meets_block=meets)
    elif right.part in {"source", "cue"}:
        yield Zone(Side.BEFORE, (max(start, end - LONGEST), end))
    elif left.part == "content" and is_told and right.part == "":
        yield Zone(Side.BEHIND_CONTENT, (start, min(end, start + LONGEST)))
