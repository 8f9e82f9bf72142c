"""What the card of one statement shows, made ready for its template; cards of the statements inside stand inside."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.export.marks import shaded
from onrecord.export.notes import Note, notes
from onrecord.export.outline import Entry
from onrecord.export.people import Person
from onrecord.export.reasons import Reason, reasons
from onrecord.export.segments import Piece
from onrecord.export.wording import words
from onrecord.model import Clause, Statement

PieceGroups = list[list[Piece]]
"""The pieces of a passage that stand apart in the text, each with its marks."""


@dataclass(frozen=True, slots=True)
class Card:
    """One statement. `person` is who holds it; `source` is empty where the words of the article are the name itself."""

    entry: Entry
    person: Person | None
    source: str
    cue: PieceGroups
    content: PieceGroups
    notes: tuple[Note, ...]
    clauses: tuple[Clause, ...]
    reasons: tuple[Reason, ...]
    children: tuple["Card", ...]

    @property
    def statement(self) -> Statement:
        """The statement itself."""
        return self.entry.statement


def card(text: str, entry: Entry, who: Mapping[str, Person], names: Mapping[str, str]) -> Card:
    """The card of a statement of an article with this `text`, these people by the ids of their entities, and these names of entities."""
    s = entry.statement
    person = who.get(s.holder.id) if s.holder else None
    source = words(s.source)
    return Card(
        entry=entry,
        person=person,
        source="" if person is not None and source == person.name else source,
        cue=shaded(text, s.cue, entry),
        content=shaded(text, s.content, entry),
        notes=notes(s, names),
        clauses=s.stance.clauses,
        reasons=reasons(s),
        children=tuple(card(text, child, who, names) for child in entry.children),
    )
