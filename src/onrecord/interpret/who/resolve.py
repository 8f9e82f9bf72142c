"""Every source of a document as an entity of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.language.text import Text
from onrecord.model import Attribution, Document, Entity, Evidence, Passage


@dataclass(frozen=True, slots=True)
class Cast:
    """Who speaks in a document: `holders` and `evidence` are parallel to its attributions, `entities` are in the order of their first mention."""

    entities: tuple[Entity, ...]
    holders: tuple[Entity | None, ...]
    evidence: tuple[tuple[tuple[str, Evidence], ...], ...]

    def at(self, words: Passage) -> Entity | None:
        """The entity that some words of the document mean, a speaker or not; None where that is not known."""
        return None


def resolve(document: Document, text: Text, attributions: Sequence[Attribution]) -> Cast:
    """Resolve names, pronouns, descriptions and metonyms to entities."""
    return Cast((), (None,) * len(attributions), ((),) * len(attributions))
