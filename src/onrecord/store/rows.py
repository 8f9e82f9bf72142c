"""Records to rows of a ledger, and back."""

import zlib
from collections.abc import Mapping
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from onrecord.model import Article, Document, Maker, Passage, Reject, Statement
from onrecord.model.ids import content_id
from onrecord.model.json import entity_to_json, statement_to_json
from onrecord.store.capture import Capture

Row: TypeAlias = dict[str, Any]
PACKING = 6
BY = "by"
"""Under what the record of an entity says who made it, where that was not a reader."""


def run_row(maker: Maker, settings: Mapping[str, Any], at: str) -> Row:
    """What reads: its id says version, weights and settings."""
    run = {"version": maker.version, "model": maker.model, "settings": dict(settings)}
    return {"id": content_id(run), **run, "began_at": at}


def document_row(document: Document, run_id: str, *, raw: bytes | None, keeps_text: bool) -> Row:
    """One text."""
    title = document.title_span
    return {
        "id": document.id,
        "run_id": run_id,
        "title": document.title if keeps_text else None,
        "text": document.text if keeps_text else None,
        "length": len(document.text),
        "title_start": title[0] if title else None,
        "title_end": title[1] if title else None,
        "publisher": document.publisher,
        "byline": document.byline,
        "credit": document.credit,
        "published": document.published,
        "updated": document.updated,
        "language": document.language,
        "tags": list(document.tags),
        "furniture": [list(span) for span in document.furniture],
        "raw": zlib.compress(raw, PACKING) if raw is not None and keeps_text else None,
    }


def capture_row(document: Document, capture: Capture) -> Row:
    """One meeting with a document; the same place gives the same id."""
    return {
        "id": content_id(document.id, capture.name, document.path, document.url, capture.place),
        "document_id": document.id,
        "name": capture.name,
        "path": document.path,
        "url": document.url,
        "outlet": outlet_of(document),
        "place": capture.place,
        "captured_at": capture.captured_at,
    }


def outlet_of(document: Document) -> str | None:
    """Who published it: the publisher that it names, else the host of its address."""
    try:
        host = urlsplit(document.url).hostname if document.url else None
    except ValueError:
        host = None
    return document.publisher or (host.removeprefix("www.") if host else None)


def entity_rows(article: Article) -> list[Row]:
    """Who speaks or is spoken to."""
    return [
        {
            "id": e.id,
            "document_id": article.document.id,
            "ordinal": i,
            "name": e.name,
            "kind": e.kind,
            "naming": e.naming,
            "country": e.country,
            "record": entity_to_json(e),
        }
        for i, e in enumerate(article.entities)
    ]


def statement_rows(article: Article, run_id: str) -> list[Row]:
    """The statements, in reading order."""
    document = article.document
    shared = {"document_id": document.id, "run_id": run_id, "outlet": outlet_of(document), "day": (document.published or "")[:10] or None}
    return [{**shared, "ordinal": i, **statement_row(s)} for i, s in enumerate(article.statements)]


def statement_row(s: Statement) -> Row:
    """What a statement is counted by."""
    holder = s.holder
    return {
        "id": s.id,
        "parent_id": s.parent,
        "entity_id": holder.id if holder else None,
        "place": s.place,
        "form": s.form,
        "act": s.act,
        "certainty": s.stance.certainty,
        "polarity": s.stance.polarity,
        "source_kind": holder.kind if holder else None,
        "naming": holder.naming if holder else None,
        "country": holder.country if holder else None,
        "confidence": s.confidence,
    }


def words_row(n: int, s: Statement, vector: bytes | None, *, keeps_text: bool) -> Row:
    """The words and the whole record of the statement in row `n`."""
    record = statement_to_json(s)
    del record["made_by"]
    if not keeps_text:
        for label in ("addressee", "time"):
            record[label] = record[label] and {**record[label], "text": None}
    words = (("source", s.source), ("cue", s.cue), ("content", s.content))
    return {
        "n": n,
        "speaker": s.entity,
        **{name: _words(passage) if keeps_text else None for name, passage in words},
        "record": record,
        "vector": vector if keeps_text else None,
    }


def reject_row(reject: Reject, at: str, document_id: str | None = None) -> Row:
    """What could not be read, of a document or of none."""
    return {
        "id": content_id(reject.what, reject.where, reject.reason),
        "what": reject.what,
        "place": reject.where,
        "reason": reject.reason,
        "met_at": at,
        "document_id": document_id,
    }


def document_of(row: Mapping[str, Any], *, path: str | None = None, url: str | None = None) -> Document:
    """A document from its row; its text is empty where texts are not kept, and it then has no title and no furniture."""
    kept = row["text"] is not None
    title = (row["title_start"], row["title_end"]) if kept and row["title_start"] is not None else None
    facts = {name: row[name] for name in ("publisher", "byline", "credit", "published", "updated", "language")}
    furniture = tuple((a, b) for a, b in row["furniture"]) if kept else ()
    return Document(row["id"], row["text"] or "", path, url, title, tags=tuple(row["tags"]), furniture=furniture, **facts)


def _words(passage: Passage) -> str:
    return " … ".join(passage.pieces)
