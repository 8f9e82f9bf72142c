"""The pages of claims by keyboard, without scripts: everything is reached, the plot has its table, and judgements are made and taken back."""

import pytest

from tests.browser.driver import Browser
from tests.browser.served import CLAIM, DESKTOP, DISPUTE, PHONE

pytestmark = pytest.mark.browser

DENIAL = DISPUTE[1].statements[0]


def test_words_of_a_claim_lead_to_the_article_by_keyboard(browser: Browser, site: str):
    browser.look(width=DESKTOP, height=300)
    browser.visit(site + CLAIM)
    browser.ask(f"document.querySelector('.sides .what[href$=\"{DENIAL.id}\"]').focus()")
    browser.press("Enter", leads_on=True)
    words = "document.querySelector(':target')"
    assert browser.ask(f"{words}.textContent") == "that the gate was shut"
    assert 0 <= browser.ask(f"{words}.getBoundingClientRect().top") < 300


@pytest.mark.parametrize(("width", "seen"), [(PHONE, "slim"), (800, "middle"), (DESKTOP, "wide")])
def test_one_plot_is_seen_at_its_size_and_its_table_opens_by_keyboard(browser: Browser, site: str, width: int, seen: str):
    browser.scripts(on=False)
    browser.look(width=width)
    browser.visit(site + CLAIM)
    plots = "[...document.querySelectorAll('svg.life')].filter(e => e.checkVisibility())"
    assert browser.ask(f"{plots}.map(e => e.classList[1])") == [seen]
    assert browser.ask(f"{plots}[0].getBoundingClientRect().width / {plots}[0].viewBox.baseVal.width") == 1
    browser.ask("document.querySelector('.life-plot + details summary').focus()")
    browser.press("Enter")
    assert browser.ask("document.querySelector('.life-table').checkVisibility()")


def test_a_statement_is_taken_out_of_a_claim_by_keyboard_and_the_judgement_taken_back(browser: Browser, site: str):
    browser.scripts(on=False)
    browser.visit(f"{site}{CLAIM}/review")
    browser.ask(f"document.querySelector('input[value=\"{DENIAL.id}\"]').focus()")
    browser.press(" ")
    browser.ask("document.querySelector('#unlink-reason').focus()")
    browser.type("she speaks of another gate")
    browser.press("Tab")
    browser.press("Tab")
    browser.press("Enter", leads_on=True)
    assert browser.ask("location.pathname") == CLAIM
    assert "she speaks of another gate" in browser.ask("document.querySelector('div.verdict.reject').textContent")
    assert "Mara Ilves" not in browser.ask("document.querySelector('.sides').textContent")
    browser.ask("document.querySelector('div.verdict button').focus()")
    browser.press("Enter", leads_on=True)
    browser.visit(site + CLAIM)
    assert "Mara Ilves" in browser.ask("document.querySelector('.sides').textContent")
    assert browser.ask("document.querySelector('div.verdict')") is None


def test_a_question_is_asked_and_each_line_of_the_dossier_leads_to_words(browser: Browser, site: str):
    browser.visit(f"{site}/dossier")
    browser.ask("document.querySelector('#question').focus()")
    browser.type("Was the gate shut?")
    browser.press("Enter", leads_on=True)
    assert browser.ask("document.querySelector('h1').textContent") == "Was the gate shut?"
    lines, leading = browser.ask(
        "[document.querySelectorAll('.lines > li').length, document.querySelectorAll('.lines a.what[href*=\"#s-at-\"]').length]"
    )
    assert lines == leading > 0


def test_the_focus_is_seen_on_every_stop_of_a_claim(browser: Browser, site: str):
    browser.visit(site + CLAIM)
    unseen = """
      const stops = [...document.querySelectorAll('a[href], summary, button, input:not([type=hidden]), [tabindex="0"]')];
      stops.filter((e) => e.checkVisibility()).filter((e) => {
        e.focus({focusVisible: true}); const style = getComputedStyle(e);
        return document.activeElement !== e || style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2; }).length
    """
    assert browser.ask(unseen) == 0


def test_a_claim_is_printed_on_white_without_what_only_a_screen_needs(browser: Browser, site: str):
    browser.look(width=DESKTOP, dark=True)
    browser.visit(site + CLAIM)
    browser.print_media(on=True)
    shown = "['.site nav', '.downloads', '.sides', 'svg.life.middle'].map(s => document.querySelector(s).checkVisibility())"
    assert browser.ask(f"[getComputedStyle(document.documentElement).backgroundColor, ...{shown}]") == [
        "rgb(255, 255, 255)",
        False,
        False,
        True,
        True,
    ]
    browser.print_media(on=False)
