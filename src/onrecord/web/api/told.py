"""The shape of a statement in an answer."""

from typing import Any

from pydantic import BaseModel, Field

Spans = list[tuple[int, int]]


class Words(BaseModel):
    """The words of a statement; null where the ledger keeps no texts."""

    source: str | None
    cue: str | None
    content: str | None


class Evidence(BaseModel):
    """Which words gave rise to a label, and what read them."""

    spans: Spans
    by: str


class Addressee(BaseModel):
    """Who is spoken to."""

    text: str | None
    spans: Spans
    entity_id: str | None


class Time(BaseModel):
    """When it was told."""

    text: str | None
    span: tuple[int, int]
    start: str | None
    end: str | None
    granularity: str | None
    basis: str | None


class StatementAnswer(BaseModel):
    """One statement: its document, its spans in that document's text, its words and its labels."""

    id: str
    document_id: str
    document: str
    outlet: str | None
    published: str | None
    url: str | None
    parent: str | None
    place: str
    source: Spans
    cue: Spans
    content: Spans
    words: Words
    form: str
    act: str | None
    certainty: str | None
    polarity: str | None
    distance: str | None
    entity: str | None
    entity_id: str | None
    actor_id: str | None
    source_kind: str | None
    naming: str | None
    number: str | None
    role: str | None
    affiliation: str | None
    country: str | None
    anonymity_reason: str | None
    addressee: Addressee | None
    time: Time | None
    occasion: Spans
    where: Spans
    condition: Spans
    hedges: Spans
    likelihood: str | None = None
    clauses: list[dict[str, Any]] = []
    evidence: dict[str, Evidence]
    confidence: float
    extracted: dict[str, Any] = Field(description="What was read of each field that a person changed; empty where nobody changed anything.")


class ChainAnswer(BaseModel):
    """A statement with what it stands in, outermost first, and what stands in it."""

    statement: StatementAnswer
    parents: list[StatementAnswer]
    children: list[StatementAnswer]
