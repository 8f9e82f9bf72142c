"""The key to the demo dispute: every word it quotes stands in its article, articles read as it says, and its counts are its members'."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, cast

import pytest

from onrecord.model import Document
from onrecord.reading import load

FOLDER = Path(__file__).parents[3] / "examples" / "dispute"
SIDES = {"for", "against", "doubt"}
RESPONSES = {"deny", "deny_in_part", "dismiss", "counter_accuse", "decline", "no_comment"}
QUOTED = ("words", "cue", "likelihood", "condition", "horizon")
MEMBER = {"document", "speaker", "cue", "words", "side", "response", "origin", "place", "optional", "via", "follows", "withdrawn_in"}
ANSWER = {"document", "speaker", "cue", "words", "response", "optional"}
KEY = tomllib.loads((FOLDER / "key.toml").read_text(encoding="utf-8"))


@cache
def articles() -> dict[str, Document]:
    return {loaded.name: loaded.document for loaded in load([FOLDER / "articles"])}


def quotations(node: object, document: str | None = None) -> Iterator[tuple[str, str, str]]:
    """Document, field and words of all that the key quotes; a table without a document takes that of the table around it."""
    if isinstance(node, list):
        for each in cast("list[object]", node):
            yield from quotations(each, document)
    elif isinstance(node, dict):
        table = cast("dict[str, Any]", node)
        document = table.get("document", document)
        for field in QUOTED:
            pieces = [table[field]] if isinstance(table.get(field), str) else table.get(field, [])
            yield from ((str(document), field, piece) for piece in pieces)
        for value in table.values():
            yield from quotations(value, document)


def members() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(claim, member) for claim in KEY["claims"] for member in claim["members"]]


def test_all_that_is_quoted_stands_in_its_article_and_contents_stand_there_once():
    counts = [(document, field, words, articles()[document].text.count(words)) for document, field, words in quotations(KEY)]
    assert [found for found in counts if found[3] == 0 or (found[1] == "words" and found[3] > 1)] == []
    assert len(counts) > 300


@pytest.mark.parametrize("said", KEY["documents"], ids=lambda said: said["name"])
def test_an_article_says_of_itself_what_the_key_says(said: dict[str, Any]):
    document = articles()[said["name"]]
    assert Path(document.path or "") == FOLDER / said["file"]
    fields = ("title", "byline", "credit", "published", "updated", "url")
    assert {field: getattr(document, field) for field in fields} == {field: said.get(field) for field in fields}
    assert document.publisher == said["publisher"] or (document.publisher is None and said["file"].endswith(".txt"))


def test_the_paper_of_a_plain_text_stands_in_its_byline_and_its_weekday_is_right():
    for said in (d for d in KEY["documents"] if d["file"].endswith(".txt")):
        lines = articles()[said["name"]].text.splitlines()
        assert f"By {said['byline']}, {said['publisher']}" in lines
        assert f"{datetime.fromisoformat(said['published']):%A, %B} {int(said['published'][-2:])}, 2031" in lines


def test_the_key_knows_every_article_and_each_is_short():
    assert sorted(d["name"] for d in KEY["documents"]) == sorted(articles())
    assert {name: n for name, document in articles().items() if not 80 <= (n := len(document.text.split())) <= 350} == {}


def test_labels_are_of_the_closed_sets():
    assert {member["side"] for _, member in members()} <= SIDES
    answers = [answer for claim in KEY["claims"] for answer in claim.get("answers", [])]
    assert {one["response"] for one in (*answers, *(m for _, m in members())) if "response" in one} == RESPONSES
    assert {key for _, member in members() for key in member} <= MEMBER
    assert {key for answer in answers for key in answer} <= ANSWER


def test_no_statement_is_a_member_of_two_claims():
    counts = Counter((member["document"], str(member["words"])) for _, member in members())
    assert [one for one, n in counts.items() if n > 1] == []


@pytest.mark.parametrize("claim", KEY["claims"], ids=lambda claim: claim["id"])
def test_the_origins_of_a_side_are_those_of_its_members(claim: dict[str, Any]):
    known = {origin["id"]: origin for origin in KEY["origins"]}
    counted = [m for m in claim["members"] if not m.get("optional") and known[m["origin"]].get("counts", True)]
    for side in SIDES:
        told = claim["origins"].get(side, {})
        found = {m["origin"] for m in counted if m["side"] == side}
        assert {"certain": sorted(told.get("certain", [])), "assumed": sorted(told.get("assumed", []))} == {
            "certain": sorted(one for one in found if not known[one].get("unnamed")),
            "assumed": sorted(one for one in found if known[one].get("unnamed")),
        }


def test_statements_that_must_not_merge_are_in_no_claim_together():
    claims = {(m["document"], str(m["words"])): claim["id"] for claim, m in members()}
    for pair in KEY["must_not_merge"]:
        one, other = (claims.get((pair[end]["document"], pair[end]["words"])) for end in "ab")
        assert one is None or one != other, pair["why"]


def test_a_later_version_drops_adds_and_rewords_what_the_key_says():
    for version in KEY["versions"]:
        earlier, later = articles()[version["earlier"]], articles()[version["later"]]
        assert earlier.url == later.url == version["url"]
        gone, new = zip(*version["reworded"], strict=True)
        assert all(words in earlier.text and words not in later.text for words in (*version["dropped"], *gone))
        assert all(words in later.text and words not in earlier.text for words in (*version["added"], *new))


def test_copies_and_the_independent_report_share_the_quotations():
    for group in KEY["copies"]:
        told = [articles()[name].text for name in (*group["documents"], *group["independent"])]
        assert all(quotation.strip('",') in text for quotation in group.get("shared_quotations", []) for text in told)
    assert not any(set(a["documents"]) & set(b["documents"]) for a, b in combinations(KEY["copies"], 2))
