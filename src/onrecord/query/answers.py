"""What questions to a ledger are answered with: frozen records and their JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from onrecord.model.statement_json import EXTRACTED, read_of

Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """One statement as an answer. Words are None where the ledger keeps no texts; `record` has all spans, labels and evidence."""

    id: str
    document_id: str
    parent_id: str | None
    document: str
    outlet: str | None
    day: str | None
    url: str | None
    actor_id: str | None
    speaker: str | None
    source: str | None
    cue: str | None
    content: str | None
    record: Mapping[str, Any]

    @property
    def extracted(self) -> Json:
        """What was read, of all that a person changed: by the names of the fields. Empty where nobody changed anything."""
        read = read_of(self.record)
        return {name: value for name, value in read.items() if name not in ("evidence", "entity_id") and value != self.record[name]}

    def to_json(self) -> Json:
        """The record of the statement, with the document it stands in and its words."""
        own = {"document_id": self.document_id, "document": self.document, "outlet": self.outlet, "published": self.day, "url": self.url}
        words = {"source": self.source, "cue": self.cue, "content": self.content}
        return {**own, **self.record, "actor_id": self.actor_id, "words": words, EXTRACTED: self.extracted}


@dataclass(frozen=True, slots=True)
class Met:
    """One document as an answer, with its captures counted and the number of its statements."""

    id: str
    name: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    path: str | None
    statements: int
    captures: int
    group_id: str | None = None

    def to_json(self) -> Json:
        """All fields."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Facet:
    """How often one value stands among what was found."""

    name: str
    value: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Page:
    """A part of what was found: `total` counts all, `offset` how many were skipped; `next` is the cursor of what follows, where one was asked for."""

    told: tuple[Told, ...]
    total: int
    offset: int
    facets: tuple[Facet, ...] = ()
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who speaks across documents, and how often."""

    id: str
    name: str
    kind: str | None
    naming: str | None
    country: str | None
    names: tuple[str, ...]
    offices: tuple[Mapping[str, Any], ...]
    statements: int
    documents: int
    first: str | None
    last: str | None

    def to_json(self) -> Json:
        """All fields."""
        out = {name: getattr(self, name) for name in self.__slots__}
        return {**out, "names": list(self.names), "offices": [dict(o) for o in self.offices]}
