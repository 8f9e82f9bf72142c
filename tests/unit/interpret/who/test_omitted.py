"""Sources that are left out, pronouns inside of what is told, and the words that decided."""

import pytest

from tests.unit.interpret.who.builders import cast_of, passage, said


@pytest.mark.parametrize(
    ("text", "cue", "content", "name"),
    [
        ("The attacker claimed he slept.", "claimed", "he slept", "attacker"),
        ("Mary Velt left. She denied it rained.", "denied", "it rained", "Mary Velt"),
        ("The mayor attended a dinner and praised a cook.", "praised", "a cook", "mayor"),
        ("Protesters left the square and demanded a vote.", "demanded", "a vote", "Protesters"),
        ("Mary Velt dropped her claims that it rained.", "claims", "that it rained", "Mary Velt"),
        ("A plan was denied.", "was denied", "A plan", "unspecified"),
        ("It is widely believed that it rained.", "is widely believed", "it rained", "unspecified"),
    ],
)
def test_a_source_left_out_is_the_subject_that_the_text_gives(text: str, cue: str, content: str, name: str) -> None:
    (found,) = cast_of(text, said(text, "", cue, content)).holders
    assert found is not None
    assert found.name == name


def test_a_participle_has_the_subject_of_its_sentence() -> None:
    text = "Saying it rained, President Mary Velt urged calm."
    cast = cast_of(text, said(text, "", "Saying"), said(text, "President Mary Velt", "urged", "calm"))
    assert [h.name for h in cast.holders if h] == ["Mary Velt", "Mary Velt"]


@pytest.mark.parametrize("source", ["its", ""])
def test_accusations_that_somebody_repeats_are_theirs(source: str) -> None:
    text = "Peru is repeating its accusations that it rained."
    outer = said(text, "Peru", "is repeating", "its accusations that it rained")
    cast = cast_of(text, outer, said(text, source, "accusations", "that it rained", parent=0))
    assert [h.name for h in cast.holders if h] == ["Peru", "Peru"]


@pytest.mark.parametrize(
    ("text", "source", "content", "pronoun", "holds"),
    [
        ("Peru said its ship sank.", "Peru", "its ship sank", "its", True),
        ("Peru said Chile moved its ship.", "Peru", "Chile moved its ship", "its", False),
        ("Mary Velt said her plan and his plan failed.", "Mary Velt", "her plan and his plan failed", "her", True),
        ("Mary Velt said her plan and his plan failed.", "Mary Velt", "her plan and his plan failed", "his", False),
        ("Peruvian officials said their ships left.", "Peruvian officials", "their ships left", "their", True),
        ('Mary Velt said "our plan works".', "Mary Velt", '"our plan works"', "our", True),
    ],
)
def test_a_possessive_in_a_content_is_a_mention_where_one_alone_can_be_meant(
    text: str, source: str, content: str, pronoun: str, *, holds: bool
) -> None:
    (found,) = cast_of(text, said(text, source, content=content)).holders
    assert found is not None
    assert (passage(text, pronoun).spans[0] in found.mentions) == holds


@pytest.mark.parametrize(
    ("text", "source", "words", "by"),
    [
        ("Peruvian officials said it rained.", "Peruvian officials", "Peruvian", "name"),
        ("Mary Velt, director of the Peruvian Board, said it rained.", "Mary Velt", "Peruvian", "office"),
        ("In Lima it rained. Residents of Lima slept. Police said it rained.", "Police", "Lima", "context"),
    ],
)
def test_a_country_has_the_words_that_give_it(text: str, source: str, words: str, by: str) -> None:
    found = dict(cast_of(text, said(text, source)).evidence[0])["country"]
    assert (found.spans.text, found.by) == (words, by)


def test_number_has_the_sources_words() -> None:
    text = "Peruvian officials said it rained."
    assert "number" in dict(cast_of(text, said(text, "Peruvian officials")).evidence[0])


def test_what_is_told_inside_an_accusation_is_told_by_the_accused() -> None:
    text = "Peru repeated its accusations that Chile misleads the world with reports that it rained."
    outer = said(text, "Peru", "repeated", "its accusations that Chile misleads the world with reports that it rained")
    inner = said(text, "its", "accusations", "that Chile misleads the world with reports that it rained", parent=0)
    cast = cast_of(text, outer, inner, said(text, "", "reports", "that it rained", parent=1))
    assert [h.name for h in cast.holders if h] == ["Peru", "Peru", "Chile"]


@pytest.mark.parametrize(("cue", "name"), [("request", "Peru"), ("denial", "Peru"), ("said", "Peruvian")])
def test_the_adjective_of_a_state_before_a_noun_of_telling_is_the_state(cue: str, name: str) -> None:
    text = f"A Peruvian {cue} for boats was late."
    assert [h.name for h in cast_of(text, said(text, "Peruvian", cue, "boats")).holders if h] == [name]
