"""How the reporter stands to a telling: reports it, marks it as unproven, or takes it to be so."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from onrecord.interpret.act.cue import Cue
from onrecord.interpret.act.head import Head
from onrecord.interpret.act.tables import table
from onrecord.interpret.act.words import Word
from onrecord.model import Act, Distance

NOT_FACTIVE = frozenset({Act.DECLINE, Act.URGE, Act.ASK})


@dataclass(frozen=True, slots=True)
class DistanceLists:
    """Cue words by distance (data/distance.toml)."""

    doubting: frozenset[str]
    factive: frozenset[str]
    confirming: frozenset[str]
    adverbs: frozenset[str]
    agreeing: frozenset[str]
    without: frozenset[str]


@cache
def distance_lists() -> DistanceLists:
    """The shipped lists."""
    data = table("distance")
    return DistanceLists(**{name: frozenset(data[name].split()) for name in DistanceLists.__slots__})


def distance_of(cue: Cue, head: Head, act: Act, *, is_negated: bool) -> tuple[Distance, tuple[Word, ...]]:
    """The distance and the words that show it.

    A factive keeps its presupposition under negation ("did not realize that"), a confirming cue does not ("did not confirm that"), and who does not
    tell does not presuppose ("would not admit to").
    """
    lists = distance_lists()
    turned = _adverb(cue, lists)
    if turned is not None:
        return turned
    if head.name in lists.doubting:
        return Distance.DOUBTING, head.words
    is_factive = head.name in lists.factive and not (is_negated and act in NOT_FACTIVE)
    if is_factive or (head.name in lists.confirming and not is_negated):
        return Distance.FACTIVE, head.words
    return Distance.NEUTRAL, head.words


def _adverb(cue: Cue, lists: DistanceLists) -> tuple[Distance, tuple[Word, ...]] | None:
    """A distance that an adverb at the cue or "without evidence" behind it shows."""
    near = (*cue.before[-1:], *cue.words)
    for word in near:
        if word.surface in lists.adverbs:
            return Distance.DOUBTING, (word,)
        if word.surface in lists.agreeing:
            return Distance.FACTIVE, (word,)
    line = (*cue.words, *cue.after[:3])
    for word, following in pairwise(line):
        if word.surface == "without" and following.surface in lists.without:
            return Distance.DOUBTING, (word, following)
    return None
