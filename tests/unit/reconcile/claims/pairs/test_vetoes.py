"""What forbids that two statements are one proposition."""

import pytest

from onrecord.model import Act, Certainty, Naming, Polarity
from onrecord.reconcile.claims.pairs.vetoes import is_surer, veto
from tests.unit.reconcile.claims.pairs.builders import prepared, telling


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("prices in Ostrava rose 5 percent", "prices in Ostrava rose 6 percent", "numbers differ: 5 percent and 6 percent"),
        ("the port was built in 2029", "the port was built in 2030", "numbers differ: 2029 and 2030"),
        ("Varland closed the port", "Meridia closed the port", "one is about Varland, the other about Meridia"),
        ("the talks end in November", "the talks end in December", "dates differ: Novemb- and Decemb-"),
        ("Varland accused Meridia of fraud", "Meridia accused Varland of fraud", "roles differ: Varland does it here, Meridia there"),
        ("Varland requested aid from Meridia", "Varland would be willing to take aid from Meridia", "one asks for it, the other would give it"),
    ],
)
def test_a_mismatch_is_said(one: str, other: str, reason: str):
    assert veto(*prepared(telling(one), telling(other, id="u"))) == reason


def test_places_that_differ_keep_apart():
    reason = veto(*prepared(telling("the ship sank off Chile"), telling("the ship sank off Peru", id="u")))
    assert reason == "places differ: CL and PE"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("prices rose 5 percent", "prices rose five percent"),
        ("the port cost $1.02 million", "the port cost $1,020,000"),
        ("prices rose 5 percent", "prices rose"),
        ("Varland closed the port", "the port was closed by Varland"),
        ("I closed the port", "Ada Orlin closed the port"),
    ],
)
def test_what_may_be_the_same_is_not_kept_apart(one: str, other: str):
    assert veto(*prepared(telling(one), telling(other, id="u"))) is None


def test_polarity_and_act_keep_nothing_apart():
    denial = telling("Varland closed the port", cue="denied", act=Act.DENY, polarity=Polarity.NEGATIVE, id="u")
    assert veto(*prepared(telling("Varland closed the port"), denial)) is None


def test_what_is_certain_says_more_than_what_may_be():
    sure, unsure = prepared(telling("Varland closed the port"), telling("Varland may have closed the port", certainty=Certainty.POSSIBLE, id="u"))
    assert is_surer(sure, unsure)
    assert not is_surer(unsure, sure)


def test_asking_for_aid_is_not_being_willing_to_give_it():
    asked = telling("Varland for aid", cue="had asked", act=Act.ASK)
    willing = telling("to provide aid", cue="would be willing", act=Act.PROMISE, id="u")
    assert veto(*prepared(asked, willing)) == "one asks for it, the other would give it"


def test_warning_somebody_against_giving_aid_is_not_about_asking_for_it():
    warned = telling("senior Varlandian harbor adviser Ada Orlin against providing such aid", cue="warned", act=Act.WARN, id="u")
    assert veto(*prepared(telling("Varland for aid", cue="had asked", act=Act.ASK), warned)) == "one asks for it, the other would give it"


def test_a_group_or_an_office_is_no_actor_that_keeps_apart():
    candidate = telling("Republican candidate plans to close the port", id="u")
    assert veto(*prepared(telling("Ada Orlin plans to close the port"), candidate)) is None


def test_the_people_of_a_state_are_no_actor_that_keeps_apart():
    farmers = telling("Peruvian Farmers oppose the treaty", id="u")
    assert veto(*prepared(telling("Ada Orlin opposed the war"), farmers)) is None


@pytest.mark.parametrize(("naming", "is_apart"), [(Naming.UNNAMED, False), (Naming.NAMED, True)])
def test_who_is_not_named_is_no_actor_of_what_is_told_of_us(naming: Naming, is_apart: bool):
    ours = telling("us to reach the port soon", source="entire fishing community", naming=naming, id="u")
    reason = veto(*prepared(telling("Ada Orlin reached the port"), ours))
    assert (reason is not None) is is_apart


def test_a_word_that_is_withheld_is_no_deed():
    refusal = telling("to condemn the siege", source="Velmark", cue="has refused", act=Act.DECLINE)
    assert veto(*prepared(refusal, telling("that Velmark will arm the siege", id="u"))) == "one is about a word that is not given (Condemn-)"
    assert veto(*prepared(refusal, telling("that Velmark did not condemn the siege", id="u"))) is None


def test_a_noun_that_may_be_a_verb_gives_nothing():
    asked, arms = telling("Velmark for arms", cue="had asked", act=Act.ASK), telling("arms from Velmark reached the port", id="u")
    assert veto(*prepared(asked, arms)) is None
