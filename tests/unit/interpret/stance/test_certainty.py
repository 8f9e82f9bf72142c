import pytest

from onrecord.model import Act, Certainty
from tests.unit.interpret.stance.builders import stance

CERTAIN, PROBABLE, POSSIBLE, UNCOMMITTED = Certainty


@pytest.mark.parametrize(
    ("content", "certainty"),
    [
        ("that the ferry sank", CERTAIN),
        ("the ferry will sail on Monday", CERTAIN),
        ("Meridia would send a ship", CERTAIN),
        ("he could not swim", CERTAIN),
        ("the vote in May was fair", CERTAIN),
        ("the ferry, which may be sold, is full", CERTAIN),
        ("the mayor left because it might rain", CERTAIN),
        ("“We think that it might rain,”", CERTAIN),
        ("she is likely to win", PROBABLE),
        ("the ferry probably sank", PROBABLE),
        ("the dam seems to be safe", PROBABLE),
        ("it is virtually impossible", PROBABLE),
        ("the dam apparently broke", PROBABLE),
        ("the ferry may have sunk", POSSIBLE),
        ("a strike could follow", POSSIBLE),
        ("it might, she thinks, rain", POSSIBLE),
        ("perhaps the dam broke", POSSIBLE),
        ("it is possible that the dam broke", POSSIBLE),
        ("the ferry could conceivably sail", POSSIBLE),
        ("a new vote cannot be ruled out", POSSIBLE),
        ("it is not impossible", POSSIBLE),
        ("“Who broke the dam?”", UNCOMMITTED),
        ("“Let us pray for them,”", UNCOMMITTED),
        ("“Please stay away,”", UNCOMMITTED),
        ("“May the hurt recover,”", UNCOMMITTED),
        ("about the policy", UNCOMMITTED),
        ("the shop would close if the rent rose", UNCOMMITTED),
        ("whether the dam held", UNCOMMITTED),
    ],
)
def test_a_telling_is_as_sure_as_its_main_clause(content: str, certainty: Certainty) -> None:
    assert stance("said", content).certainty == certainty


@pytest.mark.parametrize("act", [Act.ASK, Act.URGE, Act.WANT])
def test_who_asks_urges_or_wants_takes_no_stand(act: Act) -> None:
    assert stance("wants", "that the dam is shut", act).certainty == UNCOMMITTED


@pytest.mark.parametrize("act", [Act.ACCUSE, Act.CRITICIZE, Act.PRAISE, Act.DECLINE, Act.REFUSE, Act.PROMISE])
def test_a_topic_is_certain_under_judging_declining_refusing_and_promising(act: Act) -> None:
    assert stance("rejected", "the policy", act).certainty == CERTAIN


@pytest.mark.parametrize(
    ("cue", "content", "act", "certainty"),
    [
        ("believes", "that the dam is safe", Act.BELIEVE, PROBABLE),
        ("thinks", "it may rain", Act.BELIEVE, POSSIBLE),
        ("knows", "that the dam is safe", Act.BELIEVE, CERTAIN),
        ("is confident", "that the dam is safe", Act.BELIEVE, CERTAIN),
        ("is confident", "that the dam is likely to hold", Act.BELIEVE, PROBABLE),
        ("expects", "the dam to hold", Act.BELIEVE, PROBABLE),
        ("did not know", "who broke it", Act.BELIEVE, UNCOMMITTED),
        ("feared", "that the dam was leaking", Act.FEAR, CERTAIN),
        ("feared", "that the dam would burst", Act.FEAR, POSSIBLE),
        ("is worried about", "the dam", Act.FEAR, CERTAIN),
        ("wondered", "whether the dam was safe", Act.DOUBT, UNCOMMITTED),
        ("doubted", "that the dam was safe", Act.DOUBT, PROBABLE),
        ("predicted", "that it will rain", Act.PREDICT, CERTAIN),
        ("estimated", "that 40 people came", Act.PREDICT, PROBABLE),
        ("would not say", "who broke it", Act.DECLINE, UNCOMMITTED),
        ("announced", "his resignation", Act.ANNOUNCE, CERTAIN),
        ("ordered", "the closing of the port", Act.ANNOUNCE, UNCOMMITTED),
        ("promised", "to mend the dam", Act.PROMISE, CERTAIN),
    ],
)
def test_a_cue_has_a_step_of_its_own(cue: str, content: str, act: Act, certainty: Certainty) -> None:
    assert stance(cue, content, act).certainty == certainty


@pytest.mark.parametrize(("cue", "certainty"), [("shows", CERTAIN), ("reveals", CERTAIN), ("indicates", PROBABLE), ("suggests", PROBABLE)])
def test_a_text_is_as_sure_as_its_verb(cue: str, certainty: Certainty) -> None:
    assert stance(cue, "that the dam leaks", Act.REPORT, source="A survey").certainty == certainty


def test_without_an_act_the_content_decides() -> None:
    assert stance("xyzzied", "that it may rain", None).certainty == POSSIBLE
