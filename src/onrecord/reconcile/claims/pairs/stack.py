"""Many prepared statements as arrays."""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.model import Polarity
from onrecord.reconcile.claims.pairs.alignment import WordVectors
from onrecord.reconcile.claims.pairs.features import FAMILIES, OPPOSING
from onrecord.reconcile.claims.pairs.prepared import Prepared
from onrecord.reconcile.claims.pairs.sparse import Codes, Floats, Rows
from onrecord.reconcile.claims.pairs.vocabulary import vocabulary

BAGS = ("words", "around", "context", "event")
Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Stack:
    """Statements by their places.

    `bags` are rows of words, `sets` rows of names and the like; `is_name` says of each word of a content whether it is a name. `facts` are one number
    for each statement, such as the sums of the rows of `bags`. `terms` are rows of numbers of words, whose vectors are the rows of `words`.
    """

    bags: dict[str, Rows]
    sets: dict[str, Rows]
    is_name: NDArray[np.bool_]
    facts: dict[str, Floats]
    vectors: Vectors
    terms: Rows
    words: Vectors
    shares: Vectors
    centres: Vectors

    @classmethod
    def of(cls, ready: Sequence[Prepared], words: WordVectors) -> "Stack":
        """Some statements in their order."""
        spoken = Codes()
        terms = spoken.rows([p.terms for p in ready])
        vectors = np.stack([words.word(str(word)) for word in spoken] or [np.zeros(1, dtype=np.float32)])
        shares = (terms.weights / np.repeat(terms.totals(), terms.sizes)).astype(np.float32)
        bags = {name: Codes().rows([getattr(p, name).weights for p in ready]) for name in BAGS}
        return cls(
            bags=bags,
            sets=_sets(ready),
            is_name=np.fromiter((stem in p.names for p in ready for stem in p.words.weights), dtype=np.bool_),
            facts={**_facts(ready), **{name: rows.totals() for name, rows in (*bags.items(), ("terms", terms))}},
            vectors=np.stack([p.vectors for p in ready]),
            terms=terms,
            words=vectors,
            shares=shares,
            centres=_centres(terms, shares, vectors),
        )


def _centres(terms: Rows, shares: Vectors, words: Vectors) -> Vectors:
    """The vector of all terms of each statement, of length one; zeros where it has none."""
    out = np.zeros((len(terms.sizes), words.shape[1]), dtype=np.float32)
    for i, (start, end) in enumerate(pairwise(terms.starts.tolist())):
        out[i] = np.einsum("t,td->d", shares[start:end], words[terms.keys[start:end]])
    return out / np.maximum(1e-9, np.linalg.norm(out, axis=1, keepdims=True)).astype(np.float32)


def _sets(ready: Sequence[Prepared]) -> dict[str, Rows]:
    """What is counted in common. `known` are the words of names and of the cue, `turned` the opposites of the words that are `turning`."""
    names, words, opposites = Codes(), Codes(), vocabulary().opposites
    turning = [(p.words.weights.keys() | p.told) & opposites.keys() for p in ready]
    return {
        "names": names.sets([p.names for p in ready]),
        "subject": names.sets([p.subject for p in ready]),
        "speaker": names.sets([p.speaker for p in ready]),
        "known": names.sets([p.names | p.told for p in ready]),
        "turning": words.sets(turning),
        "turned": words.rows([Counter(other for stem in own for other in opposites[stem]) for own in turning]),
        "bigrams": Codes().sets([p.pairs for p in ready]),
        "values": Codes().sets([{n.value for n in p.numbers} for p in ready]),
    }


def _facts(ready: Sequence[Prepared]) -> dict[str, Floats]:
    """One number for each statement. Values of closed sets, and documents, are numbered as they come."""
    rows = {
        "day": [math.nan if p.day is None else p.day for p in ready],
        "at": [p.at for p in ready],
        "document": _coded(p.document_id for p in ready),
        "kind": _coded(p.kind for p in ready),
        "act": _coded(p.act for p in ready),
        "acts": [p.act is not None for p in ready],
        "family": _coded(FAMILIES.get(p.act) if p.act else None for p in ready),
        "opposing": [p.act in OPPOSING for p in ready],
        "polarity": _coded(p.polarity for p in ready),
        "negative": [p.polarity is Polarity.NEGATIVE for p in ready],
        "certainty": _coded(p.certainty for p in ready),
        "negations": [p.negations for p in ready],
        "quoted": [p.is_quoted for p in ready],
        "length": [math.log1p(p.length) for p in ready],
    }
    return {name: np.array(row, dtype=np.float64) for name, row in rows.items()}


def _coded(values: Iterable[Hashable]) -> list[int]:
    known: dict[Hashable, int] = {}
    return [known.setdefault(value, len(known)) for value in values]
