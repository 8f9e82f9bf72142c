"""Whether what one statement says has its like in the other, word by word: each word against the nearest of the other one (Zhang and others 2020)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Encode = Callable[[Sequence[str]], Floats]
CACHED_WORDS = 50_000
CACHED_TERMS = 4096
"""Statements of which the words' vectors are kept; 20 kB each."""
STRANGE = 0.45
"""Likeness below which a word has no partner in the other statement."""
NOWHERE = {"terms_max": 0.0, "terms_min": 0.0, "terms": 0.0, "strange": 0.0, "terms_cos": 0.0, "terms_shared": 0.0, "terms_jaccard": 0.0}


@dataclass(frozen=True, slots=True)
class Terms:
    """Words with their vectors, `[words, dim]`, and their weights; `centre` is the vector of all of them, of length one."""

    weights: Mapping[str, float]
    vectors: Floats
    shares: Floats
    total: float
    centre: Floats


class WordVectors:
    """Looks words up, each once. `word` gives the vector of one word."""

    def __init__(self, encode: Encode):
        self._encode = encode
        self.word = lru_cache(maxsize=CACHED_WORDS)(self._encoded)
        self._terms = lru_cache(maxsize=CACHED_TERMS)(self._looked_up)

    def terms(self, weights: Mapping[str, float]) -> Terms | None:
        """Words and weights with their vectors; None where there is nothing that counts."""
        return self._terms(tuple(weights.items()))

    def _looked_up(self, items: tuple[tuple[str, float], ...]) -> Terms | None:
        total = sum(weight for _, weight in items)
        if total <= 0:
            return None
        vectors = np.stack([self.word(word) for word, _ in items])
        shares = np.array([weight / total for _, weight in items], dtype=np.float32)
        centre = shares @ vectors
        return Terms(dict(items), vectors, shares, total, centre / max(1e-9, float(np.sqrt(centre @ centre))))

    def _encoded(self, word: str) -> Floats:
        return self._encode([word])[0]


def alignment(a: Terms | None, b: Terms | None) -> dict[str, float]:
    """How far the words of two statements find each other: by meaning, and letter by letter."""
    if a is None or b is None:
        return NOWHERE
    likeness = a.vectors @ b.vectors.T
    best, back = np.maximum.reduce(likeness, 1), np.maximum.reduce(likeness, 0)
    mine, theirs = float(best @ a.shares), float(back @ b.shares)
    strange = min(_heaviest(best, a), _heaviest(back, b))
    both = sum([min(a.weights[w], b.weights[w]) for w in a.weights.keys() & b.weights.keys()])
    return {
        "terms_max": max(mine, theirs),
        "terms_min": min(mine, theirs),
        "terms": 2 * mine * theirs / max(1e-6, mine + theirs),
        "strange": strange,
        "terms_cos": float(a.centre @ b.centre),
        "terms_shared": both,
        "terms_jaccard": both / max(1e-6, a.total + b.total - both),
    }


def _heaviest(best: Floats, terms: Terms) -> float:
    """The weight of the heaviest word without a partner."""
    return float(np.maximum.reduce((best < STRANGE) * terms.shares)) * terms.total
