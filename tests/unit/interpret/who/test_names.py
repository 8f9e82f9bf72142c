import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.names import find_names
from onrecord.interpret.who.tokens import split
from onrecord.language.text import Text
from onrecord.model import SourceKind


def names(text: str) -> list[Name]:
    return find_names(split(Text.of(text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was Mary Velt who left.", [("person", "Mary Velt")]),
        ("They met President John Arlo there.", [("person", "John Arlo")]),
        ("They met Mayor of Lindholm Mary Velt there.", [("person", "Mary Velt")]),
        ("Later Sen. Mary J. Velt left.", [("person", "Mary J. Velt")]),
        ("The Ministry of Health and Welfare closed.", [("body", "Ministry of Health and Welfare")]),
        ("The Food and Harbour Board closed.", [("body", "Food and Harbour Board")]),
        ("They called Tideway Networks there.", [("body", "Tideway Networks")]),
        ("The Seafarers' Union closed.", [("body", "Seafarers' Union")]),
        ("The Democrats' Union closed.", [("members", "Democrats"), ("body", "Union")]),
        ("They called Mary Brands there.", [("person", "Mary Brands")]),
        ("He joined the Northern Fishing Union.", [("body", "Northern Fishing Union")]),
        ("A train to Peru left.", [("place", "Peru")]),
        ("All Republicans left.", [("members", "Republicans")]),
        ("On Tuesday it rained.", []),
        ("Given Lima's warnings it closed.", [("place", "Lima")]),
        ("A calm plan. Calm Velt's plan failed.", [("unknown", "Velt")]),
        ("Senior Peruvian officials left.", [("place", "Peruvian")]),
        ("Northern Republicans left.", [("members", "Northern Republicans")]),
        ("They met Mary Storm there.", [("person", "Mary Storm")]),
    ],
)
def test_names_are_runs_of_capitals_cut_by_what_they_are(text: str, found: list[tuple[str, str]]) -> None:
    assert [(n.sort, n.text) for n in names(text)] == found


def test_the_title_before_a_person_is_no_part_of_the_name() -> None:
    text = "They met Prime Minister John Arlo there."
    (name,) = names(text)
    assert name.title is not None
    assert (text[slice(*name.title)], name.text) == ("Prime Minister", "John Arlo")


@pytest.mark.parametrize(
    ("title", "person"),
    [
        ("President of the Oristan Republic", "Joran Meld"),
        ("President of the Slovak Republic", "Joran Meld"),
        ("President of the Republic of Peru", "Joran Meld"),
        ("Chairman of the Northern Fishing Union", "Joran Meld"),
        ("Minister of Foreign Affairs", "Joran Meld"),
        ("Secretary of State", "Joran Meld"),
        ("Minister of State Security", "Mary Velt"),
    ],
)
def test_a_title_goes_on_to_the_end_of_the_body_that_it_is_held_in(title: str, person: str) -> None:
    text = f"They met {title} {person} there."
    (name,) = names(text)
    assert name.title is not None
    assert (text[slice(*name.title)], name.text) == (title, person)


def test_a_title_of_a_body_with_nobody_behind_it_is_a_role() -> None:
    assert [(n.sort, n.text) for n in names("They met the Head of the Board for Health and Welfare there.")] == [
        (Sort.ROLE, "Head of the Board for Health and Welfare")
    ]


@pytest.mark.parametrize("event", ["World War II", "Velmark Games", "Hallin Accords", "Oristan Summit", "Carol Convention"])
def test_an_event_is_nobody(event: str) -> None:
    (name,) = names(f"They met at the {event} there.")
    assert (name.text, name.sort, name.kind) == (event, Sort.UNKNOWN, SourceKind.ORGANIZATION)


def test_a_pope_keeps_the_title() -> None:
    assert names("They met Pope Lando there.")[0].text == "Pope Lando"


def test_in_a_line_of_capitals_only_names_that_stand_elsewhere_are_known() -> None:
    text = "Velt Says Harbour Will Close Soon\n\nThe mayor is Mary Velt of the town."
    assert [n.text for n in names(text)] == ["Velt", "Mary Velt"]


def test_a_title_that_a_stop_closes_says_nothing_by_its_capitals() -> None:
    text = "Harbour Nominates Mary Velt for Second Term at Northern Board.\n\nShe is known."
    assert [n.text for n in names(text)] == ["Mary Velt"]


def test_the_first_word_of_a_sentence_is_a_name_only_with_a_reason() -> None:
    assert [n.text for n in names("Boats left. Velt left with Arne Velt.")] == ["Velt", "Arne Velt"]


@given(st.text(max_size=300))
def test_any_text_has_names_inside_of_it_and_in_order(text: str) -> None:
    text = f"A {text}"
    found = names(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert [n.start for n in found] == sorted(n.start for n in found)


def test_sorts_are_closed() -> None:
    assert {s.value for s in Sort} == {"person", "place", "body", "members", "role", "unknown"}
