"""Search by meaning: statements whose contents have vectors near that of the question. Exact, over all vectors of the ledger."""

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, func, select

from onrecord.annotate import weights
from onrecord.language.pieces import WordPieces
from onrecord.language.vectors import SentenceVectors
from onrecord.query.kept import kept
from onrecord.store.tables import JUDGEMENTS, WORDS
from onrecord.store.types import storable

LEDGERS = 2
"""Ledgers whose vectors are kept in memory."""
Floats = NDArray[np.float32]


@cache
def sentence_vectors() -> SentenceVectors:
    """The table of this package, with the tagger's vocabulary."""
    return SentenceVectors.shipped(WordPieces.from_file(weights.path_of(weights.TOKENIZER)))


def pack(vector: Floats) -> bytes:
    """A vector as it is stored: half precision, little-endian."""
    return vector.astype("<f2").tobytes()


def nearest(connection: Connection, question: str, *, among: NDArray[np.int64] | None, most: int) -> list[tuple[int, float]]:
    """The rows `n` of the statements nearest to a question, best first, with their cosines; only those `among` some rows where these are given."""
    count, last = kept(connection, "vectors", lambda: _held(connection))
    if not count:
        return []
    rows, matrix = _loaded(connection.engine, count, last, _decided(connection))
    cosines = matrix @ sentence_vectors().encode([storable(question)])[0]
    if among is not None:
        inside = np.isin(rows, among)
        rows, cosines = rows[inside], cosines[inside]
    order = np.lexsort((rows, -cosines))[:most]
    return [(int(rows[i]), float(cosines[i])) for i in order]


def _held(connection: Connection) -> tuple[int, int]:
    """How many statements have a vector, and the last of them."""
    row = connection.execute(select(func.count(), func.max(WORDS.c.n)).where(WORDS.c.vector.is_not(None))).one()
    return int(row[0]), int(row[1] or 0)


def _decided(connection: Connection) -> tuple[int, ...]:
    """What changes with each judgement that takes statements away, brings them back, or gives them other words."""
    j = JUDGEMENTS.c
    row = connection.execute(select(func.count(), func.count(j.undone_at)).where(j.kind.in_(("withhold", "edit")))).one()
    return int(row[0]), int(row[1])


@lru_cache(maxsize=LEDGERS)
def _loaded(engine: Engine, count: int, last: int, decided: tuple[int, ...]) -> tuple[NDArray[np.int64], Floats]:  # noqa: ARG001 - a ledger that grew is loaded again
    with engine.connect() as connection:
        found = connection.execute(select(WORDS.c.n, WORDS.c.vector).where(WORDS.c.vector.is_not(None)).order_by(WORDS.c.n)).all()
    rows = np.array([n for n, _ in found], dtype=np.int64)
    return rows, np.frombuffer(b"".join(vector for _, vector in found), dtype="<f2").reshape(len(found), -1).astype(np.float32)
