"""The order of the stages: bytes → Document → Attributions → Statements, for one article or many."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Protocol

from onrecord.annotate.tagger import Tagger
from onrecord.interpret import interpret
from onrecord.maker import own_maker
from onrecord.model import Article, Attribution, Document, Reject
from onrecord.reading import Loaded, ReadOptions, load, load_text

DEFAULT_OPTIONS = ReadOptions()


class Annotator(Protocol):
    """What finds the attributions of a document; `Tagger` is the shipped one."""

    def annotate(self, document: Document) -> Sequence[Attribution]:
        """The attributions in reading order; `parent` is an index into them."""
        ...


class Reader:
    """Reads articles with the shipped tagger, which is loaded once. What is read from one article never depends on another."""

    def __init__(self, options: ReadOptions = DEFAULT_OPTIONS, *, tagger: Annotator | None = None):
        """Raises `ModelError` when the tagger's files are missing or damaged."""
        self._options = options
        self._tagger = tagger or Tagger.shipped()
        self.maker = own_maker() if tagger is None else replace(own_maker(), model="custom")

    def read(self, thing: str | Path) -> Article:
        """One file, page or address. What cannot be read gives an article without statements whose `rejects` say why."""
        articles = list(self.read_many([thing]))
        if len(articles) != 1:
            raise ValueError(f"{thing} holds {len(articles)} documents; use read_many for folders and JSONL files")
        return articles[0]

    def read_text(self, text: str, *, name: str = "text") -> Article:
        """A text that is at hand already."""
        return self.article_of(load_text(text, name=name, options=self._options))

    def read_many(self, things: Iterable[str | Path]) -> Iterator[Article]:
        """Files, folders, addresses and "-", one article after the other, each as soon as it is read."""
        return map(self.article_of, load(things, self._options))

    def article_of(self, loaded: Loaded, told: Sequence[Attribution] | None = None) -> Article:
        """The statements of a document that is loaded already; `told` are its attributions, where they are known and the tagger is not asked."""
        article = Article(loaded.name, loaded.document, rejects=loaded.rejects)
        if not article.is_read:
            return article
        try:
            attributions = self._tagger.annotate(loaded.document) if told is None else told
            statements, entities = interpret(loaded.document, attributions, self.maker)
        except Exception as fault:  # noqa: BLE001 - one document's fault never takes another with it
            where = loaded.document.path or loaded.document.url or loaded.name
            reason = f"the statements could not be read: {type(fault).__name__}: {fault}; please report this text"
            return replace(article, rejects=(*article.rejects, Reject("statements", where, reason)))
        return replace(article, statements=statements, entities=entities)


@cache
def default_reader() -> Reader:
    """The reader behind `onrecord.read`, made at its first use."""
    return Reader()


def read(path_or_url: str | Path) -> Article:
    """Read one article from a file or an address, with the default options."""
    return default_reader().read(path_or_url)


def read_text(text: str, *, name: str = "text") -> Article:
    """Read one article from a text, with the default options."""
    return default_reader().read_text(text, name=name)
