import pytest

from onrecord.model import Act, Polarity
from tests.unit.interpret.stance.builders import stance


@pytest.mark.parametrize(
    "content",
    [
        "that the bridge is not safe",
        "the council can't afford a new bridge",
        "the council cannot afford a new bridge",
        "the council can’t afford a new bridge",
        "the guards had no motive",
        "it is virtually impossible",
        "no troops were moved",
        "nobody was hurt",
        "the ferry never left",
        "that nothing was taken",
        "the talks are unlikely to resume",
        "the mayor failed to act",
        "the firm no longer owns the mine",
        "the treaty does not, and never will, bind Meridia",
        "the plan is far from ready",
        "“absolutely not” involved",
        "“We won't pay,”",
        "the bill, which passed in May, does not apply",
        "after the vote, the bill did not become law",
        "To be clear, Meridia does not want a war",
        "that there is no evidence of a leak",
        "neither side has signed",
        "the ferry is nowhere near full",
        "No.",
        "“I don't know who did it, but I was there,”",
        "the mine isn't open because the road is shut",
    ],
)
def test_a_negated_main_clause_is_negative(content: str) -> None:
    assert stance("said", content).polarity == Polarity.NEGATIVE


@pytest.mark.parametrize(
    "content",
    [
        "that the bridge is safe",
        "the men who did not sign were paid",
        "the rule, which does not apply to ferries, stands",
        "she left because nobody came",
        "the bill passed although the mayor did not vote",
        "not only the mayor but the whole council was there",
        "there is no doubt that the mine will open",
        "it was nothing but a ruse",
        "the work ends no later than June",
        "the blast hit pit No. 10",
        "the problem is not money but time",
        "it was the mayor, not the council, that signed",
        "“I couldn't agree more,”",
        "it is not impossible",
        "a new vote cannot be ruled out",
        "it is not unlikely",
        "If the dam does not hold, the town will flood",
        "the mayor decided not to stand again",
        "the offer still stands and no one has taken it",
        "the ferry left with no lights",
        "“The Ostrava Republic knows it cannot win,”",
        "whether or not it rains, the race goes on",
        "“That is nonsense,”",
        "the mayor denied the charge",
    ],
)
def test_negation_elsewhere_and_what_only_looks_like_it_leave_a_content_positive(content: str) -> None:
    assert stance("said", content).polarity == Polarity.POSITIVE


@pytest.mark.parametrize("act", [Act.DENY, Act.DISPUTE, Act.REFUSE, Act.DECLINE])
def test_acts_that_oppose_are_negative_whatever_the_content(act: Act) -> None:
    assert stance("rejected", "that the dam is not safe", act).polarity == Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("does not think", "that the dam is safe", Act.BELIEVE),
        ("doesn't expect", "a vote", Act.BELIEVE),
        ("did not find", "that the law was broken", Act.CONCLUDE),
        ("had no plans", "to leave", Act.WANT),
        ("doubts", "that the dam is safe", Act.DOUBT),
        ("urged her", "not to sign", Act.URGE),
    ],
)
def test_a_negated_cue_turns_its_content(cue: str, content: str, act: Act) -> None:
    assert stance(cue, content, act).polarity == Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("wondered", "whether the dam is safe", Act.DOUBT),
        ("did not rule out", "a new vote", Act.SAY),
        ("had no doubt", "that it rained", Act.BELIEVE),
    ],
)
def test_open_doubts_and_denied_denials_are_positive(cue: str, content: str, act: Act) -> None:
    assert stance(cue, content, act).polarity == Polarity.POSITIVE


def test_a_source_that_is_nobody_negates() -> None:
    assert stance("knows", "how it ends", Act.BELIEVE, source="Nobody").polarity == Polarity.NEGATIVE
