"""Articles with other words in them: what a teacher labels when there are too few articles."""

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from onrecord.language.pieces import Pieces, WordPieces
from onrecord.language.words import Shape
from training.corpus import Example

COMMON = 300
"""So many words, the most frequent ones in small letters, always stay: they are the syntax, and most telling."""
SHORTEST = 3
ENDING = 2
SHARES = (0.1, 0.5)
"""The least and the largest share of an article's other words that change."""

Class = tuple[int, str]


class Variation:
    """Draws words of one kind for one another: written alike, with the same ending; names for names, numbers for numbers of their length."""

    def __init__(self, examples: Iterable[Example], encoder: WordPieces):
        counts = Counter(form for example in examples for form in forms(example))
        lower = (form for form, _ in counts.most_common() if form[0][0] == Shape.LOWER)
        self._kept = {form for _, form in zip(range(COMMON), lower, strict=False)}
        self._encoder = encoder
        self._pools: dict[Class, list[str]] = {}
        for (kind, surface), count in sorted(counts.items()):
            if (kind, surface) not in self._kept:
                self._pools.setdefault(kind, []).extend([surface] * count)

    def vary(self, example: Example, chance: random.Random) -> Example:
        """The example with some words exchanged, each everywhere for the same other. Spans and targets stay where they were."""
        share = chance.uniform(*SHARES)
        drawn: dict[tuple[Class, str], str] = {}
        per_word = []
        for form in forms(example):
            kind, surface = form
            if form not in drawn:
                changes = kind in self._pools and form not in self._kept and len(surface) >= SHORTEST and chance.random() < share
                drawn[form] = chance.choice(self._pools[kind]) if changes else surface
            per_word.append(self._encoder.pieces_of(drawn[form]))
        pieces = Pieces(ids=[i for ids in per_word for i in ids], firsts=list(accumulate(map(len, per_word), initial=0)))
        return replace(example, pieces=pieces)


def forms(example: Example) -> list[tuple[Class, str]]:
    """Every word with its kind."""
    words, text = example.words, example.words.text
    out = []
    for start, end, shape in zip(words.starts.tolist(), words.ends.tolist(), words.shapes.tolist(), strict=True):
        surface = text[start:end]
        ending = str(len(surface)) if shape == Shape.DIGIT else surface[-ENDING:] if shape == Shape.LOWER else ""
        out.append(((shape, ending), surface))
    return out
