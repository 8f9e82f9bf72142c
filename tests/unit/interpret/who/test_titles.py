"""What titles say of bodies and states, which name a short form means, and names of documents."""

import pytest

from onrecord.model import Naming, Office, SourceKind
from tests.unit.interpret.who.builders import cast_of, holder, said


def body_of(text: str, source: str) -> str | None:
    """What somebody is told to be of."""
    office = holder(text, source).office
    return office.body if office else None


@pytest.mark.parametrize(
    ("phrase", "office"),
    [
        ("United States President Mary Velt", Office("President")),
        ("White House spokesman Mary Velt", Office("spokesman", "White House")),
        ("Ohio State University professor Mary Velt", Office("professor", "Ohio State University")),
        ("Lindmark City Mayor Mary Velt", Office("Mayor", "Lindmark City")),
        ("former New Jersey governor Mary Velt", Office("former New Jersey governor", "New Jersey", is_past=True)),
        ("the general secretary of the harbour union, Mary Velt,", Office("general secretary", "harbour union")),
        ("the Attorney for the Southern District of Lind, Mary Velt,", Office("Attorney", "Southern District of Lind")),
        ("billionaire ship fund manager Mary Velt", Office("billionaire ship fund manager", "ship fund")),
        ("the undersecretary for ships, Mary Velt,", Office("undersecretary for ships")),
        ("half back Mary Velt", Office("half back")),
        ("Supreme Court Justice Mary Velt", Office("Supreme Court Justice", "Supreme Court")),
    ],
)
def test_a_title_and_its_body(phrase: str, office: Office) -> None:
    assert holder(f"It was late when {phrase} said it rained.", phrase).office == office


def test_an_adviser_of_a_campaign_is_of_the_campaign() -> None:
    text = "Mary Velt, a former strategist for the Lind campaign, said it rained."
    assert body_of(text, "Mary Velt") == "Lind campaign"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A state of emergency United States President Mary Velt declared ended. Mary Velt said it rained.", "Mary Velt"),
        ("Northern people bring back Mary Velt. Mary Velt said it rained.", "Mary Velt"),
        ("Mary Velt from her battle with Lind rose. Mary Velt said it rained.", "Mary Velt"),
        ("Mary Velt at the Lindmark Fair Grounds spoke. Mary Velt said it rained.", "Mary Velt"),
    ],
)
def test_words_beside_a_name_that_are_no_affiliation(text: str, source: str) -> None:
    found = holder(text, source).office
    assert found is None or found.body is None


def test_an_acronym_before_an_office_is_the_body_in_full() -> None:
    text = "The Northern Coast Guard (NCG) left. NCG Captain Mary Velt said it rained."
    assert body_of(text, "NCG Captain Mary Velt") == "Northern Coast Guard"


def test_a_source_cut_inside_of_a_name_begins_with_the_name() -> None:
    text = "Yesterday United States President Mary Velt said it rained."
    assert holder(text, "States President Mary Velt").office == Office("President")


def test_a_source_that_is_only_a_title_goes_on_with_the_name() -> None:
    assert holder("Yesterday Mrs. Mary Velt said it rained.", "Mrs").name == "Mary Velt"


def test_a_surname_is_whom_the_text_goes_on_about_and_not_a_relative_named_once() -> None:
    text = "Mary Velt left. Velt ate. Velt slept. Her son Carl Velt cooked. Velt said it rained."
    assert holder(text, "Velt", nth=5).name == "Mary Velt"


@pytest.mark.parametrize(
    ("text", "source", "code"),
    [
        ("Peru spoke. Chile spoke. Mary Velt is a Turkish national. Mary Velt said it rained.", "Mary Velt", "TR"),
        ("Peru spoke. Peru left. Turkish national Mary Velt said it rained.", "Turkish national Mary Velt", "TR"),
        ("U.S. papers met. Northamptonshire police said it rained.", "Northamptonshire police", "GB"),
        ("Peru spoke. Cuban Americans said it rained.", "Cuban Americans", "US"),
    ],
)
def test_where_somebody_is_from(text: str, source: str, code: str) -> None:
    cast = cast_of(text, said(text, source, nth=text.count(source)))
    assert [h.country for h in cast.holders if h] == [code]


@pytest.mark.parametrize(
    ("source", "name", "naming"),
    [
        ("a report from the Northern Union on Friday", "report from the Northern Union", Naming.NAMED),
        ("estimates by the organizers", "estimates by the organizers", Naming.UNNAMED),
        ("the Harbour Dues Bill 2019", "Harbour Dues Bill 2019", Naming.NAMED),
    ],
)
def test_a_documents_name(source: str, name: str, naming: Naming) -> None:
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.name, found.kind, found.naming) == (name, SourceKind.DOCUMENT, naming)


def test_a_poll_is_by_whom_it_was_made_and_not_of_whom_it_asked() -> None:
    source = "a poll of 400 Northern voters by the Northern Institute"
    assert body_of(f"Yesterday {source} said it rained.", source) == "Northern Institute"


def test_words_of_a_clause_are_no_body_of_those_who_are_described() -> None:
    source = "officials who spoke with The Northern Times"
    assert body_of(f"Yesterday {source} said it rained.", source) is None


def test_current_and_former_officials_are_one_source() -> None:
    source = "current and former officials"
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.name, found.naming) == (source, Naming.UNNAMED)


def test_a_name_right_behind_a_body_has_the_office_there() -> None:
    assert (
        body_of("Peru director of Amnesty International Mary Velt said it rained.", "Peru director of Amnesty International Mary Velt")
        == "Amnesty International"
    )


def test_who_speaks_for_a_person_with_a_title_speaks_for_the_person() -> None:
    source = "Chilean Chancellor Mary Velt's spokesman, John Marn"
    assert body_of(f"{source}, said it rained.", source) == "Mary Velt"
