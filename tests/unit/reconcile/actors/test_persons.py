import pytest

from onrecord.reconcile.actors import gather
from tests.unit.reconcile.actors.builders import card, only, parts

HARBOUR = [("director", "Northmarch Harbour Board")]


def reasons(*cards: object) -> set[str]:
    return {reason for link in only(cards).links for reason in link.reasons}  # pyright: ignore[reportArgumentType]


def test_one_full_name_is_one_person():
    actor = only([card("Ann Okoro"), card("Ann Okoro", country="NG")])
    assert actor.name == "Ann Okoro"
    assert [link.reasons for link in actor.links] == [("same full name",)]


@pytest.mark.parametrize("other", ["Ann B. Okoro", "Dr. Ann Okoro", "Ann Okoro Jr.", "ANN OKORO", "Sen. Ann Bea Okoro", "Ann Okorô"])
def test_titles_middle_names_and_suffixes_are_no_other_person(other: str):
    assert len(gather([card("Ann Okoro"), card(other)])) == 1


def test_two_states_are_two_persons_and_a_card_without_one_stays_apart():
    cards = [card("Ann Okoro", country="NG"), card("Ann Okoro", nationality="GB"), card("Ann Okoro")]
    assert len(gather(cards)) == 3


def test_a_card_without_a_state_goes_where_its_body_is_known():
    cards = [card("Ann Okoro", country="NG", offices=HARBOUR), card("Ann Okoro", country="GB"), card("Ann Okoro", offices=HARBOUR)]
    assert sorted(len(a.members) for a in gather(cards)) == [1, 2]


def test_a_person_of_one_state_who_speaks_for_another_is_one():
    cards = [card("Ann Okoro", country="BE", nationality="NG"), card("Ann Okoro", country="NG"), card("Ann Okoro", country="BE")]
    assert len(gather(cards)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("midfielder", "Port Rovers"), ("finance minister", None)),
        (("mayor", "Carrow"), ("mayor", "Grey Point")),
        (("bishop", "Carrow"), ("striker", "Port Rovers")),
    ],
)
def test_offices_that_nobody_holds_together_are_two_persons(one: tuple[str, str | None], other: tuple[str, str | None]):
    assert len(gather([card("Ann Okoro", country="NG", offices=[one]), card("Ann Okoro", country="NG", offices=[other])])) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("former midfielder", "Port Rovers", True), ("finance minister", None)),
        (("mayor", "Carrow"), ("mayor", "Carrow City")),
        (("senator", None), ("lawyer", "Okoro Partners")),
        (("economist", "Carrow Bank"), ("professor", "Carrow University")),
    ],
)
def test_offices_that_one_person_may_have_are_one(one: tuple[str, str], other: tuple[str, str]):
    assert len(gather([card("Ann Okoro", offices=[one]), card("Ann Okoro", offices=[other])])) == 1


def test_the_younger_and_the_elder_are_two():
    assert parts([card("Ann Okoro Jr."), card("Ann Okoro Sr.")]) == [["Ann Okoro Jr."], ["Ann Okoro Sr."]]


def test_two_middle_initials_are_two():
    assert len(gather([card("Ann B. Okoro"), card("Ann C. Okoro")])) == 2


def test_a_nickname_joins_by_a_shared_office_and_not_without():
    with_office = [card("Joe Marlow", offices=HARBOUR), card("Joseph Marlow", offices=HARBOUR)]
    assert "nickname of one given name" in reasons(*with_office)
    assert len(gather([card("Joe Marlow", country="US"), card("Joseph Marlow", country="US")])) == 2


def test_a_nickname_of_two_names_joins_only_one_of_them():
    cards = [card("Alex Marlow", offices=HARBOUR), card("Alexander Marlow", offices=HARBOUR), card("Alexandra Marlow", country="US")]
    assert parts(cards) == [["Alex Marlow", "Alexander Marlow"], ["Alexandra Marlow"]]


def test_initials_need_evidence():
    full = card("Ann Okoro", country="NG", offices=HARBOUR)
    assert "initials of one name" in reasons(full, card("A. Okoro", offices=HARBOUR))
    assert len(gather([full, card("A. Okoro")])) == 2
    assert len(gather([full, card("B. Okoro", offices=HARBOUR)])) == 2
    assert len(gather([card("A. Okoro", country="NG"), card("A. Okoro", country="NG")])) == 2


def test_two_initials_are_a_name_of_their_own():
    assert parts([card("J.K. Marlow"), card("JK Marlow"), card("J. K. Marlow")]) == [["J. K. Marlow", "J.K. Marlow", "JK Marlow"]]


def test_a_last_name_joins_the_only_one_who_fits():
    ann, ben = card("Ann Okoro", country="NG"), card("Ben Okoro", country="GB")
    assert parts([ann, ben, card("Okoro", country="NG")]) == [["Ann Okoro", "Okoro"], ["Ben Okoro"]]


@pytest.mark.parametrize("others", [[], [card("Ann Okoro", country="NG"), card("Ben Okoro", country="NG")], [card("Ann Okoro", country="GB")]])
def test_a_last_name_that_fits_none_or_several_stays_apart(others: list[object]):
    assert ["Okoro"] in parts([*others, card("Okoro", country="NG")])  # pyright: ignore[reportArgumentType]


def test_an_office_outweighs_a_state_for_a_last_name():
    ann, ben = card("Ann Okoro", country="NG", offices=[("finance minister", None)]), card("Ben Okoro", country="NG")
    assert parts([ann, ben, card("Okoro", country="NG", offices=[("finance minister", None)])]) == [["Ann Okoro", "Okoro"], ["Ben Okoro"]]


def test_a_family_name_may_stand_first_where_the_office_is_the_same():
    office = [("foreign minister", None)]
    assert "one name with the family name first and last" in reasons(
        card("Li Xin", country="CN", offices=office), card("Xin Li", country="CN", offices=office)
    )
    assert len(gather([card("Li Xin", country="CN"), card("Xin Li", country="CN")])) == 2


def test_spellings_join_by_office_and_state_together():
    office = [("finance minister", None)]
    assert "one name written in two ways" in reasons(
        card("Olga Zelmany", country="PL", offices=office), card("Olga Zelmanyi", country="PL", offices=office)
    )
    assert len(gather([card("Olga Zelmany", country="PL"), card("Olga Zelmanyi", country="PL")])) == 2
    assert len(gather([card("Olga Zelmany", offices=HARBOUR), card("Olga Zelmanyi", offices=HARBOUR)])) == 2
    assert len(gather([card("Jan Lem", country="PL", offices=office), card("Jan Lum", country="PL", offices=office)])) == 2


def test_particles_and_articles_are_no_part_of_the_name():
    assert len(gather([card("Karim el-Sadri"), card("Karim al-Sadri"), card("Karim Sadri")])) == 1


def test_the_fullest_name_is_shown_and_all_are_searched():
    actor = only([card("Joe Marlow", offices=HARBOUR), card("Joe Marlow", offices=HARBOUR), card("Joseph R. Marlow", offices=HARBOUR)])
    assert actor.names == ("Joseph R. Marlow", "Joe Marlow")
    assert actor.key == " joseph r marlow joe marlow"


def test_offices_have_the_days_on_which_they_were_told():
    actor = only([card("Ann Okoro", offices=HARBOUR, day=day) for day in ("2024-02-01", "2024-01-01", "2024-03-01")])
    (held,) = actor.offices
    assert (held.title, held.first_day, held.last_day, held.count) == ("director", "2024-01-01", "2024-03-01", 3)
