"""Under which condition it is to happen: what was read for the telling, as slices of one sentence."""

from collections.abc import Sequence

from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations.lexicon import phrases
from onrecord.reconcile.expectations.slices import Slice, apart, locate
from onrecord.reconcile.expectations.words import Word


def conditions_in(telling: Telling, content: str, words: Sequence[Word]) -> tuple[Slice, ...]:
    """The conditions that stand in the sentence of these words, "in that case" among them."""
    start, end = words[0].start, words[-1].end
    told = (s for s in locate(content, telling.condition) if start <= s.start < end)
    pointed = (Slice.of(content, words[a].start, words[b - 1].end) for a, b in phrases("conditions", "pointers").find(words))
    return apart((*told, *pointed))
