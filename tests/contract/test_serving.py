"""The pages and the API answer alike on both databases."""

import pytest

from onrecord.store import Ledger
from onrecord.web.paths import document_path, statement_path
from tests.contract.builders import harbour
from tests.unit.web.site import ALL, fill, send, visitor

PAGES = ["/", "/search?q=gate&act=say", "/search.csv", "/sources", "/documents?q=gate", "/copies", "/anonymous", "/anonymous/outlet?name=Courier",
         "/judgements", "/ledger", "/rejects", "/versions?url=https://courier.example/gate", document_path(harbour().document.id),
         statement_path(harbour().statements[1].id), "/api/v1/documents", "/api/v1/sources", "/api/v1/judgements"]  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_every_page_answers(ledger: Ledger, page: str):
    assert visitor(fill(ledger, *ALL)).get(page).status_code == 200


def test_sources_are_merged_and_parted(ledger: Ledger):
    client = visitor(fill(ledger, *ALL), judges=True)
    one, other = (client.get(f"/api/v1/sources?name={name}").json()["sources"][0]["id"] for name in ("ilves", "aster"))
    assert send(client, f"/sources/{one}/merge", f"/sources/{one}/review", other=other, author="Ada", reason="pen name").status_code == 303
    assert client.get("/api/v1/sources?name=aster").json()["sources"][0]["id"] == one
    (judgement,) = client.get("/api/v1/judgements").json()["judgements"]
    assert send(client, f"/judgements/{judgement['id']}/undo", "/judgements").status_code == 303
    assert client.get("/api/v1/sources?name=aster").json()["sources"][0]["id"] == other


def test_what_is_not_there_is_told_so(ledger: Ledger):
    answer = visitor(ledger).get("/api/v1/statements/abcdef0123")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")
