"""Which texts the model reads, and which inherit: a function of the set of texts, whatever shards they came in.

A text that stands, sentence by sentence and word for word, in a longer one inherits from it. Longer texts come first, equally long ones by id; a
text inherits from the first one that holds it and is read itself. Texts with a sentence of their own, and these are most, are told by one
comparison of sorted numbers, so that what is left to look up is small.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.reconcile.copies.carry import is_covered
from onrecord.reconcile.copies.compare import COMPARABLE
from onrecord.run.cluster.parts import rows_of
from onrecord.run.cluster.result import Left

Digests = NDArray[np.uint64]
COLUMNS = ("left", "document_id", "words", "sentences")


@dataclass(frozen=True, slots=True)
class Text:
    """A text: the part in which it is met first, its words, and the digests of its sentences."""

    id: str
    part: int
    words: int
    sentences: Digests


@dataclass(frozen=True, slots=True)
class Stories:
    """For each part the texts that are read and, with what they inherit from, those that are not; `met` counts captures of texts met before."""

    read: dict[int, list[str]]
    inherit: dict[int, list[tuple[str, str]]]
    part_of: dict[str, int]
    met: int


def stories(parts: Sequence[Path], *, reads_copies: bool = False) -> Stories:
    """Look through the parts, in the order of their files and records."""
    texts: dict[str, Text] = {}
    captures = 0
    for text in _texts(parts):
        captures += 1
        texts.setdefault(text.id, text)
    heirs = {} if reads_copies else heirs_of(texts.values())
    read: defaultdict[int, list[str]] = defaultdict(list)
    inherit: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for text in texts.values():
        if (original := heirs.get(text.id)) is None:
            read[text.part].append(text.id)
        else:
            inherit[text.part].append((text.id, original))
    return Stories(dict(read), dict(inherit), {text.id: text.part for text in texts.values()}, captures - len(texts))


def heirs_of(texts: Iterable[Text]) -> dict[str, str]:
    """The texts that inherit, and from which; their order makes no difference."""
    ordered = sorted(texts, key=lambda text: (-len(text.sentences), text.id))
    numbers, counts = _repeated(ordered)
    holders: defaultdict[int, list[Text]] = defaultdict(list)
    heirs: dict[str, str] = {}
    for text in ordered:
        own = np.unique(text.sentences)
        shared = own[_stand_in(own, numbers)]
        if len(own) and len(shared) == len(own) and text.words >= COMPARABLE:
            rarest = int(own[np.argmin(counts[np.searchsorted(numbers, own)])])
            sentences = text.sentences.tolist()
            found = next((other for other in holders[rarest] if is_covered(sentences, other.sentences.tolist())), None)
            if found is not None:
                heirs[text.id] = found.id
                continue
        for number in shared.tolist():
            holders[number].append(text)
    return heirs


def _stand_in(own: Digests, numbers: Digests) -> NDArray[np.bool_]:
    """Which digests are among many that ascend. `np.isin` would look at each of the many, for every text again."""
    if not len(numbers):
        return np.zeros(len(own), dtype=bool)
    return numbers[np.minimum(np.searchsorted(numbers, own), len(numbers) - 1)] == own


def _repeated(texts: Sequence[Text]) -> tuple[Digests, NDArray[np.int64]]:
    """The digests that stand in two texts and more, ascending, and in how many."""
    every = [np.unique(text.sentences) for text in texts]
    numbers, counts = np.unique(np.concatenate(every) if every else np.array([], dtype=np.uint64), return_counts=True)
    return numbers[counts > 1], counts[counts > 1]


def _texts(parts: Sequence[Path]) -> Iterator[Text]:
    for number, part in enumerate(parts):
        for row in rows_of(part, COLUMNS, ("left", [Left.TEXT.value])):
            yield Text(row["document_id"], number, row["words"], np.array(row["sentences"], dtype=np.uint64))
