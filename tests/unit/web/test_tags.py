"""A page that a visitor has is not sent again while the ledger is as it was, and is sent anew as soon as it is not."""

from starlette.testclient import TestClient

from onrecord.run.judge import Judge, judge_statement, undo
from onrecord.run.tokens import Scope, add_token
from onrecord.run.withhold import withhold
from onrecord.store import Ledger
from onrecord.web import Settings, create_app
from tests.unit.web.site import GATE, HERE, PORT, no_reader, visitor

PAGES = [
    "/search?q=gate",
    "/sources",
    "/documents",
    "/disputes",
    "/network",
    "/anonymous",
    "/ledger",
    "/search.csv",
    "/api/v1/statements",
    "/api/v1/documents",
]
WITH_FORMS = ["/", "/read", "/judgements", f"/documents/{GATE.document.id}", f"/statements/{GATE.statements[0].id}"]
JUDGE = Judge("Ada", "seen", clock=lambda: "2024-05-05T12:00:00+00:00")


def again(client: TestClient, path: str, tag: str) -> int:
    return client.get(path, headers={"If-None-Match": tag}).status_code


def test_a_page_that_is_known_is_not_sent_again(ledger: Ledger):
    client = visitor(ledger)
    for page in PAGES:
        first = client.get(page)
        known = client.get(page, headers={"If-None-Match": f'"x", {first.headers["etag"]}'})
        assert (known.status_code, known.content, known.headers["etag"]) == (304, b"", first.headers["etag"]), page
        assert known.headers["cache-control"] == "private, no-cache", page


def test_a_page_with_a_form_has_no_tag(ledger: Ledger):
    client = visitor(ledger, judges=True)
    assert [page for page in WITH_FORMS if "etag" in client.get(page).headers] == []


def test_no_page_outlives_a_judgement_nor_its_undoing(ledger: Ledger):
    client = visitor(ledger)
    before = {page: client.get(page).headers["etag"] for page in PAGES}
    judgement = judge_statement(ledger, "accept", GATE.statements[0].id, JUDGE)
    judged = {page: client.get(page).headers["etag"] for page in PAGES}
    assert {again(client, page, tag) for page, tag in before.items()} == {200}
    assert {again(client, page, tag) for page, tag in judged.items()} == {304}
    undo(ledger, judgement, JUDGE)
    assert {again(client, page, tag) for page, tag in (*before.items(), *judged.items())} == {200}


def test_what_is_withheld_is_gone_from_pages_that_were_known(ledger: Ledger):
    client = visitor(ledger)
    first = client.get("/search?q=shut")
    withhold(ledger, GATE.document.id, JUDGE)
    second = client.get("/search?q=shut", headers={"If-None-Match": first.headers["etag"]})
    assert ("the gate was" in first.text, second.status_code, GATE.document.id in second.text) == (True, 200, False)


def test_another_start_of_the_server_knows_no_tag_of_the_last(ledger: Ledger):
    tag = visitor(ledger).get("/sources").headers["etag"]
    assert again(visitor(ledger), "/sources", tag) == 200


def test_a_fault_has_no_tag(ledger: Ledger):
    assert "etag" not in visitor(ledger).get("/api/v1/statements/abcdef0123").headers


def test_a_tag_is_of_one_visitor(ledger: Ledger):
    settings = Settings(port=PORT, needs_tokens=True, open_reader=no_reader)
    client = TestClient(create_app(ledger, settings), base_url=HERE, follow_redirects=False)
    ones, others = ({"Authorization": f"Bearer {add_token(ledger, name, [Scope.READ])[1]}"} for name in ("Mara", "Jon"))
    tag = client.get("/sources", headers=ones).headers["etag"]
    assert client.get("/sources", headers={**ones, "If-None-Match": tag}).status_code == 304
    assert client.get("/sources", headers={**others, "If-None-Match": tag}).status_code == 200
    assert client.get("/sources", headers={"If-None-Match": tag}).status_code == 303
