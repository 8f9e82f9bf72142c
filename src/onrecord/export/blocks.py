"""A text cut into the blocks that a page shows: title, paragraphs, headings of sections, and what is not part of the article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from onrecord.model import Document, Span

PARAGRAPH_BREAK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*")
LINE_BREAK = re.compile(r"(?:\r\n|\r|\n)\s*")
LONGEST_SUBHEAD = 60
"""Characters; the headings of sections in wire stories are shorter, and paragraphs without a final mark longer."""


class Kind(StrEnum):
    """What a block is."""

    TITLE = "title"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    FURNITURE = "furniture"


WHOLE = frozenset({Kind.TITLE, Kind.FURNITURE})
"""Kinds of which two in a row are one block."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the text, with the white space behind it."""

    kind: Kind
    start: int
    end: int


def blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of a document in order; together they are the whole text."""
    merged: list[Block] = []
    for block in _pieces(document):
        before = merged[-1] if merged else None
        blank = not document.text[block.start : block.end].strip()
        if before is not None and (blank or (before.kind is block.kind and block.kind in WHOLE)):
            merged[-1] = replace(before, end=block.end)
        else:
            merged.append(block)
    return tuple(merged)


def furniture_inside(document: Document) -> tuple[Span, ...]:
    """The furniture that stands in the middle of a line, where no block can be cut."""
    return tuple(span for span in document.furniture if not _fills_lines(document.text, span))


def _pieces(document: Document) -> Iterator[Block]:
    for start, end in pairwise(sorted(_edges(document))):
        yield Block(_kind(document, start, end), start, end)


def _edges(document: Document) -> set[int]:
    """Where blocks begin and end. A text without empty lines has a paragraph on each line."""
    text = document.text
    edges = {0, len(text)}
    breaks = PARAGRAPH_BREAK if PARAGRAPH_BREAK.search(text) else LINE_BREAK
    edges.update(m.end() for m in breaks.finditer(text))
    edges.update(document.title_span or ())
    for span in document.furniture:
        if _fills_lines(text, span):
            edges.update(span)
    return edges


def _fills_lines(text: str, span: Span) -> bool:
    """Whether nothing else stands on the lines of `span`."""
    start, end = span
    line_end = text.find("\n", end)
    before, after = text[text.rfind("\n", 0, start) + 1 : start], text[end : len(text) if line_end < 0 else line_end]
    return not before.strip() and (not after.strip() or text[end - 1] == "\n")


def _kind(document: Document, start: int, end: int) -> Kind:
    title = document.title_span
    if title is not None and title[0] <= start and end <= title[1]:
        return Kind.TITLE
    words = document.text[start:end].strip()
    if any(s <= start < e for s, e in document.furniture) and _all_inside(document, start, end):
        return Kind.FURNITURE
    return Kind.SUBHEAD if _reads_as_subhead(words) else Kind.PARAGRAPH


def _all_inside(document: Document, start: int, end: int) -> bool:
    """Whether furniture covers the block up to the white space behind it."""
    last = start + len(document.text[start:end].rstrip())
    return any(s <= start and last <= e for s, e in document.furniture)


def _reads_as_subhead(words: str) -> bool:
    """A short line in capitals, or one that starts like a sentence and is not ended like one."""
    if not words or len(words) > LONGEST_SUBHEAD or len(words.splitlines()) > 1:
        return False
    return words.isupper() or (words[0].isupper() and words[-1].isalnum())
