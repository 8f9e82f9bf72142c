"""Why somebody is not named, in the article's words."""

import re

from onrecord.interpret.who.scene import Scene
from onrecord.model import Passage

REASON = re.compile(
    r"(?:on (?:the )?condition (?:of anonymity|that [^,.;]{1,80} not be [a-z]+)|not to be (?:named|identified)|anonymity|anonymously"
    r"|declined to be (?:named|identified)|not authori[sz]ed to)[^.;\n]{0,200}"
)
WHY = re.compile(r"\b(because|citing|as|since|to|for fear of|out of|due to|given|in order to|while)\b\s*([^.;\n]{3,160})")


def read_reason(scene: Scene, source: Passage) -> str | None:
    """The reason that the source's sentence gives for the lack of a name."""
    start, end = scene.sentence(source.start)
    found = REASON.search(scene.tokens.text, start, end)
    if found is None:
        return None
    why = WHY.search(scene.tokens.text, found.start(), found.end())
    return why.group(0).strip(' ,"”') if why else found.group(0).strip(' ,"”')
