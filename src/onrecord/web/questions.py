"""What may stand behind the question mark of an address, for pages and API alike: a value that is empty says nothing."""

from dataclasses import replace
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from onrecord.query.filters import Filters
from onrecord.query.listing import DocumentQuestion
from onrecord.query.search import Mode, Order, Search
from onrecord.web.paths import with_query

LONGEST = 500
MOST_VALUES = 50
LAST = 1_000_000
LONGEST_CURSOR = 3_000
NO_OUTLET = "none"
Text = Annotated[str, Field(max_length=LONGEST)]
Values = Annotated[list[Text], Field(max_length=MOST_VALUES)]


class Asked(BaseModel):
    """A part of a list: how many."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    path: ClassVar[str] = "/"
    limit: int = Field(20, ge=1, le=200, description="How many to show.")

    @model_validator(mode="before")
    @classmethod
    def _empty_says_nothing(cls, values: Any) -> Any:
        """A form sends its empty fields too."""
        if not isinstance(values, dict):
            return values
        return {name: _without_empty(value) for name, value in values.items() if _without_empty(value) not in ("", [], None)}  # pyright: ignore

    def said(self) -> dict[str, Any]:
        """What was asked, without what stands for itself."""
        return {name: value for name, value in self.model_dump(mode="json", exclude_defaults=True).items() if value not in ("", [], None)}

    def url(self, path: str | None = None, **changes: Any) -> str:
        """The address of this question with some changes; None takes a value away. A change of the question starts at its beginning."""
        return with_query(self.path if path is None else path, **{**self.said(), "offset": None, "after": None, **changes})


class Question(Asked):
    """A part of a list that is turned by pages: how many are skipped."""

    offset: int = Field(0, ge=0, le=LAST, description="How many to skip.")

    @property
    def next_offset(self) -> int:
        """Where the next part begins."""
        return self.offset + self.limit


class FromCursor(Asked):
    """A part of a list that a program follows."""

    after: Annotated[str, Field(max_length=LONGEST_CURSOR)] = Field(
        "", description="Where the list goes on: what `next` of the part before says. Nothing that comes or goes meanwhile moves what follows."
    )


class StatementsAsked(Asked):
    """A search. All words must stand in the content or in the speaker's name; of several values of one label any will do, `none` for an open one."""

    path: ClassVar[str] = "/search"
    q: Text = Field("", description='Words of what is said, or of the speaker\'s name; words in "quotation marks" stand together.')
    mode: Literal["words", "meaning", "both"] = Field("words", description="Whether the words must stand there, or something like what they mean.")
    by: Text | None = Field(None, description="Words of the speaker's name, or a source's id.")
    act: Values = Field([], description="What is done by telling: say, deny, accuse, warn …")
    certainty: Values = Field([], description="certain, probable, possible, uncommitted.")
    polarity: Values = Field([], description="positive, negative.")
    form: Values = Field([], description="direct, mixed, indirect.")
    place: Values = Field([], description="headline, lead, body.")
    kind: Values = Field([], description="person, people, government, organization, document.")
    naming: Values = Field([], description="named, role, unnamed.")
    country: Values = Field([], description="ISO 3166-1 alpha-2.")
    outlet: Values = Field([], description="The publisher's name.")
    source: Values = Field([], description="Ids of sources.")
    document: Values = Field([], description="Ids of documents.")
    since: date | None = Field(None, description="First day of publication, included.")
    until: date | None = Field(None, description="Last day of publication, included.")
    sort: Literal["relevance", "newest", "oldest"] | None = Field(
        None, description="Relevance where there are words, else newest, if nothing is said."
    )

    def search(self) -> Search:
        """The question as the ledger takes it."""
        filters = Filters(
            by=self.by,
            act=tuple(self.act),
            certainty=tuple(self.certainty),
            polarity=tuple(self.polarity),
            form=tuple(self.form),
            place=tuple(self.place),
            source_kind=tuple(self.kind),
            naming=tuple(self.naming),
            country=tuple(self.country),
            outlet=tuple(self.outlet),
            actor_id=tuple(self.source),
            document_id=tuple(self.document),
            since=_iso(self.since),
            until=_iso(self.until),
        )
        return Search(self.q, filters, self.sort and Order(self.sort), self.limit, mode=Mode(self.mode))


class StatementQuestion(StatementsAsked, Question):
    """A search that is turned by pages."""

    def search(self) -> Search:
        """The question as the ledger takes it."""
        return replace(super().search(), offset=self.offset)


class StatementsFromCursor(StatementsAsked, FromCursor):
    """A search that a program follows."""

    def search(self) -> Search:
        """The question as the ledger takes it."""
        return replace(super().search(), after=self.after)


class DocumentsAsked(Asked):
    """Which documents."""

    path: ClassVar[str] = "/documents"
    q: Text = Field("", description="Words of the text.")
    outlet: Text | None = Field(None, description="The publisher's name.")
    since: date | None = Field(None, description="First day of publication, included.")
    until: date | None = Field(None, description="Last day of publication, included.")

    def question(self) -> DocumentQuestion:
        """The question as the ledger takes it."""
        return DocumentQuestion(self.q, self.outlet, _iso(self.since), _iso(self.until), self.limit)


class DocumentsQuestion(DocumentsAsked, Question):
    """Which documents, by pages."""

    def question(self) -> DocumentQuestion:
        """The question as the ledger takes it."""
        return replace(super().question(), offset=self.offset)


class DocumentsFromCursor(DocumentsAsked, FromCursor):
    """Which documents, for a program that follows the list."""

    def question(self) -> DocumentQuestion:
        """The question as the ledger takes it."""
        return replace(super().question(), after=self.after)


class SourcesAsked(Asked):
    """Which sources."""

    path: ClassVar[str] = "/sources"
    name: Text | None = Field(None, description="Words of the name.")
    kind: Text | None = Field(None, description="person, people, government, organization, document.")
    naming: Text | None = Field(None, description="named, role, unnamed.")


class SourcesQuestion(SourcesAsked, Question):
    """Which sources, by pages."""


class SourcesFromCursor(SourcesAsked, FromCursor):
    """Which sources, for a program that follows the list."""


class ClaimsQuestion(Question):
    """Which claims."""

    path: ClassVar[str] = "/claims"
    q: Text = Field("", description="Words of a statement of the claim.")
    sort: Literal["largest", "latest"] = Field("largest", description="Disputes first and then the largest, or those that moved last first.")


class DisputesQuestion(ClaimsQuestion):
    """Which disputes."""

    path: ClassVar[str] = "/disputes"


class RejectsQuestion(Question):
    """Which rejects."""

    path: ClassVar[str] = "/rejects"


class OutletQuestion(Question):
    """Which statements of an outlet's unnamed sources."""

    path: ClassVar[str] = "/anonymous/outlet"
    name: Text = Field(NO_OUTLET, description="The outlet.")


class CopiesQuestion(Question):
    """Which groups of copies."""

    path: ClassVar[str] = "/copies"


class JudgementsAsked(Asked):
    """Which judgements."""

    path: ClassVar[str] = "/judgements"
    undone: bool = Field(default=False, description="Those that were taken back too.")


class JudgementsQuestion(JudgementsAsked, Question):
    """Which judgements, by pages."""


class JudgementsFromCursor(JudgementsAsked, FromCursor):
    """Which judgements, for a program that follows the list."""


def _iso(day: date | None) -> str | None:
    return day and day.isoformat()


def _without_empty(value: Any) -> Any:
    return [one for one in value if one != ""] if isinstance(value, list) else value  # pyright: ignore[reportUnknownVariableType]
