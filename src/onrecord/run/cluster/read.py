"""Texts to statements: those that the model reads, and those that inherit what it read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from onrecord.model import Article, Maker, Reject, SourceMap
from onrecord.reading import Loaded
from onrecord.reconcile.copies.carry import carried
from onrecord.run.cluster.codec import article_cell, article_of, document_of
from onrecord.run.cluster.manifest import Done
from onrecord.run.cluster.parts import Form, rows_of, write_part
from onrecord.run.cluster.settings import Settings, reader_of
from onrecord.store.rows import content_id

TEXTS = ("document_id", "file", "number", "name", "document")


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

    def halves(self) -> list["Task"]:
        """The same work in two."""
        half = len(self.ids) // 2
        cuts = (slice(half), slice(half, None))
        return [replace(self, ids=self.ids[cut], inherits=self.inherits[cut]) for cut in cuts]

    def run(self) -> Done:
        """Read the texts and write the part."""
        originals = dict(self._originals())
        return self._write(self._row(row, originals) for row in self._texts())

    def give_up(self, reason: str) -> Done:
        """Write the part of one text whose statements nobody may read."""
        return self._write(self._refused(row, reason) for row in self._texts())

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

    def _texts(self) -> Iterator[dict[str, Any]]:
        """The rows of the texts, each once."""
        waiting = set(self.ids)
        for row in rows_of(self.parts / self.texts, TEXTS, ("document_id", self.ids)):
            if row["document_id"] in waiting:
                waiting.remove(row["document_id"])
                yield row

    def _row(self, row: dict[str, Any], originals: dict[str, Article]) -> dict[str, Any]:
        document = document_of(row["document"])
        original = dict(zip(self.ids, self.inherits, strict=False)).get(document.id)
        if original is not None and original not in originals:
            return self._refused(row, f"it inherits from {original}, which could not be read")
        loaded = Loaded(row["name"], document, SourceMap())
        told = None if original is None else carried(originals[original].statements, originals[original].document, document)
        return _cells(row, reader_of(self.settings, self.maker).article_of(loaded, told), original)

    def _refused(self, row: dict[str, Any], reason: str) -> dict[str, Any]:
        document = document_of(row["document"])
        reject = Reject("statements", document.path or document.url or row["name"], f"the statements could not be read: {reason}")
        return _cells(row, Article(row["name"], document, rejects=(reject,)), dict(zip(self.ids, self.inherits, strict=False)).get(document.id))

    def _originals(self) -> Iterator[tuple[str, Article]]:
        """The articles that are inherited from."""
        wanted: Sequence[str] = sorted(set(self.inherits))
        for source in self.sources:
            cells = {row["document_id"]: row["article"] for name in source.read for row in rows_of(self.parts / name, None, ("document_id", wanted))}
            for row in rows_of(self.parts / source.texts, TEXTS, ("document_id", sorted(cells))):
                yield row["document_id"], article_of(row["name"], row["document"], cells[row["document_id"]])


def _cells(row: dict[str, Any], article: Article, original: str | None) -> dict[str, Any]:
    where = {name: row[name] for name in ("document_id", "file", "number")}
    return {**where, "inherits": original, "statements": len(article.statements), "article": article_cell(article)}
