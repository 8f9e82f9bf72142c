"""JSON in the cells of parts: short, and the same for the same value."""

import json
from typing import Any

from onrecord.model import Article, Document
from onrecord.model.json import article_from_json, article_to_json, document_from_json

OURS = ("statements", "entities", "rejects")
"""What a part of read texts holds of an article; its document stands in the part of its shard."""


def packed(value: object) -> str:
    """JSON without blanks; half a surrogate pair is written as an escape, as Parquet takes no other."""
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    return text if _is_whole(text) else json.dumps(value, separators=(",", ":"))


def article_cell(article: Article) -> str:
    """What was read in a document."""
    record = article_to_json(article)
    return packed({name: record[name] for name in OURS})


def document_of(cell: str) -> Document:
    """A document from its cell."""
    return document_from_json(json.loads(cell))


def article_of(name: str, document: str, cell: str) -> Article:
    """An article from the cells of its document and of what was read in it. Raises `ValueError` where they do not fit."""
    record: dict[str, Any] = {"schema": "onrecord/1", "document": json.loads(document), **json.loads(cell)}
    return article_from_json(record, name=name)


def _is_whole(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
