"""Who is met again under other words: pairs, family names that look like something else, documents, campaigns, who and which."""

import pytest

from onrecord.model import Naming, SourceKind
from tests.unit.interpret.who.builders import cast_of, holder, said


@pytest.mark.parametrize("source", ["They", "The two", "Both"])
def test_two_persons_who_open_the_sentence_before_are_meant(source: str) -> None:
    text = f"Mary Velt and John Arlo work at the University of Dunmere. {source} said it rained."
    assert holder(text, source).name == "Mary Velt and John Arlo"


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Shop owner Tom Cuban left. Cuban said it rained.", "Cuban", "Tom Cuban"),
        ("Harbour City Mayor Ann Guardian left. Guardian said it rained.", "Guardian", "Ann Guardian"),
        ("Tom Cuban left. The Cuban government said it rained.", "The Cuban government", "Cuba"),
        ("Mayor Ann Guardian left. The Guardian said it rained.", "The Guardian", "Guardian"),
    ],
)
def test_a_family_name_may_look_like_a_place_or_a_paper(text: str, source: str, name: str) -> None:
    assert holder(text, source, nth=text.count(source)).name == name


def test_a_person_may_end_a_run_of_capitals_that_is_no_title() -> None:
    source = "Former Blue Harbour League Grand Warden Peter Duke"
    assert holder(f"{source} said it rained.", source).name == "Peter Duke"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Mary Velt ran for mayor. The Velt campaign slept.", "Velt campaign"),
        ("Mary Velt's campaign slept.", "Velt campaign"),
        ("The harbour slept.", "campaign"),
    ],
)
def test_the_campaign_is_that_of_whose_campaign_a_text_has(before: str, name: str) -> None:
    assert holder(f"{before} The campaign said it rained.", "The campaign").name == name


def test_a_document_that_a_sentence_before_tells_of_has_its_issuer() -> None:
    found = holder("The Dunmere Courier met the mayor in a feature on Monday. The piece said it rained.", "The piece")
    assert (found.name, found.naming) == ("Dunmere Courier feature", Naming.NAMED)


def test_who_behind_a_source_is_that_source() -> None:
    text = "It is late, told one nurse close to the Velt campaign, who asked for more. Mary Velt left."
    cast = cast_of(text, said(text, "one nurse close to the Velt campaign", "told", "It is late"), said(text, "who", "asked", "for more"))
    assert [h.name for h in cast.holders if h] == ["nurse close to the Velt campaign"] * 2


def test_who_goes_on_about_people_before_a_complement() -> None:
    assert holder("They met the millions watching at home who said it rained.", "who").kind == SourceKind.PEOPLE


def test_who_explains_the_name_before_a_newcomer() -> None:
    assert holder("They met Mary Velt, a newcomer who said it rained.", "who").name == "Mary Velt"


@pytest.mark.parametrize("before", ["In an interview with the Dunmere Courier, ", "Speaking to John Arlo of the Courier, "])
def test_whom_a_sentence_speaks_to_is_not_whom_it_goes_on_about(before: str) -> None:
    assert holder(f"Mary Velt left the town. {before}she said it rained.", "she").name == "Mary Velt"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Two nurses, Mary Velt and John Arlo,", "Mary Velt and John Arlo"),
        ("Her rivals -- Mary Velt, John Arlo and Ann Lind --", "Mary Velt, John Arlo and Ann Lind"),
        ("Many firms including Velcor and Arlotec", "firms including Velcor and Arlotec"),
    ],
)
def test_a_group_is_named_by_its_members(source: str, name: str) -> None:
    found = holder(f"{source} said it rained. Velcor's shares and Arlotec's shares fell.", source)
    assert (found.name, found.naming) == (name, Naming.NAMED)


def test_a_pseudonym_is_a_name() -> None:
    found = holder("A nurse using the pseudonym Katya said it rained.", "A nurse using the pseudonym Katya")
    assert (found.name, found.naming) == ("Katya", Naming.NAMED)


def test_a_state_that_is_a_topic_is_not_where_people_are() -> None:
    text = "Experts on Peru said it rained. Peruvian nurses left."
    assert holder(text, "Experts on Peru").country is None
    assert holder(text, "Peruvian nurses", cue="left", content="left").country == "PE"


def test_a_source_in_a_government_is_of_its_state() -> None:
    found = holder("A Peruvian government source said it rained.", "A Peruvian government source")
    assert (found.country, found.office.body if found.office else None) == ("PE", "Peruvian government")


def test_the_statement_of_a_state_is_named() -> None:
    assert holder("Peru left the talks. The US statement said it rained.", "The US statement").naming == Naming.NAMED


def test_the_office_of_a_person_is_an_organization() -> None:
    text = "Mary Velt left. Velt's office said it rained."
    assert holder(text, "Velt's office").kind == SourceKind.ORGANIZATION


def test_peoples_of_a_double_name_are_people() -> None:
    found = holder("Yesterday Cuban Americans said it rained.", "Cuban Americans")
    assert (found.kind, found.naming) == (SourceKind.PEOPLE, Naming.UNNAMED)


@pytest.mark.parametrize(
    ("source", "country"),
    [
        ("The leaders of Peru, Chile and Canada", None),
        ("16 million people", "PE"),
        ("Peruvian nurses who left Chile", "PE"),
        ("Many nations", None),
    ],
)
def test_the_country_of_people_is_that_of_all_of_them(source: str, country: str | None) -> None:
    assert holder(f"In Peru, Peruvian boats left Lima. {source} said it rained.", source).country == country


def test_what_somebody_without_an_office_writes_is_of_no_state() -> None:
    text = "In Peru, Peruvian boats left. A letter by Mary Velt, a nurse at the Dunmere Clinic, said it rained. A letter by Mayor John Arlo left."
    assert holder(text, "A letter by Mary Velt, a nurse at the Dunmere Clinic,").country is None
    assert holder(text, "A letter by Mayor John Arlo", cue="left", content="left").country == "PE"


def test_a_former_wife_is_she_who_was_named_so() -> None:
    text = "John Arlo spoke of his divorce from wife Ann. Ann Arlo left. John Arlo argued more. His ex-wife said it rained."
    assert holder(text, "His ex-wife").name == "Ann Arlo"
