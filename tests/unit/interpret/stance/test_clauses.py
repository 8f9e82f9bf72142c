import pytest

from tests.unit.interpret.stance.builders import stance


@pytest.mark.parametrize(
    ("content", "clauses"),
    [
        (
            "“Peace is possible but Meridia will never give up its port,”",
            [("Peace is possible", "possible", "positive"), ("Meridia will never give up its port", "certain", "negative")],
        ),
        (
            "the dam may leak, and the mayor knew it",
            [("the dam may leak", "possible", "positive"), ("the mayor knew it", "certain", "positive")],
        ),
        (
            "the dam holds; it will not burst",
            [("the dam holds", "certain", "positive"), ("it will not burst", "certain", "negative")],
        ),
    ],
)
def test_coordinated_clauses_that_differ_are_listed(content: str, clauses: list[tuple[str, str, str]]) -> None:
    found = [(c.words.text.strip("“”,"), str(c.certainty), str(c.polarity)) for c in stance("said", content).clauses]
    assert found == clauses


@pytest.mark.parametrize(
    "content",
    [
        "the dam holds",
        "the dam holds and the road is dry",
        "bread and butter are not cheap",
        "neither the dam nor the road will hold",
        "the mayor never saw or read the letter",
        "",
    ],
)
def test_clauses_that_agree_are_not_listed(content: str) -> None:
    assert stance("said", content).clauses == ()
