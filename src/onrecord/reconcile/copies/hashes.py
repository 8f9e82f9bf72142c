"""Numbers for words and runs of words, the same on every machine and in every version: stored fingerprints stay comparable.

A word is its CRC-32, a run of words a sum of its words' numbers with fixed odd factors, mixed by the finalizer of SplitMix64 (Steele, Lea and
Flood 2014). No seed comes from a library: the values that the library rensa gives for the same words changed in each of 0.3, 0.4 and 0.5.
"""

from collections.abc import Iterable
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint32]
FACTORS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F, 0xE7037ED1A0B428DB], dtype=np.uint64
)
"""Odd numbers of no meaning, one for each place in a run."""


def word_hashes(words: Iterable[str]) -> NDArray[np.uint64]:
    """One number for each word, whatever its case."""
    known: dict[str, int] = {}
    return np.array([known[w] if w in known else known.setdefault(w, crc32(w.lower().encode())) for w in words], dtype=np.uint64)


def run_hashes(words: NDArray[np.uint64], length: int) -> Hashes:
    """One number of 32 bits for each run of `length` words, in order; none where there are fewer words. `length` is at most 6."""
    count = len(words) - length + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint32)
    total = np.zeros(count, dtype=np.uint64)
    for place in range(length):
        total += mixed(words[place : place + count]) * FACTORS[place]
    return (mixed(total) >> np.uint64(32)).astype(np.uint32)


def mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The values with all bits stirred."""
    z = values + FACTORS[0]
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))
