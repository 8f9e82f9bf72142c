"""Judgements: only from forms of ours, only where the site takes them, and each can be taken back."""

import pytest

from onrecord.query.judgements import judgements
from onrecord.store import Ledger
from onrecord.web.paths import document_path, source_path, statement_path
from tests.contract.builders import harbour
from tests.unit.web.site import HERE, send, token, visitor

STATEMENT = harbour().statements[1]
PAGE = statement_path(STATEMENT.id)
OURS = {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}
RIGHT = {"kind": "accept", "author": "Ada", "reason": "seen in print"}


def made(ledger: Ledger, *, undone: bool = False) -> list[tuple[str, str, str, str]]:
    return [(j.kind, j.author, j.reason, j.state) for j in judgements(ledger, undone=undone)]


def source(client, name: str) -> str:
    return client.get("/api/v1/sources", params={"name": name}).json()["sources"][0]["id"]


def test_a_read_only_site_takes_nothing_and_shows_no_form(ledger: Ledger):
    client = visitor(ledger)
    assert 'name="kind"' not in client.get(PAGE).text
    assert send(client, PAGE, "/read", **RIGHT).status_code == 403
    assert made(ledger) == []


@pytest.mark.parametrize("kind", ["accept", "reject"])
def test_a_statement_is_judged_and_shows_it_wherever_it_stands(ledger: Ledger, kind: str):
    client = visitor(ledger, judges=True)
    answer = send(client, PAGE, PAGE, **{**RIGHT, "kind": kind})
    assert (answer.status_code, answer.headers["location"]) == (303, PAGE)
    assert made(ledger) == [(kind, "Ada", "seen in print", "in force")]
    for page in (PAGE, document_path(harbour().document.id), "/search?q=closed", "/judgements"):
        assert "seen in print" in client.get(page).text, page
    assert [j["kind"] for j in client.get("/api/v1/judgements").json()["judgements"]] == [kind]


@pytest.mark.parametrize(
    "fields",
    [
        {**RIGHT, "author": " "},
        {**RIGHT, "kind": "reject", "reason": ""},
        {**RIGHT, "kind": "delete"},
        {"author": "Ada", "reason": "x"},
        {**RIGHT, "reason": "x" * 2001},
    ],
)
def test_a_judgement_needs_a_kind_an_author_and_to_reject_a_reason(ledger: Ledger, fields: dict[str, str]):
    assert send(visitor(ledger, judges=True), PAGE, PAGE, **fields).status_code == 400
    assert made(ledger) == []


def test_a_form_without_the_token_of_its_visitor_is_refused(ledger: Ledger):
    client, other = visitor(ledger, judges=True), visitor(ledger, judges=True)
    own, foreign = token(client, PAGE), token(other, PAGE)
    for wrong in ("", "x", foreign, own[:-1] + ("0" if own[-1] != "0" else "1"), "é" * 86):
        assert client.post(PAGE, data={**RIGHT, "token": wrong}, headers=OURS).status_code == 403
    client.cookies.clear()
    assert client.post(PAGE, data={**RIGHT, "token": own}, headers=OURS).status_code == 403
    assert made(ledger) == []


FOREIGN = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://localhost:1"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_a_form_that_another_site_sends_is_refused(ledger: Ledger, headers: dict[str, str]):
    client = visitor(ledger, judges=True)
    assert client.post(PAGE, data={**RIGHT, "token": token(client, PAGE)}, headers=headers).status_code == 403
    assert made(ledger) == []


def test_the_cookie_is_kept_from_scripts_and_from_other_sites(ledger: Ledger):
    cookie = visitor(ledger).get("/").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_two_sources_are_merged_and_the_undoing_parts_them(ledger: Ledger):
    client = visitor(ledger, judges=True)
    aster, ilves = source(client, "aster"), source(client, "ilves")
    review = f"{source_path(ilves)}/review"
    assert aster in client.get(f"{review}?q=aster").text
    answer = send(client, f"{source_path(ilves)}/merge", review, other=aster, author="Ada", reason="pen name")
    assert answer.headers["location"] == source_path(ilves)
    assert client.get(source_path(aster)).status_code == 404
    merged = client.get(source_path(ilves)).text
    assert "Jon Aster" in merged
    assert "Merged by a person" in merged
    assert "pen name" in merged
    (judgement,) = client.get("/api/v1/judgements").json()["judgements"]
    assert send(client, f"/judgements/{judgement['id']}/undo", "/judgements").status_code == 303
    assert client.get(source_path(aster)).status_code == 200
    assert made(ledger) == []
    assert [state for *_, state in made(ledger, undone=True)] == ["undone"]


def test_a_mention_is_split_off(ledger: Ledger):
    client = visitor(ledger, judges=True)
    ilves = source(client, "ilves")
    page = client.get(f"{source_path(ilves)}/review").text
    entity = page.split('name="entity" value="')[1].split('"')[0]
    answer = send(client, f"{source_path(ilves)}/split", f"{source_path(ilves)}/review", entity=entity, author="Ada", reason="a namesake")
    assert answer.status_code == 303
    parts = client.get("/api/v1/sources?name=ilves").json()["sources"]
    assert len(parts) == 2
    assert all("Split by a person" in client.get(source_path(part["id"])).text for part in parts)


def test_what_was_undone_cannot_be_undone_again(ledger: Ledger):
    client = visitor(ledger, judges=True)
    send(client, PAGE, PAGE, **RIGHT)
    (judgement,) = client.get("/api/v1/judgements").json()["judgements"]
    path = f"/judgements/{judgement['id']}/undo"
    assert [send(client, path, "/read").status_code for _ in range(2)] == [303, 404]


def test_a_statement_that_is_withheld_is_gone_until_that_is_taken_back(ledger: Ledger):
    client = visitor(ledger, judges=True)
    assert send(client, PAGE, PAGE, kind="withhold", author="Ada", reason="").status_code == 400
    assert send(client, PAGE, PAGE, kind="withhold", author="Ada", reason="in danger").headers["location"] == "/judgements"
    assert [client.get(path).status_code for path in (PAGE, f"/api/v1/statements/{STATEMENT.id}")] == [404, 404]
    assert "harbour was closed" in client.get("/judgements").text
    assert "harbour was closed" not in visitor(ledger).get("/judgements").text + visitor(ledger).get("/api/v1/judgements").text
    (judgement,) = client.get("/api/v1/judgements").json()["judgements"]
    send(client, f"/judgements/{judgement['id']}/undo", "/judgements")
    assert client.get(PAGE).status_code == 200


def test_a_document_that_is_withheld_is_gone_until_that_is_taken_back(ledger: Ledger):
    client, path = visitor(ledger, judges=True), document_path(harbour().document.id)
    assert f"{path}/withhold" not in visitor(ledger).get(path).text
    assert send(client, f"{path}/withhold", path, author="Ada", reason="in danger").status_code == 303
    assert [client.get(p).status_code for p in (path, PAGE, f"/api/v1{path}")] == [404] * 3
    assert "Grain waits" not in client.get("/documents").text
    (judgement,) = client.get("/api/v1/judgements").json()["judgements"]
    send(client, f"/judgements/{judgement['id']}/undo", "/judgements")
    assert "Grain waits" in client.get(path).text
