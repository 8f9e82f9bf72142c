import pytest

from onrecord.model import Naming, SourceKind
from tests.unit.interpret.who.builders import cast_of, holder, said


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("by several nurses", "nurses"),
        ("but nurses", "nurses"),
        ("in harbour reports", "harbour reports"),
        ("while many nurses", "nurses"),
        ("The Northern Board was seen", "Northern Board"),
        ("The Northern Board and has", "Northern Board"),
        ("a nurse who was there", "nurse"),
        ("the nurses she was speaking of", "nurses she was speaking of"),
    ],
)
def test_words_before_and_behind_a_source_are_no_part_of_it(source: str, name: str) -> None:
    assert holder(f"Yesterday {source} said it rained.", source).name == name


@pytest.mark.parametrize("source", ["many in Peru", "some in the Northern Party", "those with a boat", "others on the left"])
def test_many_somewhere_are_people_and_not_the_place(source: str) -> None:
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.name, found.kind, found.naming) == (source, SourceKind.PEOPLE, Naming.UNNAMED)


@pytest.mark.parametrize("source", ["a Northern University poll last week", "a Northern University poll this month"])
def test_a_time_behind_a_text_is_no_part_of_it(source: str) -> None:
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.name, found.kind, found.naming) == ("Northern University poll", SourceKind.DOCUMENT, Naming.NAMED)


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("the Daily Caller", "Daily Caller", SourceKind.ORGANIZATION),
        ("the Ostrava Examiner", "Ostrava Examiner", SourceKind.ORGANIZATION),
        ("the Department of Justice", "Department of Justice", SourceKind.GOVERNMENT),
        ("the Lind Centre for Justice", "Lind Centre for Justice", SourceKind.ORGANIZATION),
    ],
)
def test_bodies_whose_names_end_like_an_office(source: str, name: str, kind: SourceKind) -> None:
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.name, found.kind, found.naming) == (name, kind, Naming.NAMED)


@pytest.mark.parametrize("source", ["the Mayor of Ostrava", "the Speaker of the House", "the Secretary of State", "the Northern Board Director"])
def test_an_office_in_capitals_is_a_role(source: str) -> None:
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.kind, found.naming) == (SourceKind.PERSON, Naming.ROLE)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Ms. Boxer", "Boxer"),
        ("Mr. King", "King"),
        ("Senator Ann Boxer of California", "Ann Boxer"),
        ("Representative Ann T. King of New York", "Ann T. King"),
        ("tennis great Mary Jean King", "Mary Jean King"),
    ],
)
def test_a_family_name_that_is_a_title_too(source: str, name: str) -> None:
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.name, found.kind, found.naming) == (name, SourceKind.PERSON, Naming.NAMED)


def test_a_title_alone_is_the_family_name_of_somebody_named_before() -> None:
    text = "Ann Lind met Baro Cook. Later Cook said it rained. The cook said it snowed."
    cast = cast_of(text, said(text, "Cook", nth=2), said(text, "The cook", content="it snowed"))
    assert [(h.name, h.naming) for h in cast.holders if h] == [("Baro Cook", Naming.NAMED), ("cook", Naming.UNNAMED)]


def test_a_relative_in_a_title_is_the_one_whom_the_text_names() -> None:
    text = "Widow of drowned northern sailor demands answers\n\nAnn Lind, widow of the sailor Baro Lind, spoke in Ostrava."
    assert holder(text, "Widow of drowned northern sailor", cue="demands", content="answers").name == "Ann Lind"


def test_a_secretary_of_state_with_a_family_name() -> None:
    text = "Ann Lind spoke. Yesterday former secretary of State Lind said it rained."
    assert holder(text, "former secretary of State Lind").name == "Ann Lind"


@pytest.mark.parametrize("source", ["Florida Gov. Ann Lind", "Georgia Senator Ann Lind"])
def test_a_title_behind_a_place_is_no_family_name(source: str) -> None:
    assert holder(f"Yesterday {source} said it rained.", source).name == "Ann Lind"


@pytest.mark.parametrize(
    "source",
    [
        "another Arlo ally, Harbour Secretary Ann Lind,",
        "one of his advisers, Ann Lind,",
        "Arlo's running mate — Governor Ann Lind —",
        "a former candidate -- Ann Lind, who lost",
        "Arlo's introducer, actress Ann Lind",
        "Arlo's mother, the Rev. Ann Lind",
        "his friend Ann Lind",
    ],
)
def test_somebody_described_before_the_name(source: str) -> None:
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.name, found.kind, found.naming) == ("Ann Lind", SourceKind.PERSON, Naming.NAMED)


def test_somebody_described_by_two_adjectives() -> None:
    source = "an accomplished, experienced member of the board, Ann Lind,"
    assert holder(f"Yesterday {source} said it rained.", source).name == "Ann Lind"
    assert holder("Yesterday a long, sweeping report said it rained.", "a long, sweeping report").name == "long, sweeping report"
    assert holder("Yesterday the mayor, a nurse, said it rained.", "the mayor, a nurse,").name == "mayor"


@pytest.mark.parametrize("source", ["observers", "several observers"])
def test_observers_are_people(source: str) -> None:
    assert holder(f"Yesterday {source} said it rained.", source).kind == SourceKind.PEOPLE


def test_a_rare_word_of_a_title_that_speaks_is_a_name() -> None:
    text = "Okorova: Party ‘Waving The Flag Of Surrender’ To Arlo\n\nIt rained in the north."
    found = holder(text, "Okorova", cue=":", content="Party")
    assert found.naming == Naming.NAMED


def test_a_group_called_by_a_name() -> None:
    found = holder("Yesterday a rights group called Northlight said it rained.", "a rights group called Northlight")
    assert (found.name, found.kind, found.naming) == ("Northlight", SourceKind.ORGANIZATION, Naming.NAMED)


@pytest.mark.parametrize("source", ["neither UK nor Peruvian officials", "legal and religious groups"])
def test_two_adjectives_of_one_noun_are_no_two_sources(source: str) -> None:
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.name, found.naming) == (source.removeprefix("neither ").replace(" nor ", " and "), Naming.UNNAMED)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ann Lind spoke. She is glad that it rained.", "is glad"),
        ("Ann Lind spoke. She would not think that it rained.", "would not think"),
    ],
)
def test_a_subject_that_nobody_marked_holds_what_is_felt(text: str, cue: str) -> None:
    (found,) = cast_of(text, said(text, "", cue, "it rained")).holders
    assert found is not None
    assert found.name == "Ann Lind"


def test_the_verb_behind_and_has_the_holder_of_the_one_before() -> None:
    text = "Ann Lind regrets the storm and appreciate the wait."
    cast = cast_of(text, said(text, "Ann Lind", "regrets", "the storm"), said(text, "", "appreciate", "the wait"))
    assert [h.name for h in cast.holders if h] == ["Ann Lind", "Ann Lind"]


def test_a_noun_behind_and_has_no_holder() -> None:
    text = "Ann Lind regrets the storm and rumors of rain."
    cast = cast_of(text, said(text, "Ann Lind", "regrets", "the storm"), said(text, "", "rumors of", "rain"))
    assert [h.name for h in cast.holders if h] == ["Ann Lind", "unspecified"]
