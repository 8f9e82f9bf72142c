import gc
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from onrecord.model import Article, Attribution, Document, Maker, Statement
from onrecord.model.json import document_to_json
from onrecord.reading import Loaded
from onrecord.run.cluster import read
from onrecord.run.cluster.codec import article_cell, packed
from onrecord.run.cluster.parts import Form, rows_of, write_part
from onrecord.run.cluster.read import Source, Task
from onrecord.run.cluster.settings import Settings

MAKER = Maker("0", "none")
WHERE = {"file": "a.warc.gz", "number": 0}


class ReaderWithoutModel:
    """Gives a document what it is told."""

    def article_of(self, loaded: Loaded, told: Sequence[Attribution]) -> Article:
        return Article(loaded.name, loaded.document, () if not told else pytest.fail("nothing was told"))


def sifted(document: Document) -> dict[str, Any]:
    row = {**WHERE, "offset": 0, "name": document.id, "captured_at": None, "left": "text", "rejects": "[]", "words": 9, "sentences": [1]}
    return row | {"document_id": document.id, "document": packed(document_to_json(document))}


def told(document: Document) -> dict[str, Any]:
    return {**WHERE, "document_id": document.id, "inherits": None, "statements": 0, "article": article_cell(Article(document.id, document))}


def test_of_the_originals_of_a_shard_one_at_a_time_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    originals = [Document(f"sha256:original{n}", f"The wall has {n} stones.") for n in range(9)]
    copies = [Document(f"sha256:copy{n}", f"The wall has {n} stones.") for n in range(9)]
    write_part(tmp_path / "texts", Form.SIFTED, [sifted(one) for one in (*originals, *copies)])
    write_part(tmp_path / "read", Form.READ, [told(one) for one in originals])
    held: list[int] = []

    def counted(statements: Sequence[Statement], original: Document, copy: Document) -> list[Attribution]:  # noqa: ARG001
        held.append(sum(isinstance(thing, Article) for thing in gc.get_objects()))
        return []

    monkeypatch.setattr(read, "reader_of", lambda *_: ReaderWithoutModel())
    monkeypatch.setattr(read, "carried", counted)
    before = sum(isinstance(thing, Article) for thing in gc.get_objects())
    ids, froms = tuple(one.id for one in copies), tuple(one.id for one in originals)
    task = Task("texts", ids, Settings(), MAKER, tmp_path, froms, (Source("texts", ("read",)),))
    done = task.run(lambda _: nullcontext())
    assert [count - before for count in held] == [1] * 9
    assert [row["inherits"] for row in rows_of(tmp_path / done.part)] == list(froms)
