import pytest

from tests.unit.reconcile.expectations.builders import found, texts


@pytest.mark.parametrize(
    ("content", "reason", "is_against"),
    [
        ("the ferry will sail because the crew was paid", "because the crew was paid", False),
        ("the ferry will sail despite the storm", "despite the storm", True),
        ("given the tide, the ferry will sail", "given the tide", False),
        ("the ferry will sail, as the crew was paid", "as the crew was paid", False),
        ("the ferry will sail even if it rains", "even if it rains", True),
        ("although it rains, the ferry will sail", "although it rains", True),
        ("the ferry will be late due to fog", "due to fog", False),
    ],
)
def test_reasons_for_and_against_are_found(content: str, reason: str, is_against: bool) -> None:
    (one,) = found(content)
    assert [(r.words.text, r.is_against) for r in one.reasons] == [(reason, is_against)]


@pytest.mark.parametrize("content", ["the ferry will be given a new crew", "the ferry is due to sail", "he will sail as captain"])
def test_other_uses_of_such_words_are_no_reasons(content: str) -> None:
    assert found(content)[0].reasons == ()


@pytest.mark.parametrize(
    ("content", "told", "condition"),
    [
        ("the ferry will sail unless it rains", "unless it rains", ["unless it rains"]),
        ("in that case the ferry would almost certainly sail", "", ["in that case"]),
        ("a strike is improbable while the crew is paid", "", ["while the crew is paid"]),
        ("if elected, he would open the gate", "", ["if elected"]),
        ("the ferry will sail, while the plane will stay", "", []),
    ],
)
def test_conditions_are_those_of_the_telling_and_what_points_to_one(content: str, told: str, condition: list[str]) -> None:
    assert texts(found(content, condition=told)[0].condition) == condition
