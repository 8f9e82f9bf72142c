"""Which statements bear on a question: those that hold its words, or mean something near to it."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import Connection, func, select

from onrecord.errors import UsageError
from onrecord.query import meaning
from onrecord.query.kept import kept
from onrecord.reading.patterns import FUNCTION_WORDS
from onrecord.store import fulltext
from onrecord.store.chunks import chunks
from onrecord.store.tables import STATEMENTS
from onrecord.store.types import storable

ASKING = frozenset(
    [
        "whether",
        "there",
        "any",
        "some",
        "ever",
        "really",
        "going",
        "happen",
        "happened",
        "happens",
        "soon",
        "so",
        "too",
        "more",
        "most",
        "very",
        "much",
        "many",
    ]
)
"""Words of questions that say nothing of what is asked about."""
MOST_WORDS = 16
CANDIDATES = 200
"""Statements that are looked at for their words, and as many for their meaning."""
FEW = 5_000
"""Statements with a word, up to which all of them are read: two milliseconds, where to look up 200 in the index takes ten."""
MOST = 80
"""Statements that bear on a question, at most."""
LEAST = 0.3
SHARE_OF_BEST = 0.55
"""A statement bears on a question with a score of at least LEAST, and of so much of the best one's. Both were set by eye on four questions to the
demo corpus; nothing was measured."""
WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class Bearing:
    """The words that were looked for, and the statements that bear on the question: their scores by id, best first."""

    words: tuple[str, ...]
    scores: Mapping[str, float]


def words_asked(question: str) -> tuple[str, ...]:
    """The words of a question without function words, each once. Raises `UsageError` where none is left."""
    words = (m.group() for m in WORD.finditer(question))
    found = dict.fromkeys(w for w in words if w.lower() not in FUNCTION_WORDS | ASKING and (len(w) > 1 or w.isdigit()))
    if not found:
        raise UsageError(f"{question!r} has no words to look for")
    return tuple(found)[:MOST_WORDS]


def bearing(connection: Connection, question: str) -> Bearing:
    """The statements that bear on a question.

    The score of a statement is the mean of two: which share of the question's words it holds, in its content or its speaker's name, rare words
    counting more; and the cosine of its content's vector with the question's.
    """
    question = storable(question)
    words = words_asked(question)
    near = meaning.nearest(connection, question, among=None, most=CANDIDATES)
    candidates = sorted({*_holding(connection, words), *(n for n, _ in near)})
    cosines = dict(meaning.nearest(connection, question, among=np.array(candidates, dtype=np.int64), most=len(candidates)))
    shares = _shares(connection, words, candidates)
    scores = {n: (shares.get(n, 0.0) + max(0.0, cosines.get(n, 0.0))) / 2 for n in candidates}
    best = max(scores.values(), default=0.0)
    floor = max(LEAST, SHARE_OF_BEST * best)
    ids = _ids(connection, [n for n, score in scores.items() if score >= floor])
    ranked = sorted(((round(scores[n], 6), id_) for n, id_ in ids.items()), key=lambda item: (-item[0], item[1]))
    return Bearing(words, {id_: score for score, id_ in ranked[:MOST]})


def _holding(connection: Connection, words: Sequence[str]) -> Iterable[int]:
    """The statements that hold any of the words, those that hold them best."""
    hits = fulltext.hits(connection.dialect.name, "statements", " ".join(words), any_word=True)
    return connection.scalars(select(hits.c.n).order_by(hits.c.score, hits.c.n).limit(CANDIDATES))


def _shares(connection: Connection, words: Sequence[str], numbers: Sequence[int]) -> dict[int, float]:
    """The share of the words that each statement holds, each word weighted by how few statements of the ledger hold it."""
    count = kept(connection, "count of statements", lambda: connection.scalar(select(func.count()).select_from(STATEMENTS)) or 0)
    found: dict[int, float] = {}
    total = 0.0
    for word in words:
        times, holding = _among(connection, word, numbers)
        weight = math.log(1 + count / (1 + times))
        total += weight
        for n in holding:
            found[n] = found.get(n, 0.0) + weight
    return {n: weight / total for n, weight in found.items()} if total else {}


def _among(connection: Connection, word: str, numbers: Sequence[int]) -> tuple[int, set[int]]:
    """How many statements hold a word, and which of some do. A list of few is read whole: to look up each of the others in it costs more."""
    hits = fulltext.hits(connection.dialect.name, "statements", word)
    few = set(connection.scalars(select(hits.c.n).limit(FEW + 1)))
    if len(few) <= FEW:
        return len(few), few.intersection(numbers)
    times = connection.scalar(select(func.count()).select_from(hits)) or 0
    return times, {n for chunk in chunks(numbers) for n in connection.scalars(select(hits.c.n).where(hits.c.n.in_(chunk)))}


def _ids(connection: Connection, numbers: Sequence[int]) -> dict[int, str]:
    out: dict[int, str] = {}
    for chunk in chunks(sorted(numbers)):
        rows = connection.execute(select(STATEMENTS.c.n, STATEMENTS.c.id).where(STATEMENTS.c.n.in_(chunk)))
        out.update((row[0], row[1]) for row in rows)
    return out
