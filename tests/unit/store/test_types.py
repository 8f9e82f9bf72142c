import pytest

from onrecord.store.types import storable


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("grain", "grain"),
        ("Øresund 🌾", "Øresund 🌾"),
        ("a\x00b", "a\ufffdb"),
        ("half \ud83c", "half ?"),
        ("", ""),
        (None, None),
        (3, 3),
        (b"\x00", b"\x00"),
        ({"a\x00": ["b\x00", {"c": ("\udf3e",)}]}, {"a\ufffd": ["b\ufffd", {"c": ["?"]}]}),
    ],
)
def test_what_no_database_takes_is_replaced_character_by_character(given: object, kept: object):
    assert storable(given) == kept


def test_a_text_keeps_its_length():
    text = "a\x00\ud83c\udf3e🌾é"
    assert len(storable(text)) == len(text)
