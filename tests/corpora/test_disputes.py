"""Claims and disputes over the development articles never sink below their floors, from raw text through a ledger."""

import json
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from onrecord.evaluate.corpus import load
from onrecord.evaluate.floors import check
from onrecord.pipeline import Reader
from onrecord.query.claims import claims
from onrecord.reading import ReadOptions, load_text
from onrecord.run.add import Work, add_loaded
from onrecord.store import Ledger
from tests.corpora.test_same_as_the_script import script

pytestmark = pytest.mark.corpora


def predictions(corpus: Path, at: Path) -> Iterator[str]:
    """The claims of a corpus's texts, one a line, as the project's script reads them."""
    reader = Reader()
    work = Work(reader.article_of, reader.maker, ReadOptions(), clock=lambda: "2031-07-01T00:00:00+00:00")
    with closing(Ledger.open(at, create=True)) as ledger:
        list(add_loaded(ledger, (load_text(document.text, name=document.id) for document in load(corpus)), work, {}))
        for claim in claims(ledger, limit=None)[1]:
            yield json.dumps({"id": claim.id, "members": [member.to_json() for member in claim.members]})


def test_disputes_hold_their_floors(shared: Path, root: Path, tmp_path: Path):
    corpus, predicted = shared / "corpora" / "polnear" / "dev.jsonl", tmp_path / "claims.jsonl"
    predicted.write_text("\n".join(predictions(corpus, tmp_path / "dev.db")), encoding="utf-8")

    report = script(shared, "dispute_score").main(str(corpus), str(shared / "annotation" / "dev"), str(predicted))

    digest = {"corpus": {"sha256": sha256(corpus.read_bytes()).hexdigest()}, "spans": {"outside": 0}}
    assert check({**digest, **report}, root / "tests" / "floors" / "disputes-dev.toml") == []
