"""Whether two statements are opposed."""

from onrecord.model import Act, Polarity
from onrecord.reconcile.claims.sides import Kin, opposed
from onrecord.reconcile.claims.telling import Mention, Part
from tests.unit.reconcile.claims.sides.builders import telling


def test_a_denial_opposes_the_claim_in_the_same_words():
    claim = telling("Signe Harl", "said", "that the ship cut the cable", Act.CLAIM)
    denial = telling("Jost Hallen", "denied", "that the ship cut the cable", Act.DENY, document="d2")

    found = opposed(claim, denial)

    assert found.is_opposed
    assert found.reasons[0] == "“denied” stands against what “said” holds"


def test_one_source_that_says_it_twice_is_not_opposed_to_itself():
    one = telling("Signe Harl", "said", "that the ship cut the cable")
    other = telling("Signe Harl", "repeated", "that the cable was cut by the ship", document="d2")

    found = opposed(one, other)

    assert not found.is_opposed
    assert "one speaker, or one camp" in found.reasons


def test_the_order_of_the_two_makes_no_difference():
    one = telling("Signe Harl", "said", "that exports rose in May")
    other = telling("Marten Dole", "said", "that exports did not rise in May", document="d2")

    assert opposed(one, other) == opposed(other, one)


def test_two_negations_in_the_same_place_agree():
    one = telling("Signe Harl", "said", "that the ship did not cut the cable")
    other = telling("Marten Dole", "said", "the ship has not cut the cable", document="d2")

    assert not opposed(one, other).is_opposed


def test_a_proposal_and_its_critic_who_names_its_holder_are_opposed():
    plan = telling("Signe Harl", "proposed", "to close the harbor to foreign ships", Act.URGE)
    critic = telling("Marten Dole", "condemned", "Harl's proposal to close the harbor", Act.CRITICIZE, document="d2")

    found = opposed(plan, critic)

    assert found.is_opposed
    assert "Marten Dole answers Signe Harl" in found.reasons


def test_two_critics_of_one_proposal_agree():
    one = telling("Ada Rusk", "denounced", "Harl's proposal to close the harbor", Act.CRITICIZE)
    other = telling("Marten Dole", "condemned", "Harl's proposal to close the harbor", Act.CRITICIZE, document="d2")

    assert not opposed(one, other).is_opposed


def test_a_denial_opposes_the_claim_that_stands_inside_it():
    outer = telling("Ilse Tarvik", "denied", "Kestrian claims that the ship cut the cable", Act.DENY)
    inner = telling("Kestria", "claims", "that the ship cut the cable", Act.CLAIM, parent_id=outer.id)

    found = opposed(inner, outer, Kin.of([outer, inner]))

    assert found.is_opposed
    assert found.reasons == ("“denied” is said of what Kestria holds",)


def test_who_reports_what_another_holds_is_not_opposed_to_it():
    outer = telling("Ilse Tarvik", "said", "that Kestria believes the ship cut the cable")
    inner = telling("Kestria", "believes", "the ship cut the cable", Act.BELIEVE, parent_id=outer.id)

    assert not opposed(inner, outer, Kin.of([outer, inner])).is_opposed


def test_statements_without_words_are_compared_all_the_same():
    one = telling("", "", "", polarity=Polarity.POSITIVE)
    other = telling("", "", "—", document="d2", polarity=None)

    assert opposed(one, other).reasons


def test_the_clause_that_is_about_the_same_decides():
    claim = telling("Oristan", "said", "that Velmark will supply shells", mentions=(Mention(5, 12, "e:v", "Velmark"),))
    both = "Tarsia has begun a war, and Velmark will never supply shells"
    clauses = (Part("Tarsia has begun a war", is_negative=False), Part("Velmark will never supply shells", is_negative=True))
    named = (Mention(0, 6, "e:t", "Tarsia"), Mention(28, 35, "e:v", "Velmark"))
    expert = telling("Nora Quist", "said", both, document="d2", polarity=Polarity.POSITIVE, clauses=clauses, mentions=named)

    assert opposed(claim, expert).is_opposed


def test_a_clause_beside_the_matter_turns_nothing():
    claim = telling("Oristan", "said", "that Velmark will supply shells", mentions=(Mention(5, 12, "e:v", "Velmark"),))
    both = "Velmark will supply shells, and Tarsia will not pay"
    clauses = (Part("Velmark will supply shells", is_negative=False), Part("Tarsia will not pay", is_negative=True))
    named = (Mention(0, 7, "e:v", "Velmark"), Mention(32, 38, "e:t", "Tarsia"))
    expert = telling("Nora Quist", "said", both, document="d2", polarity=Polarity.POSITIVE, clauses=clauses, mentions=named)

    assert not opposed(claim, expert).is_opposed
