import pytest

from onrecord.reading.credit import agency_in, credit_of_names, credit_of_text, other_host

BODY = "The council said that it had never seen the letter."


@pytest.mark.parametrize(
    ("opening", "credit"),
    [
        ("BRAYFORD, Velmora (AP) — The council said no.", "Associated Press"),
        ("BRAYFORD (Reuters) - The council said no.", "Reuters"),
        ("Brayford (AFP) – The council said no.", "AFP"),
        ("BRAYFORD, March 3 (NMP) — The council said no.", "NMP"),
        ("BRAYFORD — The council said no.", None),
        ("Brayford (pop. 900) - The council said no.", None),
    ],
)
def test_the_dateline_credits_the_wire(opening: str, credit: str | None) -> None:
    assert credit_of_text([opening, BODY]) == credit


@pytest.mark.parametrize(
    ("closing", "credit"),
    [
        ("© 2021 AFP", "AFP"),
        ("Copyright 2021 The Associated Press. All rights reserved.", "Associated Press"),
        ("- Reuters", "Reuters"),
        ("Source: TASS", "TASS"),
        ("The council told Reuters that it had never seen the letter.", None),
        ("Reuters was not shown the letter by the council of Brayford", None),
    ],
)
def test_a_closing_line_of_its_own_credits_the_wire(closing: str, credit: str | None) -> None:
    assert credit_of_text([BODY, BODY, closing]) == credit


def test_the_australian_agency_is_not_the_american_one() -> None:
    assert agency_in("Australian Associated Press") == "AAP"


def test_the_first_name_that_is_an_agency_counts() -> None:
    assert credit_of_names([None, "Mara Lind, Associated Press", "Reuters"]) == "Associated Press"


def test_words_that_hold_an_agency_by_chance_do_not() -> None:
    assert agency_in("Mara Apsel of the Northmarch Courier, Afpen") is None


@pytest.mark.parametrize(
    ("canonical", "credit"),
    [
        ("https://courier.example.org/letter", None),
        ("https://www.reuters.com/world/letter", "Reuters"),
        ("https://www.northmarch.com/letter", "northmarch.com"),
        (None, None),
    ],
)
def test_a_canonical_address_on_another_site_credits_that_site(canonical: str | None, credit: str | None) -> None:
    assert other_host(canonical, "https://news.example.org/letter") == credit


def test_two_papers_of_one_country_are_two_sites() -> None:
    assert other_host("https://www.courier.co.uk/letter", "https://northmarch.co.uk/letter") == "courier.co.uk"
