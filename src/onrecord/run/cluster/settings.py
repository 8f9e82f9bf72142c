"""What decides the rows of a run: who reads, and how. Both make its id, so that rows of two models or of two settings never stand together."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.errors import ModelError, UsageError
from onrecord.model import Maker
from onrecord.model.ids import content_id
from onrecord.reading import ReadOptions

if TYPE_CHECKING:
    from onrecord.pipeline import Reader

LEAST_WORDS, MOST_WORDS = 20, 20_000
"""Shorter texts are tickers and captions; longer ones books, transcripts of whole days and accidents of extraction."""
FORM = 2
"""Of the parts that a run writes; another one makes other runs."""
DECIDING = ("max_bytes", "any_language", "published")
"""The options of reading that change rows."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run reads. With `reads_copies` the model reads copies too, and none inherits."""

    options: ReadOptions = field(default_factory=ReadOptions)
    least_words: int = LEAST_WORDS
    most_words: int = MOST_WORDS
    reads_copies: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.least_words <= self.most_words:
            raise UsageError(f"texts of {self.least_words} to {self.most_words} words are none; give the smaller number first")

    def to_json(self) -> Mapping[str, object]:
        """The settings that change rows."""
        options = {name: value for name, value in asdict(self.options).items() if name in DECIDING}
        return {"form": FORM, **options, "least_words": self.least_words, "most_words": self.most_words, "reads_copies": self.reads_copies}


def run_id(maker: Maker, settings: Settings) -> str:
    """The id of a run, which names its folder."""
    return content_id("run", maker.version, maker.model, settings.to_json())


@lru_cache(maxsize=1)
def reader_of(settings: Settings, maker: Maker) -> "Reader":
    """The reader of a worker's process, made once. Raises `ModelError` where it is not the one that the run was begun with."""
    from onrecord.pipeline import Reader  # the process that hands the work out reads nothing

    reader = Reader(settings.options)
    if reader.maker != maker:
        raise ModelError(f"the worker has onrecord {reader.maker.version} with {reader.maker.model}, and the run {maker.version} with {maker.model}")
    return reader
