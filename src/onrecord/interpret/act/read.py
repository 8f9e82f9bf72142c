"""The act of an attribution and the reporter's distance to it."""

from dataclasses import dataclass

from onrecord.interpret.act.lexicon import act_of
from onrecord.language.text import Text
from onrecord.model import Act, Attribution, Distance, Evidence

FOLLOWING_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class ActReading:
    """An act and a distance with what decided them; `evidence` is keyed by the label's name."""

    act: Act | None
    distance: Distance | None = None
    evidence: tuple[tuple[str, Evidence], ...] = ()


def read_act(text: Text, attribution: Attribution) -> ActReading:
    """Read the act off the cue's words and what follows them."""
    act = act_of(attribution.cue.text, _following(text.text, attribution))
    return ActReading(act, None, () if act is None else (("act", Evidence(attribution.cue, "lexicon")),))


def _following(text: str, attribution: Attribution) -> str:
    """The first words of a content that stands right behind its cue."""
    start = next((a for a, _ in attribution.content if a >= attribution.cue.end), None)
    if start is None or text[attribution.cue.end : start].strip():
        return ""
    return text[start : start + FOLLOWING_CHARACTERS]
