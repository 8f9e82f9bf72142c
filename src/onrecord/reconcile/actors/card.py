"""What of an entity matters across documents: a card, made from the entity or from its stored record."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.model import Entity, Naming, Number, Office, SourceKind

ACRONYM = re.compile(r"(?:the )?((?:[A-Z]\.?[a-z&]?){2,8})")
DAY = 10
"""Characters of an ISO 8601 date without a time."""
LAST_DAY = "9999-12-31"
"""Where a card without a day stands in the order of days."""


@dataclass(frozen=True, slots=True)
class Card:
    """An entity of one document. `day` is the document's, `aliases` the acronyms by which that document calls it beside its name."""

    entity_id: str
    document_id: str
    day: str | None
    name: str
    kind: SourceKind | None = None
    naming: Naming | None = None
    country: str | None = None
    nationality: str | None = None
    offices: tuple[Office, ...] = ()
    is_plural: bool = False
    aliases: tuple[str, ...] = ()

    @property
    def places(self) -> frozenset[str]:
        """The states that it is of or speaks for."""
        return frozenset(code for code in (self.country, self.nationality) if code)

    @property
    def order(self) -> tuple[str, str]:
        """Where it stands among other cards: by day, then by id."""
        return self.day or LAST_DAY, self.entity_id


def card_of(entity: Entity, document_id: str, day: str | None, *, aliases: Sequence[str] = ()) -> Card:
    """The card of an entity; `day` may have a time behind it. `aliases` are what `acronyms` gives while the text is at hand."""
    return Card(
        entity_id=entity.id,
        document_id=document_id,
        day=_day(day),
        name=entity.name,
        kind=entity.kind,
        naming=entity.naming,
        country=entity.country,
        nationality=entity.nationality,
        offices=entity.offices,
        is_plural=entity.number == Number.PLURAL,
        aliases=tuple(sorted(set(aliases))),
    )


def card_from_json(record: Mapping[str, Any], document_id: str, day: str | None) -> Card:
    """The card of an entity's stored record (the shape of `entity_to_json`), which may have `aliases` beside."""
    return Card(
        entity_id=record["id"],
        document_id=document_id,
        day=_day(day),
        name=record["name"],
        kind=SourceKind(record["kind"]) if record["kind"] else None,
        naming=Naming(record["naming"]) if record["naming"] else None,
        country=record["country"],
        nationality=record["nationality"],
        offices=tuple(Office(o["title"], o["body"], o["is_past"]) for o in record["offices"]),
        is_plural=record["number"] == Number.PLURAL,
        aliases=tuple(sorted(set(record.get("aliases", ())))),
    )


def acronyms(entity: Entity, text: str) -> tuple[str, ...]:
    """The acronyms by which a document with this text calls an entity that has a longer name."""
    if " " not in entity.name:
        return ()
    found = (ACRONYM.fullmatch(text[start:end]) for start, end in entity.mentions)
    return tuple(sorted({m.group(1) for m in found if m}))


def _day(day: str | None) -> str | None:
    return day[:DAY] if day else None
