"""Where everything stands on the site: the only place that knows its addresses."""

from typing import Any
from urllib.parse import quote, urlencode

KEY = "s"
"""What anchors of an article's page begin with."""


def document_path(document_id: str) -> str:
    """The page of an article."""
    return f"/documents/{quote(document_id.removeprefix('sha256:'), safe='')}"


def words_path(document_id: str, statement_id: str) -> str:
    """The words of a statement, in the page of its article."""
    return f"{document_path(document_id)}#{KEY}-at-{quote(statement_id, safe='')}"


def statement_path(statement_id: str) -> str:
    """The page of a statement."""
    return f"/statements/{quote(statement_id, safe='')}"


def edit_path(statement_id: str) -> str:
    """The form by which a statement is edited."""
    return f"{statement_path(statement_id)}/edit"


def source_path(actor_id: str) -> str:
    """The page of a source."""
    return f"/sources/{quote(actor_id, safe='')}"


def claim_path(claim_id: str) -> str:
    """The page of a claim."""
    return f"/claims/{quote(claim_id, safe='')}"


def with_query(path: str, **values: Any) -> str:
    """A path with parameters; those that are None, empty or false are left out."""
    query = urlencode({name: value for name, value in values.items() if value}, doseq=True, errors="replace")
    return f"{path}?{query}" if query else path


def search_path(**values: Any) -> str:
    """A search."""
    return with_query("/search", **values)


def dossier_path(question: str) -> str:
    """What the ledger has on a question."""
    return with_query("/dossier", q=question)
