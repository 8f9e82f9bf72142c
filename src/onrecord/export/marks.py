"""The marks that a statement leaves on its text: content, source and cue, and the hedges and conditions inside them."""

from collections.abc import Iterable, Iterator

from onrecord.export.outline import Entry, walk
from onrecord.export.segments import Mark, Piece, Role, cut
from onrecord.model import Passage, Statement


def marks(entries: Iterable[Entry]) -> Iterator[Mark]:
    """The marks of every statement."""
    for entry in walk(entries):
        s = entry.statement
        reading, landing = numbered(s), s.content or s.cue or s.source
        for role, passage in ((Role.CONTENT, s.content), (Role.SOURCE, s.source), (Role.CUE, s.cue)):
            last = len(passage.spans) - 1
            for i, (start, end) in enumerate(passage):
                lands = s.id if passage is landing and i == 0 else ""
                yield Mark(start, end, role, entry.number, entry.depth, ends_reading=passage is reading and i == last, lands=lands)
        yield from _shades(entry)


def numbered(statement: Statement) -> Passage:
    """The passage that shows the statement's number: the cue, or what there is."""
    return statement.cue or statement.content or statement.source


def shaded(text: str, passage: Passage, entry: Entry) -> list[list[Piece]]:
    """The pieces of a passage, each with the hedges and the condition of its own statement marked inside."""
    return [cut(text, span, _shades(entry)) for span in passage]


def _shades(entry: Entry) -> Iterator[Mark]:
    stance = entry.statement.stance
    for role, passage in ((Role.CONDITION, stance.condition), (Role.HEDGE, stance.hedges)):
        for start, end in passage:
            yield Mark(start, end, role, entry.number, entry.depth)
