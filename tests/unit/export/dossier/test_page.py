"""The page of a dossier: complete in itself, and nothing of a statement can act in it."""

import json

import pytest
from lxml import html

from onrecord.export.dossier.page import render_page
from onrecord.query.dossier import Dossier
from tests.unit.export.dossier.builders import dossier, empty

HOSTILE = [
    "<script>alert(1)</script> x",
    "</style><img src=x onerror=alert(1)> y",
    '" onmouseover="alert(1) z',
    "{{ 7*7 }} {% raw %} q",
    "javascript:alert(1) &amp; &#60;b&#62; w",
    "\u202eevil \u0000 \x1b[31m nul",
]


def page(found: Dossier) -> html.HtmlElement:
    return html.document_fromstring(render_page(found).decode("utf-8"))


def tags(root: html.HtmlElement) -> list[str]:
    return [e.tag for e in root.iter() if isinstance(e.tag, str)]


def test_the_three_steps_are_headings():
    assert [h.text for h in page(dossier()).xpath("//h2")] == ["What was said", "What might happen", "Would it happen"]


def test_every_line_names_its_statement_and_where_it_stands():
    items = page(dossier()).xpath("//ul[@class='lines']/li")
    assert len(items) > 10
    assert all((li.xpath(".//p[@class='where']/code") and "[10–29]" in li.text_content()) or li.xpath(".//dt") for li in items)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str):
    plain, root = page(dossier()), page(dossier(words, words, question=words, url="https://post.example/x"))
    assert set(tags(root)) == set(tags(plain)) | {"a"}
    assert {name for e in root.iter() for name in e.attrib if name.startswith("on")} == set()
    assert root.xpath("//script | //img | //iframe") == []


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://", 'https://x.example/" onclick="x', "file:///etc/passwd"])
def test_only_addresses_of_pages_become_links(url: str):
    links = page(dossier(url=url)).xpath("//main//a/@href")
    assert all(link.startswith("https://x.example/") for link in links)


def test_a_line_links_to_its_document():
    assert set(page(dossier(url="https://post.example/tugs")).xpath("//main//a/@href")) == {"https://post.example/tugs"}


def test_nothing_is_fetched_and_no_script_runs():
    (policy,) = page(dossier()).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script-src" not in policy
    assert page(dossier()).xpath("//link | //script | //@src") == []


def test_a_page_without_answers_says_so():
    assert [p.text for p in page(empty()).xpath("//p[@class='empty']")] == ["The ledger has nothing."] * 3


def test_the_same_dossier_gives_the_same_page_and_json():
    assert render_page(dossier()) == render_page(dossier())
    assert json.dumps(dossier().to_json()) == json.dumps(dossier().to_json())
