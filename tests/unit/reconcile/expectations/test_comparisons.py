import pytest

from onrecord.reconcile.expectations import Comparison, Scale, comparisons, orders
from tests.unit.reconcile.expectations.builders import telling, texts

LIKELIHOOD, PREFERENCE, SIZE = Scale


def sides(content: str, cue: str = "said") -> list[tuple[Scale, list[str], list[str]]]:
    return [(c.scale, texts(c.better), texts(c.worse)) for c in compared(content, cue)]


def compared(content: str, cue: str = "said", **fields: object) -> tuple[Comparison, ...]:
    return comparisons([telling(content, cue=cue, **fields)])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "scale", "better", "worse"),
    [
        ("goods such as bread and blankets are more likely than trucks and cranes", LIKELIHOOD, ["bread", "blankets"], ["trucks", "cranes"]),
        ("the help is more likely to come as bread than as fuel", LIKELIHOOD, ["bread"], ["fuel"]),
        (
            "they are less likely to send trucks than to send bread, milk and warm blankets",
            LIKELIHOOD,
            ["bread", "milk", "warm blankets"],
            ["trucks"],
        ),
        ("Varland is more likely to pay than Meridia", LIKELIHOOD, ["Varland"], ["Meridia"]),
        ("it is more likely that Varland pays than that it fights", LIKELIHOOD, ["Varland pays"], ["it fights"]),
        ("bread is likelier than fuel, which is scarce", LIKELIHOOD, ["bread"], ["fuel"]),
        ("they favor a loan over a gift", PREFERENCE, ["loan"], ["gift"]),
        ("she would rather wait than sign", PREFERENCE, ["wait"], ["sign"]),
        ("there was more talk than action", SIZE, ["talk"], ["action"]),
        ("the harbor is smaller than the town", SIZE, ["town"], ["harbor"]),
    ],
)
def test_options_stand_on_their_sides_each_on_its_own(content: str, scale: Scale, better: list[str], worse: list[str]) -> None:
    assert sides(content) == [(scale, better, worse)]


def test_a_cue_that_prefers_compares_what_it_ascribes() -> None:
    (one,) = compared("talks to sanctions", cue="prefers")
    assert (texts(one.better), texts(one.worse)) == (["talks"], ["sanctions"])
    assert [(s.text, s.in_cue) for s in one.relation] == [("to", False), ("prefers", True)]


def test_a_ranking_is_a_chain() -> None:
    assert sides("the first choice would be bread, followed by rice and then maize") == [
        (PREFERENCE, ["bread"], ["rice"]),
        (PREFERENCE, ["rice"], ["maize"]),
    ]


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("a strike is more likely than not", "said"),
        ("rain is more likely than ever", "said"),
        ("rain is not more likely than snow", "said"),
        ("more than 100 ships came", "said"),
        ("the ferry is more expensive than the bus", "said"),
        ("something is bigger than him", "said"),
        ("to wait", "prefers"),
        ("they support the plan over the next three years", "said"),
        ("Moll over his debts", "fired back at"),
        ("they backed the bid to win over voters", "said"),
    ],
)
def test_what_names_no_two_options_compares_nothing(content: str, cue: str) -> None:
    assert compared(content, cue) == ()


def test_each_holder_has_an_order_of_its_own() -> None:
    one = [*compared("bread is more likely than fuel"), *compared("fuel is more likely than trucks")]
    other = compared("trucks are more likely than bread", actor_id="a2")
    assert [(o.actor_id, o.above) for o in orders([*one, *other])] == [
        ("a1", (("bread", "fuel"), ("bread", "trucks"), ("fuel", "trucks"))),
        ("a2", (("trucks", "bread"),)),
    ]


def test_who_says_both_has_said_neither() -> None:
    (order,) = orders([*compared("bread is more likely than fuel"), *compared("the fuel is more likely than bread")])
    assert (order.above, order.contested) == ((), (("bread", "fuel"),))
