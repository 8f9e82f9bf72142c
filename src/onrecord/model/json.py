"""Records to JSON and back: the only place that knows the shape of a read article (schema `onrecord/1`).

Every span field is a list of `[start, end]` pairs, empty when there is none; an unknown scalar is null. What is read back is checked: words are
cut from the text at their offsets, and a record whose offsets do not fit its text, or that lacks a part, raises `ValueError`.
"""

from collections.abc import Mapping, Sequence
from importlib.resources import files
from json import loads
from operator import index
from typing import Any, TypeAlias

from onrecord.model.article import Article, Reject
from onrecord.model.document import Document
from onrecord.model.labels import Act, Form, Place
from onrecord.model.span import Passage, Span, check_spans
from onrecord.model.statement import Evidence, Maker, Statement

SCHEMA = "onrecord/1"
Json: TypeAlias = dict[str, Any]

OPEN_SCALARS = (
    "certainty", "polarity", "distance", "entity_id", "source_kind", "naming", "number", "role", "affiliation", "country", "anonymity_reason",
    "addressee", "time",
)  # fmt: skip
OPEN_SPANS = ("occasion", "where", "condition", "hedges")
"""Labels of the shape that are not read yet: open, as every label is that the text does not support."""


def json_schema() -> Json:
    """The JSON Schema (2020-12) of one read article."""
    return loads(files("onrecord.model").joinpath("onrecord-1.schema.json").read_text(encoding="utf-8"))


def article_to_json(article: Article) -> Json:
    """One read article, as `--format jsonl` prints it."""
    return {
        "schema": SCHEMA,
        "document": document_to_json(article.document),
        "statements": [statement_to_json(s) for s in article.statements],
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
    return Article(
        name=name,
        document=document,
        statements=tuple(statement_from_json(s, document.text) for s in record["statements"]),
        rejects=tuple(Reject(r["what"], r["where"], r["reason"]) for r in record["rejects"]),
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
        "furniture": _pairs(document.furniture),
        "text": document.text,
    }


def document_from_json(record: Mapping[str, Any]) -> Document:
    """Read a document back. Raises `ValueError` where the title or the furniture is not where the record says."""
    scalars = {k: record[k] for k in ("id", "path", "url", "publisher", "byline", "credit", "published", "updated", "language", "text")}
    title = _spans([] if record["title_span"] is None else [record["title_span"]])
    furniture = _spans(record["furniture"])
    for spans in (title, furniture):
        check_spans(spans, len(record["text"]))
    document = Document(**scalars, title_span=title[0] if title else None, tags=tuple(record["tags"]), furniture=furniture)
    if document.title != record["title"]:
        raise ValueError(f"the title is {record['title']!r}, and its span shows {document.title!r}")
    return document


def statement_to_json(statement: Statement) -> Json:
    """A statement with its spans and labels."""
    return {
        "id": statement.id,
        "parent": statement.parent,
        "place": statement.place,
        "source": _pairs(statement.source),
        "cue": _pairs(statement.cue),
        "content": _pairs(statement.content),
        "form": statement.form,
        "act": statement.act,
        "entity": statement.entity,
        **dict.fromkeys(OPEN_SCALARS),
        **{label: [] for label in OPEN_SPANS},
        "evidence": {label: {"spans": _pairs(e.spans), "by": e.by} for label, e in statement.evidence},
        "confidence": statement.confidence,
        "made_by": {"version": statement.made_by.version, "model": statement.made_by.model},
    }


def statement_from_json(record: Mapping[str, Any], text: str) -> Statement:
    """Read a statement of the document with this `text` back."""
    return Statement(
        id=record["id"],
        parent=record["parent"],
        place=Place(record["place"]),
        source=Passage.of(text, _spans(record["source"])),
        cue=Passage.of(text, _spans(record["cue"])),
        content=Passage.of(text, _spans(record["content"])),
        form=Form(record["form"]),
        act=None if record["act"] is None else Act(record["act"]),
        entity=record["entity"],
        confidence=record["confidence"],
        made_by=Maker(record["made_by"]["version"], record["made_by"]["model"]),
        evidence=tuple((label, Evidence(Passage.of(text, _spans(e["spans"])), e["by"])) for label, e in record["evidence"].items()),
    )


def reject_to_json(reject: Reject) -> Json:
    """A reject: what, where, why."""
    return {"what": reject.what, "where": reject.where, "reason": reject.reason}


def _pairs(spans: Passage | Sequence[Span]) -> list[list[int]]:
    return [[start, end] for start, end in spans]


def _spans(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple((index(start), index(end)) for start, end in pairs)
