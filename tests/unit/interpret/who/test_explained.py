"""Names that the words beside them explain, organs without a name, and whom an affiliation may be."""

import pytest

from onrecord.model import Naming, SourceKind
from tests.unit.interpret.who.builders import cast_of, holder, said


@pytest.mark.parametrize(
    "text",
    [
        "The Tern Lamp, a charity, said it rained.",
        "She left the operator, Tarnline, in May. Tarnline said it rained.",
        "She sold it to the retailer Tarnline. Tarnline said it rained.",
        "Tarnline's chief executive quit. She was ill. Tarnline said it rained.",
        "Halden Estates said it rained.",
    ],
)
def test_a_name_is_a_bodys_where_the_words_beside_it_say_so(text: str) -> None:
    source = text.rsplit(". ", 1)[-1].split(" said")[0].split(",")[0]
    assert holder(text, source, nth=text.count(source)).kind == SourceKind.ORGANIZATION


@pytest.mark.parametrize(
    "text",
    [
        "She left the operator, Mary Velt, in May. Velt said it rained.",
        "They asked actress Mary Velt. Velt said it rained.",
        "Her partner, Velt, left. Velt said it rained.",
    ],
)
def test_a_person_stays_one_beside_such_words(text: str) -> None:
    assert holder(text, "Velt", nth=text.count("Velt")).kind == SourceKind.PERSON


@pytest.mark.parametrize(
    ("text", "source", "naming"),
    [
        ("The finance ministry said it rained.", "The finance ministry", Naming.NAMED),
        ("The army said it rained.", "The army", Naming.NAMED),
        ("The police said it rained.", "The police", Naming.ROLE),
        ("A court in Lima said it rained.", "A court in Lima", Naming.ROLE),
        ("Ministries said it rained.", "Ministries", Naming.UNNAMED),
    ],
)
def test_an_organ_without_a_name_is_named_by_its_state_and_a_court_is_an_office(text: str, source: str, naming: Naming) -> None:
    assert holder(text, source).naming == naming


@pytest.mark.parametrize(
    ("text", "source", "body"),
    [
        ("The Northern Union met. Its director, Mary Velt, said it rained.", "Its director, Mary Velt,", "Northern Union"),
        ("The city's chief prosecutor said it rained.", "The city's chief prosecutor", None),
        ("A judge in Lindmark said it rained.", "A judge in Lindmark", None),
        ("Labour Minister Mary Velt said it rained.", "Labour Minister Mary Velt", None),
        ("Opposition leader Mary Velt said it rained.", "Opposition leader Mary Velt", None),
        ("A hospital official said it rained.", "A hospital official", None),
        ("Kestria's navy sailed. Kestria's trade minister said it rained.", "Kestria's trade minister", None),
        ("The Lind District Court sat. Judge Mary Velt said it rained.", "Judge Mary Velt", "Lind District Court"),
    ],
)
def test_an_affiliation_is_a_body_and_no_place(text: str, source: str, body: str | None) -> None:
    cast = cast_of(text, said(text, "The Northern Union", "met", ""), said(text, source)) if "met." in text else cast_of(text, said(text, source))
    found = cast.holders[-1]
    assert found is not None
    assert (found.office.body if found.office else None) == body


def test_a_spokeswoman_speaks_for_the_body_that_spoke_last() -> None:
    text = "Tarn Holdings denied a delay. A spokeswoman said it rained."
    cast = cast_of(text, said(text, "Tarn Holdings", "denied", "a delay"), said(text, "A spokeswoman"))
    office = cast.holders[1].office if cast.holders[1] else None
    assert office is not None
    assert office.body == "Tarn Holdings"


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Kestria's ambassador left. Kestria's government said it rained.", "Kestria's government", "Kestria"),
        ("Neighbouring Kestria said it rained.", "Neighbouring Kestria", "Kestria"),
        ("They met its ally Kestria. Kestria said it rained.", "Kestria", "Kestria"),
    ],
)
def test_a_state_that_no_table_has_speaks_as_a_government(text: str, source: str, name: str) -> None:
    found = holder(text, source, nth=text.count(source))
    assert (found.name, found.kind) == (name, SourceKind.GOVERNMENT)


def test_somebody_himself_is_somebody() -> None:
    assert holder("Mary Velt left. Velt herself said it rained.", "Velt herself").name == "Mary Velt"


@pytest.mark.parametrize(
    ("text", "first", "cue", "name"),
    [
        ("A court in Lima ruled on it. Two men were convicted.", "A court in Lima", "were convicted", "court in Lima"),
        ("The Northern Union met. A strike was planned.", "The Northern Union", "was planned", "Northern Union"),
        ("Peru spoke. Lima is in Peru. Boats were prohibited.", "Peru", "were prohibited", "Peru"),
    ],
)
def test_what_is_planned_or_ordered_by_nobody_said_is_by_whom_the_text_gives(text: str, first: str, cue: str, name: str) -> None:
    verb = text.split(first, 1)[1].split()[0]
    found = cast_of(text, said(text, first, verb.strip("."), ""), said(text, "", cue, "")).holders[1]
    assert found is not None
    assert found.name == name
