from collections.abc import Iterator

import pytest

from onrecord.store import Ledger
from tests.unit.export.ledger.builders import ledger_at


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The ledger built by hand; tests only read it."""
    opened = ledger_at(tmp_path_factory.mktemp("export") / "ledger.db")
    yield opened
    opened.close()
