from datetime import date

import pytest

from onrecord.reconcile.expectations import expectations
from tests.unit.reconcile.expectations.builders import found, telling


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("on Monday", date(2031, 5, 19), date(2031, 5, 19)),
        ("by Friday", date(2031, 5, 14), date(2031, 5, 16)),
        ("by the end of May", date(2031, 5, 14), date(2031, 5, 31)),
        ("by the middle of June", date(2031, 5, 14), date(2031, 6, 15)),
        ("before July", date(2031, 5, 14), date(2031, 6, 30)),
        ("before the end of the year", date(2031, 5, 14), date(2031, 12, 31)),
        ("before next year", date(2031, 5, 14), date(2031, 12, 31)),
        ("in early March", date(2032, 3, 1), date(2032, 3, 31)),
        ("by autumn", date(2031, 5, 14), date(2031, 11, 30)),
        ("in 2040", date(2040, 1, 1), date(2040, 12, 31)),
        ("from 2040", date(2040, 1, 1), None),
        ("next week", date(2031, 5, 19), date(2031, 5, 25)),
        ("tomorrow", date(2031, 5, 15), date(2031, 5, 15)),
        ("within a week", date(2031, 5, 14), date(2031, 5, 21)),
        ("within the next 10 days", date(2031, 5, 14), date(2031, 5, 24)),
        ("within days", None, None),
        ("in the coming weeks", None, None),
        ("soon", None, None),
        ("in the near future", None, None),
    ],
)
def test_a_horizon_looks_forward_from_the_day_of_publication(words: str, start: date | None, end: date | None) -> None:
    (one,) = found(f"the ferry will sail {words}")
    assert one.horizon is not None
    assert one.horizon.words.text == words
    assert (one.horizon.interval.start, one.horizon.interval.end) == (start, end)


@pytest.mark.parametrize("content", ["the ferry will sail", "the ferry, which sank last week, will be raised", "the ferry built in 2019 will sail"])
def test_days_that_are_over_are_no_horizon(content: str) -> None:
    assert found(content)[0].horizon is None


def test_a_horizon_may_stand_before_its_clause() -> None:
    (one,) = found("by Friday the ferry will sail")
    assert one.horizon is not None
    assert one.horizon.words.text == "by Friday"


def test_a_time_inside_a_condition_is_not_the_horizon() -> None:
    (one,) = found("the ferry will sail if the crew agrees by Friday", condition="if the crew agrees by Friday")
    assert one.horizon is None


def test_without_a_day_of_publication_a_horizon_stays_open() -> None:
    (one,) = expectations([telling("the ferry will sail on Monday")], None)
    assert one.horizon is not None
    assert (one.horizon.words.text, one.horizon.interval.start) == ("on Monday", None)
