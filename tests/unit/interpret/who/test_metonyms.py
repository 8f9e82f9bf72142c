import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.interpret.who.metonyms import readings
from onrecord.language.text import Text


def reading(text: str, name: str) -> tuple[str, str | None, str | None]:
    (found,) = [r for r in readings(Text.of(text)) if r.text == name]
    return found.reading, found.does, found.entity


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Then Peru denied the report.", "Peru", ("metonym", "speaks", "Peru")),
        ("Then Lima denied the report.", "Lima", ("metonym", "speaks", "Peru")),
        ("Officials in Lima left.", "Lima", ("literal", None, None)),
        ("They flew to Peru.", "Peru", ("literal", None, None)),
        ("It set tariffs on Peru.", "Peru", ("metonym", "addressed", "Peru")),
        ("They urged Peru to wait.", "Peru", ("metonym", "addressed", "Peru")),
        ("A treaty with Peru failed.", "Peru", ("metonym", "acts", "Peru")),
        ("The UK minister left.", "UK", ("modifier", None, None)),
        ("The president of Peru left.", "Peru", ("modifier", None, None)),
        ("The songs of Peru are old.", "Peru", ("state", None, "Peru")),
        ("They read Peru's statement.", "Peru", ("metonym", "speaks", "Peru")),
    ],
)
def test_a_places_name_is_read_by_the_words_around_it(text: str, name: str, expected: tuple[str, str | None, str | None]) -> None:
    assert reading(text, name) == expected


def test_a_name_that_is_a_source_speaks() -> None:
    text = "According to Lima it rained."
    (found,) = readings(Text.of(text), [(13, 17)])
    assert (found.reading, found.does) == ("metonym", "speaks")


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert all(("A " + text)[slice(*r.span)] == r.text for r in readings(Text.of("A " + text)))
