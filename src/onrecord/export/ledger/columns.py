"""Columns of the exported tables: what each is called, what it holds, and what that means."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]
"""A value for each column; spans are lists of `[start, end]`, days ISO 8601 dates, and what is unknown is None or an empty list."""


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    TRUTH = "true or false"
    DAY = "day"
    TEXTS = "list of texts"
    SPAN = "span"
    SPANS = "list of spans"
    OFFICES = "list of title, body, is_past"
    CLAUSES = "list of spans, certainty, polarity"
    EVIDENCE = "list of label, spans, by"
    MATCHES = "list of document_id, strength, reasons"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `is_words` marks words of a text, left out with `--no-text`; `is_needed` that it is never null."""

    name: str
    kind: Kind
    meaning: str
    is_words: bool = False
    is_needed: bool = False


def whole_day(value: str | None) -> str | None:
    """The date at the beginning of an ISO 8601 time; None for a year or a month alone."""
    try:
        return date.fromisoformat((value or "")[:10]).isoformat()
    except ValueError:
        return None


def words_at(text: str | None, spans: list[list[int]]) -> str | None:
    """The words at some spans, pieces joined as a ledger joins them; None where there are no spans or no text is kept."""
    return " … ".join(text[start:end] for start, end in spans) if text is not None and spans else None
