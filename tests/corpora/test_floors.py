"""The shipped model's figures never sink below their floors."""

import tomllib
from pathlib import Path

import pytest

from onrecord.evaluate.attribution import run
from onrecord.evaluate.floors import check
from onrecord.pipeline import Reader

pytestmark = pytest.mark.corpora


@pytest.mark.parametrize("name", ["polnear-dev", "dev-international"])
def test_the_shipped_model_holds_its_floors(shared: Path, root: Path, name: str):
    floors = root / "tests" / "floors" / f"{name}.toml"
    corpus = shared / tomllib.loads(floors.read_text(encoding="utf-8"))["corpus"]["path"]
    assert check(run(corpus, reader=Reader()).as_dict(), floors) == []
