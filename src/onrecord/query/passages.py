"""Words of a document by their places, and places by their words: what a quotation is checked against."""

import re
from dataclasses import dataclass

from sqlalchemy import Connection, select

from onrecord.errors import LedgerError, UsageError
from onrecord.model import Span
from onrecord.query.answers import Met, Told
from onrecord.query.documents import documents
from onrecord.query.find import document_named
from onrecord.query.search import numbers_where, statements
from onrecord.store import Ledger
from onrecord.store.tables import DOCUMENTS, STATEMENTS

MARKS = {"'": "['‘’‚‛]", '"': '["“”„‟]'}
"""Quotation marks that are taken for one another: papers print curled ones, and who types writes straight ones."""
MARK_OF = {mark: class_ for straight, class_ in MARKS.items() for mark in (straight, *class_.strip("[]"))}


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a document's text, `[start, end)` of `length` characters, with the statements that stand in it whole or in part."""

    met: Met
    start: int
    end: int
    length: int
    text: str
    told: tuple[Told, ...]


def cut(ledger: Ledger, name: str, *, start: int, end: int) -> Cut:
    """A part of the document with this id, name, path or address. Raises `LedgerError` where there is none, or its text is not kept."""
    document_id = document_named(ledger, name)
    with ledger.read() as connection:
        text = _text(connection, document_id)
        first, last = min(start, len(text)), min(end, len(text))
        if first >= last:
            raise UsageError(f"[{start}, {end}) is no part of this document, which has {len(text)} characters")
        told = statements(connection, numbers_where(STATEMENTS.c.document_id == document_id))
        inside = tuple(one for one in told if _meets(one, first, last))
        return Cut(documents(connection, [document_id])[0], first, last, len(text), text[first:last], inside)


def places(ledger: Ledger, name: str, words: str, *, most: int) -> tuple[Met, tuple[tuple[Span, str], ...]]:
    """Where words stand in a document, and how they stand there; white space and the shape of quotation marks do not count."""
    pattern = _pattern(words)
    document_id = document_named(ledger, name)
    with ledger.read() as connection:
        text = _text(connection, document_id)
        met = documents(connection, [document_id])[0]
    found = [((hit.start(), hit.end()), hit.group()) for hit, _ in zip(pattern.finditer(text), range(most), strict=False)]
    return met, tuple(found)


def _text(connection: Connection, document_id: str) -> str:
    text = connection.scalar(select(DOCUMENTS.c.text).where(DOCUMENTS.c.id == document_id))
    if text is None:
        raise LedgerError("the ledger does not keep the text of this document")
    return text


def _meets(told: Told, start: int, end: int) -> bool:
    return any(a < end and b > start for role in ("source", "cue", "content") for a, b in told.record[role])


def _pattern(words: str) -> re.Pattern[str]:
    """Raises `UsageError` where there are no words."""
    pieces = ["".join(MARK_OF.get(c) or re.escape(c) for c in piece) for piece in words.split()]
    if not pieces:
        raise UsageError("there are no words to look for")
    return re.compile(r"\s+".join(pieces))
