"""Windows over training articles with their targets, in padded batches of like length."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np
import torch
from torch import Tensor

from onrecord.annotate.features import word_flags
from onrecord.language.pieces import WordPieces
from onrecord.language.words import Shape
from training.corpus import Example

MIN_PIECES = 100
MAX_PIECES = 300
SAME_SHAPE_SHARE = 0.04
NO_BREAKS_SHARE = 0.05
ANY, TOP, NESTED, NONE = -1, 1, 2, 0
PADDED = -100
"""The class and the role of what is no word; PyTorch's losses pass over it."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Words `[first, last)` of an example."""

    example: Example
    first: int
    last: int

    @property
    def pieces(self) -> int:
        """Length in pieces without the two marks."""
        return self.example.pieces.firsts[self.last] - self.example.pieces.firsts[self.first]


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded windows and what stands in them.

    `ids`, `shapes`, `flags` and `mask` are `[windows, pieces]`; `firsts` (first pieces), `classes` (of cues) and `real` (no padding)
    `[windows, words]`, and `flat` `[windows, words, 3]`. Cue `i` begins at word `cues[i]` of window `windows[i]`, and `roles[i]` are its words'.
    """

    ids: Tensor
    shapes: Tensor
    flags: Tensor
    mask: Tensor
    firsts: Tensor
    real: Tensor
    classes: Tensor
    flat: Tensor
    windows: Tensor
    cues: Tensor
    roles: Tensor

    def to(self, device: torch.device) -> "Batch":
        """The same on another device."""
        return Batch(*(getattr(self, f.name).to(device) for f in fields(self)))


def slices(examples: list[Example], chance: random.Random) -> list[Slice]:
    """Tile every article with windows of random length that end before a sentence start where there is one."""
    out = []
    for example in examples:
        first, total = 0, len(example.words)
        while first < total:
            limit = chance.randint(MIN_PIECES, MAX_PIECES) if chance.random() < 0.35 else MAX_PIECES
            last = _end(example, first, limit)
            out.append(Slice(example, first, last))
            first = last
    return out


def _end(example: Example, first: int, limit: int) -> int:
    firsts, total = example.pieces.firsts, len(example.words)
    last = first + 1
    while last < total and firsts[last + 1] - firsts[first] <= limit:
        last += 1
    if last == total:
        return total
    for i in range(last, first + (last - first) // 2, -1):
        if example.words.sentences[i]:
            return i
    return last


def batches(parts: list[Slice], encoder: WordPieces, chance: random.Random, *, pieces: int) -> Iterator[Batch]:
    """Batches of about `pieces` pieces, each of windows of like length, in random order."""
    groups: list[list[Slice]] = []
    room = 0
    for part in sorted(parts, key=lambda p: (p.pieces + chance.random(), p.example.id, p.first)):
        if not groups or room < part.pieces:
            groups.append([])
            room = pieces
        groups[-1].append(part)
        room -= part.pieces
    chance.shuffle(groups)
    for group in groups:
        yield _batch(group, encoder, chance)


def _batch(parts: list[Slice], encoder: WordPieces, chance: random.Random) -> Batch:
    shape = (len(parts), max(p.pieces for p in parts) + 2)
    ids, shapes, flags = (np.zeros(shape, dtype=np.int64) for _ in range(3))
    mask = np.zeros(shape, dtype=bool)
    words = (len(parts), max(p.last - p.first for p in parts))
    firsts, classes = np.zeros(words, dtype=np.int64), np.full(words, PADDED)
    flat = np.zeros((*words, 3), dtype=np.float32)
    found: list[tuple[int, int, np.ndarray]] = []
    for row, part in enumerate(parts):
        _fill(row, part, (ids, shapes, flags, mask), encoder, chance)
        begin = part.example.pieces.firsts[part.first]
        firsts[row, : part.last - part.first] = np.asarray(part.example.pieces.firsts[part.first : part.last]) - begin + 1
        found += ((row, cue, roles) for cue, roles in _targets(part, classes[row], flat[row]))
    rows, cues = (np.array([f[i] for f in found], dtype=np.int64) for i in range(2))
    roles = np.array([f[2] for f in found], dtype=np.int64).reshape(len(found), words[1])
    arrays = (ids, shapes, flags, mask, firsts, classes != PADDED, classes, flat, rows, cues, roles)
    return Batch(*(torch.from_numpy(a) for a in arrays))


def _fill(row: int, part: Slice, arrays: tuple[np.ndarray, ...], encoder: WordPieces, chance: random.Random) -> None:
    ids, shapes, flags, mask = arrays
    words, pieces = part.example.words, part.example.pieces
    begin, end, n = pieces.firsts[part.first], pieces.firsts[part.last], part.pieces
    lengths = np.diff(pieces.firsts[part.first : part.last + 1])
    word_shapes, breaks = words.shapes[part.first : part.last], word_flags(words)[part.first : part.last]
    if chance.random() < SAME_SHAPE_SHARE:
        upper = chance.choice([Shape.UPPER, Shape.LOWER])
        word_shapes = np.where(word_shapes < Shape.DIGIT, upper, word_shapes)
    if chance.random() < NO_BREAKS_SHARE:
        breaks = breaks & ~3
    ids[row, : n + 2] = [encoder.start_id, *pieces.ids[begin:end], encoder.end_id]
    shapes[row, :] = Shape.PUNCTUATION
    shapes[row, 1 : n + 1] = np.repeat(word_shapes, lengths)
    flags[row, 1 : n + 1] = np.repeat(breaks, lengths)
    mask[row, : n + 2] = True


def _targets(part: Slice, classes: np.ndarray, flat: np.ndarray) -> Iterator[tuple[int, np.ndarray]]:
    """Write the classes and flat roles of a window's words, and give each cue's first word with the roles of all words."""
    first, last, example = part.first, part.last, part.example
    classes[: last - first] = NONE
    for i in example.unlabelled:
        if first <= i < last:
            classes[i - first] = ANY
    for relation in example.relations:
        begin, end = relation.cue
        if not first <= begin < last:
            continue
        classes[begin - first] = NESTED if relation.nested else TOP
        role = np.full(len(classes), PADDED)
        role[: last - first] = 0
        for column, (value, members) in enumerate(((1, relation.source), (2, range(begin, end)), (3, relation.content))):
            inside = [i - first for i in members if first <= i < last]
            role[inside] = value
            if not relation.nested:
                flat[inside, column] = 1
        yield begin - first, role
