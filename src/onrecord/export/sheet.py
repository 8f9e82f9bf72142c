"""Statements as CSV for spreadsheets (RFC 4180): one row a statement, fields quoted where they must be, lines ended by CR LF, UTF-8.

A spreadsheet runs a cell that begins with = + - @ as a formula. Such a cell, and one that begins with a tab or a line end, is written with an
apostrophe before it; take the apostrophe away to have the words as they stand. Spans are JSON, as in `--format jsonl`.
"""

import csv
from io import StringIO
from json import dumps

from onrecord.model import Article, Passage, Statement

COLUMNS = (
    "document", "id", "parent", "place", "source", "cue", "content", "source_spans", "cue_spans", "content_spans", "form", "act", "entity",
    "confidence",
)  # fmt: skip
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def header_row() -> bytes:
    """The names of the columns."""
    return _rows([COLUMNS])


def statement_rows(article: Article) -> bytes:
    """One row for each statement of the article; none for an article without statements."""
    return _rows([_cells(article.name, s) for s in article.statements])


def _cells(document: str, s: Statement) -> tuple[str, ...]:
    words = (s.source.text, s.cue.text, s.content.text)
    spans = tuple(_spans(p) for p in (s.source, s.cue, s.content))
    return (document, s.id, s.parent or "", s.place, *words, *spans, s.form, s.act or "", s.entity or "", repr(s.confidence))


def _spans(passage: Passage) -> str:
    return dumps([[start, end] for start, end in passage])


def _rows(rows: list[tuple[str, ...]]) -> bytes:
    out = StringIO(newline="")
    csv.writer(out).writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
