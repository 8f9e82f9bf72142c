import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Act
from onrecord.reconcile.expectations import Direction, Kind, expectations
from tests.unit.reconcile.expectations.builders import PUBLISHED, found, telling, texts

WILL, WILL_NOT = Direction
SCRAPS = [
    "the",
    "ferry",
    "will",
    "would",
    "not",
    "sail",
    "if",
    "but",
    "that",
    "and",
    "by",
    "May",
    "to",
    "likely",
    "chance of",
    "“",
    "”",
    ",",
    ".",
    "'s",
    "\n\n",
    "—",
]


@pytest.mark.parametrize(
    ("content", "direction"),
    [
        ("the ferry will sail", WILL),
        ("that the ferry would sail", WILL),
        ("the dam could break", WILL),
        ("Varland is likely to sell the mine", WILL),
        ("it is unlikely that the mine will reopen", WILL_NOT),
        ("Varland is not going to sell the mine", WILL_NOT),
        ("the ferry won’t sail", WILL_NOT),
        ("no ship will leave the harbor", WILL_NOT),
        ("neither Varland nor Meridia would sign", WILL_NOT),
        ("it is hard to imagine that the dam holds", WILL_NOT),
        ("another flood is improbable", WILL_NOT),
        ("a strike is imminent", WILL),
        ("prices should fall", WILL),
        ("there was danger the roof might fall in", WILL),
        ("things could hardly get worse and would therefore probably improve", WILL),
        ("it is not unlikely that the mine will reopen", WILL),
    ],
)
def test_what_will_and_what_will_not_happen_are_told_apart(content: str, direction: Direction) -> None:
    assert [e.direction for e in found(content)] == [direction]


@pytest.mark.parametrize(
    "content",
    [
        "the ferry sank",
        "the dam holds",
        "the ferry would have sunk",
        "the dam may have broken",
        "she could not swim",
        "he could see the ships",
        "I would like to thank the crew",
        "the council should act",
        "the ferry must stop",
        "whether the ferry will sail",
        "Will the ferry sail?",
        "the man who will lead the party is ill",
        "he had no idea it would rain",
        "the vote in May was fair",
        "she lost her will to fight",
        "the deputy would normally take over",
        "only the council may raise the fee",
        "people are saying the dam will break",
    ],
)
def test_facts_abilities_orders_questions_and_others_views_are_no_expectations(content: str) -> None:
    assert found(content) == ()


@pytest.mark.parametrize("act", [Act.ASK, Act.URGE, Act.WANT, Act.DECLINE])
def test_who_asks_urges_or_wants_expects_nothing(act: Act) -> None:
    assert found("that the ferry will sail", cue="hoped", act=act) == ()


@pytest.mark.parametrize(
    ("cue", "content", "act", "kind"),
    [
        ("expects", "a good harvest", Act.BELIEVE, Kind.FORECAST),
        ("promised", "to open the gate", Act.PROMISE, Kind.COMMITMENT),
        ("threatened", "to close the port", Act.THREATEN, Kind.COMMITMENT),
        ("plans", "to retire", Act.WANT, Kind.INTENTION),
        ("said", "the crew plans to strike", Act.SAY, Kind.INTENTION),
    ],
)
def test_a_cue_that_looks_ahead_makes_an_expectation_of_its_content(cue: str, content: str, act: Act, kind: Kind) -> None:
    assert [e.kind for e in found(content, cue=cue, act=act)] == [kind]


@pytest.mark.parametrize("cue", ["had planned", "you'd expect", "as expected"])
def test_a_cue_that_once_looked_ahead_makes_none(cue: str) -> None:
    assert found("to retire", cue=cue, act=Act.WANT) == ()


@pytest.mark.parametrize(("cue", "act"), [("doubts", Act.DOUBT), ("denied", Act.DENY), ("does not expect", Act.BELIEVE)])
def test_what_is_doubted_is_expected_not_to_happen(cue: str, act: Act) -> None:
    assert [e.direction for e in found("that the ferry will sail", cue=cue, act=act)] == [WILL_NOT]


def test_a_nested_expectation_is_its_own_speakers() -> None:
    outer = telling("that Moll predicts the dam will break")
    inner = telling("the dam will break", cue="predicts", act=Act.PREDICT, id="t2", parent_id="t1", speaker="Jon Moll", actor_id="a2")
    assert [e.actor_id for e in expectations([outer, inner], PUBLISHED)] == ["a2"]


def test_two_clauses_that_but_sets_apart_are_two_expectations() -> None:
    assert [(e.words.text, e.direction) for e in found("ships could come, but planes will not follow")] == [
        ("ships could come", WILL),
        ("planes will not follow", WILL_NOT),
    ]


def test_a_verb_without_a_subject_of_its_own_opens_no_clause() -> None:
    (one,) = found("Varland would lend boats, and pumps that cost little and could be spared")
    assert one.words.text == "Varland would lend boats, and pumps that cost little and could be spared"


def test_pieces_of_a_content_keep_apart_as_in_their_sentence() -> None:
    sentence = "Varland will pay, Brenk said, and Meridia will refuse."
    assert [e.words.text for e in found("Varland will pay Meridia will refuse", sentence=sentence)] == ["Varland will pay", "Meridia will refuse"]


def test_what_goes_before_the_main_clause_is_not_the_event() -> None:
    (one,) = found("that if the rain stops, the ferry will sail", condition="if the rain stops")
    assert one.words.text == "the ferry will sail"
    assert texts(one.condition) == ["if the rain stops"]


@given(st.lists(st.sampled_from(SCRAPS), max_size=40))
def test_slices_are_the_words_at_their_place(words: list[str]) -> None:
    content = " ".join(words)
    for one in found(content):
        slices = [one.words, *one.condition, *(s for s in one.likelihood if not s.in_cue), *(r.words for r in one.reasons)]
        slices += [one.horizon.words] if one.horizon else []
        assert all(content[s.start : s.end] == s.text and s.text for s in slices)


def test_the_same_words_have_the_same_id_and_others_another() -> None:
    assert found("the ferry will sail")[0].id == found("the ferry will sail")[0].id
    assert found("the ferry will sail")[0].id != found("a ferry will sail")[0].id


def test_a_long_content_takes_no_long_time() -> None:
    assert len(found("and the ferry will sail by Monday " * 5000)) <= 1
