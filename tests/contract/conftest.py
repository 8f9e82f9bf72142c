"""Every test that takes `ledger` or `place` runs on a SQLite file and on a PostgreSQL server."""

from collections.abc import Generator
from pathlib import Path

import pytest

from onrecord.store import Ledger
from tests.contract.server import database

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(params=BOTH)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[str, None, None]:
    """Where a ledger may be made: the name of a file that is not there, or the address of an empty database."""
    if request.param == "sqlite":
        yield str(tmp_path / "ledger.db")
        return
    with database() as address:
        yield address


@pytest.fixture(params=BOTH)
def other_place(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[str, None, None]:
    """A second place, for what goes from one ledger to another."""
    if request.param == "sqlite":
        yield str(tmp_path / "other.db")
        return
    with database() as address:
        yield address


@pytest.fixture
def ledger(place: str) -> Generator[Ledger, None, None]:
    """An empty ledger."""
    made = Ledger.open(place, create=True)
    yield made
    made.close()
