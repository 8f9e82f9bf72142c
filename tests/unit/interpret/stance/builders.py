from onrecord.interpret.stance import StanceReading, read_stance
from onrecord.language.text import Text
from onrecord.model import Act, Attribution, Passage, Stance


def reading(cue: str, content: str, act: Act | None = Act.SAY, source: str = "Arlo Venn") -> StanceReading:
    """What is read of "SOURCE CUE CONTENT"; pieces of a content are parted by " | "."""
    text = f"{source} {cue} " + content.replace(" | ", " ")
    source_end, cue_end = len(source), len(source) + 1 + len(cue)
    spans, at = [], cue_end + 1
    for piece in content.split(" | "):
        spans.append((at, at + len(piece)))
        at += len(piece) + 1
    attribution = Attribution(
        Passage.of(text, [(0, source_end)] if source else []),
        Passage.of(text, [(source_end + 1, cue_end)] if cue else []),
        Passage.of(text, [s for s in spans if s[0] < s[1]]),
    )
    return read_stance(Text.of(text), attribution, act)


def stance(cue: str, content: str, act: Act | None = Act.SAY, source: str = "Arlo Venn") -> Stance:
    """The stance of "SOURCE CUE CONTENT"."""
    return reading(cue, content, act, source).stance
