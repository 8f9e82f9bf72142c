import pytest

from onrecord.pipeline import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The shipped model, loaded once for all tests here."""
    return Reader()
