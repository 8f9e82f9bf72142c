"""The alignment of many pairs at once (`alignment`), those with one and the same first statement by one product of matrices."""

from collections.abc import Iterator

import numpy as np

from onrecord.reconcile.claims.pairs.alignment import STRANGE
from onrecord.reconcile.claims.pairs.sparse import Ends, Floats, Places, met, summed
from onrecord.reconcile.claims.pairs.stack import Stack, Vectors

ALONE = 2**18
"""Multiplications in a product of matrices up to which the library under numpy (OpenBLAS) takes one processor. Beyond, it keeps all of them busy, and
where they have other work too that costs several times what it saves."""


def aligned(stack: Stack, ends: Ends) -> dict[str, Floats]:
    """The features of `alignment`, for pairs in the order of their first statements; a statement without terms has none in common with any."""
    totals = stack.facts["terms"]
    both = met(stack.terms, stack.terms, ends)
    shared = summed(len(ends[0]), both.pairs, np.minimum(stack.terms.weights[both.one], stack.terms.weights[both.other]))
    out = np.zeros((4, len(ends[0])))
    for part, found in _groups(stack, ends):
        out[:, part] = found
    mine, theirs, strange, cosine = out
    return {
        "terms_max": np.maximum(mine, theirs),
        "terms_min": np.minimum(mine, theirs),
        "terms": 2 * mine * theirs / np.maximum(1e-6, mine + theirs),
        "strange": strange,
        "terms_cos": cosine,
        "terms_shared": shared,
        "terms_jaccard": shared / np.maximum(1e-6, totals[ends[0]] + totals[ends[1]] - shared),
    }


def _groups(stack: Stack, ends: Ends) -> Iterator[tuple[Places, Vectors]]:
    """For the pairs of each first statement: how far its terms find theirs, theirs its, the heaviest stranger, the cosine of the centres."""
    sizes = stack.terms.sizes
    kept = np.flatnonzero((sizes[ends[0]] > 0) & (sizes[ends[1]] > 0))
    if not len(kept):
        return
    totals, shares, centres = stack.facts["terms"], stack.shares, stack.centres
    for part in np.split(kept, np.flatnonzero(np.diff(ends[0][kept])) + 1):
        one, others = ends[0][part[0]], ends[1][part]
        own = slice(stack.terms.starts[one], stack.terms.starts[one + 1])
        at, _ = stack.terms.spread(others)
        begins = np.concatenate([[0], sizes[others].cumsum()[:-1]])
        likeness = _products(stack.words[stack.terms.keys[own]], stack.words[stack.terms.keys[at]])
        best, back = np.maximum.reduceat(likeness, begins, axis=1), likeness.max(axis=0)
        strange = ((best < STRANGE) * shares[own, None]).max(axis=0) * totals[one]
        strange_back = np.maximum.reduceat((back < STRANGE) * shares[at], begins) * totals[others]
        mine, theirs = np.einsum("i,ip->p", shares[own], best), np.add.reduceat(back * shares[at], begins)
        yield part, np.array([mine, theirs, np.minimum(strange, strange_back), np.einsum("pd,d->p", centres[others], centres[one])], dtype=np.float32)


def _products(a: Vectors, b: Vectors) -> Vectors:
    """The products of the rows of two matrices, each with each, in parts that are worked out on one processor."""
    step = max(1, ALONE // a.size)
    return np.concatenate([a @ b[start : start + step].T for start in range(0, len(b), step)], axis=1)
