"""The served pages in a real browser: by keyboard, without scripts, in both schemes and on a phone, and with hostile words in every field."""

import threading
from collections.abc import Generator
from importlib.resources import files
from pathlib import Path
from time import sleep

import httpx
import pytest
import uvicorn

from onrecord.store import Ledger
from onrecord.web import Settings, create_app
from onrecord.web.paths import document_path, source_path, statement_path, words_path
from onrecord.web.server import open_port
from tests.browser.driver import Browser
from tests.contract.builders import Told, article, harbour
from tests.unit.web.site import ALL, GATE, fill

pytestmark = pytest.mark.browser

PHONE, DESKTOP = 390, 1280
ATTACK = "<script>document.title='hit'</script><img src=x onerror=\"document.title='hit'\">"
LONG = "unbreakable" * 40
HOSTILE = article(
    f"{ATTACK}\n\n{ATTACK} {LONG} said {ATTACK} {LONG}.",
    Told(f"{ATTACK} {LONG}", "said", f"{ATTACK} {LONG}", country="VR"),
    name=ATTACK, title=ATTACK, publisher=f"{ATTACK} {LONG}", byline=ATTACK, url=f"https://courier.example/{LONG}", published="2024-05-01",
)  # fmt: skip
WIDEST = (
    "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML.slice(0, 120)).slice(-3)"
)
FAULT = "fault => [fault.id, fault.nodes.length, fault.nodes[0].html.slice(0, 200), fault.nodes[0].failureSummary.slice(0, 200)]"
STATEMENT = harbour().statements[1]
PAGES = [
    "/", "/read", "/search", "/search?act=deny&q=closed", "/sources", "/documents", "/copies", "/anonymous", "/judgements", "/ledger", "/rejects",
    "/api", "/versions?url=https://courier.example/gate", "/anonymous/outlet?name=Courier", "/nowhere", document_path(GATE.document.id),
    document_path(HOSTILE.document.id), statement_path(STATEMENT.id), statement_path(HOSTILE.statements[0].id),
]  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Generator[str, None, None]:
    """Where a site over a small ledger is served."""
    ledger = fill(Ledger.open(tmp_path_factory.mktemp("ledger") / "news.db", create=True), *ALL, HOSTILE)
    with open_port(0) as taken:
        port = int(taken.getsockname()[1])
        app = create_app(ledger, Settings(port=port, allows_judgements=True, author="Ada", place="news.db"))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]})
        thread.start()
        while not server.started:
            sleep(0.05)
        yield f"http://127.0.0.1:{port}"
        server.should_exit = True
        thread.join()
    ledger.close()


@pytest.fixture(scope="module")
def window(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Generator[Browser, None, None]:
    """One browser for all tests of this file."""
    made = Browser(chromium, tmp_path_factory.mktemp("profile"))
    yield made
    made.close()


@pytest.fixture
def browser(window: Browser) -> Browser:
    """The browser as it is when nobody has changed anything."""
    window.scripts(on=True)
    window.look(width=DESKTOP)
    return window


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
        browser.ask(f"{script}; 0")
        faults = browser.ask(f"axe.run().then(run => run.violations.map({FAULT}))")
        if faults:
            found[page] = faults
    assert found == {}


def test_a_link_lands_on_the_words_of_its_statement(browser: Browser, site: str):
    browser.look(width=DESKTOP, height=300)
    told = GATE.statements[2]
    browser.visit(site + words_path(GATE.document.id, told.id))
    words = "document.querySelector(':target')"
    assert browser.ask(f"{words}.textContent") == told.content.text
    box = browser.ask(f"{words}.getBoundingClientRect().toJSON()")
    assert 0 <= box["top"] < 300
    assert browser.ask("[...new Set([...document.querySelectorAll('.lit')].map(e => e.dataset.s))]") == ["s-3"]


def test_statements_are_stepped_through_by_keys_and_opened(browser: Browser, site: str):
    browser.visit(f"{site}/search")
    here = "[...document.querySelectorAll('.card')].indexOf(document.activeElement.closest('.card'))"
    steps = []
    for key in "jjjk":
        browser.press(key)
        steps.append(browser.ask(here))
    assert steps == [0, 1, 2, 1]
    target = browser.ask("document.activeElement.href")
    browser.press("Enter", leads_on=True)
    assert browser.ask("location.href") == target
    assert "#s-at-" in target


def test_keys_do_nothing_where_somebody_writes_or_has_turned_them_off(browser: Browser, site: str):
    browser.visit(f"{site}/search")
    browser.press("/")
    assert browser.ask("document.activeElement.id") == "q"
    browser.press("j")
    assert browser.ask("[document.activeElement.id, document.activeElement.value]") == ["q", "j"]
    browser.ask("document.querySelector('#keys button').click(); document.activeElement.blur()")
    browser.press("j")
    assert browser.ask("document.activeElement.closest('.card')") is None
    browser.ask("document.querySelector('#keys button').click()")


def test_choosing_a_value_asks_at_once(browser: Browser, site: str):
    browser.visit(f"{site}/search")
    browser.ask("document.querySelector('input[name=act][value=deny]').click()")
    browser.wait()
    assert "act=deny" in browser.ask("location.search")


def test_a_statement_is_judged_by_the_keyboard_alone_and_without_scripts(browser: Browser, site: str):
    browser.scripts(on=False)
    browser.visit(site + statement_path(STATEMENT.id))
    browser.ask("document.querySelector('#judge-reason').focus()")
    browser.type("seen in print")
    browser.press("Tab")
    browser.press("Tab")
    assert browser.ask("document.activeElement.value") == "accept"
    browser.press("Enter", leads_on=True)
    assert "seen in print" in browser.ask("document.querySelector('.verdict.accept').textContent")


def test_the_first_stop_of_the_keyboard_skips_to_the_content(browser: Browser, site: str):
    browser.visit(f"{site}/documents")
    browser.press("Tab")
    assert browser.ask("document.activeElement.className") == "skip"
    browser.press("Enter")
    assert browser.ask("document.activeElement.id") == "main"


def test_the_script_of_the_site_is_small() -> None:
    own = Path(str(files("onrecord.web"))) / "static"
    assert sum(p.stat().st_size for p in own.glob("*.js")) < 10_000
