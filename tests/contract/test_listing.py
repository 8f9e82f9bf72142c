from dataclasses import replace

import pytest

from onrecord.query.around import around
from onrecord.query.facets import search_with_choices
from onrecord.query.filters import Filters
from onrecord.query.judgements import judgements_in
from onrecord.query.listing import DocumentQuestion, list_documents, titles
from onrecord.query.members import members
from onrecord.query.search import Search
from onrecord.run.judge import Judge, judge_statement
from onrecord.store import Ledger
from tests.contract.builders import LATER, Told, article, harbour, put
from tests.unit.web.site import fill

GRAIN = "https://post.example/grain"
TWO = article("Mara Ilves said grain waits.", Told("Mara Ilves", "said", "grain waits"), name="two", published="2024-05-01T09:00:00+00:00",
              publisher="Courier", url=GRAIN)  # fmt: skip
THREE = article("Mara Ilves said grain waits here.", Told("Mara Ilves", "said", "grain waits here"), name="three", publisher="Courier", url=GRAIN)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    return fill(ledger, harbour(), TWO, THREE)


def found(ledger: Ledger, **asked: object) -> list[str]:
    return [met.name for met in list_documents(ledger, DocumentQuestion(**asked)).documents]  # pyright: ignore[reportArgumentType]


def test_the_newest_documents_come_first_and_those_without_a_day_last(filled: Ledger):
    assert found(filled) == ["two", "harbour", "three"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"words": "harbour"}, ["harbour"]),
        ({"words": "grain here"}, ["three"]),
        ({"outlet": "Courier"}, ["two", "three"]),
        ({"since": "2024-05-01", "until": "2024-05-01"}, ["two"]),
        ({"until": "2024-04-30"}, ["harbour"]),
        ({"limit": 1, "offset": 1}, ["harbour"]),
        ({"words": "tulips"}, []),
    ],
)
def test_documents_are_found_by_words_outlet_and_day(filled: Ledger, asked: dict[str, object], expected: list[str]):
    assert found(filled, **asked) == expected


def test_outlets_are_counted_as_if_none_was_chosen(filled: Ledger):
    listed = list_documents(filled, DocumentQuestion(outlet="Varland Post", limit=1))
    assert (listed.total, [(f.value, f.count) for f in listed.outlets]) == (1, [("Courier", 2), ("Varland Post", 1)])


def test_titles_are_those_that_documents_have(filled: Ledger):
    assert titles(filled, [harbour().document.id, TWO.document.id]) == {harbour().document.id: "Grain waits"}


def test_values_of_a_label_are_counted_as_if_none_was_chosen(filled: Ledger):
    page, choices = search_with_choices(filled, Search(filters=Filters(act=("deny",))), ("act", "outlet"))
    assert page.total == 1
    assert [(f.value, f.count) for f in choices["act"]] == [("say", 3), ("deny", 1)]
    assert [(f.value, f.count) for f in choices["outlet"]] == [("Varland Post", 1)]


def test_around_a_document_stand_its_captures_versions_and_actors(filled: Ledger):
    put(filled, replace(TWO, document=replace(TWO.document, path="elsewhere.txt")), at=LATER)
    shown = around(filled, TWO.document.id)
    assert shown is not None
    assert [c.captured_at for c in shown.captures] == ["2024-05-01T12:00:00+00:00", LATER]
    assert [met.name for met in shown.versions] == ["three", "two"]
    assert set(shown.actors) <= {e.id for e in TWO.entities}
    assert around(filled, "sha256:0") is None


def test_a_source_is_made_of_the_mentions_of_documents(filled: Ledger):
    shown = around(filled, THREE.document.id)
    assert shown is not None
    (actor,) = shown.actors.values()
    total, some = members(filled, actor, limit=1)
    assert (total, [m.document for m in some]) == (3, ["Grain waits"])


def test_judgements_are_found_by_the_documents_of_their_statements(filled: Ledger):
    outer, inner = harbour().statements
    judge_statement(filled, "reject", inner.id, Judge("Ada", "misread"))
    judge_statement(filled, "accept", inner.id, Judge("Ada", "looked again"))
    shown = judgements_in(filled, [harbour().document.id])
    assert {id_: j.verdict and j.verdict.kind for id_, j in shown.items()} == {inner.id: "accept"}
    assert outer.id not in shown
    assert judgements_in(filled, [TWO.document.id]) == {}
