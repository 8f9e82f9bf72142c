"""Rows of keys with weights, and what many pairs of them have in common."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, count

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.intp]
Floats = NDArray[np.float64]
Ends = tuple[Places, Places]
"""Pairs: the rows of their ones, and those of their others."""


class Codes:
    """Numbers for keys, from 0 on: rows that share them can be set side by side."""

    def __init__(self):
        self._of: defaultdict[Hashable, int] = defaultdict(count().__next__)

    def __iter__(self) -> Iterator[Hashable]:
        """The keys in the order of their numbers."""
        return iter(self._of)

    def rows(self, rows: Sequence[Mapping[str, float]]) -> "Rows":
        """Rows of keys with weights."""
        weights = np.fromiter(chain.from_iterable(row.values() for row in rows), dtype=np.float64)
        return Rows(self._starts(rows), self._keys(rows), weights)

    def sets(self, rows: Sequence[Collection[Hashable]]) -> "Rows":
        """Rows of keys that all weigh the same."""
        keys = self._keys(rows)
        return Rows(self._starts(rows), keys, np.ones(len(keys)))

    def _keys(self, rows: Sequence[Collection[Hashable]]) -> Places:
        return np.fromiter(map(self._of.__getitem__, chain.from_iterable(rows)), dtype=np.intp)

    @staticmethod
    def _starts(rows: Sequence[Collection[Hashable]]) -> Places:
        return np.fromiter(accumulate(map(len, rows), initial=0), dtype=np.intp)


@dataclass(frozen=True, slots=True)
class Rows:
    """The keys of row `i` are `keys[starts[i] : starts[i + 1]]`, each once."""

    starts: Places
    keys: Places
    weights: Floats

    def spread(self, rows: Places) -> tuple[Places, Places]:
        """Where the keys of some rows stand, one row after the other; and, for each of them, the place of its row among `rows`."""
        sizes = self.sizes[rows]
        whose = np.repeat(np.arange(len(rows)), sizes)
        return np.arange(len(whose)) + np.repeat(self.starts[rows] - sizes.cumsum() + sizes, sizes), whose

    @property
    def sizes(self) -> Places:
        """How many keys each row has."""
        return np.diff(self.starts)

    def totals(self) -> Floats:
        """The sum of each row's weights."""
        return np.diff(np.concatenate([[0.0], self.weights.cumsum()])[self.starts])


@dataclass(frozen=True, slots=True)
class Met:
    """The keys that both of a pair have: of which pair, and where in the rows of the one and of the other."""

    pairs: Places
    one: Places
    other: Places


def met(one: Rows, other: Rows, ends: Ends) -> Met:
    """The keys that pairs have in common; the one's are looked up in the first rows, the other's in the second."""
    firsts, row = np.unique(ends[0], return_inverse=True)
    at, whose = one.spread(firsts)
    column = np.zeros(1 + max(one.keys.max(initial=0), other.keys.max(initial=0)), dtype=np.intp)
    column[one.keys[at]] = 1
    columns = int(column.sum())
    column[column > 0] = np.arange(1, columns + 1)
    places = np.zeros((len(firsts), columns + 1), dtype=np.intp)
    places[whose, column[one.keys[at]]] = at + 1
    at, whose = other.spread(ends[1])
    found = places[row[whose], column[other.keys[at]]]
    hit = np.flatnonzero(found)
    return Met(whose[hit], found[hit] - 1, at[hit])


def in_common(one: Rows, other: Rows, ends: Ends) -> Floats:
    """How many keys each pair has in common, counted as the other weighs them."""
    both = met(one, other, ends)
    return summed(len(ends[0]), both.pairs, other.weights[both.other])


def summed(pairs: int, whose: Places, values: Floats) -> Floats:
    """The sum of the values of each pair."""
    return np.bincount(whose, values, pairs).astype(np.float64, copy=False)


def most(pairs: int, whose: Places, values: Floats) -> Floats:
    """The largest of the values of each pair; 0 where it has none."""
    out = np.zeros(pairs)
    np.maximum.at(out, whose, values)
    return out
