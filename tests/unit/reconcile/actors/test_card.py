import json

import pytest

from onrecord.model import Entity, Naming, Number, Office, SourceKind
from onrecord.model.json import entity_to_json
from onrecord.reconcile.actors import acronyms, block_of, card_from_json, card_of
from onrecord.reconcile.actors.body_name import body_name
from onrecord.reconcile.actors.person_name import PersonName, person_name, sounded

TEXT = "The Northern Tide Board (NTB) met. The NTB said no."
BOARD = Entity(
    "e1",
    "Northern Tide Board",
    SourceKind.ORGANIZATION,
    Naming.NAMED,
    Number.SINGULAR,
    "FR",
    None,
    (Office("x", "y"),),
    mentions=((4, 23), (25, 28), (35, 42)),
)


def test_a_card_is_the_same_from_the_entity_and_from_its_stored_record():
    record = json.loads(json.dumps(entity_to_json(BOARD))) | {"aliases": ["NTB"]}
    assert card_from_json(record, "d1", "2024-03-01") == card_of(BOARD, "d1", "2024-03-01T10:00:00Z", aliases=acronyms(BOARD, TEXT))


def test_acronyms_are_read_where_the_text_is_at_hand():
    assert acronyms(BOARD, TEXT) == ("NTB",)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Sen. Joseph R. Marlow Jr.", PersonName("marlow", "joseph", ("r",), "jr")),
        ("Mr. Marlow", PersonName("marlow")),
        ("J.K. Marlow", PersonName("marlow", "j", ("k",))),
        ("de Marlow", PersonName("marlow")),
        ("Li Xin", PersonName("li", "xin", is_turned=True)),
        ("Kim Young-soo", PersonName("kim", "youngsoo", is_turned=True)),
        ("Kim Carter", PersonName("carter", "kim")),
        ("…", PersonName("")),
    ],
)
def test_the_parts_of_a_name(name: str, parts: PersonName):
    assert person_name(name) == parts


@pytest.mark.parametrize("family", [("Zelmany", "Zelmanyi", "Zelmani"), ("Khorenko", "Horenko"), ("Tsarev", "Carev")])
def test_spellings_of_one_sound_share_a_block(family: tuple[str, ...]):
    assert len({sounded(person_name(name).last) for name in family}) == 1


def test_family_names_at_either_end_share_a_block():
    assert sounded(person_name("Li Wang").last) == sounded(person_name("Wang Li").last)


@pytest.mark.parametrize("name", ["", " ", "…", "'s", "of", "the", "A" * 10_000, "a " * 10_000, "\x00", "王伟"])
def test_a_name_that_is_none_is_read_all_the_same(name: str):
    person_name(name)
    body_name(name)
    for kind in SourceKind:
        for naming in Naming:
            assert block_of(card_of(Entity("e1", name, kind, naming, country="FR"), "d1", None))
