import pytest

from onrecord.model import Certainty
from onrecord.reconcile.expectations import Direction, Happened, Outcome, Row, scores
from tests.unit.reconcile.expectations.builders import expectation


def outcome(id_: str, happened: Happened, at: str = "2031-07-01T12:00:00Z") -> Outcome:
    return Outcome(id_, happened, "desk", "told by The Tide", at)


def test_what_came_out_as_said_is_counted_by_words_and_direction() -> None:
    said = [
        expectation("1"),
        expectation("2"),
        expectation("3", direction=Direction.WILL_NOT),
        expectation("4", certainty=Certainty.PROBABLE, step="likely"),
    ]
    (score,) = scores(said, [outcome("1", Happened.YES), outcome("2", Happened.NO), outcome("3", Happened.NO)])
    assert score.rows == (
        Row(Certainty.CERTAIN, None, Direction.WILL, as_said=1, otherwise=1),
        Row(Certainty.CERTAIN, None, Direction.WILL_NOT, as_said=1),
        Row(Certainty.PROBABLE, "likely", Direction.WILL, open=1),
    )
    assert (score.speaker, score.brier) == ("Ada Brenk", None)


def test_the_latest_judgement_counts() -> None:
    judged = [outcome("1", Happened.NO, "2031-08-01"), outcome("1", Happened.YES, "2031-07-01")]
    (score,) = scores([expectation("1")], judged)
    assert score.rows[0].otherwise == 1


def test_only_figures_that_were_given_have_a_brier_score() -> None:
    said = [expectation("1", probability=0.7), expectation("2", probability=0.1), expectation("3")]
    (score,) = scores(said, [outcome(i, happened) for i, happened in (("1", Happened.YES), ("2", Happened.NO), ("3", Happened.YES))])
    assert (score.figures, score.brier) == (2, pytest.approx(0.05))
    assert score.rows == (Row(Certainty.CERTAIN, None, Direction.WILL, as_said=1),)


def test_each_holder_has_a_table_and_nobody_has_none() -> None:
    assert [s.actor_id for s in scores([expectation("1", actor_id="b"), expectation("2", actor_id="a"), expectation("3", actor_id=None)], [])] == [
        "a",
        "b",
    ]


def test_an_expectation_that_is_listed_twice_counts_once() -> None:
    (score,) = scores([expectation("1"), expectation("1")], [outcome("1", Happened.YES)])
    assert score.rows[0].as_said == 1
