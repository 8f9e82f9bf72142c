"""The words of a document that are compared: the article itself, without its title, furniture, punctuation and links to other stories."""

import numpy as np
from numpy.typing import NDArray

from onrecord.language.words import Shape, Words
from onrecord.model import Document

CAPITALS = 0.7
"""Share of a sentence's long words that are capitalised in a headline. Pages list the headlines of other stories below an article, the same list
below each; two short articles must not become copies by it."""
LONG = 4
"""Letters; shorter words are not capitalised in headlines either."""
FEWEST_LONG = 3


def article_words(words: Words, document: Document) -> Words:
    """The words of `document`'s article; `words` are those of its whole text."""
    apart = document.furniture if document.title_span is None else (*document.furniture, document.title_span)
    kept = words.select(~words.inside(apart) & (words.shapes != Shape.PUNCTUATION))
    return kept.select(~_in_headlines(kept))


def _in_headlines(words: Words) -> NDArray[np.bool_]:
    """True at the words of sentences that are written like headlines."""
    starts = np.flatnonzero(words.sentences)
    if not len(starts):
        return np.zeros(len(words), dtype=bool)
    long = (words.ends - words.starts >= LONG) & (words.shapes != Shape.DIGIT)
    capital = long & (words.shapes != Shape.LOWER)
    longs, capitals = (np.add.reduceat(flags.astype(np.int64), starts) for flags in (long, capital))
    headlines = (longs >= FEWEST_LONG) & (capitals >= CAPITALS * longs)
    return np.repeat(headlines, np.diff(np.append(starts, len(words))))
