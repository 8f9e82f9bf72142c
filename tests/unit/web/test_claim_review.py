"""Judgements on claims: linking and parting by forms, each with author, time and reason, shown apart from what was found, and taken back."""

import pytest
from lxml import html

from onrecord.query.claims import claims
from onrecord.query.judgements import judgements
from onrecord.store import Ledger
from onrecord.web.paths import claim_path, statement_path
from tests.contract.builders import Told, article
from tests.unit.web.dispute import dispute, fill_dispute, join
from tests.unit.web.site import fill, send, visitor

OTHER = article(
    "Later\n\nAda Brandt said nobody came through the gate.",
    Told("Ada Brandt", "said", "nobody came through the gate"),
    name="later", title="Later", publisher="Varland Post", published="2024-05-20",
)  # fmt: skip
FOUNDER, OFFICIALS = dispute()[0].statements
RIGHT = {"author": "Ada", "reason": "read both"}


@pytest.fixture
def apart(empty: Ledger) -> Ledger:
    """The dispute, and a statement beside it."""
    fill(empty, OTHER)
    join(empty, (OTHER,), [])
    fill_dispute(empty)
    return empty


def the_claim(ledger: Ledger) -> str:
    _, (found,) = claims(ledger)
    return claim_path(found.id)


def members(ledger: Ledger) -> set[str]:
    return {m.told.id for one in claims(ledger)[1] for m in one.members}


def test_a_statement_is_linked_and_the_page_says_that_a_person_did_it(apart: Ledger):
    client, claim = visitor(apart, judges=True), the_claim(apart)
    review = f"{claim}/review?q=nobody"
    assert OTHER.statements[0].id in client.get(review).text
    answer = send(client, f"{claim}/link", review, other=OTHER.statements[0].id, **RIGHT)
    assert (answer.status_code, answer.headers["location"]) == (303, claim)
    assert OTHER.statements[0].id in members(apart)
    (verdict,) = html.document_fromstring(client.get(claim).text).xpath("//div[contains(@class, 'verdict')]")
    told = " ".join(verdict.text_content().split())
    assert told.startswith("Linked by a person: Ada, 20")
    assert "read both" in told


def test_statements_are_taken_out_and_the_undoing_brings_them_back(apart: Ledger):
    client, claim = visitor(apart, judges=True), the_claim(apart)
    assert send(client, f"{claim}/unlink", f"{claim}/review", statement=OFFICIALS.id, **RIGHT).status_code == 303
    assert members(apart) == {s.id for one in dispute() for s in one.statements if s.content.text[:8] != "that Jon"} - {OFFICIALS.id}
    page = html.document_fromstring(client.get(claim).text)
    (undo,) = page.xpath("//div[contains(@class, 'verdict')]//form/@action")
    assert "Parted by a person" in page.text_content()
    assert send(client, undo, claim).status_code == 303
    assert OFFICIALS.id in members(apart)
    assert [(j.kind, j.author, j.reason, j.state) for j in judgements(apart, undone=True)] == [("unlink", "Ada", "read both", "undone")]


def test_two_claims_are_merged_by_linking_into_one(apart: Ledger):
    client, claim = visitor(apart, judges=True), the_claim(apart)
    send(client, f"{claim}/unlink", f"{claim}/review", statement=OFFICIALS.id, **RIGHT)
    send(client, f"{claim}/link", f"{claim}/review", other=OFFICIALS.id, **{**RIGHT, "reason": "it is the same after all"})
    assert OFFICIALS.id in members(apart)


def test_a_claim_of_which_nothing_is_left_leads_to_its_statement(apart: Ledger):
    client, claim = visitor(apart, judges=True), the_claim(apart)
    _, (found,) = claims(apart)
    out = [m.told.id for m in found.members if m.told.id != found.founder.id]
    assert len(out) == 4
    answer = send(client, f"{claim}/unlink", f"{claim}/review", statement=out, **RIGHT)
    assert answer.headers["location"] == statement_path(found.founder.id)


@pytest.mark.parametrize(
    ("verb", "fields"),
    [
        ("link", RIGHT),
        ("link", {**RIGHT, "other": "0123456789abcdef"}),
        ("link", {**RIGHT, "other": OFFICIALS.id, "reason": ""}),
        ("unlink", RIGHT),
        ("unlink", {**RIGHT, "statement": FOUNDER.id}),
        ("unlink", {**RIGHT, "statement": OTHER.statements[0].id}),
        ("unlink", {**RIGHT, "statement": OFFICIALS.id, "author": " "}),
    ],
)
def test_what_cannot_be_decided_is_refused_and_changes_nothing(apart: Ledger, verb: str, fields: dict[str, str]):
    client, claim, before = visitor(apart, judges=True), the_claim(apart), members(apart)
    assert send(client, f"{claim}/{verb}", f"{claim}/review", **fields).status_code in (400, 404)
    assert (members(apart), judgements(apart)) == (before, [])


def test_a_read_only_site_shows_no_form_and_takes_nothing(apart: Ledger):
    client, claim = visitor(apart), the_claim(apart)
    assert '<form class="judging"' not in client.get(f"{claim}/review").text
    assert send(client, f"{claim}/unlink", "/read", statement=OFFICIALS.id, **RIGHT).status_code == 403
    assert judgements(apart) == []
