"""The shapes of answers, apart from the records that they are made of: a record may change, and a shape stays."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt

from onrecord.web.api.told import StatementAnswer
from onrecord.web.security.posted import LONGEST_AUTHOR, LONGEST_REASON


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
    changes: dict[str, str | list[tuple[int, int]] | None] | None = Field(None, description="What an edit changes, by the names of the fields.")


class JudgementSent(BaseModel):
    """What somebody decides on a statement."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["accept", "reject", "edit", "withhold"]
    statement_id: str = Field(description="The id of a statement, or the beginning of it.", max_length=100)
    reason: str = Field("", description="Why; only to accept none is needed.", max_length=LONGEST_REASON)
    author: str = Field("", description="Who decides; where tokens are needed it is whose token this is.", max_length=LONGEST_AUTHOR)
    changes: dict[str, str | list[str | tuple[StrictInt, StrictInt]] | None] | None = Field(
        None,
        description="For an edit: values by the names of fields, null for one that is left open. A passage is a list of pieces, each `[start, end]`, "
        '`"start:end"`, or words as they stand in the text.',
    )


class Part(BaseModel):
    """A part of a list. `next` is the address of the next one, null at the end; it holds a cursor that is for nobody to read."""

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
