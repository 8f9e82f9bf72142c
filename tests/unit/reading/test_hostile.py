from tests.hostile.check import check
from tests.hostile.make import damaged_inputs

NORMAL = 300
"""Inputs in the tests that always run; the stress tier reads 5,000 (`python -m tests.hostile.check 5000`)."""


def test_hostile_inputs_are_read_or_refused_in_bounded_time() -> None:
    assert list(check(NORMAL)) == []


def test_the_same_inputs_are_made_on_every_run() -> None:
    assert list(damaged_inputs(100)) == list(damaged_inputs(100))
