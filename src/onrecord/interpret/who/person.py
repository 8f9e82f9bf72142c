"""Whether a name of one word is somebody's, by the words around it."""

import re

from onrecord.interpret.who.figure import Figure, fold
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.scene import Scene

HUMAN = re.compile(r"\b(?:he|his|him|himself|she|her|hers|herself)\b", re.IGNORECASE)
THING = re.compile(r"\b(?:it|its|itself|company|firm|retailer|website|network|newspaper)\b", re.IGNORECASE)
LED = re.compile(r"\s+(?:administration|campaign|presidency|family|camp|era|white house|team|candidacy)\b", re.IGNORECASE)
"""What somebody leads or is of, behind a name."""
WINDOW = 240
"""Characters behind a mention in which a pronoun for it is looked for."""
MENTIONS = 12


def is_somebody(scene: Scene, figure: Figure) -> bool:
    """Whether a name is somebody's: a given name, or words that are no body's; "he" and "she" behind it speak for it, "it" and "the" against."""
    score = 0
    text = scene.tokens.text
    for start, end in figure.mentions[:MENTIONS]:
        score += (HUMAN.search(text, end, end + WINDOW) is not None) - (THING.search(text, end, end + WINDOW // 2) is not None)
        if text[max(0, start - 4) : start].lower() == "the ":
            score += 1 if LED.match(text, end) else -1
    if figure.sex:
        return True
    if len(figure.words) > 1:
        return score > 0 or not _is_of_words(scene, figure)
    return score + (fold(figure.words[0] if figure.words else figure.name) in lexicon().surnames) > 0


def _is_of_words(scene: Scene, figure: Figure) -> bool:
    """Whether a name has words of the language in it ("Red Harbour Pipers"): that the text has in lower case, or that no family has."""
    words = [w.lower() for w in figure.words]
    known = lexicon()
    return (
        any(w in scene.tokens.plain or w in known.heads or w in known.place["directions"] or w in {"the", "of", "for", "and"} for w in words)
        and words[-1] not in known.surnames
    )
