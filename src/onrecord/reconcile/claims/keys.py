"""By what statements are looked up for comparison: the rarest stems of what they say, and of the sentence around."""

from onrecord.reconcile.claims.pairs.prepared import Bag, Prepared

MOST_OF_CONTENT = 10
MOST_OF_SENTENCE = 4
LEAST = 0.3
"""The least rarity of a key, of 1: a stem that stands in more than one article in eight leads nowhere."""


def candidate_keys(prepared: Prepared) -> tuple[str, ...]:
    """The keys of a statement, in order."""
    content = _rarest(prepared.words, MOST_OF_CONTENT)
    around = [stem for stem in _rarest(prepared.around, MOST_OF_CONTENT + MOST_OF_SENTENCE) if stem not in content]
    return tuple(sorted({*content, *around[:MOST_OF_SENTENCE]}))


def _rarest(bag: Bag, most: int) -> list[str]:
    known = [stem for stem, weight in bag.weights.items() if weight >= LEAST]
    return sorted(known, key=lambda stem: (-bag.weights[stem], stem))[:most]
