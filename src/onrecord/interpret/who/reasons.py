"""Why somebody is not named, in the article's words."""

import re

from onrecord.interpret.who.scene import Scene
from onrecord.model import Passage

NOT_NAMED = re.compile(
    r"on (?:the )?condition of anonymity|on (?:the )?condition that [^,.;]{1,80}? not be [a-z]+|not to be (?:named|identified)|anonymity|anonymously"
    r"|declined to be (?:named|identified)|not authori[sz]ed to [a-z]+"
)
WHY = re.compile(r"\b(?:because|citing|as|since|to|for fear of|out of|due to|given|in order to|while|saying)\b[^.;\n]{3,160}")
TELLING = re.compile(r",? (?:said|says|told|added|tell|say)\b")


def read_reason(scene: Scene, source: Passage) -> str | None:
    """The reason that the source's sentence gives for the lack of a name."""
    start, end = scene.sentence(source.start)
    text = scene.tokens.text
    found = NOT_NAMED.search(text, start, end)
    if found is None:
        return None
    why = WHY.search(text, found.end(), end)
    words = (why or found).group(0)
    telling = TELLING.search(words)
    return words[: telling.start() if telling else None].strip(" ,\"”’'") or None
