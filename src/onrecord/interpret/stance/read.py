"""The certainty and polarity of an attribution."""

from dataclasses import dataclass

from onrecord.language.text import Text
from onrecord.model import Act, Attribution, Evidence, Stance


@dataclass(frozen=True, slots=True)
class StanceReading:
    """A stance with what decided its labels."""

    stance: Stance
    evidence: tuple[tuple[str, Evidence], ...] = ()


def read_stance(text: Text, attribution: Attribution, act: Act | None) -> StanceReading:
    """Read certainty and polarity off the content's main clause, the cue and its act."""
    return StanceReading(Stance())
