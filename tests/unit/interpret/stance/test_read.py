import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.interpret.stance import read_stance
from onrecord.language.text import Text
from onrecord.model import Act, Attribution, Passage
from tests.unit.interpret.stance.builders import reading

PIECES = (
    *("if", "not", "no", "that", "who", "may", "could", "but", "and", ";", ",", ".", "?", "“", "”", "'", "can't", "[...]"),
    *("to", "the dam", "holds", "ruled out", "…", "—", "İ", "don’t"),
)
LONG_S = 5.0
"""Far above what a long content takes (0.2 s), far below what a quadratic rule would."""


def test_every_label_names_its_words() -> None:
    evidence = dict(reading("said", "the ferry may not have sunk").evidence)
    assert (evidence["certainty"].spans.text, evidence["certainty"].by) == ("may", "hedge")
    assert (evidence["polarity"].spans.text, evidence["polarity"].by) == ("not", "negation")


def test_an_act_that_settles_a_label_is_shown_by_the_cue() -> None:
    evidence = dict(reading("denied", "the charge", Act.DENY).evidence)
    assert (evidence["polarity"].spans.text, evidence["polarity"].by) == ("denied", "act")


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from([None, *Act]))
def test_any_content_gets_both_labels_and_spans_inside_its_text(pieces: list[str], act: Act | None) -> None:
    text = "Arlo said " + " ".join(pieces)
    content = Passage.of(text, [(10, len(text))] if len(text) > len("Arlo said ") else [])
    read = read_stance(Text.of(text), Attribution(Passage.of(text, [(0, 4)]), Passage.of(text, [(5, 9)]), content), act)
    assert read.stance.certainty is not None
    assert read.stance.polarity is not None
    assert all(content.holds(start) for passage in (read.stance.condition, *(c.words for c in read.stance.clauses)) for start, _ in passage)


@pytest.mark.parametrize("unit", ["not ", "if it is, ", "really ", "and he is ", "that who may ", "[", "’s", "a-", "(“"])
def test_a_very_long_content_is_read_in_no_time(unit: str) -> None:
    content = unit * 20_000
    began = time.process_time()
    reading("said", content)
    assert time.process_time() - began < LONG_S
