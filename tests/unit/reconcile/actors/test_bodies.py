import pytest

from onrecord.model import SourceKind
from onrecord.reconcile.actors import gather
from tests.unit.reconcile.actors.builders import body, card, only, organ, parts


def test_an_organ_is_one_by_its_state_however_it_is_written():
    cards = [
        organ("Foreign Ministry", country="CN"), organ("China's Foreign Ministry"), organ("Chinese foreign ministry", country="CN"),
        organ("Ministry of Foreign Affairs of China"), organ("the Ministry of Foreign Affairs", country="CN"),
    ]  # fmt: skip
    assert len(gather(cards)) == 1


def test_an_organ_is_not_its_state_but_part_of_it():
    actors = {a.name: a for a in gather([organ("China"), organ("Chinese government"), organ("Foreign Ministry", country="CN")])}
    assert set(actors) == {"China", "Foreign Ministry"}
    assert actors["Foreign Ministry"].part_of == actors["China"].id
    assert actors["China"].part_of is None


def test_an_organ_is_shown_by_the_name_that_says_its_state():
    short = organ("Foreign Ministry", country="CN")
    assert only([short, organ(short.name, country="CN"), organ("China's Foreign Ministry")]).name == "China's Foreign Ministry"


def test_organs_of_two_states_are_two():
    assert len(gather([organ("Foreign Ministry", country="CN"), organ("Foreign Ministry", country="FR"), organ("Foreign Ministry")])) == 3


@pytest.mark.parametrize("name", ["police", "the court", "fire department", "district court", "ministry"])
def test_what_each_state_has_many_of_is_never_joined(name: str):
    assert len(gather([organ(name, country="FR"), organ(name, country="FR")])) == 2


def test_a_place_in_the_name_tells_which_is_meant():
    assert len(gather([organ("Carrow police", country="GB"), organ("Carrow Police", country="GB")])) == 1


def test_a_state_in_a_proper_name_stays_in_it():
    assert len(gather([body("China Daily"), body("Daily"), organ("China")])) == 3


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lumen Motors", "The Lumen Motors Co. Ltd."), ("Lumen & Sons", "Lumen and Sons"), ("Labour Centre", "Labor Center")],
)
def test_legal_forms_articles_and_spellings_are_no_other_body(one: str, other: str):
    assert len(gather([body(one), body(other)])) == 1


def test_an_acronym_joins_what_a_document_spells_out():
    cards = [body("Northern Tide Board", aliases=("NTB",)), body("Northern Trade Bank"), body("NTB")]
    assert parts(cards) == [["NTB", "Northern Tide Board"], ["Northern Trade Bank"]]
    assert any("spells out" in reason for actor in gather(cards) for link in actor.links for reason in link.reasons)


def test_an_acronym_joins_the_only_name_with_its_letters():
    assert only([body("World Salt Council"), body("W.S.C.")]).name == "World Salt Council"


@pytest.mark.parametrize(
    "cards",
    [
        [body("World Salt Council"), body("Western Sugar Company Board"), body("Western Sand Club"), body("WSC")],
        [body("Salt Council"), body("SC")],
        [body("World Salt Council", country="FR"), body("WSC", country="GB")],
    ],
)
def test_an_acronym_of_several_a_short_one_and_one_of_another_state_stay_apart(cards: list[object]):
    assert any(len(names) == 1 and "C" in names[0][-1] for names in parts(cards) if names[0].isupper())  # pyright: ignore[reportArgumentType]


def test_the_small_words_of_an_acronym_may_count():
    assert len(gather([organ("Department of Tides", country="US"), organ("DOT", country="US")])) == 1


def test_names_of_two_states_are_two_bodies():
    assert len(gather([body("Central Press", country="FR"), body("Central Press", country="GB"), body("Central Press")])) == 3


def test_the_kind_may_differ_between_documents():
    assert (
        only([body("Carrow Coast Watch", kind=SourceKind.GOVERNMENT), body("Carrow Coast Watch"), body("Carrow Coast Watch")]).kind == "organization"
    )


def test_several_people_under_one_name_join_by_it():
    assert len(gather([card("the Okoro family", kind=SourceKind.PEOPLE), card("The Okoro family", kind=SourceKind.PEOPLE)])) == 1


def test_documents_join_only_by_a_name_of_their_own():
    report, act = "annual report", "Northmarch Fisheries Protection Act"
    assert len(gather([card(report, kind=SourceKind.DOCUMENT), card(report, kind=SourceKind.DOCUMENT)])) == 2
    assert len(gather([card(act, kind=SourceKind.DOCUMENT), card(act, kind=SourceKind.DOCUMENT)])) == 1


def test_a_name_of_one_word_is_a_states_where_one_article_says_so():
    assert only([body("Velmora"), body("Velmora"), organ("Velmora")]).kind == SourceKind.GOVERNMENT
    assert only([body("Harbour Board"), body("Harbour Board"), organ("Harbour Board")]).kind == SourceKind.ORGANIZATION
