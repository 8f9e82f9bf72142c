"""Every test that takes `ledger` or `place` runs on a SQLite file and on a PostgreSQL server."""

from collections.abc import Generator
from pathlib import Path

import pytest
from sqlalchemy import text

from onrecord.store import Ledger
from onrecord.store.tables import METADATA
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


@pytest.fixture(params=BOTH)
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[Ledger, None, None]:
    """An empty ledger."""
    if request.param == "sqlite":
        made = Ledger.open(tmp_path / "ledger.db", create=True)
        yield made
        made.close()
        return
    kept: Ledger = request.getfixturevalue("postgres_ledger")
    with kept.write() as connection:
        connection.execute(text(f"TRUNCATE {', '.join(METADATA.tables)} RESTART IDENTITY"))
    yield kept


@pytest.fixture(scope="session")
def postgres_ledger() -> Generator[Ledger, None, None]:
    """One ledger on PostgreSQL that is emptied before each test: making one takes a second."""
    with database() as address:
        made = Ledger.open(address, create=True)
        yield made
        made.close()
