"""Lists of the API go on where they were, whatever came or went meanwhile."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from onrecord.run.judge import Judge, judge_statement
from onrecord.run.withhold import withhold
from onrecord.store import Ledger
from tests.contract.builders import Told, article
from tests.unit.web.site import fill, visitor

WORDS = "the gate was shut"
JUDGE = Judge("desk", "seen", clock=lambda: "2024-05-09T12:00:00+00:00")
LISTS = [
    "documents?", "documents?q=gate&", "statements?", "statements?sort=oldest&", "statements?q=gate&", "statements?q=gate%20harbour&sort=relevance&",
    "sources?", "sources?naming=named&", "judgements?",
]  # fmt: skip


def numbered(number: int):
    """One of some documents, half of them of one day, and some of no day."""
    who, day = f"Person {chr(65 + number % 7)}", None if number % 5 == 0 else f"2024-05-0{1 + number % 2}"
    text = f"Number {number}\n\n{who} said {WORDS}{' again' * (number % 3)}. Jon Aster said the harbour of {number} and the gate wait."
    told = (Told(who, "said", f"{WORDS}{' again' * (number % 3)}"), Told("Jon Aster", "said", f"the harbour of {number} and the gate wait"))
    return article(text, *told, name=f"n{number}", publisher="Courier", published=day)


DOCUMENTS = [numbered(number) for number in range(9)]


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    fill(ledger, *DOCUMENTS)
    for one in DOCUMENTS[:5]:
        judge_statement(ledger, "accept", one.statements[0].id, JUDGE)
    return ledger


def follow(client: TestClient, path: str, *, limit: int, between: Callable[[], object] = lambda: None) -> list[str]:
    """The ids of a whole list, part by part; `between` is done once, behind the first part."""
    name, out, here = path.partition("?")[0], list[str](), f"/api/v1/{path}limit={limit}"
    while here:
        answer = client.get(here)
        assert answer.status_code == 200, answer.text
        part = [one["id"] for one in answer.json()[name]]
        assert 0 < len(part) <= limit
        out += part
        between, _ = (lambda: None), between()
        here = answer.json()["next"]
    return out


@pytest.mark.parametrize("path", LISTS)
def test_a_list_that_is_followed_is_the_whole_list_in_its_order(filled: Ledger, path: str):
    client = visitor(filled)
    whole = client.get(f"/api/v1/{path}limit=200").json()
    ids = [one["id"] for one in whole[path.partition("?")[0]]]
    assert (len(ids), whole["next"]) == (whole["total"], None)
    for limit in (1, 2, len(ids)):
        assert follow(client, path, limit=limit) == ids


@pytest.mark.parametrize("path", LISTS)
def test_nothing_is_met_twice_nor_missed_when_more_comes(filled: Ledger, path: str):
    client = visitor(filled)
    before = follow(client, path, limit=200)

    def add() -> None:
        fill(filled, *(numbered(number) for number in range(20, 26)))
        judge_statement(filled, "accept", DOCUMENTS[6].statements[0].id, JUDGE)

    met = follow(client, path, limit=2, between=add)
    assert len(met) == len(set(met))
    if not path.startswith("sources"):  # who speaks more often meanwhile stands further ahead
        assert [id_ for id_ in met if id_ in set(before)] == before


@pytest.mark.parametrize("path", ["documents?", "statements?", "statements?q=gate&sort=newest&"])
def test_a_list_goes_on_behind_what_is_gone(filled: Ledger, path: str):
    client = visitor(filled)
    whole = follow(client, path, limit=200)
    gone = next(one for one in DOCUMENTS if one.document.id == whole[1] or whole[1] in {s.id for s in one.statements})
    met = follow(client, path, limit=2, between=lambda: withhold(filled, gone.document.id, JUDGE))
    lost = {gone.document.id, *(s.id for s in gone.statements)}
    assert [id_ for id_ in met if id_ not in lost] == [id_ for id_ in whole if id_ not in lost]


@pytest.mark.parametrize(
    "after",
    [
        "x",
        "W10",
        "e30",
        "WyJuZXdlc3QiLCJhIiwxMDAwMDAwMDAwMDAwMDAwMDAwMDAwXQ",
        "\u00e9",
        "WyJuZXdlc3QiLDEsMl0",
        "WyJvbGRlc3QiLCIyMDI0IiwxXQ",
        "W" * 2000,
    ],
)
def test_what_is_no_cursor_of_this_list_is_refused(ledger: Ledger, after: str):
    answer = visitor(ledger).get("/api/v1/documents", params={"after": after})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad_request")


def test_the_api_knows_no_offset(ledger: Ledger):
    described = visitor(ledger).get("/api/v1/openapi.json").json()
    for name in ("documents", "statements", "sources", "judgements"):
        names = {p["name"] for p in described["paths"][f"/api/v1/{name}"]["get"]["parameters"]}
        assert ("after" in names, "offset" in names, "limit" in names) == (True, False, True)
