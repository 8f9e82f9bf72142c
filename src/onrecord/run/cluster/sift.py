"""A shard to its part, without the model: every record is read as far as its text, and counted where it leaves."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from onrecord.model import Reject
from onrecord.model.json import document_to_json, reject_to_json
from onrecord.reading import Loaded
from onrecord.reading.loaded import Why
from onrecord.reading.pieces import Piece
from onrecord.reconcile.copies.carry import sentence_digests
from onrecord.run.cluster.codec import packed
from onrecord.run.cluster.manifest import Done
from onrecord.run.cluster.parts import Form, write_part
from onrecord.run.cluster.result import Left
from onrecord.run.cluster.settings import Settings
from onrecord.run.cluster.shards import Shard, pieces_of
from onrecord.run.cluster.watch import Over

WORD = re.compile(r"\w+")


WHERE = {Why.NO_PAGE: Left.NO_PAGE, Why.BROKEN: Left.BROKEN, Why.NO_ARTICLE: Left.NO_ARTICLE, Why.LANGUAGE: Left.LANGUAGE}


@dataclass(frozen=True, slots=True)
class Sift:
    """The work on one shard."""

    shard: Shard
    settings: Settings
    parts: Path

    stage = "sift"

    @property
    def key(self) -> str:
        """Names the work and its part."""
        return self.shard.key

    @property
    def size(self) -> int:
        """Records."""
        return self.shard.count

    def cut_at(self, places: Sequence[int]) -> list["Sift"]:
        """The same work in pieces."""
        return [replace(self, shard=shard) for shard in self.shard.cut_at(places)]

    def run(self, over: Over) -> Done:
        """Write the part, and count where the records left."""
        return self._write(self._rows(over))

    def give_up(self, reason: str) -> Done:
        """Write the part of one record that nobody may read."""
        rejects = [(piece, Reject("record", _place(piece, self.shard), reason)) for piece in pieces_of(self.shard, self.settings.options)]
        return self._write(_row(piece, self.shard.file.name, Left.QUARANTINE, (reject,)) for piece, reject in rejects)

    @property
    def part(self) -> Path:
        """Where its part stands."""
        return self.parts / f"sift-{self.key}.parquet"

    def _write(self, rows: Iterator[dict[str, Any]]) -> Done:
        counts = Counter[str]()
        write_part(self.part, Form.SIFTED, _counted(rows, counts))
        return Done(self.stage, self.key, self.part.name, self.part.stat().st_size, dict(sorted(counts.items())))

    def _rows(self, over: Over) -> Iterator[dict[str, Any]]:
        for index, piece in enumerate(pieces_of(self.shard, replace(self.settings.options, maps_source=False))):
            with over(index):
                row = self._read(piece)
            if row is not None:
                yield row

    def _read(self, piece: Piece) -> dict[str, Any] | None:
        """The row of a record; None for one that is no capture."""
        try:
            loaded = piece.read()
            return None if loaded is None else _sifted(piece, loaded, self.shard.file.name, self.settings)
        except Exception as fault:  # noqa: BLE001 - one record's fault never takes another with it
            reason = f"the record could not be read: {type(fault).__name__}: {fault}; please report it"
            return _row(piece, self.shard.file.name, Left.BROKEN, (Reject("record", _place(piece, self.shard), reason),))


def _sifted(piece: Piece, loaded: Loaded, file: str, settings: Settings) -> dict[str, Any]:
    document, rejects = loaded.document, loaded.rejects
    words = len(WORD.findall(document.text))
    row = _row(piece, file, WHERE[loaded.why] if loaded.why else Left.TEXT, rejects)
    row |= {"name": loaded.name, "captured_at": loaded.captured_at, "offset": loaded.offset, "words": words}
    if loaded.why:
        return row
    if not settings.least_words <= words <= settings.most_words:
        reason = f"the text has {words} words, and texts of {settings.least_words} to {settings.most_words} are read"
        where = document.path or document.url or loaded.name
        rejects = (*rejects, Reject("document", f"{where}, record {piece.number}", reason))
        return row | {"left": Left.LENGTH.value, "rejects": packed([reject_to_json(r) for r in rejects])}
    text = packed(document_to_json(document))
    return row | {"document_id": document.id, "document": text, "sentences": sentence_digests(document)}


def _row(piece: Piece, file: str, left: Left, rejects: tuple[Reject, ...]) -> dict[str, Any]:
    where = {"file": file, "number": piece.number, "offset": piece.at, "name": f"{file}:{piece.number + 1}", "captured_at": None}
    told = {"left": left.value, "rejects": packed([reject_to_json(r) for r in rejects])}
    return {**where, **told, "document_id": None, "document": None, "words": 0, "sentences": []}


def _place(piece: Piece, shard: Shard) -> str:
    return f"{shard.file.name}, byte {piece.at}, record {piece.number}"


def _counted(rows: Iterator[dict[str, Any]], counts: Counter[str]) -> Iterator[dict[str, Any]]:
    for row in rows:
        counts[row["left"]] += 1
        yield row
