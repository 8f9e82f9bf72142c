"""The act of an attribution and the reporter's distance to it."""

from dataclasses import dataclass

from onrecord.interpret.act.cue import Cue
from onrecord.interpret.act.distance import distance_of
from onrecord.interpret.act.frame import by_frame, traits_of
from onrecord.interpret.act.head import Head, deciding, heads_of
from onrecord.interpret.act.lexicon import lexicon
from onrecord.interpret.act.negation import under_negation
from onrecord.interpret.act.words import Word
from onrecord.language.text import Text
from onrecord.model import Act, Attribution, Distance, Evidence, Passage


@dataclass(frozen=True, slots=True)
class ActReading:
    """An act and a distance with what decided them; `evidence` is keyed by the label's name."""

    act: Act | None
    distance: Distance | None = None
    evidence: tuple[tuple[str, Evidence], ...] = ()


def read_act(text: Text, attribution: Attribution) -> ActReading:
    """Read the act off the cue's words and what follows them."""
    if not attribution.cue:
        return ActReading(None)
    cue = Cue.of(text, attribution)
    heads = heads_of(cue)
    head = deciding(heads)
    if head is None:
        act = by_frame(cue, attribution)
        return ActReading(None) if act is None else ActReading(act, Distance.NEUTRAL, (("act", Evidence(attribution.cue, "frame")),))
    traits = traits_of(cue, head, attribution)
    act, by = _framed(head, traits)
    negated = under_negation(cue, heads, head, act, source=attribution.source.text)
    if negated is not None:
        act, by = negated, "negation"
    distance, shown = distance_of(cue, head, act, is_negated=negated is not None)
    evidence = ("act", Evidence(_passage(text, head.words), by)), ("distance", Evidence(_passage(text, shown), "lexicon"))
    return ActReading(act, distance, evidence)


def _framed(head: Head, traits: frozenset[str]) -> tuple[Act, str]:
    case = next((c for c in lexicon().cases.get(head.name, ()) if c.holds(traits)), None)
    return (case.act, "frame") if case else (head.act, "lexicon")


def _passage(text: Text, words: tuple[Word, ...]) -> Passage:
    """The words as a passage, neighbours joined into one piece."""
    spans: list[tuple[int, int]] = []
    for word in words:
        if spans and not text.text[spans[-1][1] : word.start].strip():
            spans[-1] = (spans[-1][0], word.end)
        else:
            spans.append((word.start, word.end))
    return Passage.of(text.text, spans)
