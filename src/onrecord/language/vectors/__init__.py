"""Sentence vectors at the price of a table look-up: for search, and for choosing which statements are worth a closer comparison."""

from onrecord.language.vectors.sentence import SentenceVectors
from onrecord.language.vectors.table import DIM, PieceTable

__all__ = ["DIM", "PieceTable", "SentenceVectors"]
