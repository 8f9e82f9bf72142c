"""Who is told of and does not tell, who stands behind "by", and whom "they" are where nobody spoke."""

import pytest

from onrecord.model import Naming, SourceKind
from tests.unit.interpret.who.builders import cast_of, holder, said


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Mary Velt was convicted of theft.", "Mary Velt", "was convicted"),
        ("Mary Velt is widely considered a saint.", "Mary Velt", "is widely considered"),
        ("Mary Velt drew sharp criticism for a song.", "Mary Velt", "drew sharp criticism for"),
        ("Mary Velt, nicknamed the Owl, slept.", "Mary Velt", "nicknamed"),
        ("Peru sank its alleged ship.", "its", "alleged"),
        ("The accusation against Velt is old.", "Velt", "The accusation against"),
    ],
)
def test_who_is_judged_or_spoken_of_does_not_tell(text: str, source: str, cue: str) -> None:
    assert holder(text, source, cue=cue, content="").name == "unspecified"


@pytest.mark.parametrize("cue", ["is committed to", "was pleased by"])
def test_who_feels_something_tells(cue: str) -> None:
    assert holder(f"Mary Velt {cue} a plan.", "Mary Velt", cue=cue, content="a plan").name == "Mary Velt"


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("The thief was sentenced for theft to a year by Mary Velt.", "was sentenced", "Mary Velt"),
        ("The sailor was identified as a cook by a harbour spokesperson.", "was identified", "harbour spokesperson"),
        ("It rained, according to The Northern Times. Police left.", "according to", "The Northern Times"),
        ("Per reports, it rained.", "Per reports", "reports"),
        ("The talks were moved by two days.", "were moved", "unspecified"),
        ("The plan was considered by lying low.", "was considered", "unspecified"),
    ],
)
def test_a_source_left_out_stands_behind_by(text: str, cue: str, name: str) -> None:
    (found,) = cast_of(text, said(text, "", cue, "")).holders
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("Northgate Holdings sold its mills; announced a loss.", "announced", "Northgate Holdings"),
        ("Guests saw where Mary Velt was cheered upon announcing a truce.", "announcing", "Mary Velt"),
        ("Mary Velt praised the cook, saying it rained.", "saying", "Mary Velt"),
    ],
)
def test_a_verb_further_on_has_the_subject_before(text: str, cue: str, name: str) -> None:
    (found,) = cast_of(text, said(text, "", cue, "")).holders
    assert found is not None
    assert found.name == name


def test_they_are_the_people_described_before_and_no_body_that_is_only_named() -> None:
    text = "The protesters met at Northern University. They said it rained."
    found = holder(text, "They")
    assert (found.name, found.kind, found.naming) == ("protesters", SourceKind.PEOPLE, Naming.UNNAMED)


def test_they_are_the_group_that_spoke_two_sentences_before() -> None:
    text = "Harbour officials said it rained. Ships left Peru in time. They said it was cold."
    cast = cast_of(text, said(text, "Harbour officials"), said(text, "They", content="it was cold"))
    assert [h.name for h in cast.holders if h] == ["Harbour officials", "Harbour officials"]


def test_i_is_a_person_and_no_body() -> None:
    text = 'Mary Velt said it rained. The Northern Union said "I think so".'
    outer = said(text, "The Northern Union", content='"I think so"')
    cast = cast_of(text, said(text, "Mary Velt"), outer, said(text, "I", "think", "so", parent=1))
    assert [h.name for h in cast.holders if h][2] == "Mary Velt"


@pytest.mark.parametrize(("source", "name"), [("Republican", "Republicans"), ("Democratic", "Democrats")])
def test_a_partys_adjective_before_what_is_told_stands_for_its_members(source: str, name: str) -> None:
    found = holder(f"Yesterday {source} attacks on the plan went on.", source, cue="attacks on", content="the plan")
    assert (found.name, found.naming, found.kind) == (name, Naming.UNNAMED, SourceKind.PEOPLE)


@pytest.mark.parametrize("source", ["who", "who writes for Lind"])
def test_who_behind_a_bracket_is_the_one_before_it(source: str) -> None:
    text = "Mary Velt (D-Ohio), who writes for Lind said it rained."
    assert holder(text, source).name == "Mary Velt"


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Carl Velt, a son of Owen Marn, left. Carl Velt cooked. Velt's father said it rained.", "Velt's father", "Owen Marn"),
        ("Carl Velt, husband of Mary Lind, left. Carl Velt cooked. His wife said it rained.", "His wife", "Mary Lind"),
    ],
)
def test_a_tie_that_was_told_the_other_way_round_is_followed(text: str, source: str, name: str) -> None:
    assert holder(text, source).name == name


def test_the_client_of_a_lawyer_is_whom_the_lawyer_speaks_for() -> None:
    text = 'Carl Velt, a lawyer for Mary Lind, said "my client is glad".'
    outer = said(text, "Carl Velt, a lawyer for Mary Lind", content='"my client is glad"')
    cast = cast_of(text, outer, said(text, "my client", "is glad", "", parent=0))
    assert [h.name for h in cast.holders if h] == ["Carl Velt", "Mary Lind"]


def test_which_before_a_verb_is_what_stands_before_it() -> None:
    text = "Peru passed the Harbour Dues Bill which allowed fees."
    (found,) = cast_of(text, said(text, "", "allowed", "fees")).holders
    assert found is not None
    assert found.name == "Harbour Dues Bill"
