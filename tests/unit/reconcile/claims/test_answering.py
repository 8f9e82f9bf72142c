"""What a statement is about that only points to what it answers."""

from onrecord.model import Act
from onrecord.reconcile.claims.answering import answered
from onrecord.reconcile.claims.telling import proposition
from tests.unit.reconcile.claims.sides.builders import telling

CHARGE = telling("Signe Harl", "accused", "Jost Hallen of selling the harbor", Act.ACCUSE)


def test_a_denial_that_only_points_is_about_what_it_answers():
    denial = telling("Jost Hallen", "denied", "the accusation", Act.DENY)

    _, found = answered([CHARGE, denial])

    assert (found.answers, proposition(found)) == (CHARGE.id, "the accusation Jost Hallen of selling the harbor")


def test_a_denial_with_words_of_its_own_is_about_these():
    denial = telling("Jost Hallen", "denied", "that he had sold the harbor to anybody in Velmark", Act.DENY)

    _, found = answered([CHARGE, denial])

    assert (found.answers, found.about) == (CHARGE.id, "")


def test_what_answers_nothing_stays_as_it_is():
    assert answered([CHARGE]) == (CHARGE,)
