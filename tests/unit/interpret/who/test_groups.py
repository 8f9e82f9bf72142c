"""Sources that stay unnamed, and states that no table has."""

import pytest

from onrecord.model import Naming, SourceKind
from tests.unit.interpret.who.builders import cast_of, holder, said


def test_unnamed_officials_of_one_state_are_one_assumed_group() -> None:
    text = "Unnamed Peruvian officials told it. Peruvian officials said it rained. Senior Peruvian officials denied it. Officials said more."
    sources = ["Unnamed Peruvian officials", "Peruvian officials", "Senior Peruvian officials", "Officials"]
    cast = cast_of(text, *(said(text, s, "told", nth=2 if s == "Peruvian officials" else 1) for s in sources))
    assert [(h.name, h.is_assumed) for h in cast.holders if h] == [("Peruvian officials", True)] * 4


def test_officials_of_two_states_are_two_groups() -> None:
    text = "Peruvian officials said it rained. Chilean officials said it rained."
    cast = cast_of(text, said(text, "Peruvian officials"), said(text, "Chilean officials"))
    assert [(h.name, h.is_assumed) for h in cast.holders if h] == [("Peruvian officials", False), ("Chilean officials", False)]


@pytest.mark.parametrize(
    ("source", "name"), [("20% of Kestrians", "20% of Kestrians"), ("about 30 percent of voters", "30 percent of voters"), ("two nurses", "nurses")]
)
def test_a_share_of_people_is_people_and_keeps_its_number(source: str, name: str) -> None:
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.name, found.kind, found.naming, found.is_assumed) == (name, SourceKind.PEOPLE, Naming.UNNAMED, False)


KESTRIA = "Kestria said it rained. The Kestrian navy sank a boat. Kestrians said more. The Kestrian government said less."


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Kestria", "Kestria", SourceKind.GOVERNMENT),
        ("The Kestrian government", "Kestria", SourceKind.GOVERNMENT),
        ("Kestrians", "Kestrians", SourceKind.PEOPLE),
    ],
)
def test_a_state_that_no_table_has_is_known_by_what_only_states_have(source: str, name: str, kind: SourceKind) -> None:
    found = holder(KESTRIA, source)
    assert (found.name, found.kind, found.country) == (name, kind, None)


@pytest.mark.parametrize("proof", ["Kestria's prime minister left.", "The parliament of Kestria met.", "Kestria's navy left."])
def test_a_name_that_owns_what_only_states_have_is_a_states(proof: str) -> None:
    assert holder(f"{proof} Kestria said it rained.", "Kestria", nth=2).kind == SourceKind.GOVERNMENT


def test_a_company_with_a_president_is_no_state() -> None:
    assert holder("Velcor's president left. Velcor said it rained.", "Velcor", nth=2).kind == SourceKind.ORGANIZATION


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        ("who asked not to be named because the talks are secret", "because the talks are secret"),
        ("speaking on condition of anonymity to discuss the talks", "to discuss the talks"),
        ("who did not want to be named, citing the talks", "citing the talks"),
        ("who declined to be named as he was not allowed to speak", "as he was not allowed to speak"),
        ("who asked not to be identified", "not to be identified"),
        ("who was not allowed to speak publicly", "not allowed to speak publicly"),
        ("who lacked permission to brief reporters", "lacked permission to brief reporters"),
    ],
)
def test_the_reason_for_anonymity_is_its_clause(clause: str, reason: str) -> None:
    assert holder(f"An official, {clause}, said it rained.", "An official").anonymity_reason == reason


def test_a_reason_of_what_is_told_is_none_for_anonymity() -> None:
    text = "An official on condition of anonymity said it rained because of the wind."
    assert holder(text, "An official").anonymity_reason == "on condition of anonymity"


@pytest.mark.parametrize("source", ["The candidate", "A nominee", "The billionaire", "The official"])
def test_a_role_that_nobody_stands_before_is_nobody_named(source: str) -> None:
    text = f"The harbour was closed. {source} said it rained. Judge John Arlo and candidate Ann Lind came later. Mary Velt slept."
    assert holder(text, source).naming != Naming.NAMED


@pytest.mark.parametrize("source", ["The candidate", "The retired neurosurgeon", "The real estate tycoon"])
def test_another_word_for_whom_the_sentence_before_is_about_is_that_person(source: str) -> None:
    text = f"Mary Velt left after a row with editor John Arlo. {source} said it rained."
    assert holder(text, source).name == "Mary Velt"


def test_a_senator_is_not_somebody_with_another_work() -> None:
    text = "Mary Velt left. John Arlo, an editor at the Dunmere Courier, slept. The senator said it rained. The senator left."
    assert holder(text, "The senator").name == "Mary Velt"


@pytest.mark.parametrize("source", ["The woman", "A tycoon", "The official"])
def test_words_for_anybody_are_nobody_named(source: str) -> None:
    assert holder(f"Mary Velt left. {source} said it rained.", source).naming != Naming.NAMED


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Two in three", "Two in three"),
        ("More than 4 in 10 nurses", "4 in 10 nurses"),
        ("Almost half of those asked", "half of those asked"),
        ("Thirty percent", "Thirty percent"),
    ],
)
def test_a_part_of_people_by_number_is_people(source: str, name: str) -> None:
    found = holder(f"{source} said it rained.", source)
    assert (found.name, found.kind, found.naming, found.is_assumed) == (name, SourceKind.PEOPLE, Naming.UNNAMED, False)


@pytest.mark.parametrize(("source", "kind"), [("Exit polling", SourceKind.DOCUMENT), ("the joke", SourceKind.DOCUMENT), ("a guy", SourceKind.PERSON)])
def test_the_head_tells_what_tells(source: str, kind: SourceKind) -> None:
    assert holder(f"Later {source} said it rained.", source).kind == kind


@pytest.mark.parametrize(
    ("later", "name"),
    [("Judge John Arlo slept.", "John Arlo"), ("Judge John Arlo and Judge Ann Lind slept.", "judge"), ("John Arlo slept.", "judge")],
)
def test_a_judge_of_the_lead_is_the_one_judge_who_is_named_further_down(later: str, name: str) -> None:
    assert holder(f"A judge said it rained. {later}", "A judge").name == name


def test_a_judge_behind_the_lead_is_nobody_who_is_named_later() -> None:
    text = f"{'The rain went on. ' * 40}A judge said it was wet. Judge John Arlo slept."
    assert holder(text, "A judge", content="it was wet").naming == Naming.ROLE


@pytest.mark.parametrize(("source", "name"), [("The GOP nominee", "John Arlo"), ("The Democratic nominee", "Mary Velt")])
def test_an_epithet_means_who_was_introduced_so_for_the_party(source: str, name: str) -> None:
    text = f"Republican presidential candidate John Arlo spoke. Mary Velt, the Democratic candidate, left. {source} said it rained."
    assert holder(text, source).name == name


def test_those_of_a_state_and_all_others_are_one_group_with_those_of_none() -> None:
    text = "Some experts said it rained. Both Peruvian and non-Peruvian experts said it would stop. Peruvian experts said it rained."
    cast = cast_of(text, said(text, "Some experts"), said(text, "Both Peruvian and non-Peruvian experts"), said(text, "Peruvian experts", nth=2))
    plain, everywhere, own = (h and (h.id, h.country) for h in cast.holders)
    assert plain == everywhere
    assert plain != own


def test_a_number_alone_is_people() -> None:
    assert holder("Boats sank. The two said it rained.", "The two").kind == SourceKind.PEOPLE
