"""The life of a claim."""

from onrecord.model import Act
from onrecord.reconcile.claims.sides import Side
from onrecord.reconcile.claims.timeline import Happening, timeline
from tests.unit.reconcile.claims.sides.builders import telling

SAID = telling("Signe Harl", "said", "that the ship cut the cable", Act.CLAIM, day="2031-05-01")
DENIED = telling("Signe Harl", "denied", "that the ship cut the cable", Act.DENY, document="d2", day="2031-05-03")
REPORTED = telling("Signe Harl", "admitted", "that the ship cut no cable", document="d3", day="2031-05-02", parent_id=DENIED.id)


def test_who_changes_sides_reverses_what_they_said_before():
    first, second = timeline([(DENIED, Side.AGAINST, None), (SAID, Side.FOR, None)])
    assert (first.happening, first.telling_id) == (Happening.FIRST_TOLD, SAID.id)
    assert (second.happening, second.before) == (Happening.REVERSED, SAID.id)


def test_nobody_changes_sides_by_what_others_say_that_they_said():
    (_, second) = timeline([(SAID, Side.FOR, None), (REPORTED, Side.AGAINST, None)])
    assert (second.happening, second.before) == (Happening.ANSWERED, None)
    (_, _, third) = timeline([(SAID, Side.FOR, None), (REPORTED, Side.AGAINST, None), (DENIED, Side.AGAINST, None)])
    assert (third.happening, third.before) == (Happening.REVERSED, SAID.id)
