"""Offices, where people are from, and which words belong to one source."""

import pytest

from onrecord.model import Naming, Office, SourceKind
from tests.unit.interpret.who.builders import holder


@pytest.mark.parametrize(
    ("text", "source", "office"),
    [
        ("Governor Mary Velt said it rained.", "Governor Mary Velt", Office("Governor")),
        (
            "Mary Velt, a former director of the Northern Union, said it rained.",
            "Mary Velt",
            Office("former director", "Northern Union", is_past=True),
        ),
        (
            "The head of the Northern Union, Mary Velt, said it rained.",
            "The head of the Northern Union, Mary Velt,",
            Office("head", "Northern Union"),
        ),
        ("Mary Velt of the Northern Union said it rained.", "Mary Velt of the Northern Union", Office(None, "Northern Union")),
        ("Lindmark's police chief Mary Velt said it rained.", "Lindmark's police chief Mary Velt", Office("police chief", "Lindmark")),
        ("Fire service spokeswoman Mary Velt said it rained.", "Fire service spokeswoman Mary Velt", Office("spokeswoman", "Fire service")),
        ("Rep. Mary Velt (D-Ohio) said it rained.", "Rep. Mary Velt (D-Ohio)", Office("Representative", "Democratic Party")),
    ],
)
def test_an_office_has_title_and_body_in_the_articles_words(text: str, source: str, office: Office) -> None:
    assert holder(text, source).office == office


@pytest.mark.parametrize(
    ("text", "source", "code"),
    [
        ("Peru spoke in Lima. Mary Velt, director of the Harbour Studies at Australia's Lind Institute, said it rained.", "Mary Velt", "AU"),
        ("Peru spoke in Lima. Mary Velt, a former U.S. official, said it rained.", "Mary Velt", "US"),
        ("Peru spoke in Lima. A former U.S. official said it rained.", "A former U.S. official", "US"),
        ("U.S. Republicans met. Mary Velt, a baker from Georgia, said it rained.", "Mary Velt", "US"),
    ],
)
def test_a_persons_country_is_that_of_the_office_before_that_of_the_article(text: str, source: str, code: str) -> None:
    assert holder(text, source).country == code


def test_a_partys_letter_behind_a_name_is_no_short_name() -> None:
    assert holder("New York Gov. Mary Velt (D) said it rained.", "New York Gov. Mary Velt (D)").kind == SourceKind.PERSON


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Mary Velt, who left in May, and the Northern Union", "Mary Velt and Northern Union"),
        ("Clinic and harbour manager Mary Velt", "Mary Velt"),
        ("Both Mary Velt and the town's Police Commissioner John Arlo", "Mary Velt and John Arlo"),
    ],
)
def test_sources_are_joined_by_an_and_that_is_in_no_office(source: str, names: str) -> None:
    assert holder(f"{source} said it rained.", source).name == names


def test_the_owner_of_a_document_may_be_a_common_noun() -> None:
    text = "The Northern Union left. The union's website said it rained."
    found = holder(text, "The union's website")
    assert (found.name, found.naming) == ("Northern Union website", Naming.NAMED)


@pytest.mark.parametrize(
    ("text", "source", "code"),
    [
        ("It is Peru. An Australian, Mary Velt, said it rained. Peru won.", "Mary Velt", "AU"),
        ("It is Peru. Mary Velt, an ethnic Dane from Norway, said it rained. Peru won.", "Mary Velt", "NO"),
        ("It is Peru. The Lind Laboratory in Melbourne said it rained. Peru won.", "The Lind Laboratory", "AU"),
        ("It is Peru. US Ambassador to Germany Mary Velt said it rained. Peru won.", "US Ambassador to Germany Mary Velt", "US"),
        ("It is Peru. Mary Velt of the UK's Lind Agency said it rained. Peru won.", "Mary Velt of the UK's Lind Agency", "GB"),
        ("It is Peru. The British retailer Tarnline said it rained. Peru won.", "The British retailer Tarnline", "GB"),
    ],
)
def test_what_stands_beside_a_name_says_where_somebody_is_from(text: str, source: str, code: str) -> None:
    assert holder(text, source).country == code


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        (
            "a former U.S. Trade Board official currently at the Lind School of Law",
            Office("former U.S. Trade Board official", "Lind School of Law", True),
        ),
        ("a professor of public health at Lind University", Office("professor of public health", "Lind University")),
    ],
)
def test_where_somebody_is_now_stands_behind_what_somebody_was(office: str, expected: Office) -> None:
    assert holder(f"Mary Velt, {office}, said it rained.", f"Mary Velt, {office},").office == expected


def test_the_government_of_a_leader_is_the_state() -> None:
    assert holder("The government of Peruvian President Mary Velt said it rained.", "The government of Peruvian President Mary Velt").name == "Peru"
