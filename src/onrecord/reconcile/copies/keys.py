"""Where candidates for comparison come from: one key for each sentence, so that nothing compares all with all.

A key is the smallest number among a sentence's runs of five words: MinHash (Broder 1997) of the sentence, in a band of its own. Two sentences
have the same key as often as their runs overlap, so a sentence that was copied whole always has, and one that was touched up mostly. Copies of
any length share keys, which a MinHash of whole texts does not give: a third of a story resembles all of it too little.

In a database a key is a row (key, document), a key a number below 2 ** 32, and the candidates of a document are one indexed query away:
`SELECT document, COUNT(*) FROM copy_keys WHERE key IN (…) GROUP BY document HAVING COUNT(*) >= 2`.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.copies.hashes import run_hashes

KEY_RUN = 5
"""Words. Over PolNeAR train, runs of four make 45 candidates of 352,380 pairs, of five 17, of six 16, and with every edit of the tests at once
they find 95, 92 and 89 % of the copies; two keys a sentence make 144 candidates and find 97 %. Keys of sentences that are not quoted only find
86 %: an article may consist of one statement."""
SHORTEST_SENTENCE = 8
"""Words; shorter sentences are often the same by chance."""
MOST_KEYS = 256
"""Of a very long document the smallest keys are kept: a fair sample, the same for all."""
SHARED_KEYS = 2
"""Keys that two documents share at least to be compared, where both have that many."""
COMMON = 500
"""A key of more documents than these is a phrase of the trade and leads nowhere."""


def lookup_keys(numbers: NDArray[np.uint64], sentences: NDArray[np.int64]) -> tuple[int, ...]:
    """The keys of a document, in ascending order, from its words' numbers and its sentences' first words."""
    runs = run_hashes(numbers, KEY_RUN)
    ends = np.append(sentences[1:], len(numbers))
    long = ends - sentences >= SHORTEST_SENTENCE
    keys = {int(runs[start : end - KEY_RUN + 1].min()) for start, end in zip(sentences[long].tolist(), ends[long].tolist(), strict=True)}
    return tuple(sorted(keys)[:MOST_KEYS])


def is_candidate(one: Collection[int], other: Collection[int]) -> bool:
    """Whether two documents share enough keys to be worth comparing."""
    return _enough(len(frozenset(one) & frozenset(other)), len(one), len(other))


def _enough(shared: int, one: int, other: int) -> bool:
    return shared > 0 and shared >= min(SHARED_KEYS, one, other)


def candidates(own: int, shared: Mapping[str, tuple[int, int]]) -> list[str]:
    """The documents worth comparing with one of `own` keys, by id: `shared` says how many keys each has in common with it, and in all."""
    return sorted(other for other, (count, size) in shared.items() if _enough(count, own, size))


class KeyIndex:
    """The documents of each key, in memory; it does what a table does in a store."""

    def __init__(self) -> None:
        self._documents: defaultdict[int, list[str]] = defaultdict(list)
        self._keys: dict[str, frozenset[int]] = {}

    def add(self, document: str, keys: Iterable[int]) -> None:
        """Note one document's keys; a document that is there already stays as it is."""
        if document not in self._keys:
            self._keys[document] = frozenset(keys)
            for key in self._keys[document]:
                self._documents[key].append(document)

    def candidates(self, document: str, keys: Iterable[int]) -> list[str]:
        """The documents worth comparing with this one: by id."""
        own = frozenset(keys)
        shared = Counter(other for key in own if len(found := self._documents.get(key, ())) <= COMMON for other in found if other != document)
        return candidates(len(own), {other: (count, len(self._keys[other])) for other, count in shared.items()})

    def pairs(self) -> list[tuple[str, str]]:
        """Every pair of documents worth comparing, once and its smaller id first, in order."""
        return sorted({(min(a, b), max(a, b)) for a, own in self._keys.items() for b in self.candidates(a, own)})
