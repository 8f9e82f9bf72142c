"""Whom a passive tells of: the one behind "by" tells, and the subject is told or told of."""

import re

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.phrase import POSSESSIVE, core_end
from onrecord.interpret.who.scene import Scene
from onrecord.model import Attribution, Passage

TOLD = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?"
    r"(?:told|informed|reported|said|alleged|accused|offered|nicknamed|dubbed|intimated|lifted)\b(?! (?:as|that))",
    re.IGNORECASE,
)
JUDGED = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+|also\s+|widely\s+)*(?:convicted|sentenced|acquitted|indicted|charged|investigated|considered|"
    r"regarded|believed|thought|projected|expected|rumou?red|hailed|praised|applauded|criticized|criticised|blamed|condemned|denounced|described|"
    r"labell?ed|named|called|known|urged|ordered|recommended)\b|\b(?:become|became|becoming)\s+known\b|"
    r"\b(?:drew|draw|draws|drawn|drawing|face|faced|faces|facing|took|came under)\s+(?:\w+\s+)?(?:criticism|fire|heat|condemnation|praise|ire)\b|"
    r"^(?:nicknamed|dubbed|known as)\b",
    re.IGNORECASE,
)
"""What others do to the subject: who stands before it is thought, judged or spoken of, and does not tell."""
PASSIVE = re.compile(
    r"\b(?:is|was|been|being|be)\s+(?:\w+\s+)?(\w+ed|said|told|thought|known|understood|shown|made clear)(?: by\b.*| that)?$",
    re.IGNORECASE,
)
"""What goes on behind an "it" that stands for the clause to come ("it was confirmed that …")."""
HEARSAY = frozenset({"allegedly", "reportedly", "supposedly", "purportedly"})
"""Adverbs by which nobody in particular holds something; what stands before them is not who tells."""
ALLEGED = frozenset({"alleged", "suspected", "purported", "supposed", "reported", "claimed", "accused"})
"""What stands before a noun behind "its" and the like: "its alleged operator" is what nobody in particular says."""
REACH = 3
"""Words behind a cue in which its "by" stands."""
LONGEST = 12


def teller(scene: Scene, attribution: Attribution) -> Passage:
    """The source, or who really tells where the words marked as the source are a passive's subject; empty where nobody in particular does."""
    source, cue = attribution.source, attribution.cue
    if not source or not cue:
        return source
    if scene.tokens.low(scene.tokens.within((0, source.start)).stop - 1) == "against":
        return Passage()
    if source.start > cue.start:
        return source
    if cue.text.lower() in HEARSAY or (cue.text.lower() in ALLEGED and source.text.lower() in POSSESSIVE):
        return Passage()
    if TOLD.search(cue.text) is None and JUDGED.search(cue.text) is None and not _is_expletive(scene, attribution):
        return source
    return _behind_by(scene, cue)


def _is_expletive(scene: Scene, attribution: Attribution) -> bool:
    """Whether "it" with a passive only leads to a clause with "that": "it was confirmed that …", "it was confirmed by Ann Okoro that …"."""
    cue = attribution.cue
    told = PASSIVE.search(cue.text)
    if attribution.source.text.lower() != "it" or told is None or told[1].lower() in lexicon().small["feeling"]:
        return False
    return cue.text.endswith(" that") or scene.tokens.low(scene.tokens.within((0, cue.end)).stop) in {"that", "by"}


def _behind_by(scene: Scene, cue: Passage) -> Passage:
    """The noun phrase behind "by" at the end of a cue or right behind it."""
    words = scene.tokens.within((cue.start, cue.end))
    at = next((k for k in range(words.stop - 1, words.stop + REACH) if scene.tokens.low(k) == "by"), None)
    if at is None or at + 1 >= len(scene.tokens.items):
        return Passage()
    items = scene.tokens.items
    end = core_end(scene, at + 1, min(len(items), at + 1 + LONGEST))
    return Passage.of(scene.tokens.text, [(items[at + 1].start, items[end - 1].end)])
