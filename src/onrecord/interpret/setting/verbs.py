"""What a cue's verb says of whom it addresses."""

from dataclasses import dataclass
from itertools import pairwise

from onrecord.interpret.setting.vocabulary import vocabulary
from onrecord.model import Passage

BE = frozenset({"be", "is", "are", "was", "were", "been", "being"})
PARTICIPLES = ("ed", "told", "given", "shown", "sent")
GIVEN = frozenset({"offered", "promised", "shown", "given", "handed", "sent"})
"""Behind a form of "be" these too address their subject."""


@dataclass(frozen=True, slots=True)
class Verb:
    """What a cue's verb says of whom it addresses."""

    takes_object: bool
    takes_to_do: bool
    takes_to: bool
    takes_from: bool
    is_passive: bool


def verb_of(cue: Passage) -> Verb:
    """Read a cue."""
    known, words = vocabulary(), cue.text.lower().split()
    calls_on = len(words) > 1 and words[-1] in {"on", "upon"} and words[-2].startswith("call")
    verbs = [w for w in words if w in known.object_verbs]
    is_passive = any(a in BE and b.endswith(PARTICIPLES) for a, b in pairwise(words)) or (words[:1] == ["told"] and words[-1] == "by")
    return Verb(
        takes_object=bool(verbs) or calls_on,
        takes_to_do=any(w in known.to_do_verbs for w in words) or calls_on,
        takes_to=any(w in known.to_verbs for w in words),
        takes_from=any(w in known.from_verbs for w in words),
        is_passive=is_passive and (bool(verbs) or words[-1] in GIVEN),
    )
