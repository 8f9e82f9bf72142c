"""Who holds a statement whose source is left out."""

import re

from onrecord.interpret.who.read import nobody
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.model import SourceKind

JUDGED = re.compile(
    r"\b(?:convict|sentenc|acquit|charg|indict|arrest|found guilty|commut|prohibit|ban(?:ned|s)\b|fined|jailed|legali[sz]|extradit|subpoena)",
    re.IGNORECASE,
)
"""What only a state does to somebody."""
OWN = re.compile(r"(?:\w+ing|plans?|intent(?:ion)?s?|decision|willingness|desire|hopes?|refusal|efforts?|wanting)\b", re.IGNORECASE)
"""Cues without a source of their own that take their parent's ("announced plans", "admitted to ordering")."""
SHARED = re.compile(r"[\s,]*(?:and|but|then|or)?[\s,]*(?:also|then|later|has|have|had|subsequently)?\s*", re.IGNORECASE)
NEAR = 4
REACH = 20
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b", re.IGNORECASE)


def read_omitted(scene: Scene, index: int) -> Finding:
    """Nobody in particular, unless the parent's own act is meant or the cue goes on with another statement's verb in its sentence."""
    attribution = scene.attributions[index]
    cue = attribution.cue
    if not cue:
        return nobody(scene)
    parent = attribution.parent
    if parent is not None and parent in scene.findings and OWN.match(cue.text):
        content = scene.attributions[parent].content
        if content and cue.start - content.start <= NEAR:
            figure = scene.findings[parent].figure
            return Finding(figure, "parent", tuple(figure.mentions[:1]))
    shared = _coordinated(scene, index)
    if shared is not None:
        return shared
    return nobody(scene, SourceKind.GOVERNMENT if JUDGED.search(cue.text) else SourceKind.PEOPLE)


def _coordinated(scene: Scene, index: int) -> Finding | None:
    """The holder of the statement whose content or cue ends right before "and" and this cue."""
    cue = scene.attributions[index].cue
    if PASSIVE.search(cue.text):
        return None
    sentence = scene.sentence(cue.start)[0]
    for i, other in enumerate(scene.attributions):
        if i == index or i not in scene.findings or not other.source or not other.content or other.parent != scene.attributions[index].parent:
            continue
        end = max(other.content.end, other.cue.end) if other.cue else other.content.end
        if sentence <= other.source.start < end <= cue.start and cue.start - end < REACH and SHARED.fullmatch(scene.tokens.text, end, cue.start):
            return Finding(scene.findings[i].figure, "coordination", tuple(other.source))
    return None
