"""What a caller may ask of reading."""

from dataclasses import dataclass
from datetime import datetime

from onrecord.errors import UsageError

MAX_BYTES = 5_000_000
"""The longest newspaper articles are near 200 kB and the heaviest pages near 3 MB; what is longer is a book, a dump or an accident."""
TIMEOUT_S = 20.0


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    - `max_bytes`: the largest document that is read, counted after decompression; for JSONL, the longest line; for a web archive, the longest
      page; a feed or a wire's message counts as a whole.
    - `follow_links`: fetch and read the page that each item of a feed links to; the item's own text is read where that cannot be done.
    - `any_language`: read texts that are not English too.
    - `published`: an ISO 8601 date ("2022-03-15") or time that the caller knows the documents were published at. It wins over what a document says
      of itself.
    - `allow_private`: fetch from private, loopback and reserved addresses too.
    - `maps_source`: say where the words of a page's text stand in its bytes; a third of the work on a page, which whoever needs none can spare.
    - `timeout_s`: seconds that one request may take, from the first byte sent to the last received.

    Raises `UsageError` for a date that is not ISO 8601 and for limits that are not positive.
    """

    max_bytes: int = MAX_BYTES
    any_language: bool = False
    published: str | None = None
    allow_private: bool = False
    timeout_s: float = TIMEOUT_S
    follow_links: bool = False
    maps_source: bool = True

    def __post_init__(self) -> None:
        if self.published is not None and not is_iso_date(self.published):
            raise UsageError(f"the date {self.published!r} is not ISO 8601; write it like 2022-03-15")
        if self.max_bytes <= 0 or self.timeout_s <= 0:
            raise UsageError(f"limits must be positive, and max_bytes is {self.max_bytes}, timeout_s {self.timeout_s}")


def is_iso_date(value: str) -> bool:
    """Whether `value` is a date or a time as ISO 8601 writes it."""
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
