"""The tools, one method each: a question to the ledger, or a text to the reader. None of them changes anything or fetches anything."""

from collections.abc import Callable
from threading import Lock
from typing import Annotated, Any, Literal, Protocol

from pydantic import Field

from onrecord.errors import UsageError
from onrecord.mcp import shapes
from onrecord.mcp.quoted import Json
from onrecord.model import Act, Article, Certainty
from onrecord.query.chains import chains
from onrecord.query.claims import claim_named, claims
from onrecord.query.dossier import dossier
from onrecord.query.filters import Filters
from onrecord.query.find import Chain, find
from onrecord.query.passages import cut, places
from onrecord.query.search import Mode, Search, search
from onrecord.store import Ledger

MOST = 50
"""Members of a list that one call gives."""
LONGEST_QUESTION = 500
LONGEST_TEXT = 100_000
"""Characters of a text that is read at once: twice the longest articles of magazines."""
LONGEST_PASSAGE = 20_000
LAST = 100_000
WIDTH = 4_000
"""Characters of a passage where nobody says how many."""

Words = Annotated[str, Field(max_length=LONGEST_QUESTION, description='Words that must stand there; "in quotation marks" they stand together.')]
Id = Annotated[str, Field(min_length=4, max_length=200, description="An id, or the beginning of it.")]
DocumentId = Annotated[str, Field(min_length=4, max_length=2_000, description="The id of a document.")]
Limit = Annotated[int, Field(ge=1, le=MOST, description="How many to give.")]
Offset = Annotated[int, Field(ge=0, le=LAST, description="How many to skip.")]
Day = Annotated[str | None, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", description="A day of publication, included, like 2024-05-01.")]
Speaker = Annotated[str, Field(max_length=LONGEST_QUESTION, description="Words of the speaker's name, or a source's id.")]
Country = Annotated[str | None, Field(max_length=10, description="The speaker's country, ISO 3166-1 alpha-2.")]
Outlet = Annotated[str | None, Field(max_length=LONGEST_QUESTION, description="The publisher's whole name.")]
Question = Annotated[str, Field(max_length=LONGEST_QUESTION, description="A question in plain words.")]
Quotation = Annotated[str, Field(min_length=1, max_length=LONGEST_PASSAGE, description="The words as they are to be quoted.")]
Start = Annotated[int, Field(ge=0, description="The offset of the first character.")]
End = Annotated[int | None, Field(ge=1, description="The offset behind the last character.")]
Pasted = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT, description="The text of a news article in English.")]


class TextReader(Protocol):
    """What the tools need of `onrecord.pipeline.Reader`."""

    def read_text(self, text: str, *, name: str = "text") -> Article:
        """A text that is at hand already."""
        ...


class Tools:
    """The tools over one ledger. Their docstrings are what a model is told of them."""

    def __init__(self, ledger: Ledger, open_reader: Callable[[], TextReader]):
        self._ledger = ledger
        self._open_reader = open_reader
        self._reader: TextReader | None = None
        self._alone = Lock()

    def search_statements(
        self,
        words: Words = "",
        *,
        speaker: Speaker = "",
        act: list[Act] | None = None,
        certainty: list[Certainty] | None = None,
        country: Country = None,
        outlet: Outlet = None,
        since: Day = None,
        until: Day = None,
        mode: Literal["words", "meaning", "both"] = "words",
        limit: Limit = 10,
        offset: Offset = 0,
    ) -> Json:
        """Find statements: who told what, in which document, with the exact words and their offsets.

        Without words, all that the other conditions let through. `mode` meaning finds statements that mean something near to the words.
        """
        filters = Filters(
            by=speaker or None,
            act=tuple(act or ()),
            certainty=tuple(certainty or ()),
            country=_one(country),
            outlet=_one(outlet),
            since=since,
            until=until,
        )
        page = search(self._ledger, Search(words, filters, limit=limit, offset=offset, mode=Mode(mode)))
        with self._ledger.read() as connection:
            above = chains(connection, page.told)
        return {"total": page.total, "offset": offset, "statements": [shapes.statement(told, above[told.id]) for told in page.told]}

    def show_statement(self, statement_id: Id) -> Json:
        """Show one statement whole: its labels with the words they rest on, what it stands in, and what stands in it."""
        found = find(self._ledger, statement_id)
        if not isinstance(found, Chain):
            raise UsageError(f"{statement_id} is no statement; search_statements gives their ids")
        return shapes.chain(found)

    def show_passage(self, document_id: DocumentId, start: Start = 0, end: End = None) -> Json:
        """Show the words of a document at [start, end), at most 20,000 characters, and the statements that stand there."""
        last = start + WIDTH if end is None else min(end, start + LONGEST_PASSAGE)
        found = cut(self._ledger, document_id, start=start, end=last)
        passage = {"start": found.start, "end": found.end, "length": found.length, "text": found.text}
        return {"document": found.met.to_json(), "passage": passage, "statements": [shapes.statement(told) for told in found.told]}

    def check_quotation(self, document_id: DocumentId, words: Quotation) -> Json:
        """Check words before you quote them: where they stand in a document, and just how. No place means that the document does not say so."""
        met, found = places(self._ledger, document_id, words, most=MOST)
        return {"document": met.to_json(), "stands_there": bool(found), "places": [{"span": list(span), "text": text} for span, text in found]}

    def list_disputes(self, about: Words = "", *, limit: Limit = 10, offset: Offset = 0) -> Json:
        """List claims on which sources stand on different sides, largest first.

        Mentions, outlets and origins are three numbers, and none of them says who is right.
        """
        total, found = claims(self._ledger, about=about, disputed=True, limit=limit, offset=offset)
        return {"total": total, "offset": offset, "disputes": [shapes.dispute(one) for one in found]}

    def show_claim(self, claim_id: Id) -> Json:
        """Show a claim: who stands for it, against it and in doubt, with words and chains, responses, a timeline, and the origins of each side."""
        found = claim_named(self._ledger, claim_id)
        with self._ledger.read() as connection:
            above = chains(connection, (m.told for m in found.members))
        return {"claim": shapes.claim(found, above)}

    def draw_up_dossier(self, question: Question) -> Json:
        """Answer a question from the ledger alone: what was said, what might happen, would it happen. Each line is somebody's statement."""
        return {"dossier": dossier(self._ledger, question).to_json()}

    def read_text(self, text: Pasted) -> Json:
        """Find the statements in a text that you bring. Nothing is kept and nothing is fetched; offsets count code points of that text."""
        with self._alone:
            self._reader = self._reader or self._open_reader()
            return shapes.article(self._reader.read_text(text))


def all_of(tools: Tools) -> tuple[Callable[..., Json], ...]:
    """The tools, in the order in which they are listed."""
    t: Any = tools
    return tuple(getattr(t, name) for name in NAMES)


NAMES = (
    "search_statements", "show_statement", "show_passage", "check_quotation", "list_disputes", "show_claim", "draw_up_dossier", "read_text",
)  # fmt: skip


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()
