"""Reviewing in a real browser: a statement is edited by its form and by keyboard, taken back, withheld; and people sign in."""

from collections.abc import Generator
from importlib.resources import files
from pathlib import Path
from typing import Any

import httpx
import pytest

from onrecord.run.tokens import Scope, add_token
from onrecord.store import Ledger
from onrecord.web.paths import document_path, edit_path, statement_path
from tests.browser.driver import Browser
from tests.browser.served import DESKTOP, PHONE, STATEMENT, running
from tests.contract.builders import harbour
from tests.unit.web.site import fill

pytestmark = pytest.mark.browser

PAGE, FORM, ARTICLE = statement_path(STATEMENT.id), edit_path(STATEMENT.id), document_path(harbour().document.id)
AXE = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TEXT = harbour().document.text


@pytest.fixture
def own(tmp_path: Path) -> Generator[str, None, None]:
    """A site of this test's own: what it decides is met by no other."""
    ledger = fill(Ledger.open(tmp_path / "news.db", create=True), harbour())
    with running(ledger) as address:
        yield address
    ledger.close()


def record(site: str) -> Any:
    return httpx.get(f"{site}/api/v1{PAGE}").json()["statement"]


def faults(browser: Browser) -> list[Any]:
    """What axe finds on the page, light and dark, and whether it is wider than the phone."""
    out: list[Any] = []
    for dark in (False, True):
        browser.look(width=DESKTOP, dark=dark)
        browser.ask(f"{AXE}; document.querySelectorAll('details').forEach((e) => {{ e.open = true; }})")
        out += browser.ask("axe.run().then(run => run.violations.map(v => [v.id, v.nodes[0].html.slice(0, 200), v.nodes[0].failureSummary]))")
    browser.look(width=PHONE)
    width = browser.ask("document.documentElement.scrollWidth")
    browser.look(width=DESKTOP)
    return [*out, *([f"{width} wide"] if width > PHONE else []), *browser.errors]


def choose(browser: Browser, words: str) -> None:
    """Select words of the article as a mouse does."""
    browser.ask(f"""(() => {{
      const walker = document.createTreeWalker(document.getElementById("passage"), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {{
        const at = node.data.indexOf({words!r});
        if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + {len(words)});
      }}
      return new Promise((done) => setTimeout(done, 50));
    }})()""")


def keep(browser: Browser) -> None:
    """Say why, and send the form, by keyboard."""
    browser.ask("document.querySelector('#edit-reason').focus()")
    browser.type("read again")
    browser.press("Tab")
    browser.press("Tab")
    assert browser.ask("document.activeElement.textContent") == "Keep the edit"
    browser.press("Enter", leads_on=True)


def test_a_statement_is_edited_and_taken_back_by_keyboard_without_scripts(browser: Browser, own: str):
    before = record(own)
    browser.scripts(on=False)
    browser.visit(own + PAGE)
    browser.ask("document.querySelector('a[href$=\"/edit\"]').focus()")
    browser.press("Enter", leads_on=True)
    browser.ask("document.querySelector('#edit-act').focus()")
    browser.press("w")
    browser.press("a")
    browser.press("r")
    assert browser.ask("document.querySelector('#edit-act').value") == "warn"
    browser.ask("document.querySelector('#edit-content').select()")
    browser.type("harbour was closed")
    keep(browser)
    assert browser.ask("location.pathname") == PAGE
    shown = browser.ask("document.querySelector('.verdict.edit').textContent")
    assert all(words in shown for words in ("Edited", "Ada", "read again", "warn", "deny", "the harbour was closed"))
    assert record(own)["words"]["content"] == "harbour was closed"
    browser.ask("document.querySelector('.taking-back button').focus()")
    browser.press("Enter", leads_on=True)
    assert browser.ask("[location.pathname, document.querySelector('.verdict.edit')]") == [PAGE, None]
    assert record(own) == before


def test_words_are_selected_and_set_by_mouse(browser: Browser, own: str):
    browser.visit(own + FORM)
    at = TEXT.index("officials")
    choose(browser, "officials")
    browser.ask("[...document.querySelectorAll('.taking button')].find((e) => e.textContent === 'Set as cue').click()")
    assert browser.ask("document.querySelector('#edit-cue').value") == f"{at}:{at + 9} officials"
    choose(browser, "harbour was closed")
    browser.ask("[...document.querySelectorAll('.taking button')].find((e) => e.textContent === 'Set as content').click()")
    assert "harbour was closed" in browser.ask("document.querySelector('#edit-told').textContent")
    keep(browser)
    assert record(own)["words"] == {"source": "officials", "cue": "officials", "content": "harbour was closed"}


def test_words_are_selected_and_set_by_keyboard_and_nothing_is_written(browser: Browser, own: str):
    browser.visit(own + FORM)
    browser.ask("document.querySelector('#passage').focus()")
    choose(browser, "the harbour")
    browser.ask("getSelection().collapseToStart()")
    for _ in range(len("the harbour")):
        browser.press("ArrowRight", shift=True)
    browser.press("x")
    browser.press("c")
    browser.press("ArrowRight")
    for _ in range(len(" was")):
        browser.press("ArrowRight", shift=True)
    browser.press("c", shift=True)
    at = TEXT.index("the harbour")
    assert browser.ask("document.querySelector('#edit-content').value").splitlines()[0] == f"{at}:{at + 11} the harbour"
    assert TEXT[int(browser.ask("document.querySelector('#passage').dataset.start")) :].startswith(
        browser.ask("document.querySelector('#passage').textContent")
    )
    keep(browser)
    assert record(own)["words"]["content"].startswith("the harbour … ")


def test_axe_finds_no_fault_while_a_statement_is_edited(browser: Browser, own: str):
    found: dict[str, Any] = {}
    browser.visit(own + FORM)
    browser.ask("document.querySelector('#edit-content').value = 'the moon'")
    keep(browser)
    assert "does not stand in the text" in browser.ask("document.querySelector('[role=alert]').textContent")
    browser.errors.clear()  # the console tells of the status 400
    found["a fault"] = faults(browser)
    browser.ask("document.querySelector('#edit-content').value = 'harbour was closed'; document.querySelector('#edit-role').value = ''")
    keep(browser)
    for page in (PAGE, FORM, ARTICLE, "/search?q=closed", "/judgements"):
        browser.visit(own + page)
        found[page] = faults(browser)
    assert found == {page: [] for page in found}


def test_a_document_is_withheld_by_keyboard_and_shown_again(browser: Browser, own: str):
    browser.scripts(on=False)
    browser.visit(own + ARTICLE)
    browser.ask("document.querySelector('form[action$=\"/withhold\"]').closest('details').querySelector('summary').focus()")
    browser.press("Enter")
    browser.press("Tab")
    browser.type("a source is in danger")
    browser.press("Tab")
    browser.press("Tab")
    browser.press("Enter", leads_on=True)
    assert browser.ask("location.pathname") == "/judgements"
    assert httpx.get(own + ARTICLE).status_code == 404
    browser.scripts(on=True)
    assert faults(browser) == []
    browser.ask("document.querySelector('.judgement.withhold button').focus()")
    browser.press("Enter", leads_on=True)
    assert httpx.get(own + ARTICLE).status_code == 200


def test_a_statement_is_withheld_by_keyboard(browser: Browser, own: str):
    browser.scripts(on=False)
    browser.visit(own + PAGE)
    browser.ask("document.querySelector('#judge-reason').focus()")
    browser.type("a source is in danger")
    browser.ask("document.querySelector('button[value=withhold]').focus()")
    browser.press("Enter", leads_on=True)
    assert browser.ask("location.pathname") == "/judgements"
    assert httpx.get(own + PAGE).status_code == 404


def test_somebody_signs_in_and_out_by_keyboard(browser: Browser, tmp_path: Path):
    ledger = fill(Ledger.open(tmp_path / "news.db", create=True), harbour())
    _, secret = add_token(ledger, "Mara Ilves", [Scope.REVIEW])
    with running(ledger, needs_tokens=True) as site:
        browser.visit(site + PAGE)
        assert browser.ask("location.pathname") == "/sign-in"
        assert faults(browser) == []
        browser.ask("document.querySelector('#secret').focus()")
        browser.type(secret)
        browser.press("Enter", leads_on=True)
        assert browser.ask("location.pathname") == PAGE
        browser.visit(f"{site}/sign-in")
        assert "signed in as Mara Ilves" in browser.ask("document.querySelector('main').textContent")
        assert faults(browser) == []
        browser.ask("document.querySelector('form[action=\"/sign-out\"] button').focus()")
        browser.press("Enter", leads_on=True)
        browser.visit(site + PAGE)
        assert browser.ask("location.pathname") == "/sign-in"
    ledger.close()
