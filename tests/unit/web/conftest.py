"""A ledger for each test."""

from collections.abc import Generator
from pathlib import Path

import pytest

from onrecord.store import Ledger, put_rejects
from tests.contract.builders import NOON
from tests.unit.web.dispute import fill_dispute
from tests.unit.web.site import ALL, REFUSED, fill


@pytest.fixture
def empty(tmp_path: Path) -> Generator[Ledger, None, None]:
    """A ledger without anything in it."""
    made = Ledger.open(tmp_path / "news.db", create=True)
    yield made
    made.close()


@pytest.fixture
def ledger(empty: Ledger) -> Ledger:
    """Three documents, two of them versions of one page, and a reject."""
    fill(empty, *ALL)
    with empty.write() as connection:
        put_rejects(connection, [REFUSED], at=NOON)
    return empty


@pytest.fixture
def disputed(empty: Ledger) -> Ledger:
    """Three documents on whose gate sources stand apart."""
    fill_dispute(empty)
    return empty
