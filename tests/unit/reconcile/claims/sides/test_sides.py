"""The sides of a claim's members."""

from onrecord.model import Act
from onrecord.reconcile.claims.sides import Side, sides
from tests.unit.reconcile.claims.sides.builders import telling

FOUNDER = telling("Signe Harl", "said", "that the ship cut the cable", Act.CLAIM)
DENIAL = telling("Jost Hallen", "denied", "that the ship cut the cable", Act.DENY, document="d2")
REPEAT = telling("Signe Harl", "repeated", "that the ship cut the cable", document="d3")
DOUBT = telling("Runa Feldt", "doubts", "that the ship cut the cable", Act.DOUBT, document="d4")


def test_the_founder_is_for_the_claim():
    assert sides([FOUNDER], FOUNDER)[FOUNDER.id].side is Side.FOR


def test_each_member_gets_a_side_with_reasons():
    found = sides([FOUNDER, DENIAL, REPEAT, DOUBT], FOUNDER)

    assert {id_: stand.side for id_, stand in found.items()} == {
        FOUNDER.id: Side.FOR,
        DENIAL.id: Side.AGAINST,
        REPEAT.id: Side.FOR,
        DOUBT.id: Side.DOUBT,
    }
    assert all(stand.reasons for stand in found.values())


def test_the_order_of_the_members_makes_no_difference():
    members = [FOUNDER, DENIAL, REPEAT, DOUBT]

    assert sides(members, FOUNDER) == sides(members[::-1], FOUNDER)


def test_a_denial_that_founds_a_claim_has_the_other_side_against_it():
    assert sides([DENIAL, FOUNDER], DENIAL)[FOUNDER.id].side is Side.AGAINST


def test_words_of_low_likelihood_are_doubt():
    unlikely = telling("Lise Varran", "said", "it was unlikely that the ship had cut the cable", document="d5", likelihood="unlikely")

    assert sides([FOUNDER, unlikely], FOUNDER)[unlikely.id].side is Side.DOUBT


def test_members_that_are_linked_to_nobody_are_compared_with_the_founder():
    found = sides([FOUNDER, DENIAL, REPEAT], FOUNDER, likeness={})

    assert {id_: stand.side for id_, stand in found.items()} == {FOUNDER.id: Side.FOR, DENIAL.id: Side.AGAINST, REPEAT.id: Side.FOR}


def test_the_order_makes_no_difference_where_links_are_known():
    members = [FOUNDER, DENIAL, REPEAT, DOUBT]
    likeness = {(min(a.id, b.id), max(a.id, b.id)): 0.4 for a in members for b in members if a is not b}

    assert sides(members, FOUNDER, likeness=likeness) == sides(members[::-1], FOUNDER, likeness=dict(reversed(likeness.items())))
