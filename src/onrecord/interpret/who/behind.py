"""Who stands behind "according to" or behind the "by" of a passive, where no words are marked as the source."""

import re

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import BODIES
from onrecord.interpret.who.phrase import INDEFINITE, core_end
from onrecord.interpret.who.read import read_source
from onrecord.interpret.who.scene import Finding, Scene
from onrecord.interpret.who.subject import is_verb
from onrecord.model import Passage, SourceKind

POINTING = re.compile(r"(?:according to|as per|per|by)\b", re.IGNORECASE)
"""How cues open that stand before who tells."""
TELLERS = BODIES | {SourceKind.PERSON, SourceKind.PEOPLE}
BE_PASSIVE = frozenset({"is", "are", "was", "were", "been", "being", "be"})
CLAUSE = frozenset({"that", "who", "which", "when", "while", "because", "after", "before", "if", "and", "but", ",", ";"})
"""Where a clause ends, behind which "by" is another verb's."""
LONGEST_PASSIVE = 14
"""Words between a passive and its "by"."""
LONGEST_NOUN = 12


def behind(scene: Scene, index: int) -> Finding | None:
    """Whoever stands behind "according to", or behind the "by" of a passive in the same clause ("was sentenced to life by a court")."""
    cue = scene.attributions[index].cue
    items, words = scene.tokens.items, scene.tokens.within((cue.start, cue.end))
    is_pointing = POINTING.match(cue.text)
    at = scene.tokens.within((cue.start, cue.start + is_pointing.end())).stop if is_pointing else _agent(scene, words)
    stop = scene.tokens.within((0, scene.sentence(cue.start)[1])).stop
    if at is None or at >= stop:
        return None
    end = core_end(scene, at, min(stop, at + LONGEST_NOUN))
    while end + 1 < stop and items[end].low in {"in", "of", "from"} and end + 1 in scene.cover:
        end = scene.cover[end + 1].last
    span = (items[at].start, items[end - 1].end)
    found = read_source(scene, Passage.of(scene.tokens.text, [span]), index)
    return Finding(found.figure, "agent", (span,)) if found.by != "unspecified" and (is_pointing or found.figure.kind in TELLERS) else None


def _agent(scene: Scene, cue: range) -> int | None:
    """Behind the "by" of a passive, before which no other verb stands."""
    items = scene.tokens.items
    words = [items[k].low for k in cue]
    if not BE_PASSIVE & set(words) or not any(w.endswith("ed") or w in {"told", "known", "thought", "said"} for w in words):
        return None
    for k in range(cue.stop, min(len(items) - 1, cue.stop + LONGEST_PASSIVE)):
        low = items[k].low
        if items[k].is_first or low in CLAUSE or low == "been" or (is_verb(low) and low != "be"):
            return None
        if low == "by":
            behind = items[k + 1].low
            is_manner = behind.endswith("ing") or behind in INDEFINITE - {"a", "an"} or behind in lexicon().small["days"] or behind[0].isdigit()
            return None if is_manner else k + 1
    return None
