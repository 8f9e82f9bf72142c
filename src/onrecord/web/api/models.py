"""The shapes of answers, apart from the records that they are made of: a record may change, and a shape stays."""

from typing import Any, Literal

from pydantic import BaseModel, Field

Spans = list[tuple[int, int]]


class Fault(BaseModel):
    """What went wrong."""

    code: str
    message: str


class FaultAnswer(BaseModel):
    """The answer to everything that goes wrong."""

    error: Fault


class DocumentAnswer(BaseModel):
    """One document, with its captures counted and the number of its statements."""

    id: str
    name: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    path: str | None
    statements: int
    captures: int
    group_id: str | None = Field(description="The group of copies that it belongs to.")


class Office(BaseModel):
    """A position, with the days on which documents say so."""

    title: str | None
    body: str | None
    is_past: bool
    count: int
    first_day: str | None
    last_day: str | None
    key: str | None


class SourceAnswer(BaseModel):
    """Who speaks across documents."""

    id: str
    name: str
    kind: str | None
    naming: str | None
    country: str | None
    names: list[str]
    offices: list[Office]
    statements: int
    documents: int
    first: str | None
    last: str | None


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


class ChainAnswer(BaseModel):
    """A statement with what it stands in, outermost first, and what stands in it."""

    statement: StatementAnswer
    parents: list[StatementAnswer]
    children: list[StatementAnswer]


class JudgementAnswer(BaseModel):
    """What somebody decided."""

    id: str
    kind: str
    about: str
    author: str
    reason: str
    made_at: str
    undone_at: str | None
    state: Literal["in force", "undone", "orphaned"]
    statement_id: str | None


class Part(BaseModel):
    """A part of a list. `next` is the address of the next one, null at the end."""

    total: int
    next: str | None


class Documents(Part):
    """Documents, newest first."""

    documents: list[DocumentAnswer]


class Statements(Part):
    """Statements, in the order asked for."""

    statements: list[StatementAnswer]


class Sources(Part):
    """Sources, those with the most statements first."""

    sources: list[SourceAnswer]


class Judgements(Part):
    """Judgements, in the order in which they were made."""

    judgements: list[JudgementAnswer]
