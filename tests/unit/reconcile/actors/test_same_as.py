import pytest

from onrecord.model import Naming, SourceKind
from onrecord.reconcile.actors import Card, block_of, gather, same_as
from onrecord.reconcile.actors.same_as import head_of
from tests.unit.reconcile.actors.builders import card


def officials(name: str, day: str | None, *, country: str | None = "CN", document: str | None = None) -> Card:
    return card(name, kind=SourceKind.PEOPLE, naming=Naming.UNNAMED, country=country, day=day, document=document, is_plural=True)


def test_unnamed_sources_are_never_one_actor():
    cards = [officials("officials", "2024-03-01"), officials("officials", "2024-03-01")]
    assert len(gather(cards)) == 2
    assert len({block_of(c) for c in cards}) == 2


def test_unnamed_sources_described_alike_may_be_the_same():
    one, other = officials("officials", "2024-03-01"), officials("two senior Chinese officials briefed on the talks", "2024-03-03")
    (hypothesis,) = same_as([other, one])
    assert (hypothesis.one, hypothesis.other) == (one.entity_id, other.entity_id)
    assert hypothesis.reasons == ("both are officials", "both of CN", "2 days apart")


@pytest.mark.parametrize(
    "other",
    [
        officials("officials", "2024-03-05"),
        officials("officials", "2024-03-01", country="FR"),
        officials("diplomats", "2024-03-01"),
        officials("officials", "2024-03-01", document="d0"),
        officials("officials", None),
        officials("officials", "2024-13-77"),
    ],
)
def test_another_time_state_head_or_the_same_document_is_no_hypothesis(other: Card):
    assert same_as([officials("officials", "2024-03-01", document="d0"), other]) == ()


def test_without_state_and_body_nothing_is_supposed():
    assert same_as([officials("officials", "2024-03-01", country=None), officials("officials", "2024-03-01", country=None)]) == ()


def test_there_are_never_more_hypotheses_than_cards():
    assert len(same_as([officials("officials", "2024-03-01") for _ in range(200)])) == 199


@pytest.mark.parametrize(
    ("description", "head"),
    [("a source close to the talks", "source"), ("U.S. officials", "officials"), ("several", ""), ("", ""), ("many in the party", "")],
)
def test_the_head_of_a_description(description: str, head: str):
    assert head_of(description) == head
