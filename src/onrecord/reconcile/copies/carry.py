"""What a copy inherits: attributions of the text that was read, moved to where the same words stand in the copy.

A text inherits only where every sentence of its body stands word for word, and in this order, in the other one. Nothing is guessed: a piece of a
span moves with its sentence, and what stands in no sentence of the copy does not move. Titles are the paper's own; one that differs is not read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from onrecord.language.text import Text
from onrecord.model import Attribution, Document, Passage, Span, Statement

DIGEST_BYTES = 8


@dataclass(frozen=True, slots=True)
class Block:
    """Words that stand in both texts: `[start, end)` of the one, from `to` on in the other."""

    start: int
    end: int
    to: int


def sentence_digests(document: Document) -> list[int]:
    """A number for each sentence of a document's body, in order: equal for equal words."""
    return [
        int.from_bytes(blake2b(document.text[a:b].encode("utf-8", "surrogatepass"), digest_size=DIGEST_BYTES).digest()) for a, b in _body(document)
    ]


def is_covered(copy: Sequence[int], original: Sequence[int]) -> bool:
    """Whether all sentences of one text stand in another, in this order; both as their digests."""
    waiting = iter(original)
    return all(digest in waiting for digest in copy)


def carried(statements: Sequence[Statement], original: Document, copy: Document) -> list[Attribution]:
    """The attributions of an original that stand in its copy: their cue, at least a piece of their content, and their source, if they have one."""
    blocks, kept = _blocks(original, copy), dict[str, int]()
    parents = {s.id: s.parent for s in statements}
    out: list[Attribution] = []
    for s in statements:
        source, cue, content = (_moved(passage, blocks, original, copy) for passage in (s.source, s.cue, s.content))
        if not cue or not content or bool(source) != bool(s.source):
            continue
        parent = s.parent
        while parent is not None and parent not in kept:
            parent = parents.get(parent)
        kept[s.id] = len(out)
        out.append(Attribution(source, cue, content, None if parent is None else kept[parent], s.confidence))
    return out


def _body(document: Document) -> list[Span]:
    """Where the sentences of a document stand, without its title and furniture."""
    apart = document.furniture if document.title_span is None else (*document.furniture, document.title_span)
    everything = Text.of(document.text).words
    words = everything.select(~everything.inside(apart))
    starts = np.flatnonzero(words.sentences).tolist()
    return [(int(words.starts[a]), int(words.ends[b - 1])) for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]


def _blocks(original: Document, copy: Document) -> list[Block]:
    there, reached = _body(original), 0
    blocks: list[Block] = []
    for start, end in _body(copy):
        words = copy.text[start:end]
        found = next((i for i in range(reached, len(there)) if original.text[slice(*there[i])] == words), None)
        if found is not None:
            blocks.append(Block(*there[found], start))
            reached = found + 1
    if original.title_span and copy.title_span and original.title == copy.title:
        blocks.append(Block(*original.title_span, copy.title_span[0]))
    return sorted(blocks, key=lambda block: block.start)


def _moved(passage: Iterable[Span], blocks: Sequence[Block], original: Document, copy: Document) -> Passage:
    pieces: list[tuple[Span, Span]] = []
    for start, end in passage:
        for block in blocks:
            a, b = max(start, block.start), min(end, block.end)
            if a < b:
                pieces.append(((a, b), (a - block.start + block.to, b - block.start + block.to)))
    out: list[Span] = []
    last: Span | None = None
    for was, now in sorted(pieces, key=lambda piece: piece[1]):
        if last is not None and out and _touch(original.text, last, was) and _touch(copy.text, out[-1], now):
            out[-1] = (out[-1][0], now[1])
        else:
            out.append(now)
        last = was
    return Passage.of(copy.text, out)


def _touch(text: str, one: Span, other: Span) -> bool:
    """Whether nothing but blanks stands between two spans, or they meet."""
    return one[1] <= other[0] and not text[one[1] : other[0]].strip()
