"""Words that two statements share, by rarity."""

from onrecord.reconcile.claims.pairs.prepared import Bag, Prepared
from onrecord.reconcile.claims.pairs.vocabulary import vocabulary


def overlap(a: Prepared, b: Prepared) -> dict[str, float]:
    """What contents, sentences and articles have in common, letter by letter."""
    mine, theirs = a.words.weights, b.words.weights
    common = mine.keys() & theirs.keys()
    both = sum(mine[s] for s in common)
    named = sum(mine[s] for s in common & (a.names | b.names))
    return {
        "shared": both,
        "shared_plain": both - named,
        "shared_names": named,
        "jaccard": jaccard(a.words, b.words, both),
        "rarest": max((mine[s] for s in common), default=0.0),
        "lone": min(max((w[s] for s in w.keys() - common), default=0.0) for w in (mine, theirs)),
        "around": jaccard(a.around, b.around, _weight(a.around, b.around)),
        "context": jaccard(a.context, b.context, _weight(a.context, b.context)),
        "event": jaccard(a.event, b.event, _weight(a.event, b.event)),
        "bigrams": len(a.pairs & b.pairs) / max(1, min(len(a.pairs), len(b.pairs))),
        "opposites": float(_opposites(mine.keys() | a.told, theirs.keys() | b.told)),
    }


def jaccard(a: Bag, b: Bag, both: float) -> float:
    """Weight in common by weight in all."""
    return both / max(1e-9, a.total + b.total - both)


def _weight(a: Bag, b: Bag) -> float:
    weights = a.weights
    return sum(weights[s] for s in weights.keys() & b.weights.keys())


def _opposites(mine: frozenset[str] | set[str], theirs: frozenset[str] | set[str]) -> int:
    table = vocabulary().opposites
    return sum(len(table[s] & theirs) for s in mine & table.keys())
