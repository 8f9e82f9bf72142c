"""Which of many pairs are worth comparing: the features and the scores of thousands at once, exact but for the last bits.

Of the pairs that share keys, few come near the score from which a pair is kept. `compare` says how a pair stands, with reasons and always to the bit;
it takes long, and is asked only about those that may be kept.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.claims.pairs.figures import features_of
from onrecord.reconcile.claims.pairs.model import PairModel
from onrecord.reconcile.claims.pairs.prepared import Prepared
from onrecord.reconcile.claims.pairs.relate import Judge, least
from onrecord.reconcile.claims.pairs.sparse import Ends
from onrecord.reconcile.claims.pairs.stack import Stack

TOGETHER = 4096
"""Pairs that are looked at at a time, so that what they need fits into a processor's cache."""
SLACK = 0.005
"""Of a score: how far one that was added up in another order may be from what `compare` gives; a thousand times what was ever met."""


def sifted(ready: Mapping[str, Prepared], pairs: Sequence[Sequence[str]], judge: Judge) -> list[Sequence[str]]:
    """The pairs that `compare` may keep, in their order. It is quick where pairs with one first statement stand together."""
    if not pairs:
        return []
    ids = list(dict.fromkeys(end for ends in pairs for end in ends))
    place = {id_: i for i, id_ in enumerate(ids)}
    stack = Stack.of([ready[id_] for id_ in ids], judge.words)
    ones, others = (np.array([place[ends[end]] for ends in pairs], dtype=np.intp) for end in (0, 1))
    out: list[Sequence[str]] = []
    for start in range(0, len(pairs), TOGETHER):
        part = slice(start, start + TOGETHER)
        kept = _may_be_kept(stack, (ones[part], others[part]), judge.pairs) | [least(ready[a], ready[b]) > 0 for a, b in pairs[part]]
        out += (pairs[start + i] for i in np.flatnonzero(kept).tolist())
    return out


def _may_be_kept(stack: Stack, ends: Ends, model: PairModel) -> NDArray[np.bool_]:
    return model.scores(features_of(stack, ends)) >= model.same - SLACK
