"""What reading gives: one document, or the reason why there is none."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256

from onrecord.model import Document, Reject, SourceMap

LONGEST_NAME = 2_000
"""Characters; the longest addresses that browsers take have about as many."""


class Why(StrEnum):
    """What kept a document from being read, sorted for counting; the reject has the reason in words."""

    BROKEN = "broken"
    NO_PAGE = "no page"
    NO_ARTICLE = "no article"
    LANGUAGE = "other language"


@dataclass(frozen=True, slots=True)
class Loaded:
    """One thing that was read, or refused.

    `name` is the stem of its file, a JSONL record's own id, the last part of an address, or "stdin". A refused document has an empty text, the
    path and address it was looked for at, and at least one reject. One that was read may have rejects too, for parts of it that were left out.

    Of a web archive's record, `captured_at` is when it was captured, in ISO 8601, and `offset` the byte of the file at which it begins, or at which
    the gzip member begins that holds it. Both are facts of the capture, and none of the document. `raw` are the bytes that the document's id is
    taken from; None for one that was refused, and `why` sorts what it was refused for.
    """

    name: str
    document: Document
    source_map: SourceMap
    rejects: tuple[Reject, ...] = ()
    captured_at: str | None = None
    offset: int | None = None
    raw: bytes | None = field(default=None, repr=False)
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a document was met, and the name it goes by.

    `line` counts from 1, for a record of a JSONL file; `part` says in words where in its file another record stands ("item 3", "byte 1024").
    """

    name: str
    path: str | None = None
    url: str | None = None
    line: int | None = None
    part: str | None = None

    @property
    def where(self) -> str:
        """The place as a reject names it: path or address, with ":line" or the part for a record."""
        place = self.path or self.url or self.name
        place = place if self.line is None else f"{place}:{self.line}"
        return place if self.part is None else f"{place}, {self.part}"

    def at(self, part: str) -> "Spot":
        """The spot of a part of what stands here."""
        return replace(self, part=part if self.part is None else f"{self.part}, {part}")


class Refusal(Exception):  # noqa: N818 - a datum's fault and no error: it never leaves this room
    """Raised inside reading to give a document up; becomes a `Reject` at the room's door."""

    def __init__(self, reason: str, why: Why = Why.BROKEN):
        super().__init__(reason)
        self.reason, self.why = reason, why


def free_name(seen: set[str], *candidates: str | None) -> str:
    """The first of these names that no document of the call goes by, which is then taken; the last one is numbered where all are."""
    names = [name for name in candidates if name and len(name) <= LONGEST_NAME] or [(candidates[-1] or "document")[:LONGEST_NAME]]
    found = next((name for name in names if name not in seen), None)
    number = 1
    while found is None:
        number += 1
        found = None if f"{names[-1]}#{number}" in seen else f"{names[-1]}#{number}"
    seen.add(found)
    return found


def digest(data: bytes) -> str:
    """The id of a document that was read from `data`."""
    return f"sha256:{sha256(data).hexdigest()}"


def refused(spot: Spot, reason: str, *, data: bytes = b"", what: str = "document", language: str | None = None, why: Why = Why.BROKEN) -> Loaded:
    """A document that is not read: an empty text and the reason. `data` is what there was of it."""
    document = Document(id=digest(data), text="", path=spot.path, url=spot.url, language=language)
    return Loaded(spot.name, document, SourceMap(), (Reject(what, spot.where, reason),), why=why)
