"""Texts → vectors: the vectors of a text's pieces, added up and brought to length one.

The words' order is not seen, and "denied that" hardly weighs: a vector proposes what to compare, and never decides.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onrecord.language.pieces import CACHED_WORDS, WordPieces
from onrecord.language.vectors.table import PieceTable
from onrecord.language.words import WORD, split_words


class SentenceVectors:
    """Encodes texts. What a text gets depends on nothing but the text: not on its neighbours, their order or their number."""

    def __init__(self, table: PieceTable, encoder: WordPieces):
        self._table = table
        self._encoder = encoder
        self._of = lru_cache(maxsize=CACHED_WORDS)(self._pieces_of)

    @classmethod
    def shipped(cls, encoder: WordPieces) -> "SentenceVectors":
        """With the table of this package; `encoder` is that of the tagger's vocabulary. Raises `ModelError` when the table is damaged."""
        return cls(PieceTable.shipped(), encoder)

    @property
    def dim(self) -> int:
        """Numbers in a vector."""
        return self._table.rows.shape[1]

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of length one, `[len(texts), dim]`; their dot product is the cosine. A text without a known word gets zeros."""
        out = np.zeros((len(texts), self.dim), dtype=np.float32)
        for i, text in enumerate(texts):
            out[i] = _unit(self._table.sum_of(self._pieces(text)))
        return out

    def _pieces(self, text: str) -> list[int]:
        return [piece for word in WORD.findall(text) for piece in self._of(word)]

    def _pieces_of(self, word: str) -> tuple[int, ...]:
        return tuple(self._encoder.split(split_words(word)).ids)


def _unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    length = float(np.sqrt(np.square(vector).sum()))
    return vector / length if length else vector
