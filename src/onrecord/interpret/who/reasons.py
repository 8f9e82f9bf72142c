"""Why somebody is not named, in the article's words."""

import re

from onrecord.interpret.who.scene import Scene
from onrecord.model import Passage

NOT_NAMED = re.compile(
    r"on (?:the )?condition of anonymity|anonymity|anonymously|\bnot authori[sz]ed to [a-z]+"
    r"|\bnot (?:allowed|permitted|cleared|supposed|at liberty) to (?:brief|comment|discuss|speak|talk)\b[a-z ]*"
    r"|\b(?:lack(?:ed|s|ing)|without|had no) (?:permission|authori[sz]ation|clearance) to (?:brief|comment|discuss|speak|talk)\b[a-z ]*"
    r"|\b(?:not (?:to )?(?:be |being )?|not (?:want|wish) to be |declined to be )(?:named|identified|quoted by name)|\bname not be (?:used|published)"
)
BECAUSE = re.compile(r"\b(?:because|citing|since|for fear of|out of|due to|given|as (?:he|she|they|it|the|this|that|no))\b[^.;\n]{3,160}")
WHY = re.compile(r"\b(?:in order to|to|while|saying|as)\b(?! be (?:named|identified))[^.;\n]{3,160}")
TELLING = re.compile(r",? (?:said|says|told|added|tell|say)\b")


def read_reason(scene: Scene, source: Passage) -> str | None:
    """The reason that the source's sentence gives for the lack of a name."""
    start, end = scene.sentence(source.start)
    text = scene.tokens.text
    found = NOT_NAMED.search(text, start, end)
    if found is None:
        return None
    told = TELLING.search(text, found.end(), end)
    stop = told.start() if told else end
    why = BECAUSE.search(text, found.end(), stop) or WHY.search(text, found.end(), stop)
    return (why or found).group(0).strip(" ,\"”’'").removesuffix(" and") or None
