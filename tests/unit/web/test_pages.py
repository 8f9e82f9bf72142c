"""Every page: it answers, says what it is of, and leads on."""

import re

import pytest
from lxml import html

from onrecord.store import Ledger
from onrecord.web.paths import document_path, source_path, statement_path, words_path
from tests.contract.builders import Told, article, harbour
from tests.unit.web.site import ALL, GATE, fill, links, visitor
from tests.unit.web.structure import faults

OUTER, INNER = harbour().statements
PAGES = ["/", "/read", "/search", "/claims", "/disputes", "/dossier", "/network", "/sources", "/documents", "/copies", "/anonymous", "/judgements",
         "/ledger", "/rejects", "/api", document_path(GATE.document.id), statement_path(INNER.id), "/versions?url=https://courier.example/gate",
         "/anonymous/outlet?name=Courier", "/nowhere"]  # fmt: skip
SENT_TO = ("/merge", "/split", "/undo", "/withhold")
"""Ends of addresses that are only sent to."""


def actor(ledger: Ledger, name: str) -> str:
    return visitor(ledger).get("/api/v1/sources", params={"name": name}).json()["sources"][0]["id"]


def test_no_link_of_the_site_leads_nowhere(ledger: Ledger):
    client, seen, waiting = visitor(ledger, judges=True), set[str](), ["/"]
    while waiting:
        path = waiting.pop().split("#")[0]
        if path and path not in seen:
            seen.add(path)
            answer = client.get(path)
            assert answer.status_code == 200 or (path.endswith(SENT_TO) and answer.status_code == 405), path
            waiting += links(answer.text) if "html" in answer.headers["content-type"] else []
    assert len(seen) > 50


def test_an_empty_ledger_says_how_to_begin(empty: Ledger):
    assert "onrecord add" in visitor(empty).get("/").text


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_made_well(ledger: Ledger, page: str):
    assert faults(visitor(ledger, judges=True).get(page).text) == []


def test_the_article_shows_exactly_its_text(ledger: Ledger):
    root = html.document_fromstring(visitor(ledger).get(document_path(GATE.document.id)).text)
    shown = "".join(w.text_content() for w in root.xpath('//article//*[contains(concat(" ", @class, " "), " words ")]'))
    assert shown == GATE.document.text


@pytest.mark.parametrize("one", ALL, ids=lambda a: a.name)
def test_a_link_to_a_statement_lands_on_its_words(ledger: Ledger, one):
    for statement in one.statements:
        path, anchor = words_path(one.document.id, statement.id).split("#")
        landed = html.document_fromstring(visitor(ledger).get(path).text).get_element_by_id(anchor)
        assert landed.text_content() == statement.content.text


def test_the_beginning_of_an_id_will_do(ledger: Ledger):
    assert visitor(ledger).get(document_path(GATE.document.id)[:20]).status_code == 200
    assert visitor(ledger).get(statement_path(INNER.id)[:18]).status_code == 200


def test_a_statement_shows_what_it_stands_in(ledger: Ledger):
    assert "It stands in" in visitor(ledger).get(statement_path(INNER.id)).text
    assert "In it stand" in visitor(ledger).get(statement_path(OUTER.id)).text


def test_a_source_has_its_offices_and_statements_of_all_documents(ledger: Ledger):
    page = visitor(ledger).get(source_path(actor(ledger, "Mara Ilves"))).text
    assert "minister" in page
    assert "that ships wait" in page
    assert "officials denied the harbour was closed" in page


def test_an_unnamed_source_has_a_page_of_another_kind(ledger: Ledger):
    client = visitor(ledger)
    unnamed = [s for s in client.get("/api/v1/sources?naming=unnamed").json()["sources"] if s["name"] == "officials"]
    assert len(unnamed) == 2
    page = client.get(source_path(unnamed[0]["id"])).text
    assert "Unnamed source" in page
    assert "Hypotheses, not findings" in page
    assert source_path(unnamed[1]["id"]) in page


def test_versions_tell_what_was_reworded(ledger: Ledger):
    page = visitor(ledger).get("/versions?url=https://courier.example/gate").text
    assert re.findall(r'class="tag">(\w+)<', page).count("reworded") == 1
    assert "the gate was shut and locked" in page


def test_a_document_without_its_text_is_shown_by_its_labels(empty: Ledger):
    fill(empty, GATE, keeps_text=False)
    page = visitor(empty).get(document_path(GATE.document.id)).text
    assert "are not kept" in page
    assert "the gate was shut" not in page
    assert "Jon Aster" in page


def test_the_audit_counts_unnamed_statements_and_reasons_by_outlet(ledger: Ledger):
    assert visitor(ledger).get("/anonymous.csv").text.splitlines() == [
        "outlet,statements,unnamed,documents,reasoned", "Courier,4,1,1,0", "Varland Post,2,1,1,0",
    ]  # fmt: skip


def test_what_is_not_there_is_a_page_that_says_so(ledger: Ledger):
    for path in ("/documents/abcdef0123", "/statements/abcdef0123", "/sources/abcdef0123", "/nowhere", "/static/other.js"):
        answer = visitor(ledger).get(path)
        assert (answer.status_code, "Not Found" in answer.text) == (404, True)


def test_an_article_of_five_thousand_words_is_a_small_page_on_the_wire(empty: Ledger):
    told = [Told(f"Speaker {n}", "said", f"matter {n} would be settled before day {n % 31} by the board of harbour {n * 7}") for n in range(120)]
    rest = " ".join(f"word{n * n % 997}" for n in range(5_000 - 120 * 17))
    one = article("\n\n".join([*(f"{t.source} {t.cue} {t.content}." for t in told), rest]), *told, name="long")
    assert len(one.document.text.split()) >= 4_900
    fill(empty, one)
    answer = visitor(empty).get(document_path(one.document.id), headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) < 100_000
