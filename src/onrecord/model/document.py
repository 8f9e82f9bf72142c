"""Documents: one text and what it says of itself."""

from dataclasses import dataclass

from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Document:
    """One text, identified by the hash of the bytes it was read from.

    `text` is never changed after reading: every span of every statement points into it. `title_span` marks the title inside `text`; `furniture`
    marks what is not part of the article (navigation, tag lines, photo credits, related links) and carries no statements. Dates are ISO 8601 as
    far as the document gives them ("2022-03-15" or "2022-03-15T09:00:00+00:00").
    """

    id: str
    text: str
    path: str | None = None
    url: str | None = None
    title_span: Span | None = None
    publisher: str | None = None
    byline: str | None = None
    credit: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    furniture: tuple[Span, ...] = ()

    @property
    def title(self) -> str | None:
        """The title's words, exactly as they stand in the text."""
        return None if self.title_span is None else self.text[self.title_span[0] : self.title_span[1]]


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where the characters of a document's text stand in the bytes it was read from.

    Each run `(text_start, text_end, byte_start, byte_end)` says that the characters `[text_start, text_end)` were decoded from the bytes
    `[byte_start, byte_end)`. Runs are in the order of the text; characters that no run covers were not found in the bytes (a blank that joins two
    lines, say).
    """

    runs: tuple[tuple[int, int, int, int], ...] = ()

    def bytes_of(self, span: Span) -> Span | None:
        """The smallest byte range, made of whole runs, that holds the characters of `span`; None where no run touches it."""
        touched = [r for r in self.runs if r[0] < span[1] and span[0] < r[1]]
        return (min(r[2] for r in touched), max(r[3] for r in touched)) if touched else None
