"""The served pages in a real browser, one after the other: no fault for axe, no complaint, nothing over the edge, and hostile words run nothing."""

from importlib.resources import files

import httpx
import pytest

from onrecord.web.paths import source_path
from tests.browser.driver import Browser
from tests.browser.served import DESKTOP, PAGES, PHONE

pytestmark = pytest.mark.browser

FAULT = "fault => [fault.id, fault.nodes.length, fault.nodes[0].html.slice(0, 200), fault.nodes[0].failureSummary.slice(0, 200)]"


@pytest.fixture(scope="module")
def pages(site: str) -> list[str]:
    """The addresses of pages of every kind."""
    listed = httpx.get(f"{site}/api/v1/sources?limit=200").json()["sources"]
    ids = {one["name"]: source_path(one["id"]) for one in listed}
    return [f"{site}{page}" for page in (*PAGES, ids["Jon Aster"], ids["officials"], f"{ids['Mara Ilves']}/review?q=aster")]


def test_nothing_is_wrong_on_any_page(browser: Browser, pages: list[str]):
    """No complaint of the console or the policy, nothing that runs over the edge, on a desktop and on a phone; and hostile words run nothing."""
    found: dict[str, object] = {}
    for page in pages:
        for width in (DESKTOP, PHONE):
            browser.look(width=width)
            browser.visit(page)
            seen = browser.ask("[document.documentElement.scrollWidth, document.title === 'hit', document.images.length]")
            errors = [e for e in browser.errors if not (page.endswith("/nowhere") and "404" in e)]
            if seen != [width, False, 0] or errors:
                found[f"{page} at {width}"] = (seen, errors)
    assert found == {}


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_no_fault(browser: Browser, pages: list[str], *, dark: bool):
    script = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    browser.look(width=DESKTOP, dark=dark)
    found: dict[str, object] = {}
    for page in pages:
        browser.visit(page)
        browser.ask(f"{script}; document.querySelectorAll('details').forEach((e) => {{ e.open = true; }})")
        faults = browser.ask(f"axe.run().then(run => run.violations.map({FAULT}))")
        if faults:
            found[page] = faults
    assert found == {}
