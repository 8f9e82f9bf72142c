"""The page of an article in a real browser: nothing overflows, cards stand where they should, colours can be read, and the policy holds."""

from dataclasses import replace

import pytest

from onrecord.export.page import render_page
from onrecord.model import Act, Form, Place
from tests.browser.conftest import Measure
from tests.unit.export.builders import Told, article, refused
from tests.unit.export.flood import FLOOD

pytestmark = pytest.mark.browser

PHONE, DESKTOP = 360, 1280
TITLE = "Velmark denies it cut the cable"
LONG = "unbreakable" * 20
STORY = article(
    f"{TITLE}\n\nShare this\n\nOfficials say they have learned that Velmark signaled that it would pay.\n\nWHAT NOW?\n\n"
    f'"Nobody knows," the harbor master said. Critics doubt that. {LONG} was heard.\n\nA quiet paragraph follows, and nobody speaks in it.\n',
    Told("h", "Velmark", "denies", "it cut the cable", act=Act.DENY, place=Place.HEADLINE),
    Told("a", "Officials", "say", "they have learned that Velmark signaled that it would pay"),
    Told("b", "they", "have learned", "that Velmark signaled that it would pay", parent="a", act=Act.CONCLUDE),
    Told("c", "Velmark", "signaled", "that it would pay", parent="b", after="Officials"),
    Told("d", "the harbor master", "said", '"Nobody knows,"', form=Form.DIRECT),
    Told("e", "Critics", "doubt", "that", act=Act.DOUBT, after="Critics"),
    title=TITLE, aside=["Share this"], publisher="The Dunmere Courier", url=f"https://courier.example/{LONG}", path=f"archive/{LONG}.txt",
)  # fmt: skip
LONG_LABELS = replace(
    FLOOD, statements=tuple(replace(s, holder=replace(s.holder, country=LONG, anonymity_reason=LONG)) for s in FLOOD.statements if s.holder)
)
PAGE = render_page([STORY, article("Nothing happened.", name=LONG), FLOOD, LONG_LABELS, refused("broken", LONG)])

EDGES = """
const box = (selector) => page.querySelector(selector).getBoundingClientRect().toJSON();
return {words: box("p.words"), card: box('[id="a1-2"]'), inner: box('[id="a1-2.1"]')};
"""
TOO_WIDE = """
const width = page.documentElement.clientWidth;
if (page.documentElement.scrollWidth === width) return [];
const wide = [...page.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > width + 1);
return [["page", page.documentElement.scrollWidth, width], ...wide.map((e) => [e.tagName + "." + e.className, e.getBoundingClientRect().right])];
"""
LOW_CONTRAST = """
const parse = (colour) => { const n = colour.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
const over = (top, under) => top.slice(0, 3).map((c, i) => c * top[3] + under[i] * (1 - top[3])).concat(1);
const ground = (e) => e ? over(parse(view.getComputedStyle(e).backgroundColor), ground(e.parentElement)) : [255, 255, 255, 1];
const light = (c) => { const [r, g, b] = c.map((v) => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
  return .2126 * r + .7152 * g + .0722 * b; };
const ratio = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);
const speaks = (e) => e.matches(".ref") || [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
for (const e of page.querySelectorAll("details")) e.open = true;
const low = () => [...page.body.querySelectorAll("*")].filter((e) => speaks(e) && !e.matches("script, style"))
  .map((e) => [e.tagName + "." + e.className, ratio(parse(view.getComputedStyle(e).color), ground(e))]).filter(([, r]) => r < 4.5);
const parts = [...page.querySelectorAll("[data-s]")];
const lit = (key) => { for (const e of parts) e.classList.toggle("lit", e.dataset.s === key); return low(); };
return ["none", ...new Set(parts.map((e) => e.dataset.s))].flatMap(lit);
"""


@pytest.mark.parametrize("width", [PHONE, 390, 768, 960, DESKTOP])
def test_nothing_runs_over_the_edge_of_the_screen(measure: Measure, width: int):
    assert measure(PAGE, TOO_WIDE, width=width) == []


def test_a_card_stands_beside_its_paragraph_on_a_desktop(measure: Measure):
    edges = measure(PAGE, EDGES, width=DESKTOP)
    assert isinstance(edges, dict)
    assert edges["card"]["left"] > edges["words"]["right"]
    assert abs(edges["card"]["top"] - edges["words"]["top"]) < 16


def test_a_card_stands_below_its_paragraph_on_a_phone(measure: Measure):
    edges = measure(PAGE, EDGES, width=PHONE)
    assert isinstance(edges, dict)
    assert edges["card"]["top"] >= edges["words"]["bottom"]


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_a_nested_card_stands_inside_its_parent(measure: Measure, width: int):
    edges = measure(PAGE, EDGES, width=width)
    assert isinstance(edges, dict)
    outer, inner = edges["card"], edges["inner"]
    assert outer["top"] < inner["top"]
    assert inner["bottom"] <= outer["bottom"]
    assert outer["left"] < inner["left"]


@pytest.mark.parametrize("dark", [False, True])
def test_all_words_stand_out_from_their_ground_lit_or_not(measure: Measure, dark: bool):
    assert measure(PAGE, LOW_CONTRAST, width=DESKTOP, dark=dark) == []


def test_the_dark_page_is_dark(measure: Measure):
    assert measure(PAGE, "return view.getComputedStyle(page.documentElement).backgroundColor;", width=DESKTOP, dark=True) == "rgb(21, 23, 26)"


def test_pointing_at_words_lights_their_card_and_the_reverse(measure: Measure):
    script = """
      const point = (selector) => page.querySelector(selector).dispatchEvent(new view.PointerEvent("pointerover", {bubbles: true}));
      const lit = () => [...new Set([...page.querySelectorAll(".lit")].map((e) => e.tagName + " " + e.dataset.s))].sort();
      point('.cue[data-s="a1-3"]'); const words = lit();
      point('[id="a1-2.1"] .told'); const card = lit();
      point("h1"); return [words, card, lit()];
    """
    assert measure(PAGE, script, width=DESKTOP) == [
        ["A a1-3", "LI a1-3", "SPAN a1-3"],
        ["A a1-2.1", "LI a1-2.1", "SPAN a1-2.1"],
        [],
    ]


def test_numbers_can_be_reached_by_the_keyboard(measure: Measure):
    script = """
      const stops = [...page.querySelectorAll(".ref[href], .number, a.name, summary, .facts a")];
      return stops.filter((e) => { e.focus(); return page.activeElement !== e; }).length;
    """
    assert measure(PAGE, script, width=DESKTOP) == 0


def test_why_opens_without_the_script_of_the_page(measure: Measure):
    script = """
      const why = page.querySelector('[id="a1-2"] .why'), shown = why.querySelector("dd");
      const before = shown.checkVisibility(); why.open = true;
      return [before, shown.checkVisibility(), page.documentElement.scrollWidth];
    """
    assert measure(PAGE, script, width=PHONE) == [False, True, PHONE]


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_targets_of_a_finger_do_not_lie_on_each_other(measure: Measure, width: int):
    script = """
      const boxes = [...page.querySelectorAll(".card .number, .card a.name, .card summary")].map((e) => e.getBoundingClientRect());
      const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
      return boxes.filter((a, i) => boxes.some((b, j) => i < j && meet(a, b))).length;
    """
    assert measure(PAGE, script, width=width) == 0


def test_a_hostile_article_runs_nothing(measure: Measure):
    attack = "<script>parent.hit=1</script><img src=x onerror=parent.hit=1><svg onload=parent.hit=1>"
    hostile = article(f"{attack} said {attack}", Told("s", attack, "said", attack), title=attack, name=attack, publisher=attack, byline=attack)
    assert measure(render_page([hostile]), "return [view.parent.hit ?? null, page.images.length];", width=DESKTOP) == [None, 0]


def test_the_policy_stops_a_script_that_is_not_the_pages_own(measure: Measure):
    script = """
      const other = page.createElement("script"); other.textContent = "window.ran = true;"; page.body.append(other);
      return view.ran ?? null;
    """
    assert measure(PAGE, script, width=DESKTOP) is None
