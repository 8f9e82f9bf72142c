"""The shipped model's figures never sink below their floors."""

import tomllib
from pathlib import Path

import pytest

from onrecord.evaluate import attribution, statements
from onrecord.evaluate.floors import check
from onrecord.pipeline import Reader

pytestmark = pytest.mark.corpora


def corpus_of(floors: Path, shared: Path) -> Path:
    return shared / tomllib.loads(floors.read_text(encoding="utf-8"))["corpus"]["path"]


@pytest.mark.parametrize("name", ["polnear-dev", "dev-international"])
def test_attributions_hold_their_floors(shared: Path, root: Path, name: str):
    floors = root / "tests" / "floors" / f"{name}.toml"
    assert check(attribution.run(corpus_of(floors, shared), reader=Reader()).as_dict(), floors) == []


@pytest.mark.parametrize("name", ["statements-dev", "statements-international"])
def test_labels_of_statements_hold_their_floors(shared: Path, root: Path, name: str):
    floors = root / "tests" / "floors" / f"{name}.toml"
    assert check(statements.run(corpus_of(floors, shared), reader=Reader()).as_dict(), floors) == []
