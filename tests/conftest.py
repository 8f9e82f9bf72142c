"""What tests need from outside the project, and what happens where it is missing.

A test marked `corpora` needs the folder `shared` beside the repository (or where ONRECORD_SHARED says); one marked `browser` needs Chromium, one
marked `postgres` a PostgreSQL server, which is started where ONRECORD_REQUIRE=all.
Where the thing is missing the test is skipped with the reason, and fails where ONRECORD_REQUIRE=all.
"""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=3000)
settings.load_profile("steady")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a marked test, or fail it where everything is required, when what it needs is missing."""
    needs = {"corpora": missing_corpora, "browser": missing_browser, "postgres": missing_postgres}
    for marker, missing in needs.items():
        reason = missing() if item.get_closest_marker(marker) else None
        if reason and os.environ.get("ONRECORD_REQUIRE") == "all":
            pytest.fail(f"ONRECORD_REQUIRE=all, and {reason}", pytrace=False)
        if reason:
            pytest.skip(reason)


def missing_corpora() -> str | None:
    """Why tests on corpora cannot run; None when they can."""
    folder = shared_path()
    return None if (folder / "corpora").is_dir() else f"there is no folder corpora in {folder}; ONRECORD_SHARED names another place"


def missing_browser() -> str | None:
    """Why tests in a browser cannot run; None when they can."""
    return None if browser_path() else f"none of {', '.join(BROWSERS)} is installed"


def missing_postgres() -> str | None:
    """Why tests on PostgreSQL cannot run; None when they can. The same tests run on SQLite in any case."""
    if os.environ.get("ONRECORD_REQUIRE") != "all":
        return "a PostgreSQL server is started only where ONRECORD_REQUIRE=all"
    from tests.contract.server import fault  # only where a test needs the server

    return fault()


def shared_path() -> Path:
    """Where the data outside of the project is expected."""
    return Path(os.environ.get("ONRECORD_SHARED") or ROOT.parent / "shared")


def browser_path() -> str | None:
    """The first browser on the path."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with corpora, annotation, articles and tools; only for tests marked `corpora`."""
    return shared_path()


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser; only for tests marked `browser`."""
    found = browser_path()
    if not found:
        pytest.fail("mark the test `browser`: it then skips, or fails, where there is none")
    return found


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's root."""
    return ROOT
