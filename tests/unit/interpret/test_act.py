import pytest

from onrecord.interpret.act import act_of
from onrecord.model import Act


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("said", Act.SAY),
        ("According to", Act.SAY),
        ("has repeatedly denied", Act.DENY),
        ("are increasingly concerned", Act.FEAR),
        ("called for", Act.URGE),
        ("called", Act.DESCRIBE),
        ("is willing", Act.PROMISE),
        ("has refused to criticize", Act.DECLINE),
        ("refuses", Act.REFUSE),
        ("did not say", Act.DECLINE),
        ("don’t think", Act.BELIEVE),
        ("its accusations", Act.ACCUSE),
        ("begged", Act.URGE),
        ("worries", Act.FEAR),
        ("warned", Act.WARN),
        ("planned", Act.WANT),
        ("stopped short of saying", Act.DECLINE),
        ("reports", Act.REPORT),
        ("would be more willing", Act.PROMISE),
        ("xyzzied", None),
        ("", None),
    ],
)
def test_the_act_follows_the_cue(cue: str, act: Act | None) -> None:
    assert act_of(cue) == act


def test_a_phrase_may_go_on_behind_the_cue() -> None:
    assert act_of("declined", "to comment on the report") == Act.DECLINE


def test_a_word_behind_the_cue_is_none_of_its_own() -> None:
    assert act_of("said", "denied it") == Act.SAY
