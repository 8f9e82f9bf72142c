"""Where the words that tell of a telling may stand: beside its source and cue, outside of its content."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from onrecord.language.text import Text
from onrecord.model import Attribution, Passage, Span

LONGEST = 240
"""How many characters beside a source, cue or content are read, so that a text without sentences costs no more than another."""

BE = frozenset({"was", "were", "is", "are", "has", "have", "had"})


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
    meets_participle: bool = False
    """Whether that is a cue in "-ing"."""


@dataclass(frozen=True, slots=True)
class _Block:
    part: str
    start: int
    end: int


def zones(text: Text, attribution: Attribution) -> Iterator[Zone]:
    """The zones of an attribution, in the sentence of its cue."""
    cue = attribution.cue
    sentence = text.sentence_at(cue.start)
    yield from (Zone(Side.CUE, _forward(text.text, span), follows_cue=True) for span in cue if text.text.find(" ", *span) >= 0)
    yield from (Zone(Side.SOURCE, _forward(text.text, span)) for span in attribution.source if text.text.find(" ", *span) >= 0)
    before = _Block("", sentence[0], sentence[0])
    for block in [*_blocks(attribution, sentence), _Block("", sentence[1], sentence[1])]:
        if text.text[before.end : block.start].strip():
            yield from _between(text.text, before, block, cue=cue)
        elif block.part == "content" and before.part in {"cue", "source"}:
            yield Zone(Side.CONTENT, _forward(text.text, (block.start, block.end)), follows_cue=before.part == "cue")
        before = block


def _blocks(attribution: Attribution, sentence: Span) -> list[_Block]:
    """Source, cue and content within the sentence, in order."""
    parts = (("source", attribution.source), ("cue", attribution.cue), ("content", attribution.content))
    cut = [
        _Block(part, max(a, sentence[0]), min(b, sentence[1])) for part, passage in parts for a, b in passage if a < sentence[1] and sentence[0] < b
    ]
    return sorted(cut, key=lambda b: (b.start, b.end))


def _between(text: str, left: _Block, right: _Block, *, cue: Passage) -> Iterator[Zone]:
    """The zone between two parts of the relation, unless they overlap."""
    span = left.end, right.start
    if span[1] <= span[0]:
        return
    if left.part in {"source", "cue"}:
        read = _forward(text, span)
        meets = right.part if read == span else ""
        is_participle = meets == "cue" and text[right.start : right.end].endswith("ing")
        yield Zone(Side.AFTER, read, follows_cue=left.part == "cue", meets_block=meets != "", meets_participle=is_participle)
    elif right.part in {"source", "cue"} or (right.part == "content" and left.part == "" and _is_passive(cue, right)):
        yield Zone(Side.BEFORE, _backward(text, span))
    elif left.part == "content" and left.start > cue.start:
        yield Zone(Side.BEHIND_CONTENT, _forward(text, span))


def _is_passive(cue: Passage, content: _Block) -> bool:
    """Whether a content is the subject of its cue: "On Friday | two clerks | were charged"."""
    return cue.start >= content.end and not BE.isdisjoint(cue.text.lower().split()[:1])


def _forward(text: str, span: Span) -> Span:
    """The first characters of a span, no word cut in two."""
    start, end = span
    return span if end - start <= LONGEST else (start, max(text.rfind(" ", start, start + LONGEST), start + 1))


def _backward(text: str, span: Span) -> Span:
    """The last characters of a span, no word cut in two."""
    start, end = span
    blank = -1 if end - start <= LONGEST else text.find(" ", end - LONGEST, end)
    return span if end - start <= LONGEST else (blank if blank >= 0 else end - 1, end)
