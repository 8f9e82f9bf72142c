from onrecord.model import Naming
from onrecord.reconcile.actors import gather, holders_of
from tests.unit.reconcile.actors.builders import card

MINISTER = [("foreign minister", None)]


def office(name: str = "foreign minister", *, country: str | None = "CN", body: str | None = None):
    return card(name, naming=Naming.ROLE, country=country, offices=[(name, body)])


def test_an_office_is_one_actor_by_state_and_title():
    cards = [office(), office("minister of foreign affairs"), office(body="Foreign Ministry"), office(country="FR")]
    assert sorted(len(a.members) for a in gather(cards)) == [1, 3]


def test_an_office_that_many_hold_or_that_is_nowhere_stays_apart():
    cards = [
        office("deputy foreign minister"),
        office("deputy foreign minister"),
        office(country=None),
        office(country=None),
        office("mayor"),
        office("mayor"),
    ]
    assert len(gather(cards)) == 6


def test_an_office_is_never_merged_with_its_holder():
    assert len(gather([office(), card("Ann Okoro", country="CN", offices=MINISTER)])) == 2


def test_holders_are_told_with_the_days_on_which_documents_name_them_so():
    ann = [card("Ann Okoro", country="CN", offices=MINISTER, day=day) for day in ("2023-01-05", "2023-04-01")]
    ben = card("Ben Marlow", country="CN", offices=[("minister of foreign affairs", "Foreign Ministry")], day="2024-01-01")
    actors = gather(
        [
            office(),
            *ann,
            ben,
            card("Cem Aydar", country="FR", offices=MINISTER),
            card("Dora Lem", country="CN", offices=[("foreign minister", None, True)]),
        ]
    )
    assert [(h.name, h.first_day, h.last_day) for h in holders_of(actors)] == [
        ("Ben Marlow", "2024-01-01", "2024-01-01"),
        ("Ann Okoro", "2023-01-05", "2023-04-01"),
    ]
