import pytest

from onrecord.interpret.who.figure import Figure, Figures
from onrecord.interpret.who.homes import find_homes
from onrecord.interpret.who.leaders import leaders, note_leaders
from onrecord.interpret.who.lexicon import Body, lexicon
from onrecord.interpret.who.name import Sort
from onrecord.interpret.who.scene import set_scene
from onrecord.interpret.who.tables import nations
from onrecord.language.text import Text
from onrecord.model import Office, SourceKind
from tests.unit.interpret.who.builders import cast_of, holder, said


def person(name: str, *offices: Office) -> Figure:
    return Figure(name, 0, SourceKind.PERSON, sort=Sort.PERSON, words=tuple(name.split()), offices=list(offices))


def state_of(figure: Figure) -> str | None:
    note_leaders(Figures([figure], {}, {}))
    return figure.nationality


def test_every_leader_is_of_a_state_of_the_table() -> None:
    whole, family = leaders()
    assert set(whole.values()) <= nations().names.keys()
    assert set(family.values()) <= set(whole.values())


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Angela Merkel", "DE"),
        ("Angela D. Merkel", "DE"),
        ("Merkel", "DE"),
        ("Ann Merkel", None),
        ("Clinton", None),
        ("Ann Okoro", None),
        ("John Okoro II", None),
        ("Ferdinand Marcos Jr.", "PH"),
        ("Jr.", None),
        ("Xi", None),
    ],
)
def test_a_leader_is_known_by_first_and_last_name_or_by_a_rare_family_name(name: str, code: str | None) -> None:
    assert state_of(person(name)) == code


def test_a_common_family_name_is_enough_behind_the_title_of_a_leader() -> None:
    assert state_of(person("Abe", Office("Prime Minister", None))) == "JP"
    assert state_of(person("Xi", Office("President", None))) == "CN"
    assert state_of(person("Abe", Office("engineer", None))) is None


@pytest.mark.parametrize(("title", "name"), [("Prime Minister", "Ali"), ("Minister", "Mohamed"), ("Minister", "Yi"), ("President", "Castro")])
def test_a_name_of_many_states_is_not_enough_behind_a_title(title: str, name: str) -> None:
    assert state_of(person(name, Office(title, None))) is None


def test_a_name_of_many_states_is_known_in_full() -> None:
    assert [state_of(person(name)) for name in ("Wang Yi", "Fidel Castro", "Pope Leo")] == ["CN", "CU", "VA"]


def test_who_speaks_for_an_international_body_speaks_for_no_state() -> None:
    assert state_of(person("Angela Merkel", Office("envoy", "United Nations"))) is None


def test_a_state_that_an_office_gave_stays() -> None:
    figure = person("Angela Merkel")
    figure.nationality = "PE"
    assert state_of(figure) == "PE"


def test_who_speaks_counts_for_more_than_what_is_spoken_of() -> None:
    text = "Peruvian minister Ann Okoro said it rained in Chile. Snow fell in Chile."
    assert holder(text, "Peruvian minister Ann Okoro").country == "PE"
    scene = set_scene(Text.of(text), (said(text, "Peruvian minister Ann Okoro"),))
    assert scene.homes == ("PE", "CL")
    assert set_scene(Text.of(text)).homes == ("CL", "PE")


def test_a_body_counts_for_its_state() -> None:
    assert set_scene(Text.of("The White House met the Pentagon in Lima.")).homes == ("US", "PE")


def test_a_text_without_places_has_no_home() -> None:
    scene = set_scene(Text.of("It rained."))
    homes = find_homes(scene.tokens, [], [], scene.figures, {})
    assert (homes.codes, homes.is_strong) == ((), False)


def test_a_text_without_places_is_of_the_state_of_its_bodies() -> None:
    scene = set_scene(Text.of("The AFL-CIO met."))
    assert (scene.homes, scene.is_home_strong) == (("US",), True)


def test_whoever_gives_no_state_is_of_the_one_that_speaks() -> None:
    text = "Peruvian minister Ann Okoro said it rained in Chile. Snow fell in Chile. Baro Lind, a captain, said it froze."
    cast = cast_of(text, said(text, "Peruvian minister Ann Okoro"), said(text, "Baro Lind, a captain,", content="it froze"))
    assert [h.country for h in cast.holders if h] == ["PE", "PE"]


def test_bodies_that_need_no_explanation_have_their_state() -> None:
    known = lexicon().bodies
    assert [known[name].country for name in ("Department of Justice", "Houthis", "AFL-CIO", "al-Qaeda")] == ["US", "YE", "US", None]
    assert known["Palestinian Authority"] == Body(SourceKind.GOVERNMENT, "PS")


def test_the_evidence_says_that_a_state_is_of_the_list() -> None:
    text = "Yesterday Hamas said it rained."
    (evidence,) = cast_of(text, said(text, "Hamas")).evidence
    assert [e.by for label, e in evidence if label == "country"] == ["known"]


@pytest.mark.parametrize("introduction", ["Ann Okoro, a nurse from Lima, spoke.", "The Peruvian nurse Ann Okoro spoke."])
def test_the_evidence_for_a_state_that_the_text_tells_is_no_list(introduction: str) -> None:
    text = f"{introduction} Later Okoro said it rained."
    (evidence,) = cast_of(text, said(text, "Okoro", nth=2)).evidence
    (country,) = [e for label, e in evidence if label == "country"]
    assert (country.by, country.spans.text) == ("context", "Lima" if "Lima" in text else "Peruvian")
