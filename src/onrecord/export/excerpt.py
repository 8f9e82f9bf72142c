"""The words around a statement, with its source, cue and content marked."""

from dataclasses import dataclass

from onrecord.export.blocks import Kind, blocks
from onrecord.export.segments import Mark, Piece, Role, cut
from onrecord.model import Article

BESIDE = 1
"""Paragraphs before and behind those in which a statement stands."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Part of a text from the offset `start` on; its strings in order are exactly the words there."""

    start: int
    pieces: list[Piece]


def excerpt(article: Article, statement_id: str) -> Excerpt:
    """The paragraphs in which a statement of the article stands, with those beside them."""
    document = article.document
    statement = next(s for s in article.statements if s.id == statement_id)
    roles = ((Role.SOURCE, statement.source), (Role.CUE, statement.cue), (Role.CONTENT, statement.content))
    marks = [Mark(start, end, role) for role, passage in roles for start, end in passage]
    first, last = min((m.start for m in marks), default=0), max((m.end for m in marks), default=0)
    parts = [block for block in blocks(document) if block.kind is not Kind.FURNITURE]
    inside = [i for i, block in enumerate(parts) if block.start < last and first < block.end] or [0]
    near = parts[max(0, inside[0] - BESIDE) : inside[-1] + BESIDE + 1]
    span = (min(near[0].start, first), max(near[-1].end, last)) if near else (0, len(document.text))
    return Excerpt(span[0], cut(document.text, span, marks))
