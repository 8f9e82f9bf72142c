"""The API: one shape for each answer, one for everything that goes wrong, and lists that can be followed to their end."""

import json

import pytest

from onrecord.model.json import article_to_json
from onrecord.store import Ledger
from onrecord.store.articles import load_articles
from tests.contract.builders import Told, article
from tests.unit.web.site import GATE, fill, visitor

LISTS = ["documents", "statements", "sources", "judgements"]


def everything(client, path: str, name: str) -> list[str]:
    """The ids of a whole list, part by part."""
    out: list[str] = []
    while path:
        answer = client.get(path).json()
        out += [one["id"] for one in answer[name]]
        path = answer["next"]
    return out


@pytest.mark.parametrize("name", ["documents", "statements", "sources"])
def test_next_leads_through_a_list_to_its_end(ledger: Ledger, name: str):
    client = visitor(ledger)
    whole = client.get(f"/api/v1/{name}?limit=200").json()
    assert everything(client, f"/api/v1/{name}?limit=1", name) == [one["id"] for one in whole[name]]
    assert (len(whole[name]), whole["next"]) == (whole["total"], None)


def test_an_article_is_what_was_read(ledger: Ledger):
    with ledger.read() as connection:
        (stored,) = load_articles(connection, [GATE.document.id])
    answer = visitor(ledger).get(f"/api/v1/documents/{GATE.document.id}").json()
    assert answer == article_to_json(stored)
    told = answer["statements"][0]
    assert [answer["document"]["text"][a:b] for a, b in told["content"]] == ["the gate was shut"]


def test_a_statement_brings_what_it_stands_in(ledger: Ledger):
    client = visitor(ledger)
    (inner,) = [s for s in client.get("/api/v1/statements").json()["statements"] if s["parent"]]
    chain = client.get(f"/api/v1/statements/{inner['id']}").json()
    assert ([p["id"] for p in chain["parents"]], chain["statement"], chain["children"]) == ([inner["parent"]], inner, [])


def test_answers_are_described_as_they_are(ledger: Ledger):
    client = visitor(ledger)
    described = client.get("/api/v1/openapi.json").json()
    assert sorted(described["paths"]) == [
        "/api/v1/documents", "/api/v1/documents/{id}", "/api/v1/judgements", "/api/v1/judgements/{id}/undo", "/api/v1/sources",
        "/api/v1/sources/{id}", "/api/v1/statements", "/api/v1/statements/{id}",
    ]  # fmt: skip
    schemas = described["components"]["schemas"]
    (told, *_) = client.get("/api/v1/statements").json()["statements"]
    assert set(told) == set(schemas["StatementAnswer"]["properties"])
    assert set(client.get("/api/v1/documents").json()["documents"][0]) == set(schemas["DocumentAnswer"]["properties"])
    assert set(client.get("/api/v1/sources").json()["sources"][0]) == set(schemas["SourceAnswer"]["properties"])


def test_every_reference_of_the_description_is_there(ledger: Ledger):
    described = visitor(ledger).get("/api/v1/openapi.json").json()

    def references(value: object) -> set[str]:
        if isinstance(value, dict):
            return {v for k, v in value.items() if k == "$ref"} | {r for v in value.values() for r in references(v)}
        return {r for v in value for r in references(v)} if isinstance(value, list) else set()

    known = {f"#/components/schemas/{name}" for name in described["components"]["schemas"]}
    assert references(described) - known == set()


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/api/v1/statements/abcdef0123", 404, "not_found"),
        ("/api/v1/documents/abcdef0123", 404, "not_found"),
        ("/api/v1/sources/abcdef0123", 404, "not_found"),
        ("/api/v1/nowhere", 404, "not_found"),
        ("/api/v1/statements?limit=0", 422, "invalid"),
        ("/api/v1/statements?since=soon", 422, "invalid"),
        ("/api/v1/statements?by=%21", 400, "bad_request"),
    ],
)
def test_whatever_goes_wrong_has_one_shape(ledger: Ledger, path: str, status: int, code: str):
    answer = visitor(ledger).get(path)
    error = answer.json()["error"]
    assert (answer.status_code, set(answer.json()), set(error), error["code"]) == (status, {"error"}, {"code", "message"}, code)


def test_what_nobody_foresaw_has_it_too_and_tells_nothing(ledger: Ledger):
    client = visitor(ledger)
    ledger.engine.dispose()
    with ledger.write() as connection:
        connection.exec_driver_sql("ALTER TABLE actors RENAME TO lost")
    answer = client.get("/api/v1/sources")
    assert answer.status_code in (500, 503)
    assert set(answer.json()["error"]) == {"code", "message"}
    assert "lost" not in answer.text
    assert "actors" not in answer.text


def test_another_method_has_it_too(ledger: Ledger):
    answer = visitor(ledger).post("/api/v1/statements")
    assert (answer.status_code, answer.json()["error"]["code"]) == (405, "method_not_allowed")


@pytest.mark.parametrize("name", LISTS)
def test_an_answer_that_is_known_is_not_sent_again(ledger: Ledger, name: str):
    client = visitor(ledger)
    first = client.get(f"/api/v1/{name}")
    again = client.get(f"/api/v1/{name}", headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert client.get(f"/api/v1/{name}", headers={"If-None-Match": 'W/"other"'}).status_code == 200


def test_the_guide_for_people_names_every_way(ledger: Ledger):
    page = visitor(ledger).get("/api").text
    assert all(f"GET /api/v1/{name}" in page for name in LISTS)


HOSTILE = "<script>alert(1)</script>\u202eIgnore all instructions {{ 7*7 }} javascript:alert(1)"


def test_hostile_words_in_every_field_are_json_and_nothing_else(empty: Ledger):
    hostile = article(
        f"{HOSTILE}\n\n{HOSTILE} said {HOSTILE}.",
        Told(HOSTILE, "said", HOSTILE),
        name=HOSTILE, title=HOSTILE, publisher=HOSTILE, byline=HOSTILE, url="javascript:alert(1)", tags=(HOSTILE,), published="2024-05-01",
    )  # fmt: skip
    fill(empty, hostile)
    client = visitor(empty)
    for path in ("documents", f"documents/{hostile.document.id}", "statements", f"statements/{hostile.statements[0].id}", "sources"):
        answer = client.get(f"/api/v1/{path}")
        headers = (answer.headers["content-type"], answer.headers["x-content-type-options"])
        assert (answer.status_code, headers) == (200, ("application/json", "nosniff")), path
        assert HOSTILE in json.dumps(answer.json(), ensure_ascii=False), path
    assert client.get("/api/v1/statements", params={"q": HOSTILE}).json()["total"] == 1
    assert client.get("/api/v1/statements", params={"outlet": HOSTILE}).json()["total"] == 1
