"""What keeps the ledger safe: the host that is asked for, what the browser is told, and texts that stay texts."""

import pytest
from lxml import html

from onrecord.model import Naming
from onrecord.store import Ledger
from onrecord.web.paths import document_path, statement_path
from onrecord.web.security.gate import LONGEST_PATH, MAX_BODY_BYTES
from tests.contract.builders import Told, article
from tests.unit.web.site import PORT, fill, visitor

ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'{{ 7*7 }}{% raw %}\u202ejavascript:alert(1)"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", f"127.0.0.1.evil.example:{PORT}", f"evil.example:{PORT}", "", "localhost:80"])
def test_a_request_for_another_host_is_refused(ledger: Ledger, host: str):
    client = visitor(ledger)
    for path in ("/", "/search", "/api/v1/documents", "/static/keys.js"):
        answer = client.get(path, headers={"Host": host})
        assert answer.status_code == 421
        assert "harbour" not in answer.text
    assert client.get("/api/v1/documents", headers={"Host": host}).json()["error"]["code"] == "wrong_host"


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}", f"LOCALHOST:{PORT}", f"[::1]:{PORT}"])
def test_this_machine_goes_by_its_own_names(ledger: Ledger, host: str):
    assert visitor(ledger).get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/api/v1/documents", "/nowhere", "/static/onrecord.css", "/search.csv"])
def test_every_answer_tells_the_browser_what_it_may_do(ledger: Ledger, path: str):
    headers = visitor(ledger).get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"


def test_a_refused_request_has_these_headers_too(ledger: Ledger):
    assert "content-security-policy" in visitor(ledger).get("/", headers={"Host": "evil.example"}).headers


def test_what_is_too_long_is_not_taken(ledger: Ledger):
    client = visitor(ledger)
    assert client.post("/read", content=b"x" * (MAX_BODY_BYTES + 1)).status_code == 413
    assert client.get("/search?q=" + "x" * LONGEST_PATH).status_code == 414
    assert client.post("/read", headers={"Content-Length": "9" * 5000}).status_code == 413


def test_a_body_of_unknown_length_is_not_taken(ledger: Ledger):
    assert visitor(ledger).post("/read", content=iter([b"token=x"])).status_code == 411


def test_hostile_words_are_shown_as_words_everywhere(empty: Ledger):
    words = ATTACK.replace("\u202e", "")
    hostile = article(
        f"{words}\n\n{words} said {words}.",
        Told(words, "said", words, naming=Naming.NAMED),
        name=words, title=words, publisher=words, byline=words, url="javascript:alert(1)", tags=(words,), published="2024-05-01",
    )  # fmt: skip
    fill(empty, hostile)
    client = visitor(empty, judges=True)
    actor = client.get("/api/v1/sources").json()["sources"][0]["id"]
    pages = ["/", "/search", f"/search?q={ATTACK}", f"/search?by={ATTACK}&outlet={ATTACK}", "/documents", f"/documents?outlet={ATTACK}", "/sources",
             f"/sources/{actor}", f"/sources/{actor}/review?q=script", "/anonymous", f"/anonymous/outlet?name={ATTACK}", "/ledger",
             document_path(hostile.document.id), statement_path(hostile.statements[0].id)]  # fmt: skip
    for path in pages:
        answer = client.get(path)
        root = html.document_fromstring(answer.text)
        assert answer.status_code == 200, path
        assert root.xpath("//script[not(@src)]|//img|//@onerror|//*[starts-with(@href, 'javascript')]") == [], path
        assert "49" not in root.text_content().split(), path
        assert "\u202e" not in answer.text, path


def test_words_that_turn_the_direction_of_a_text_are_made_visible(empty: Ledger):
    turned = article("Mara \u202eIlves said gnihton.", Told("Mara \u202eIlves", "said", "gnihton"), name="turned")
    fill(empty, turned)
    page = visitor(empty).get(document_path(turned.document.id)).text
    assert "\u202e" not in page
    assert "\ufffd" in page


def test_a_spreadsheet_runs_nothing(empty: Ledger):
    fill(empty, article("Mara said =1+1.", Told("Mara", "said", "=1+1"), name="sum"))
    assert visitor(empty).get("/search.csv").text.splitlines()[1].endswith("'=1+1")
