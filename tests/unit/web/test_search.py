"""The search: a question is an address, what can be chosen has counts, and what is shown can be taken away."""

import json

import pytest
from lxml import html

from onrecord.store import Ledger
from tests.unit.web.site import visitor


def ticks(page: str, name: str) -> dict[str, tuple[int, bool]]:
    """The values that can be chosen of a label: how many each shows, and whether it is chosen."""
    root = html.document_fromstring(page)
    boxes = root.xpath(f"//input[@name='{name}'][@type='checkbox']")
    return {b.get("value"): (int(b.getparent().xpath("span[@class='count']")[0].text), b.get("checked") is not None) for b in boxes}


def test_values_have_counts(ledger: Ledger):
    page = visitor(ledger).get("/search").text
    assert ticks(page, "act") == {"say": (4, False), "deny": (2, False)}
    assert ticks(page, "outlet") == {"Courier": (4, False), "Varland Post": (2, False)}


def test_what_is_chosen_of_a_label_does_not_hide_its_other_values(ledger: Ledger):
    page = visitor(ledger).get("/search?act=deny").text
    assert ticks(page, "act") == {"say": (4, False), "deny": (2, True)}
    assert ticks(page, "outlet") == {"Courier": (1, False), "Varland Post": (1, False)}


def test_a_value_that_nothing_has_can_be_taken_away_again(ledger: Ledger):
    page = visitor(ledger).get("/search?act=promise").text
    assert ticks(page, "act")["promise"] == (0, True)
    assert "Nothing was found" in page


@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
def test_a_file_holds_what_the_page_shows_and_all_of_it(ledger: Ledger, suffix: str):
    client = visitor(ledger)
    answer = client.get(f"/search.{suffix}?act=say&limit=1&offset=2")
    assert answer.headers["content-disposition"] == f'attachment; filename="statements.{suffix}"'
    assert len(answer.text.splitlines()) == 4 + (suffix == "csv")


def test_json_lines_are_those_of_the_api(ledger: Ledger):
    client = visitor(ledger)
    lines = [json.loads(line) for line in client.get("/search.jsonl?q=gate").text.splitlines()]
    told = client.get("/api/v1/statements?q=gate").json()["statements"]
    assert [(r["id"], r["words"]["content"]) for r in lines] == [(r["id"], r["words"]["content"]) for r in told]


def test_the_csv_has_the_words(ledger: Ledger):
    first, *rows = visitor(ledger).get("/search.csv?q=ships").text.splitlines()
    assert first.endswith(",content")
    assert [row.rsplit(",", 1)[1] for row in rows] == ["that ships wait"]


def test_pages_are_turned_without_losing_the_question(ledger: Ledger):
    root = html.document_fromstring(visitor(ledger).get("/search?act=say&act=deny&limit=2&offset=2").text)
    assert root.xpath("//a[@rel='next'][1]/@href")[0] == "/search?limit=2&offset=4&act=say&act=deny"
    assert root.xpath("//a[@rel='prev'][1]/@href")[0] == "/search?limit=2&act=say&act=deny"


def test_empty_fields_of_a_form_say_nothing(ledger: Ledger):
    client = visitor(ledger)
    assert client.get("/search?q=&by=&since=&until=&sort=&act=").text == client.get("/search").text


@pytest.mark.parametrize("query", ["since=soon", "limit=0", "limit=9999", "offset=-1", "sort=best", f"q={'x' * 501}", "by=%21"])
def test_a_question_that_cannot_be_is_answered_with_what_is_wrong(ledger: Ledger, query: str):
    answer = visitor(ledger).get(f"/search?{query}")
    assert answer.status_code in (400, 422)
    assert "<h1>" in answer.text


def test_a_source_and_a_document_narrow_the_search_down_by_name(ledger: Ledger):
    client = visitor(ledger)
    source = client.get("/api/v1/sources?name=aster").json()["sources"][0]["id"]
    page = client.get(f"/search?source={source}").text
    assert "told by Jon Aster" in page
    assert "Mara Ilves" not in page


def test_documents_are_found_by_words_outlet_and_day(ledger: Ledger):
    client = visitor(ledger)

    def found(query: str) -> list[str]:
        return [d["name"] for d in client.get(f"/api/v1/documents?{query}").json()["documents"]]

    assert found("q=locked") == ["gate-later"]
    assert found("outlet=Varland+Post") == ["harbour"]
    assert found("until=2024-04-30") == ["harbour"]
    assert sorted(found("since=2024-05-02")) == ["gate", "gate-later"]
