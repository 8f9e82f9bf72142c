"""How much of one document stands in another, counted in words, in sentences, and apart for what is quoted."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.copies.fingerprint import RUN, Fingerprint

SHORTEST = 5
"""Words of its kind (told or any) that a sentence needs to be counted."""
FOUND = 0.5
"""Share of a sentence's words, in runs of four and more, that must stand in the other text for the sentence to be found there."""

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Measures:
    """What the shorter of two documents shares with the longer; shares are of the shorter one, 0 where it has nothing of the kind.

    `containment` is the share of its runs of four words (Broder 1997), `sentence_share` of its sentences, `told_share` of the sentences in the
    reporter's own words, by those words alone, and `quoted_overlap` of its quoted words. `told` and `told_found` count such sentences.
    """

    containment: float
    sentence_share: float
    told_share: float
    quoted_overlap: float
    told: int
    told_found: int


def measure(shorter: Fingerprint, longer: Fingerprint) -> Measures:
    """Count what `shorter` shares with `longer`."""
    hits = np.isin(shorter.shingle_array(), longer.shingle_array())
    covered = covered_words(hits, shorter.words)
    quoted, starts = shorter.quoted_array(), shorter.sentence_array()
    every, found = _sentences(covered, np.ones(shorter.words, dtype=bool), starts)
    told, told_found = _sentences(covered, ~quoted, starts)
    return Measures(
        containment=share(int(hits.sum()), len(hits)),
        sentence_share=share(found, every),
        told_share=share(told_found, told),
        quoted_overlap=share(int((covered & quoted).sum()), int(quoted.sum())),
        told=told,
        told_found=told_found,
    )


def covered_words(hits: Flags, words: int) -> Flags:
    """True at each of so many words that is part of a run that was found; `hits` are true at the first words of such runs."""
    covered = np.zeros(words, dtype=bool)
    for place in range(RUN if len(hits) else 0):
        covered[place : place + len(hits)] |= hits
    return covered


def _sentences(covered: Flags, counted: Flags, starts: NDArray[np.int64]) -> tuple[int, int]:
    """How many sentences have enough words that count, most of their words, and in how many of these enough such words are covered."""
    if not len(starts):
        return 0, 0
    lengths = np.diff(np.append(starts, len(covered)))
    own = np.add.reduceat(counted.astype(np.int64), starts)
    found = np.add.reduceat((covered & counted).astype(np.int64), starts)
    usable = (own >= SHORTEST) & (2 * own >= lengths)
    return int(usable.sum()), int((usable & (found >= FOUND * own)).sum())


def share(part: int, whole: int) -> float:
    """`part` of `whole`, 0 where there is nothing."""
    return part / whole if whole else 0.0
