"""Texts → vectors: the vectors of a text's pieces, added up and brought to length one.

The words' order is not seen, and "denied that" hardly weighs: a vector proposes what to compare, and never decides.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.language.pieces import WordPieces
from onrecord.language.vectors.table import PieceTable
from onrecord.language.words import WORD

TOGETHER = 256
"""Texts that are encoded at once."""


class SentenceVectors:
    """Encodes texts. What a text gets depends on nothing but the text: not on its neighbours, their order or their number."""

    def __init__(self, table: PieceTable, encoder: WordPieces):
        self._table = table
        self._encoder = encoder

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
        for start in range(0, len(texts), TOGETHER):
            part = texts[start : start + TOGETHER]
            out[start : start + len(part)] = _units(self._table.sums_of([self._pieces(text) for text in part]))
        return out

    def _pieces(self, text: str) -> list[int]:
        return [piece for word in WORD.findall(text) for piece in self._encoder.pieces_of(word)]


def _units(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    lengths = np.sqrt(np.square(vectors).sum(axis=1, keepdims=True))
    return vectors / np.where(lengths > 0, lengths, 1.0)
