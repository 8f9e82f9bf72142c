"""A site that others can reach: nothing without a token, each by its scopes, and not too often."""

import pytest
from starlette.testclient import TestClient

from onrecord.cli import serve as command
from onrecord.cli.token import Lets
from onrecord.errors import LedgerError, UsageError
from onrecord.listening import is_loopback
from onrecord.query.judgements import judgements
from onrecord.run.tokens import Scope, add_token, bearer, revoke_token, tokens
from onrecord.store import Ledger
from onrecord.web import Settings, create_app
from onrecord.web.paths import statement_path
from onrecord.web.security.pace import Pace
from tests.contract.builders import harbour
from tests.unit.web.site import FakeReader, token

AT = "https://desk.example"
OURS = {"Origin": AT, "Sec-Fetch-Site": "same-origin"}
PAGE = statement_path(harbour().statements[1].id)


def stranger(ledger: Ledger) -> TestClient:
    settings = Settings(at=AT, needs_tokens=True, allows_judgements=True, author="", open_reader=FakeReader)
    return TestClient(create_app(ledger, settings), base_url=AT, raise_server_exceptions=False, follow_redirects=False)


def holder(ledger: Ledger, *scopes: Scope, name: str = "Ada") -> TestClient:
    """Somebody who signed in on the page for it."""
    client = stranger(ledger)
    _, secret = add_token(ledger, name, scopes)
    sent = {"token": token(client, "/sign-in"), "secret": secret, "next": "/search?q=harbour"}
    answer = client.post("/sign-in", data=sent, headers=OURS)
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=harbour")
    return client


@pytest.mark.parametrize("path", ["/", "/search?q=x", PAGE, "/search.csv", "/judgements"])
def test_who_has_no_token_is_sent_to_the_page_to_sign_in(ledger: Ledger, path: str):
    answer = stranger(ledger).get(path)
    assert (answer.status_code, answer.headers["location"].split("?")[0]) == (303, "/sign-in")
    assert "harbour" not in answer.text


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer onrecord_guess"}, {"Authorization": "Basic x"}, {"Cookie": "onrecord-token=é"}])
def test_a_program_without_a_token_is_told_that_it_needs_one(ledger: Ledger, headers: dict[str, str]):
    answer = stranger(ledger).get("/api/v1/statements", headers={k: v.encode() for k, v in headers.items()})  # pyright: ignore
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "no_token")
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_a_token_opens_the_api_until_it_is_revoked(ledger: Ledger):
    made, secret = add_token(ledger, "Ada", [])
    bearing = {"Authorization": f"Bearer {secret}"}
    assert stranger(ledger).get("/api/v1/statements", headers=bearing).status_code == 200
    revoke_token(ledger, made.id)
    assert stranger(ledger).get("/api/v1/statements", headers=bearing).status_code == 401


def test_the_cookie_of_who_signed_in_is_kept_from_scripts_other_sites_and_plain_http(ledger: Ledger):
    client = stranger(ledger)
    _, secret = add_token(ledger, "Ada", [])
    answer = client.post("/sign-in", data={"token": token(client, "/sign-in"), "secret": secret}, headers=OURS)
    cookie = answer.headers["set-cookie"].lower()
    assert all(mark in cookie for mark in ("httponly", "samesite=strict", "secure", "path=/"))
    assert client.get("/search").status_code == 200
    assert "Ada" in client.get("/search").text
    assert client.post("/sign-out", data={"token": token(client, "/sign-in")}, headers=OURS).status_code == 303
    assert client.get("/search").status_code == 303


def test_a_wrong_token_signs_nobody_in(ledger: Ledger):
    client = stranger(ledger)
    answer = client.post("/sign-in", data={"token": token(client, "/sign-in"), "secret": "onrecord_no"}, headers=OURS)
    assert (answer.status_code, "onrecord-token" in answer.headers.get("set-cookie", "")) == (403, False)


def test_nobody_is_signed_in_by_another_site(ledger: Ledger):
    client = stranger(ledger)
    _, secret = add_token(ledger, "Ada", [])
    sent = {"token": token(client, "/sign-in"), "secret": secret}
    assert client.post("/sign-in", data=sent, headers={"Origin": "https://evil.example"}).status_code == 403
    assert client.post("/sign-in", data={**sent, "token": "x"}, headers=OURS).status_code == 403


@pytest.mark.parametrize(
    "path", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nb", "x", "/\t/evil.example"]
)
def test_nobody_is_led_elsewhere_after_signing_in(ledger: Ledger, path: str):
    client = stranger(ledger)
    _, secret = add_token(ledger, "Ada", [])
    answer = client.post("/sign-in", data={"token": token(client, "/sign-in"), "secret": secret, "next": path}, headers=OURS)
    assert answer.headers["location"] == "/"


def test_what_a_token_does_not_let_its_holder_do_is_refused(ledger: Ledger):
    reader = holder(ledger)
    form = {"token": token(reader, "/sign-in"), "kind": "accept", "author": "Ada", "reason": ""}
    assert 'value="accept"' not in reader.get(PAGE).text
    assert reader.post(PAGE, data=form, headers=OURS).status_code == 403
    assert reader.post("/read", data={**form, "text": "Mara said so."}, headers=OURS).status_code == 403
    assert judgements(ledger) == []


def test_a_token_says_who_judges_whatever_the_form_says(ledger: Ledger):
    reviewer = holder(ledger, Scope.REVIEW, name="Mara Ilves")
    sent = {"token": token(reviewer, PAGE), "kind": "accept", "author": "somebody else", "reason": "seen"}
    assert reviewer.post(PAGE, data=sent, headers=OURS).status_code == 303
    assert [(j.kind, j.author) for j in judgements(ledger)] == [("accept", "Mara Ilves")]


def test_who_may_add_has_texts_read(ledger: Ledger):
    adder = holder(ledger, Scope.ADD)
    assert adder.post("/read", data={"token": token(adder, "/read"), "text": "Mara said so."}, headers=OURS).status_code == 200


def test_a_visitor_who_asks_too_often_is_told_when_to_come_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch):
    made, secret = add_token(ledger, "Ada", [])
    monkeypatch.setattr(Pace, "wait_s", lambda _, visitor: 3 if visitor == made.id else 0)
    answer = stranger(ledger).get("/api/v1/sources", headers={"Authorization": f"Bearer {secret}"})
    assert (answer.status_code, answer.json()["error"]["code"], answer.headers["retry-after"]) == (429, "too_many", "3")
    assert stranger(ledger).get("/api/v1/sources").status_code == 401


def test_a_bucket_fills_again_with_time():
    now = [0.0]
    pace = Pace(burst=2, per_s=1.0, clock=lambda: now[0])
    assert [pace.wait_s("a") for _ in range(3)] == [0, 0, 1]
    assert pace.wait_s("b") == 0
    now[0] = 1.0
    assert [pace.wait_s("a") for _ in range(2)] == [0, 1]


def test_a_request_for_another_host_is_refused_first(ledger: Ledger):
    assert stranger(ledger).get("/sign-in", headers={"Host": "evil.example"}).status_code == 421


def test_the_ledger_keeps_no_secret(ledger: Ledger):
    made, secret = add_token(ledger, "Ada", [Scope.REVIEW])
    with ledger.read() as connection:
        kept = str(connection.exec_driver_sql("SELECT * FROM tokens").all())
    assert secret not in kept
    assert secret.removeprefix("onrecord_") not in kept
    assert bearer(ledger, secret) == made
    assert [one.to_json()["scopes"] for one in tokens(ledger)] == [["read", "review"]]


def test_two_tokens_of_one_name_and_one_of_none_are_refused(ledger: Ledger):
    add_token(ledger, "Ada", [])
    for name in ("Ada", " ", "x" * 101):
        with pytest.raises(UsageError):
            add_token(ledger, name, [])
    with pytest.raises(LedgerError, match="no tokens in force"):
        revoke_token(ledger, "Mara")


REFUSED = [
    (command.EVERYWHERE[0], None, "every address"),
    ("192.0.2.1", None, "nobody has"),
    ("127.0.0.1", AT, "nobody has"),
    ("127.0.0.1", "desk", "no address"),
]


@pytest.mark.parametrize(("host", "at", "message"), REFUSED)
def test_another_address_is_served_only_where_somebody_has_a_token(ledger: Ledger, host: str, at: str | None, message: str):
    with pytest.raises(UsageError, match=message):
        command.serve(str(ledger.engine.url.database), port=0, host=host, at=at)


def test_an_address_of_another_machine_cannot_be_served(ledger: Ledger):
    add_token(ledger, "Ada", [])
    with pytest.raises(UsageError, match=r"port 0 of 192\.0\.2\.1 cannot be used"):
        command.serve(str(ledger.engine.url.database), port=0, host="192.0.2.1")


def test_loopback_is_told_from_other_addresses():
    assert all(map(is_loopback, ("127.0.0.1", "localhost", "::1", "127.8.8.8")))
    assert not any(map(is_loopback, (*command.EVERYWHERE, "192.0.2.1", "desk.example")))


def test_the_scopes_of_the_command_are_those_of_the_tokens():
    assert [one.value for one in Lets] == [one.value for one in Scope]
