"""Who speaks in a document, as records."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

from onrecord.model import Entity, Evidence, Passage

ID_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Cast:
    """Who speaks in a document: `holders` and `evidence` are parallel to its attributions, `entities` are in the order of their first mention."""

    entities: tuple[Entity, ...]
    holders: tuple[Entity | None, ...]
    evidence: tuple[tuple[tuple[str, Evidence], ...], ...]
    find: Callable[[Passage], Entity | None] | None = field(default=None, compare=False, repr=False)

    def at(self, words: Passage) -> Entity | None:
        """The entity that some words of the document mean, a speaker or not; None where that is not known."""
        return self.find(words) if self.find is not None and words else None


def entity_id(document: str, name: str, first: int) -> str:
    """An id that comes from the document's id, the entity's name and where it is first mentioned."""
    return hashlib.sha256(f"{document}\n{first}\n{name}".encode()).hexdigest()[:ID_DIGITS]
