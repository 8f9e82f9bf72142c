"""Words of a passage back in their document: a slice of the joined text as spans of the text that was read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.model import Span
from onrecord.query.answers import Json
from onrecord.reconcile.expectations import Slice


@dataclass(frozen=True, slots=True)
class Placed:
    """Words with their places in the document; `text` joins the pieces by one blank, as the passage does."""

    text: str
    spans: tuple[Span, ...]
    in_cue: bool = False

    def to_json(self) -> Json:
        """The words and their spans."""
        return {"text": self.text, "spans": [list(span) for span in self.spans]}


def spans_of(start: int, end: int, pieces: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    """Where `[start, end)` of a passage stands in the document: the passage joins its pieces, which are spans, by one blank."""
    out: list[Span] = []
    at = 0
    for first, last in pieces:
        a, b = max(start, at), min(end, at + last - first)
        if a < b:
            out.append((first + a - at, first + b - at))
        at += last - first + 1
    return tuple(out)


def placed(words: Slice, record: Mapping[str, Any]) -> Placed:
    """A slice of a statement's content, or of its cue; `record` is the statement's."""
    return Placed(words.text, spans_of(words.start, words.end, record["cue" if words.in_cue else "content"]), words.in_cue)
