"""Whether a name of one word is somebody's, by the words around it."""

import re

from onrecord.interpret.who.figure import Figure, fold
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.scene import Scene

HUMAN = re.compile(r"\b(?:he|his|him|himself|she|her|hers|herself)\b", re.IGNORECASE)
THING = re.compile(r"\b(?:it|its|itself|company|firm|retailer|website|network|newspaper)\b", re.IGNORECASE)
WINDOW = 240
"""Characters behind a mention in which a pronoun for it is looked for."""
MENTIONS = 12


def is_somebody(scene: Scene, figure: Figure) -> bool:
    """Whether he and she follow the name's mentions more often than it; a known surname counts as one."""
    score = 0
    for start, end in figure.mentions[:MENTIONS]:
        text = scene.tokens.text
        score += (HUMAN.search(text, end, end + WINDOW) is not None) - (THING.search(text, end, end + WINDOW // 2) is not None)
        score -= text[max(0, start - 4) : start].lower() == "the "
    return score + (fold(figure.words[0] if figure.words else figure.name) in lexicon().surnames) > 0
