"""Signs of words."""

import pytest

from onrecord.reconcile.claims.sides.signed import sentences


def test_a_negator_turns_the_words_behind_it():
    (one,) = sentences("the council will not close the harbor")

    assert one.negatives == ("not",)
    assert one.signs["harbor"] == -1
    assert one.signs["council"] == 1


def test_a_negator_bears_on_its_own_clause_only():
    (one,) = sentences("the ship was not damaged, but the cable was cut")

    assert one.signs["cabl"] == 1


def test_what_only_looks_negative_turns_nothing():
    (one,) = sentences("not only the harbor was closed")

    assert one.negatives == ()


def test_failing_turns_only_before_to():
    (one,) = sentences("the engine failed two hours later")
    (other,) = sentences("the captain failed to reach the engine")

    assert one.negatives == ()
    assert other.negatives == ("failed",)


def test_antonyms_stand_on_one_scale_with_opposite_signs():
    (one,) = sentences("exports rose in May")
    (other,) = sentences("exports fell in May")

    (scale,) = one.scales & other.scales
    assert one.signs[scale] == -other.signs[scale]


def test_an_abbreviation_ends_no_sentence():
    assert len(sentences("Sen. Harl met the U.S. envoy on the quay")) == 1


def test_a_content_without_words_has_one_empty_sentence():
    (one,) = sentences("…")

    assert not one.signs


@pytest.mark.parametrize(
    ("text", "negatives"),
    [
        ("neither the harbor nor the dam was closed", ("neither",)),
        ("the harbor will not be closed unless the dam breaks", ("not", "unless")),
        ("to keep the ships from reaching the harbor", ("keep",)),
        ("the ships keep coming from the harbor", ()),
        ("nobody was ever more able than the captain", ()),
        ("the captain was not more able than the pilot", ("not",)),
        ("the council was strongly against the dam", ("against",)),
        ("the council was biased against the captain", ()),
    ],
)
def test_what_turns_the_words_behind_it(text: str, negatives: tuple[str, ...]):
    (one,) = sentences(text)

    assert one.negatives == negatives
