"""How a command gets its reader: made when it is needed, or given by a test."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

import typer

from onrecord.model import Article, Maker

if TYPE_CHECKING:
    from onrecord.reading import Loaded, ReadOptions

MAX_BYTES = 5_000_000
"""What `ReadOptions` takes when nothing is said; repeated here so that `--help` need not load the pipeline (a test holds the two equal)."""


class ArticleReader(Protocol):
    """What the commands need of `onrecord.pipeline.Reader`."""

    def read_text(self, text: str, *, name: str = "text") -> Article:
        """A text that is at hand already."""
        ...

    def read_many(self, things: Iterable[str | Path]) -> Iterator[Article]:
        """Files, folders, addresses and "-", each as soon as it is read."""
        ...

    def article_of(self, loaded: "Loaded") -> Article:
        """The statements of a document that is loaded already."""
        ...

    @property
    def maker(self) -> Maker:
        """What reads."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """What the caller asked of reading."""

    published: str | None = None
    max_bytes: int = MAX_BYTES
    any_language: bool = False
    allow_private: bool = False
    follow_links: bool = False


ReaderMaker = Callable[[Asked], ArticleReader]


def open_reader(context: typer.Context, asked: Asked | None = None) -> ArticleReader:
    """The reader for this command. Raises `ModelError` when the tagger's files are missing, `UsageError` for options that cannot be."""
    make = cast("ReaderMaker | None", context.obj) or shipped_reader
    return make(asked or Asked())


def shipped_reader(asked: Asked) -> ArticleReader:
    """The pipeline with the shipped tagger; loading it takes a second or so."""
    from onrecord.pipeline import Reader  # a command that reads nothing must not wait for the model's libraries

    return Reader(read_options(asked))


def read_options(asked: Asked) -> "ReadOptions":
    """What was asked, as reading takes it. Raises `UsageError` for options that cannot be."""
    from onrecord.reading import ReadOptions

    return ReadOptions(
        max_bytes=asked.max_bytes,
        any_language=asked.any_language,
        published=asked.published,
        allow_private=asked.allow_private,
        follow_links=asked.follow_links,
    )
