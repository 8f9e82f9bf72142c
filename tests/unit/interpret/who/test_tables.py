from onrecord.interpret.who.forms import singular
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.tables import PlaceKind, nations
from onrecord.model import SourceKind


def test_every_state_has_a_code_and_a_name() -> None:
    assert all(len(code) == 2 and code.isupper() and name for code, name in nations().names.items())


def test_a_state_is_known_by_name_adjective_people_and_capital() -> None:
    places = nations().places
    kinds = [places[name].kind for name in ("Peru", "Peruvian", "Peruvians", "Lima")]
    assert kinds == [PlaceKind.COUNTRY, PlaceKind.ADJECTIVE, PlaceKind.PEOPLE, PlaceKind.CAPITAL]
    assert {places[name].code for name in ("Peru", "Peruvian", "Peruvians", "Lima")} == {"PE"}


def test_the_longest_name_wins() -> None:
    found = nations().longest(["South", "Korea", "left"])
    assert found is not None
    assert (found[0], found[1].code) == (2, "KR")


def test_a_plural_of_roles_is_people() -> None:
    known = lexicon()
    assert [known.kind(w) for w in ("spokesman", "officials", "ministry", "report", "newspaper", "xyzzies")] == [
        SourceKind.PERSON,
        SourceKind.PEOPLE,
        SourceKind.GOVERNMENT,
        SourceKind.DOCUMENT,
        SourceKind.ORGANIZATION,
        None,
    ]


def test_given_names_have_one_sex_or_both() -> None:
    assert set(lexicon().given.values()) == {"m", "f", "b"}


def test_plurals_lose_their_ending() -> None:
    assert [singular(w) for w in ("women", "ministries", "witnesses", "aides", "congress")] == ["woman", "ministry", "witness", "aide", "congress"]
