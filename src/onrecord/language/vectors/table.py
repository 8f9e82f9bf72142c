"""The table behind the vectors: a row of whole numbers for each piece of the encoder's vocabulary, and its file with a digest.

How the shipped table was made: `training/vectors.py`.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from itertools import accumulate, chain, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.errors import ModelError

DIM = 256
"""Numbers in a vector. The sweep over 128, 256 and 384 stands in `docs/concepts/vectors.md`."""
TABLE = "table.npy"
CARD = "card.json"
PART = 4096
"""Pieces that are added up at once, so that a long text needs 8 MB for it; sums are exact, so where it is cut changes nothing."""


@dataclass(frozen=True, slots=True)
class PieceTable:
    """Vectors of pieces: that of piece `i` is `scales[i] * rows[i]`. `rows` is int8 `[pieces, dim]`, `scales` uint16 `[pieces]`."""

    rows: NDArray[np.int8]
    scales: NDArray[np.uint16]

    @classmethod
    def shipped(cls) -> "PieceTable":
        """The table of this package, mapped into memory. Raises `ModelError` when its files are missing or damaged."""
        return cls.from_folder(_package_folder())

    @classmethod
    def from_folder(cls, folder: Path) -> "PieceTable":
        """Map the `table.npy` of a folder, which must have the digest that the `card.json` beside it records."""
        try:
            wanted = str(json.loads((folder / CARD).read_text(encoding="utf-8"))["files"][TABLE])
            with (folder / TABLE).open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except (OSError, LookupError, TypeError, ValueError) as fault:
            raise ModelError(f"the table of sentence vectors in {folder} cannot be read ({fault!r}); install onrecord again") from fault
        if found != wanted:
            raise ModelError(f"{TABLE} has the sha256 {found} and should have {wanted}; install onrecord again")
        records = np.load(folder / TABLE, mmap_mode="r", allow_pickle=False)
        return cls(records["row"], records["scale"])

    def write(self, folder: Path, card: dict[str, object]) -> None:
        """Write `table.npy`, and `card.json` with what `card` says and the digest."""
        records = np.zeros(len(self.rows), dtype=[("scale", "<u2"), ("row", "i1", (self.rows.shape[1],))])
        records["scale"], records["row"] = self.scales, self.rows
        np.save(folder / TABLE, records)
        digest = hashlib.sha256((folder / TABLE).read_bytes()).hexdigest()
        (folder / CARD).write_text(json.dumps({**card, "files": {TABLE: digest}}, indent=1) + "\n", encoding="utf-8")

    def sum_of(self, ids: Sequence[int]) -> NDArray[np.float64]:
        """The sum of the vectors of pieces. Exact, as whole numbers below 2**53 are: neither order nor processor changes a bit of it."""
        return self.sums_of([ids])[0]

    def sums_of(self, texts: Sequence[Sequence[int]]) -> NDArray[np.float64]:
        """The same for several lists of pieces, `[texts, dim]`; no library is asked that would keep other processors busy with it."""
        met, place = np.unique(np.fromiter(chain.from_iterable(texts), dtype=np.intp), return_inverse=True)
        if len(met) and met[-1] >= len(self.scales):
            raise ModelError(f"piece {met[-1]} is not among the {len(self.scales)} of the table; use the vocabulary that it was made for")
        vectors = self.scales[met, None] * self.rows[met].astype(np.float64)
        total = np.zeros((len(texts), self.rows.shape[1]), dtype=np.float64)
        ends = [0, *accumulate(map(len, texts))]
        for i, (start, end) in enumerate(pairwise(ends)):
            for first in range(start, end, PART):
                total[i] += vectors[place[first : min(end, first + PART)]].sum(axis=0)
        return total


def _package_folder() -> Path:
    with as_file(files(__name__.rpartition(".")[0])) as folder:
        return folder
