"""What is done between two: one asks for something, or gives it."""

from collections.abc import Sequence
from enum import StrEnum

from onrecord.model import Act
from onrecord.reconcile.claims.pairs.stems import stem
from onrecord.reconcile.claims.pairs.vocabulary import vocabulary

ASKING, GRANTING = frozenset({Act.ASK, Act.URGE}), frozenset({Act.PROMISE, Act.REFUSE})
HEAD = 4
"""Words with a meaning of their own at the start of a content among which its deed stands."""
BEFORE_VERBS = frozenset(["to", "will", "would", "could", "may", "might", "can", "shall", "not", "never"])


class Deed(StrEnum):
    """`NONE` where neither is done."""

    ASK = "ask"
    GRANT = "grant"
    NONE = ""


def deed_of(act: Act | None, low: Sequence[str]) -> Deed:
    """The deed that an act is, else the first in the words of a content, given in lower case; of a warning what it warns against."""
    if act in ASKING or act in GRANTING:
        return Deed.ASK if act in ASKING else Deed.GRANT
    if act is Act.WARN and "against" in low:
        low = low[low.index("against") + 1 :]
    seen = 0
    for i, word in enumerate(low):
        base = stem(word)
        seen += bool(base)
        if seen > HEAD:
            break
        if base in vocabulary().asking:
            return Deed.ASK
        if base in vocabulary().granting or (base in vocabulary().helping and i and low[i - 1] in BEFORE_VERBS):
            return Deed.GRANT
    return Deed.NONE
