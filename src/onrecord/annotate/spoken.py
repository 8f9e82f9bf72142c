"""What needs no network: turns of a transcript and signed quotations.

The label or the signature is the source, its mark the cue, and what is said the content. A "Q" without a colon is a cue without a source.
"""

from collections.abc import Iterable

import numpy as np

from onrecord.annotate.nest import Relation
from onrecord.annotate.scores import Range
from onrecord.language.turns import Turn
from onrecord.language.words import Words
from onrecord.model import Span

CONFIDENCE = 0.99
SURE = 99.0
"""By how much a turn leads at each of its words: by more than any network says."""


def spoken(words: Words, turns: Iterable[Turn]) -> list[Relation]:
    """One relation for each turn of which words are left."""
    gain = np.full(len(words), SURE, dtype=np.float32)
    ranges = [[_range(words, span) for span in (turn.speaker, turn.mark, turn.said)] for turn in turns]
    return [
        Relation(mark, (speaker,) if speaker != mark else (), (said,), 1.0, CONFIDENCE, 0, gain)
        for speaker, mark, said in ranges
        if all(a < b for a, b in (speaker, mark, said))
    ]


def _range(words: Words, span: Span) -> Range:
    first, last = np.searchsorted(words.starts, span)
    return int(first), int(last)
