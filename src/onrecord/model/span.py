"""Spans: where in a text something stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import index
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""`[start, end)` in code points of the document's text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One or more pieces of a text that belong together, with the words that stand there.

    `spans` are in reading order and do not overlap; a passage without spans is empty and has the text `""`. `text` joins the pieces by
    one blank; each piece alone is exactly `document.text[start:end]`.
    """

    spans: tuple[Span, ...] = ()
    pieces: tuple[str, ...] = ()

    @classmethod
    def of(cls, text: str, spans: Iterable[Span]) -> "Passage":
        """The passage of `text` at `spans`.

        Raises `ValueError` where a span is empty, out of order or outside the text, `TypeError` where an offset is no whole number.
        """
        ordered = tuple((index(s), index(e)) for s, e in spans)
        check_spans(ordered, len(text))
        return cls(ordered, tuple(text[s:e] for s, e in ordered))

    @property
    def text(self) -> str:
        """The words, pieces joined by one blank."""
        return " ".join(self.pieces)

    @property
    def start(self) -> int:
        """Offset of the first character; raises `IndexError` when empty."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Offset behind the last character; raises `IndexError` when empty."""
        return self.spans[-1][1]

    def __bool__(self) -> bool:
        return bool(self.spans)

    def __iter__(self) -> Iterator[Span]:
        return iter(self.spans)

    def holds(self, offset: int) -> bool:
        """Whether the character at `offset` stands in one of the pieces."""
        return any(s <= offset < e for s, e in self.spans)


NOWHERE = Passage()
"""The empty passage."""


def check_spans(spans: Iterable[Span], length: int) -> None:
    """Raise `ValueError` unless the spans are non-empty, in order, disjoint and inside a text of `length` code points."""
    last = 0
    for start, end in spans:
        if not last <= start < end <= length:
            raise ValueError(f"span [{start}, {end}) is empty, out of order or outside a text of {length} characters")
        last = end
