from hypothesis import given
from hypothesis import strategies as st

from onrecord.evaluate.bootstrap import RESAMPLES, Table, draw, interval
from onrecord.evaluate.counts import Counts

RIGHT, WRONG = {"act": Counts(1, 1, 1)}, {"act": Counts(0, 1, 1)}


def interval_of(tables: list[Table]) -> tuple[float, float] | None:
    return interval(tables, draw(len(tables)))


def test_as_many_units_are_drawn_as_there_are():
    assert draw(7).sum(axis=1).tolist() == [7] * RESAMPLES


def test_the_same_units_are_drawn_in_each_run():
    assert (draw(12) == draw(12)).all()


def test_nothing_is_drawn_of_nothing():
    assert interval_of([]) is None


def test_a_figure_that_never_errs_does_not_move():
    assert interval_of([RIGHT] * 5) == (1.0, 1.0)


def test_an_interval_lies_around_the_share_as_wide_as_the_normal_approximation():
    low, high = interval_of([RIGHT, WRONG] * 200) or (0.0, 0.0)
    assert abs(low - 0.451) < 0.01
    assert abs(high - 0.549) < 0.01


def test_a_unit_where_nothing_was_judged_counts_for_nothing():
    assert interval_of([RIGHT, {}, {}]) == (1.0, 1.0)


def test_units_where_nothing_at_all_was_judged_have_no_interval():
    assert interval_of([{"act": Counts()}, {}]) is None


def test_a_value_that_the_corpus_lacks_costs_precision_of_others_only():
    assert interval_of([{"say": Counts(1, 1, 1), "deny": Counts(0, 0, 1)}]) == (1.0, 1.0)


def test_values_weigh_alike_however_rare():
    assert interval_of([{"say": Counts(9, 9, 9), "deny": Counts(0, 1, 0)}]) == (0.5, 0.5)


@given(st.lists(st.booleans(), min_size=1, max_size=30))
def test_an_interval_lies_between_nothing_and_all(outcomes: list[bool]):
    low, high = interval_of([RIGHT if right else WRONG for right in outcomes]) or (-1.0, -1.0)
    assert 0 <= low <= high <= 1
