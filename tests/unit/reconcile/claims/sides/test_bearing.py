"""How one statement bears on its content."""

import pytest

from onrecord.model import Act
from onrecord.reconcile.claims.sides.bearing import bearing_of
from onrecord.reconcile.claims.sides.names import names_in
from tests.unit.reconcile.claims.sides.builders import mention, telling


@pytest.mark.parametrize(
    ("cue", "act", "attitude"),
    [
        ("said", Act.SAY, 1),
        ("denied", Act.DENY, -1),
        ("did not deny", Act.DENY, 1),
        ("rejected", Act.DISPUTE, -1),
        ("never backed away from", Act.DISPUTE, 1),
        ("does not believe", Act.BELIEVE, -1),
        ("claimed without any evidence", Act.CLAIM, 1),
        ("has yet to endorse", Act.DECLINE, -1),
        ("pleaded not guilty", Act.DENY, -1),
    ],
)
def test_the_cue_says_whether_it_opposes_its_content(cue: str, act: Act, attitude: int):
    assert bearing_of(telling("Marten Dole", cue, "that the cable was cut", act)).attitude == attitude


def test_blaming_somebody_holds_what_is_blamed():
    assert bearing_of(telling("Marten Dole", "criticized", "Ostrava for cutting the cable", Act.CRITICIZE)).attitude == 1


def test_criticizing_a_proposal_opposes_it():
    one = bearing_of(telling("Marten Dole", "criticized", "Harl's proposal to close the harbor", Act.CRITICIZE))

    assert one.attitude == -1
    assert one.put_forward == "proposal"
    assert one.is_of_somebody


def test_names_in_a_content_are_those_of_its_mentions_too():
    one = bearing_of(telling("Marten Dole", "said", "its ship cut the cable", mentions=(mention("Velmark"),)))

    assert one.named == names_in("Velmark")


def test_a_state_and_its_adjective_are_one_name():
    assert names_in("the Ostravan government") == names_in("Ostrava's")


def test_an_office_names_nobody():
    assert not names_in("Prime Minister")


def test_a_spokesman_belongs_to_whom_the_source_names():
    one = bearing_of(telling("Ilse Tarvik", "said", "it is so", source="Ilse Tarvik, a spokeswoman for Velmark who had met Harl"))

    assert one.belongs == names_in("Velmark")
    assert one.represents


@pytest.mark.parametrize("content", ["not closing the harbor", "the moving of the harbor"])
def test_a_word_that_shares_its_stem_is_no_plan(content: str):
    assert not bearing_of(telling("Marten Dole", "criticized", content, Act.CRITICIZE)).put_forward


def test_the_opponents_of_somebody_are_not_theirs():
    assert not bearing_of(telling("Dole's opponents", "said", "it is so")).speaker
    assert bearing_of(telling("Dole's campaign", "said", "it is so")).speaker == names_in("Dole")
