"""Statements as CSV for spreadsheets (RFC 4180): one row a statement, fields quoted where they must be, lines ended by CR LF, UTF-8.

A spreadsheet runs a cell that begins with = + - @ as a formula. Such a cell, and one that begins with a tab or a line end, is written with an
apostrophe before it. Words stand on one line, with one blank for every run of white space; the spans, which are JSON as in `--format jsonl`, lead to
them as they stand in the text.
"""

import csv
from collections.abc import Iterable
from io import StringIO
from json import dumps

from onrecord.model import Article, Office, Passage, Statement

COLUMNS = (
    "document", "id", "parent", "place", "source", "cue", "content", "source_spans", "cue_spans", "content_spans", "form", "act", "certainty",
    "polarity", "distance", "entity", "source_kind", "naming", "number", "role", "affiliation", "country", "anonymity_reason", "addressee", "time",
    "time_start", "time_end", "occasion", "where", "condition", "hedges", "likelihood", "confidence",
)  # fmt: skip
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def header_row() -> bytes:
    """The names of the columns."""
    return csv_rows([COLUMNS])


def statement_rows(article: Article) -> bytes:
    """One row for each statement of the article; none for an article without statements."""
    return csv_rows([_cells(article.name, s) for s in article.statements])


def _cells(document: str, s: Statement) -> tuple[str, ...]:
    words = (s.source.text, s.cue.text, s.content.text)
    spans = tuple(_spans(p) for p in (s.source, s.cue, s.content))
    labels = (s.form, s.act, s.stance.certainty, s.stance.polarity, s.distance)
    cells = (s.id, s.parent, s.place, *words, *spans, *labels, *_holder(s), *_setting(s), *_stance(s), repr(s.confidence))
    return (document, *(" ".join((cell or "").split()) for cell in cells))


def _holder(s: Statement) -> tuple[str | None, ...]:
    e = s.holder
    if e is None:
        return (None,) * 8
    office = e.office or Office(None)
    return (e.name, e.kind, e.naming, e.number, office.title, office.body, e.country, e.anonymity_reason)


def _setting(s: Statement) -> tuple[str | None, ...]:
    addressee, time = s.setting.addressee, s.setting.time
    told = (time.words.text, time.start, time.end) if time else (None, None, None)
    return (addressee.words.text if addressee else None, *told, s.setting.occasion.text, s.setting.where.text)


def _stance(s: Statement) -> tuple[str | None, ...]:
    return (s.stance.condition.text, s.stance.hedges.text, s.stance.likelihood)


def _spans(passage: Passage) -> str:
    return dumps([[start, end] for start, end in passage])


def csv_rows(rows: Iterable[Iterable[str]]) -> bytes:
    """Rows of cells, as the module says."""
    out = StringIO(newline="")
    csv.writer(out).writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
