"""Where a document is shown to have been met, when it was met several times."""

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, func, select

from onrecord.store.tables import CAPTURES


def first_capture(document_id: ColumnElement[Any]) -> ScalarSelect[Any]:
    """The id of one capture of a document, always the same one."""
    captures = CAPTURES.alias()
    return select(func.min(captures.c.id)).where(captures.c.document_id == document_id).scalar_subquery()
