"""What a caller may ask of the pages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_bytes
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from onrecord.model import Article

if TYPE_CHECKING:
    from onrecord.reading import Loaded

PORT = 8321
LONGEST_S = 10.0
"""How long one question may take the database. The dearest pages of a ledger of 100,000 statements take a tenth of a second."""
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
MAX_READ_BYTES = 1_000_000
"""The largest text, page or file that is read at once for a visitor: five times the longest newspaper articles."""


class TextReader(Protocol):
    """What the pages need of `onrecord.pipeline.Reader`."""

    def read_text(self, text: str, *, name: str = "text") -> Article:
        """A text that is at hand already."""
        ...

    def read_many(self, things: Iterable[str | Path]) -> Iterator[Article]:
        """Addresses, each as soon as it is read."""
        ...

    def article_of(self, loaded: "Loaded") -> Article:
        """The statements of a document that is loaded already."""
        ...


def shipped_reader() -> TextReader:
    """The pipeline with the shipped tagger; loading it takes a second or so."""
    from onrecord.pipeline import Reader  # pages are there before the model's libraries are
    from onrecord.reading import ReadOptions

    return Reader(ReadOptions(max_bytes=MAX_READ_BYTES))


@dataclass(frozen=True, slots=True)
class Settings:
    """How to serve a ledger.

    - `port`: where the pages are reached on this machine; a request for another host is refused.
    - `at`: the address by which others reach the pages, like https://desk.example; None where only this machine does.
    - `needs_tokens`: whether nothing is answered without a token of the ledger.
    - `allows_judgements`: whether visitors may judge; without it nothing that is sent changes the ledger.
    - `author`: whose name a form for a judgement begins with.
    - `place`: what the ledger is called on the pages.
    - `open_reader`: makes what reads a text at once, when somebody first asks for it.
    - `longest_s`: how long one question may take the database; who asks more is told so.
    - `secret`: signs forms; a new one with each start makes those of the last start void.
    """

    port: int = PORT
    at: str | None = None
    needs_tokens: bool = False
    allows_judgements: bool = False
    author: str = ""
    place: str = ""
    open_reader: Callable[[], TextReader] = shipped_reader
    longest_s: float = LONGEST_S
    secret: bytes = field(default_factory=lambda: token_bytes(32), repr=False)

    @property
    def hosts(self) -> frozenset[str]:
        """What the `Host` of a request may be: this machine by its own names, so that no page elsewhere can reach it by a name of its own."""
        own = {f"{name}:{self.port}" for name in LOOPBACK}
        return frozenset(own | {urlsplit(self.at).netloc.lower()} if self.at else own)

    @property
    def origins(self) -> frozenset[str]:
        """Where a form may come from."""
        own = {f"http://{name}:{self.port}" for name in LOOPBACK}
        return frozenset(own | {self.at.lower().rstrip("/")} if self.at else own)

    @property
    def is_secure(self) -> bool:
        """Whether visitors reach the pages by https, so that a cookie need never go without it."""
        return self.at is not None and self.at.lower().startswith("https:")
