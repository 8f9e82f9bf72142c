"""The circumstances of an attribution."""

from dataclasses import dataclass

from onrecord.language.text import Text
from onrecord.model import Act, Attribution, Document, Evidence, Setting


@dataclass(frozen=True, slots=True)
class SettingReading:
    """Circumstances with what decided them. The addressee's `entity_id` is left to who knows the document's entities."""

    setting: Setting
    evidence: tuple[tuple[str, Evidence], ...] = ()


def read_setting(document: Document, text: Text, attribution: Attribution, act: Act | None) -> SettingReading:
    """Read addressee, time, occasion and place off the sentence of the cue."""
    return SettingReading(Setting())
