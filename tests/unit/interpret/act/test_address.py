import pytest

from onrecord.interpret.act import addresses


@pytest.mark.parametrize(
    ("cue", "is_addressed"), [("told", True), ("has warned", True), ("called on", True), ("said", False), ("replied", False), ("", False)]
)
def test_a_cue_says_whether_its_object_is_spoken_to(cue: str, is_addressed: bool) -> None:
    assert addresses(cue) is is_addressed
