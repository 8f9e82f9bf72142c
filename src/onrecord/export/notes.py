"""The circumstances of a telling in words: to whom, when, on what occasion, where, on what condition; how likely, and how the reporter takes it."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.export.visible import one_line
from onrecord.export.wording import DISTANCES, gloss_words, words
from onrecord.model import Passage, Statement, Time


@dataclass(frozen=True, slots=True)
class Note:
    """One circumstance: its name and its words; a time brings the days that it was resolved to."""

    name: str
    words: str
    time: Time | None = None


def notes(s: Statement, names: Mapping[str, str]) -> tuple[Note, ...]:
    """What is known, in a fixed order. `names` are those of entities by their ids, for an addressee whose words do not say who it is."""
    setting, stance = s.setting, s.stance
    told = (
        Note("to", _addressee(s, names)),
        Note("when", words(setting.time.words) if setting.time else "", setting.time),
        Note("occasion", words(setting.occasion)),
        Note("where", words(setting.where)),
        Note("only if", "" if is_inside(stance.condition, s.content) else words(stance.condition)),
        Note("likelihood", gloss_words(stance.likelihood) if stance.likelihood else ""),
        Note("distance", DISTANCES.get(s.distance, "") if s.distance else ""),
    )
    return tuple(note for note in told if note.words)


def is_inside(part: Passage, whole: Passage) -> bool:
    """Whether every piece of `part` stands in a piece of `whole`."""
    return all(any(s <= start and end <= e for s, e in whole) for start, end in part)


def _addressee(s: Statement, names: Mapping[str, str]) -> str:
    addressee = s.setting.addressee
    if addressee is None:
        return ""
    shown, name = words(addressee.words), one_line(names.get(addressee.entity_id or "", ""))
    return shown if name.lower() in shown.lower() else f"{shown}: {name}"
