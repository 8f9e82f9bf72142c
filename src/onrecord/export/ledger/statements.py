"""Statements with their spans, words and labels, one row each."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from onrecord.export.ledger.columns import Column, Kind, Row, words_at
from onrecord.export.ledger.pages import Table
from onrecord.store.tables import DOCUMENTS, STATEMENTS, WORDS

TEXT = Kind.TEXT
ROLES = ("source", "cue", "content", "occasion", "where", "condition", "hedges")
"""What a statement has passages of, besides its addressee and its time."""
OWN = ("id", "document_id", "ordinal", "parent_id", "run_id", "entity_id", "actor_id", "outlet", "day", "confidence")
LABELS = (
    "place", "form", "act", "certainty", "polarity", "distance", "likelihood", "source_kind", "naming", "number", "role", "affiliation", "country",
    "anonymity_reason",
)  # fmt: skip
CLAUSE = ("spans", "certainty", "polarity")
"""In this order: PostgreSQL keeps none of its own."""


def _statements(connection: Connection, ids: Sequence[str]) -> Iterator[Row]:
    s = STATEMENTS.c
    texts = {row.id: row.text for row in connection.execute(select(DOCUMENTS.c.id, DOCUMENTS.c.text).where(DOCUMENTS.c.id.in_(ids)))}
    query = (
        select(*(s[name] for name in OWN), WORDS.c.speaker, WORDS.c.record)
        .join(WORDS, WORDS.c.n == s.n)
        .where(s.document_id.in_(ids))
        .order_by(s.document_id, s.ordinal)
    )
    for row in connection.execute(query).mappings():
        yield _row(row, texts[row["document_id"]])


def _row(row: RowMapping, text: str | None) -> Row:
    record: dict[str, Any] = row["record"]
    evidence: dict[str, Row] = record.get("evidence") or {}
    clauses: list[Row] = record.get("clauses") or []
    out = {name: row[name] for name in OWN} | {name: record.get(name) for name in LABELS} | {"speaker": row["speaker"]}
    for role in ROLES:
        spans: list[list[int]] = record.get(role) or []
        out |= {role: words_at(text, spans), f"{role}_spans": spans}
    return {
        **out,
        **_addressee(record.get("addressee") or {}, text),
        **_time(record.get("time") or {}, text),
        "clauses": [{name: clause[name] for name in CLAUSE} for clause in clauses],
        "evidence": [{"label": label, "spans": shown["spans"], "by": shown["by"]} for label, shown in sorted(evidence.items())],
    }


def _addressee(record: dict[str, Any], text: str | None) -> Row:
    spans: list[list[int]] = record.get("spans") or []
    return {"addressee": words_at(text, spans), "addressee_spans": spans, "addressee_id": record.get("entity_id")}


def _time(record: dict[str, Any], text: str | None) -> Row:
    span = record.get("span")
    told = {f"time_{name}": record.get(name) for name in ("start", "end", "granularity", "basis")}
    return {"time": words_at(text, [span] if span else []), "time_span": span, **told}


STATEMENTS_TABLE = Table(
    "statements", "one row for each statement, by document, in reading order", DOCUMENTS.c.id,
    (
        Column("id", TEXT, "made of the document and the spans", is_needed=True),
        Column("document_id", TEXT, "the text it stands in", is_needed=True),
        Column("ordinal", Kind.WHOLE, "its place in the document's reading order, from 0", is_needed=True),
        Column("parent_id", TEXT, "the statement in whose content this one stands"),
        Column("run_id", TEXT, "the run that read it", is_needed=True),
        Column("entity_id", TEXT, "who holds it, in its document"),
        Column("actor_id", TEXT, "who that is across documents"),
        Column("speaker", TEXT, "the name of who holds it, or the description of who is not named"),
        Column("outlet", TEXT, "who published the document"),
        Column("day", Kind.DAY, "the day the document was published, where that is known to the day"),
        *(Column(name, TEXT, "a label, as the JSON of a read article has it") for name in LABELS),
        *(Column(f"{role}_spans", Kind.SPANS, f"where the {role} stands in the text") for role in ROLES),
        *(Column(role, TEXT, f"the words of the {role}, pieces joined by an ellipsis", is_words=True) for role in ROLES),
        Column("addressee_spans", Kind.SPANS, "where the addressee stands"),
        Column("addressee", TEXT, "the words of the addressee", is_words=True),
        Column("addressee_id", TEXT, "who is addressed, in its document"),
        Column("time_span", Kind.SPAN, "where the time of the telling stands"),
        Column("time", TEXT, "the words of the time", is_words=True),
        Column("time_start", Kind.DAY, "the first day of the time"),
        Column("time_end", Kind.DAY, "its last day, included"),
        Column("time_granularity", TEXT, "how fine the time is told"),
        Column("time_basis", TEXT, "what it is counted from"),
        Column("clauses", Kind.CLAUSES, "coordinated clauses of a content that differ"),
        Column("evidence", Kind.EVIDENCE, "for each label, the words that show it and what read them"),
        Column("confidence", Kind.NUMBER, "how sure the extractor is that the relation is there", is_needed=True),
    ),
    _statements,
)  # fmt: skip
