"""Attributions written by hand: source, cue and content parted by "|", as in "The envoy | denied | that she had left"."""

from onrecord.interpret.act import ActReading, read_act
from onrecord.language.text import Text
from onrecord.model import Attribution, Passage


def read(line: str) -> ActReading:
    """The reading of a sentence of source, cue and content; either may be empty."""
    source, cue, content = (part.strip() for part in line.split("|"))
    text, spans = "", list[list[tuple[int, int]]]()
    for part in (source, cue, content):
        start = len(text) + bool(text)
        text = f"{text} {part}".strip()
        spans.append([(start, len(text))] if part else [])
    text += "."
    return read_act(Text.of(text), Attribution(*(Passage.of(text, s) for s in spans)))
