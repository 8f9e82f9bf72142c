"""Captures: where and when a document was met."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Capture:
    """One meeting with a document. Its path and address stand in the document as it was read there.

    `name` is what the document goes by, `captured_at` an ISO 8601 time, `place` the byte offset of the record in an archive.
    """

    name: str
    captured_at: str
    place: int | None = None
