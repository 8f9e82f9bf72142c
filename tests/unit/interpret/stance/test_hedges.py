import pytest

from onrecord.model import Act
from tests.unit.interpret.stance.builders import stance


@pytest.mark.parametrize(
    ("cue", "content", "hedges"),
    [
        ("said", "the ferry may have sunk", ("may",)),
        ("said", "the ferry could conceivably sail", ("could conceivably",)),
        ("believes", "the ferry is likely to sail", ("believes", "likely")),
        ("said", "a new vote cannot be ruled out", ("cannot be ruled out",)),
        ("said", "the dam seems to hold", ("seems",)),
        ("said", "the dam holds", ()),
        ("said", "he could not swim", ()),
        ("said", "the vote of May 3 was fair", ()),
        ("said", "likely voters came", ()),
        ("said", "“We hope that it might rain,”", ()),
        ("suggested", "that the dam leaks", ("suggested",)),
    ],
)
def test_hedges_are_the_words_that_show_doubt(cue: str, content: str, hedges: tuple[str, ...]) -> None:
    assert stance(cue, content).hedges.pieces == hedges


@pytest.mark.parametrize(
    ("content", "step"),
    [
        ("there is almost no chance of rain", "almost no chance"),
        ("it is virtually impossible", "almost no chance"),
        ("rain is very unlikely", "very unlikely"),
        ("rain is highly improbable", "very unlikely"),
        ("rain is not likely", "unlikely"),
        ("the odds are a toss-up", "roughly even chance"),
        ("it will probably rain", "likely"),
        ("rain is highly likely", "very likely"),
        ("it will almost certainly rain", "almost certain"),
        ("it may rain", None),
        ("rain is not unlikely", None),
        ("likely voters stayed away", None),
    ],
)
def test_a_likelihood_word_falls_on_a_step_of_icd_203(content: str, step: str | None) -> None:
    assert stance("said", content).likelihood == step


@pytest.mark.parametrize(
    ("content", "condition"),
    [
        ("the port will close if the strike goes on", ("if the strike goes on",)),
        ("“If the mayor goes, we will stay,”", ("If the mayor goes",)),
        ("the port stays open unless wages rise, the union said", ("unless wages rise",)),
        ("Meridia would sign provided that prisoners were freed", ("provided that prisoners were freed",)),
        ("the dam holds as long as it does not rain", ("as long as it does not rain",)),
        ("should they strike, the port would close", ("should they strike",)),
        ("it looked as if the dam would burst", ()),
        ("whether the dam holds", ()),
        ("if the dam held", ()),
        ("dozens, if not hundreds, came", ()),
        ("water provided by the dam is clean", ()),
    ],
)
def test_a_condition_is_the_clause_that_the_content_depends_on(content: str, condition: tuple[str, ...]) -> None:
    assert stance("said", content).condition.pieces == condition


def test_an_embedded_question_is_no_condition() -> None:
    assert not stance("asked", "her if the dam held", Act.ASK).condition


def test_a_condition_across_pieces_of_the_content_is_cut_where_they_are() -> None:
    found = stance("said", "the port closes if the strike | goes on").condition
    assert found.pieces == ("if the strike", "goes on")
