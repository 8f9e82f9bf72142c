"""What the card of one statement shows, made ready for its template; cards of the statements inside stand inside."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.export.marks import shaded
from onrecord.export.outline import Entry
from onrecord.export.people import Person
from onrecord.export.reasons import Reason, reasons
from onrecord.export.segments import Piece
from onrecord.export.visible import one_line
from onrecord.export.wording import DISTANCES, gloss_words, words
from onrecord.model import Clause, Passage, Statement, Time

PieceGroups = list[list[Piece]]
"""The pieces of a passage that stand apart in the text, each with its marks."""


@dataclass(frozen=True, slots=True)
class Note:
    """One circumstance of a telling: its name and its words; a time brings the days that it was resolved to."""

    name: str
    words: str
    time: Time | None = None


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


def card(text: str, entry: Entry, who: Mapping[str, Person]) -> Card:
    """The card of a statement of an article with this `text` and these people, by the ids of their entities."""
    s = entry.statement
    person = who.get(s.holder.id) if s.holder else None
    source = words(s.source)
    return Card(
        entry=entry,
        person=person,
        source="" if person is not None and source == person.name else source,
        cue=shaded(text, s.cue, entry),
        content=shaded(text, s.content, entry),
        notes=_notes(s, who),
        clauses=s.stance.clauses,
        reasons=reasons(s),
        children=tuple(card(text, child, who) for child in entry.children),
    )


def _notes(s: Statement, who: Mapping[str, Person]) -> tuple[Note, ...]:
    setting, stance = s.setting, s.stance
    told = (
        ("to", _addressee(s, who)),
        ("occasion", words(setting.occasion)),
        ("where", words(setting.where)),
        ("only if", "" if _inside(stance.condition, s.content) else words(stance.condition)),
        ("likelihood", gloss_words(stance.likelihood) if stance.likelihood else ""),
        ("distance", DISTANCES.get(s.distance, "") if s.distance else ""),
    )
    notes = [Note(name, value) for name, value in told if value]
    if setting.time is not None:
        notes.insert(bool(setting.addressee), Note("when", words(setting.time.words), setting.time))
    return tuple(notes)


def _addressee(s: Statement, who: Mapping[str, Person]) -> str:
    """Whom it is told to, and who that is where the words do not say it."""
    addressee = s.setting.addressee
    if addressee is None:
        return ""
    shown, person = words(addressee.words), who.get(addressee.entity_id or "")
    return shown if person is None or person.is_nobody or person.name.lower() in shown.lower() else one_line(f"{shown}: {person.name}")


def _inside(part: Passage, whole: Passage) -> bool:
    """Whether every piece of `part` stands in a piece of `whole`."""
    return all(any(s <= start and end <= e for s, e in whole) for start, end in part)
