"""Editing a statement: by its form, by a program, and what is shown of it then."""

from typing import Any

import pytest

from onrecord.query.judgements import judgements
from onrecord.run.tokens import Scope, add_token
from onrecord.store import Ledger
from onrecord.web.paths import document_path, edit_path, statement_path
from tests.contract.builders import Told, article, harbour
from tests.unit.web.site import fill, send, visitor
from tests.unit.web.test_tokens import stranger

STATEMENT = harbour().statements[1]
PAGE, FORM = statement_path(STATEMENT.id), edit_path(STATEMENT.id)
WHO = {"author": "Ada", "reason": "read again"}
NOW = {"act": "deny", "content": "the harbour was closed", "role": "minister"}
SHOWN = {**NOW, **{f"was-{name}": value for name, value in NOW.items()}}
API = "/api/v1/judgements"
EDIT: dict[str, Any] = {"kind": "edit", "statement_id": STATEMENT.id, "changes": {"act": "warn"}, **WHO}


def record(client: Any) -> dict[str, Any]:
    return client.get(f"/api/v1{PAGE}").json()["statement"]


def test_only_what_differs_from_what_the_form_showed_is_changed(ledger: Ledger):
    client = visitor(ledger, judges=True)
    answer = send(client, FORM, FORM, **{**SHOWN, "content": "harbour was\r\n94:100 closed", "role": "", **WHO})
    assert (answer.status_code, answer.headers["location"]) == (303, PAGE)
    text = harbour().document.text
    assert [text[start:end] for start, end in record(client)["content"]] == ["harbour was", "closed"]
    (judgement,) = client.get(API).json()["judgements"]
    assert set(judgement["changes"]) == {"content", "role"}
    assert record(client)["extracted"]["role"] == "minister"


def test_what_was_changed_is_told_apart_from_what_was_read_wherever_it_stands(ledger: Ledger):
    client = visitor(ledger, judges=True)
    send(client, FORM, FORM, **{**SHOWN, "act": "warn", **WHO})
    for page in (PAGE, document_path(harbour().document.id), "/search?q=closed", FORM):
        text = client.get(page).text
        assert "<ins><bdi>warn</bdi></ins>" in text, page
        assert "<del><bdi>deny</bdi></del>" in text, page
        assert "read again" in text, page


def test_an_edit_is_taken_back_on_the_page_of_its_statement(ledger: Ledger):
    client = visitor(ledger, judges=True)
    before = record(client)
    send(client, FORM, FORM, **{**SHOWN, "act": "warn", **WHO})
    (judgement,) = client.get(API).json()["judgements"]
    answer = send(client, f"/judgements/{judgement['id']}/undo", PAGE, back=STATEMENT.id)
    assert answer.headers["location"] == PAGE
    assert record(client) == before


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"content": "the moon"}, "does not stand in the text"),
        ({}, "nothing changes"),
        ({"act": "sing"}, "it is one of"),
        ({"act": "warn", "reason": ""}, "say why"),
        ({"act": "warn", "author": ""}, "say who decides"),
    ],
)
def test_the_form_comes_back_as_it_was_filled_in_with_the_reason(ledger: Ledger, fields: dict[str, str], message: str):
    client = visitor(ledger, judges=True)
    answer = send(client, FORM, FORM, **{**SHOWN, **WHO, "role": "warden & co", "was-role": "warden & co", **fields})
    assert answer.status_code == 400
    assert message in answer.text
    assert 'value="warden &amp; co"' in answer.text
    assert judgements(ledger) == []


def test_a_read_only_site_has_no_form_and_takes_nothing(ledger: Ledger):
    client = visitor(ledger)
    assert 'name="act"' not in client.get(FORM).text
    assert FORM not in client.get(document_path(harbour().document.id)).text + client.get(PAGE).text
    assert send(client, FORM, "/read", **{**SHOWN, "act": "warn", **WHO}).status_code == 403
    assert client.post(API, json=EDIT).status_code == 403
    assert judgements(ledger) == []


def test_a_program_edits_and_takes_back(ledger: Ledger):
    client = visitor(ledger, judges=True)
    before = record(client)
    changes = {"act": "warn", "content": ["harbour was", [94, 100]], "naming": None}
    answer = client.post(API, json={**EDIT, "changes": changes})
    assert answer.status_code == 201
    made = answer.json()
    assert (made["kind"], made["author"], made["state"], made["statement_id"]) == ("edit", "Ada", "in force", STATEMENT.id)
    assert made["changes"] == {"act": "warn", "content": [[82, 93], [94, 100]], "naming": None}
    assert (record(client)["act"], record(client)["words"]["content"]) == ("warn", "harbour was … closed")
    undone = client.post(f"{API}/{made['id']}/undo")
    assert (undone.status_code, undone.json()["state"]) == (200, "undone")
    assert record(client) == before


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({**EDIT, "changes": {"act": "sing"}}, 400),
        ({**EDIT, "changes": {"content": [[70, 5]]}}, 400),
        ({**EDIT, "changes": {"content": [[70.5, 80]]}}, 422),
        ({**EDIT, "changes": {"content": [[1, 2, 3]]}}, 422),
        ({**EDIT, "changes": None}, 400),
        ({**EDIT, "kind": "accept"}, 400),
        ({**EDIT, "kind": "delete"}, 422),
        ({**EDIT, "reason": " "}, 400),
        ({**EDIT, "author": ""}, 400),
        ({**EDIT, "statement_id": "ffffffffffff"}, 404),
        ({**EDIT, "more": 1}, 422),
    ],
)
def test_what_a_program_cannot_ask_is_refused_in_one_shape(ledger: Ledger, sent: dict[str, Any], status: int):
    answer = visitor(ledger, judges=True).post(API, json=sent)
    assert (answer.status_code, set(answer.json())) == (status, {"error"})
    assert judgements(ledger) == []


def test_a_programs_token_says_who_edits_and_whether_it_may(ledger: Ledger):
    _, reading = add_token(ledger, "Ada", [])
    _, reviewing = add_token(ledger, "Mara Ilves", [Scope.REVIEW])
    answers = [stranger(ledger).post(API, json=EDIT, headers={"Authorization": f"Bearer {secret}"}) for secret in (reading, reviewing)]
    assert [one.status_code for one in answers] == [403, 201]
    assert [(j.kind, j.author) for j in judgements(ledger)] == [("edit", "Mara Ilves")]


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_another_site_cannot_have_a_visitor_edit(ledger: Ledger, headers: dict[str, str]):
    client = visitor(ledger, judges=True)
    assert client.post(API, json=EDIT, headers=headers).status_code == 403
    assert client.post(f"{API}/abcd/undo", headers=headers).status_code == 403
    assert judgements(ledger) == []


def test_the_form_shows_the_words_around_and_where_they_begin(empty: Ledger):
    text = "One.\r\n\r\nTwo.\r\n\r\nAda said all is well.\r\n\r\nFour.\r\n\r\nFive."
    one = article(text, Told("Ada", "said", "all is well"))
    client = visitor(fill(empty, one), judges=True)
    page = client.get(edit_path(one.statements[0].id)).text
    assert f'data-start="{text.index("Two")}"' in page
    assert "Two.&#13;\n&#13;\n" in page
    assert "Five" not in page


def test_without_the_text_there_is_no_form(empty: Ledger):
    client = visitor(fill(empty, harbour(), keeps_text=False), judges=True)
    page = client.get(FORM)
    assert (page.status_code, 'name="act"' in page.text) == (200, False)
    assert client.post(API, json=EDIT).status_code == 400
