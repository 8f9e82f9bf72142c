import pytest

from onrecord.evaluate.judge import judge
from onrecord.evaluate.labels import Label
from tests.unit.evaluate.harbour import experts, mayor


def verdict(label: Label, gold: str | None, predicted: str | None) -> bool | None:
    """Whether a label counts as right; None where it is passed over."""
    judged = judge(mayor(**{label.value: gold}), mayor(**{label.value: predicted}), None)
    return next((v.right for v in judged if v.label is label), None)


@pytest.mark.parametrize(
    ("label", "gold", "predicted", "right"),
    [
        (Label.FORM, "direct", "direct", True),
        (Label.FORM, "direct", "mixed", False),
        (Label.CERTAINTY, "certain", None, False),
        (Label.CERTAINTY, None, "certain", None),
        (Label.ENTITY, "Ilse Maren", "Maren", True),
        (Label.ENTITY, "Ilse Maren", None, False),
        (Label.ROLE, "head of the port authority", "the port authority's head", True),
        (Label.ROLE, "head of the port authority", "harbour master", False),
        (Label.ROLE, None, None, None),
        (Label.ROLE, None, "mayor", False),
        (Label.ROLE, "mayor", None, False),
        (Label.COUNTRY, "XA", "XA", True),
        (Label.COUNTRY, None, "XA", False),
        (Label.COUNTRY, None, None, None),
    ],
)
def test_a_label_is_judged_by_its_own_rule(label: Label, gold: str | None, predicted: str | None, right: bool | None):
    assert verdict(label, gold, predicted) is right


def test_a_label_that_the_corpus_does_not_tell_is_passed_over():
    assert judge(mayor(), mayor(act="say", country="XA"), None) == ()


def test_acts_of_one_family_are_wrong_as_acts_and_right_as_a_family():
    judged = judge(mayor(act="say"), mayor(act="announce"), None)
    assert {v.label: v.right for v in judged} == {Label.ACT: False, Label.ACT_FAMILY: True}


def test_an_open_act_has_the_wrong_family():
    assert [v.right for v in judge(mayor(act="say"), mayor(act=None), None)] == [False, False]


@pytest.mark.parametrize(("answer", "right"), [("p1", True), ("p9", False), (None, False)])
def test_a_parent_is_right_when_it_answers_the_parent_of_the_corpus(answer: str | None, right: bool):
    (judged,) = judge(experts(parent="1"), experts(parent="p1"), answer)
    assert (judged.label, judged.right) == (Label.PARENT, right)
