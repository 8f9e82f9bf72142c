"""By what statements are looked up for comparison: the rarest stems of what they say, and of the sentence around."""

from onrecord.reconcile.claims.pairs.prepared import Bag, Prepared

MOST_OF_CONTENT = 14
MOST_OF_SENTENCE = 8
LEAST = 0.2
"""The least rarity of a key, of 1: a stem that stands in more than one article in four leads nowhere."""
LIKENESS = 2.0
"""What vectors that are equal count for beside the rarities of shared keys.

Of the 426 labelled pairs of one proposition among 17,671 statements of PolNeAR train, one is among the other's best 24 of those that share a key in
65 % at 0, 76 % at 2, and fewer where the vectors of title and sentence count too; among the best 40 in 75 and 81 %; with 10 keys of the content and 4
of the sentence in 52 % at 0.
"""


def candidate_keys(prepared: Prepared) -> tuple[str, ...]:
    """The keys of a statement, in order."""
    content = _rarest(prepared.words, MOST_OF_CONTENT)
    around = [stem for stem in _rarest(prepared.around, MOST_OF_CONTENT + MOST_OF_SENTENCE) if stem not in content]
    return tuple(sorted({*content, *around[:MOST_OF_SENTENCE]}))


def _rarest(bag: Bag, most: int) -> list[str]:
    known = [stem for stem, weight in bag.weights.items() if weight >= LEAST]
    return sorted(known, key=lambda stem: (-bag.weights[stem], stem))[:most]
