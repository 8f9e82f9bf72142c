import pytest

from onrecord.model import Act
from tests.unit.reconcile.expectations.builders import found, texts


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("the ferry will sail", ["will"]),
        ("the ferry won't sail", ["won't"]),
        ("they’ll sail", ["’ll"]),
        ("the ferry would very likely sail", ["very likely"]),
        ("the dam might conceivably break", ["might conceivably"]),
        ("the ferry will almost certainly sail", ["almost certainly"]),
        ("the meeting will be held virtually", ["will"]),
        ("there is no chance that the ferry sails", ["no chance"]),
    ],
)
def test_the_words_of_likelihood_are_kept_as_said(content: str, words: list[str]) -> None:
    assert texts(found(content)[0].likelihood) == words


def test_a_cue_may_say_how_likely() -> None:
    (one,) = found("that a court would hear it", cue="doubts", act=Act.DOUBT)
    assert [(s.text, s.in_cue) for s in one.likelihood] == [("would", False), ("doubts", True)]


def test_the_step_is_the_tellings_and_stays_where_its_words_are() -> None:
    both = found("the ferry will probably sail, but the plane will not follow", likelihood="likely")
    assert [e.step for e in both] == ["likely", None]


@pytest.mark.parametrize(
    ("content", "probability"),
    [
        ("there is a 70 percent chance that it will rain", 0.7),
        ("the chance of rain is at one in ten", 0.1),
        ("the odds of a strike are 2 in 3", 2 / 3),
        ("it will very likely rain", None),
        ("a 30 percent rise will follow", None),
        ("there is a 700 percent chance that it will rain", None),
    ],
)
def test_a_probability_is_only_a_figure_that_was_given(content: str, probability: float | None) -> None:
    assert found(content)[0].probability == probability
