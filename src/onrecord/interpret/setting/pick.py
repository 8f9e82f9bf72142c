"""Which of the circumstances found are those of the telling."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.interpret.setting.chunks import LOOSE, Chunk, Kind
from onrecord.interpret.setting.rows import Row
from onrecord.interpret.setting.zones import Side
from onrecord.model import Passage, Span


def nearest(spans: Iterable[Span], cue: Passage) -> Span | None:
    """The span with the fewest characters between it and the cue; of two the first."""
    return min(spans, key=lambda span: min(max(span[0] - end, start - span[1], 0) for start, end in cue), default=None)


def times(rows: Sequence[Row]) -> Iterator[Span]:
    """Expressions of time that stand in the row or in an occasion, and not behind a phrase that has a time of its own."""
    for row in rows:
        for chunk in _own(row, Kind.TIME):
            yield chunk.core
        for chunk in _own(row, Kind.OCCASION):
            if chunk.lead not in LOOSE:
                yield from ((a, b) for a, b in row.stretch.times.items() if chunk.core[0] <= a and b <= chunk.core[1])


def occasions(rows: Sequence[Row]) -> Iterator[Span]:
    """Occasions with their preposition."""
    for row in rows:
        yield from (chunk.span for chunk in _own(row, Kind.OCCASION))


def places(rows: Sequence[Row], *, is_told_aloud: bool) -> Iterator[Span]:
    """Places with their preposition; "from Geneva" is where one speaks behind a verb of telling only."""
    for row in rows:
        yield from (chunk.span for chunk in _own(row, Kind.PLACE) if chunk.lead != "from" or is_told_aloud)


def _own(row: Row, kind: Kind) -> Iterator[Chunk]:
    """The chunks of a kind that go with the telling: not right behind a phrase that they may belong to."""
    previous: Chunk | None = None
    for chunk in row.chunks:
        if chunk.kind is kind and not _belongs(previous, kind):
            yield chunk
        if chunk.kind is not Kind.FILLER:
            previous = chunk


def _belongs(previous: Chunk | None, kind: Kind) -> bool:
    """Whether a chunk goes with the one before it: "after the vote on Tuesday", "of the attack in Rome"."""
    if previous is None:
        return False
    return previous.kind is Kind.OTHER or (previous.kind is Kind.OCCASION and previous.lead in LOOSE and kind is not Kind.OCCASION)


def is_beside_reference(row: Row) -> bool:
    """Whether a row stands behind the source of "according to": what is said there tells of the source."""
    return row.zone.side is Side.AFTER and not row.zone.follows_cue
