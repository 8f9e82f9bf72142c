"""Texts to statements: those that the model reads, and those that inherit what it read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from onrecord.model import Article, Maker, Reject, SourceMap
from onrecord.model.ids import content_id
from onrecord.reading import Loaded
from onrecord.reconcile.copies.carry import carried
from onrecord.run.cluster.codec import article_cell, article_of, document_of
from onrecord.run.cluster.manifest import Done
from onrecord.run.cluster.parts import Form, rows_of, write_part
from onrecord.run.cluster.settings import Settings, reader_of
from onrecord.run.cluster.watch import Over

if TYPE_CHECKING:
    from onrecord.pipeline import Reader

TEXTS = ("document_id", "file", "number", "name", "document")

Original: TypeAlias = tuple[str, str, str]
"""A text that is inherited from: its name, and the cells of its document and of what was read in it."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where originals stand: the part with their texts, and those with what was read in them."""

    texts: str
    read: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Some texts of one part. `inherits` has, for each, the original, where the model does not read them; `sources` is where these stand."""

    texts: str
    ids: tuple[str, ...]
    settings: Settings
    maker: Maker
    parts: Path
    inherits: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def stage(self) -> str:
        """What is done."""
        return "inherit" if self.inherits else "read"

    @property
    def key(self) -> str:
        """Names the work and its part."""
        return content_id(self.stage, self.texts, self.ids, self.inherits, [(s.texts, s.read) for s in self.sources])

    @property
    def size(self) -> int:
        """Texts."""
        return len(self.ids)

    @property
    def part(self) -> Path:
        """Where its part stands."""
        return self.parts / f"{self.stage}-{self.key}.parquet"

    def cut_at(self, places: Sequence[int]) -> list["Task"]:
        """The same work in pieces."""
        edges = pairwise((0, *places, len(self.ids)))
        return [replace(self, ids=self.ids[a:b], inherits=self.inherits[a:b]) for a, b in edges]

    def run(self, over: Over) -> Done:
        """Read the texts and write the part."""
        return self._write(self._rows(over))

    def give_up(self, reason: str) -> Done:
        """Write the part of one text whose statements nobody may read."""
        return self._write(_refused(row, reason, original) for row, original in self._texts())

    def _write(self, rows: Iterator[dict[str, Any]]) -> Done:
        statements = 0

        def counted() -> Iterator[dict[str, Any]]:
            nonlocal statements
            for row in rows:
                statements += row["statements"]
                yield row

        count = write_part(self.part, Form.READ, counted())
        counts = {"texts": count, "statements": statements}
        return Done(self.stage, self.key, self.part.name, self.part.stat().st_size, counts)

    def _texts(self) -> Iterator[tuple[dict[str, Any], str | None]]:
        """The rows of the texts, each once, in the order of `ids`, and what they inherit from."""
        heirs = dict(zip_longest(self.ids, self.inherits))
        for row in rows_of(self.parts / self.texts, TEXTS, ("document_id", self.ids)):
            if row["document_id"] in heirs:
                yield row, heirs.pop(row["document_id"])

    def _rows(self, over: Over) -> Iterator[dict[str, Any]]:
        reader, originals = reader_of(self.settings, self.maker), dict(self._originals())
        for index, (row, original) in enumerate(self._texts()):
            with over(index):
                told = _read(row, reader) if original is None else _inherited(row, reader, original, originals)
            yield told

    def _originals(self) -> Iterator[tuple[str, Original]]:
        """The articles that are inherited from, as their cells: read, each takes five times as much memory."""
        wanted: Sequence[str] = sorted(set(self.inherits))
        for source in self.sources:
            cells = {row["document_id"]: row["article"] for name in source.read for row in rows_of(self.parts / name, None, ("document_id", wanted))}
            for row in rows_of(self.parts / source.texts, TEXTS, ("document_id", sorted(cells))):
                yield row["document_id"], (row["name"], row["document"], cells[row["document_id"]])


def _read(row: dict[str, Any], reader: "Reader") -> dict[str, Any]:
    return _cells(row, reader.article_of(Loaded(row["name"], document_of(row["document"]), SourceMap())), None)


def _inherited(row: dict[str, Any], reader: "Reader", original: str, originals: dict[str, Original]) -> dict[str, Any]:
    if original not in originals:
        return _refused(row, f"it inherits from {original}, which could not be read", original)
    document, source = document_of(row["document"]), article_of(*originals[original])
    told = carried(source.statements, source.document, document)
    return _cells(row, reader.article_of(Loaded(row["name"], document, SourceMap()), told), original)


def _refused(row: dict[str, Any], reason: str, original: str | None) -> dict[str, Any]:
    document = document_of(row["document"])
    reject = Reject("statements", document.path or document.url or row["name"], f"the statements could not be read: {reason}")
    return _cells(row, Article(row["name"], document, rejects=(reject,)), original)


def _cells(row: dict[str, Any], article: Article, original: str | None) -> dict[str, Any]:
    where = {name: row[name] for name in ("document_id", "file", "number")}
    return {**where, "inherits": original, "statements": len(article.statements), "article": article_cell(article)}
