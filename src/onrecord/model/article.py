"""What reading gives: a document, its statements, and what was refused on the way."""

from dataclasses import dataclass

from onrecord.model.document import Document
from onrecord.model.holder import Entity
from onrecord.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Reject:
    """Something that could not be read: what it was, where it stood, and why it was refused.

    `where` is a path or an address, with ":line" or a byte offset where that helps to find it.
    """

    what: str
    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One document that was read, or refused.

    `name` is what the scorers know the document by: the stem of its file, or its record's own id. A document that was refused has an empty text, no
    statements, and at least one reject; one that was read may have rejects too, for parts of it. Statements are in reading
    order, and a parent stands before what stands inside it; `entities` are who speaks or is spoken to in them, in the order of their first mention.
    """

    name: str
    document: Document
    statements: tuple[Statement, ...] = ()
    rejects: tuple[Reject, ...] = ()
    entities: tuple[Entity, ...] = ()

    @property
    def is_read(self) -> bool:
        """Whether the document's text was read; false when it was refused."""
        return bool(self.document.text)

    def children(self, parent: Statement | None = None) -> tuple[Statement, ...]:
        """The statements inside `parent`, or the top-level ones."""
        wanted = None if parent is None else parent.id
        return tuple(s for s in self.statements if s.parent == wanted)
