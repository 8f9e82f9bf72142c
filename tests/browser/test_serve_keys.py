"""The served pages by keyboard, with and without scripts."""

from importlib.resources import files
from pathlib import Path

import pytest

from onrecord.web.paths import statement_path, words_path
from tests.browser.driver import Browser
from tests.browser.served import DESKTOP, STATEMENT
from tests.unit.web.site import GATE

pytestmark = pytest.mark.browser


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
