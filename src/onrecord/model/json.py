"""Records to JSON and back: the only place that knows the shape of a read article (schema `onrecord/1`).

Every span field is a list of `[start, end]` pairs, empty when there is none; an unknown scalar is null. What is read back is checked: words are
cut from the text at their offsets, and a record whose offsets do not fit its text, or that lacks a part, raises `ValueError`.
"""

from collections.abc import Mapping
from importlib.resources import files
from json import loads
from typing import Any

from onrecord.model.article import Article, Reject
from onrecord.model.document import Document
from onrecord.model.span import check_spans
from onrecord.model.statement_json import Json, entity_from_json, entity_to_json, pairs, spans_of, statement_from_json, statement_to_json

SCHEMA = "onrecord/1"


def json_schema() -> Json:
    """The JSON Schema (2020-12) of one read article."""
    return loads(files("onrecord.model").joinpath("onrecord-1.schema.json").read_text(encoding="utf-8"))


def article_to_json(article: Article) -> Json:
    """One read article, as `--format jsonl` prints it."""
    return {
        "schema": SCHEMA,
        "document": document_to_json(article.document),
        "statements": [statement_to_json(s) for s in article.statements],
        "entities": [entity_to_json(e) for e in article.entities],
        "rejects": [reject_to_json(r) for r in article.rejects],
    }


def article_to_prediction(article: Article) -> Json:
    """One read article as the scorers read it: `attributions` are the top-level statements' spans, `statements` all with their labels."""
    statements = [statement_to_json(s) for s in article.statements]
    return {
        "id": article.name,
        "attributions": [{role: s[role] for role in ("source", "cue", "content")} for s in statements if s["parent"] is None],
        "statements": statements,
    }


def article_from_json(record: Mapping[str, Any], *, name: str) -> Article:
    """Read an article back. Raises `ValueError` for another schema, a part that is missing, and offsets that do not fit the text."""
    if record.get("schema") != SCHEMA:
        raise ValueError(f"schema is {record.get('schema')!r}, and this version reads {SCHEMA!r}")
    try:
        return _article(record, name)
    except (KeyError, TypeError) as fault:
        raise ValueError(f"not a read article: {fault!r}") from fault


def _article(record: Mapping[str, Any], name: str) -> Article:
    document = document_from_json(record["document"])
    entities = {e["id"]: entity_from_json(e, len(document.text)) for e in record["entities"]}
    return Article(
        name=name,
        document=document,
        statements=tuple(statement_from_json(s, document.text, entities) for s in record["statements"]),
        rejects=tuple(Reject(r["what"], r["where"], r["reason"]) for r in record["rejects"]),
        entities=tuple(entities.values()),
    )


def document_to_json(document: Document) -> Json:
    """A document, title included although `title_span` gives it."""
    return {
        "id": document.id,
        "path": document.path,
        "url": document.url,
        "title_span": None if document.title_span is None else list(document.title_span),
        "title": document.title,
        "publisher": document.publisher,
        "byline": document.byline,
        "credit": document.credit,
        "published": document.published,
        "updated": document.updated,
        "language": document.language,
        "tags": list(document.tags),
        "furniture": pairs(document.furniture),
        "text": document.text,
    }


def document_from_json(record: Mapping[str, Any]) -> Document:
    """Read a document back. Raises `ValueError` where the title or the furniture is not where the record says."""
    scalars = {k: record[k] for k in ("id", "path", "url", "publisher", "byline", "credit", "published", "updated", "language", "text")}
    title = spans_of([] if record["title_span"] is None else [record["title_span"]])
    furniture = spans_of(record["furniture"])
    for spans in (title, furniture):
        check_spans(spans, len(record["text"]))
    document = Document(**scalars, title_span=title[0] if title else None, tags=tuple(record["tags"]), furniture=furniture)
    if document.title != record["title"]:
        raise ValueError(f"the title is {record['title']!r}, and its span shows {document.title!r}")
    return document


def reject_to_json(reject: Reject) -> Json:
    """A reject: what, where, why."""
    return {"what": reject.what, "where": reject.where, "reason": reject.reason}
