from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.interpret.who import resolve
from onrecord.language.text import Text
from onrecord.model import Attribution, Document, Naming, Number, Passage, SourceKind
from tests.unit.interpret.who.builders import cast_of, holder, passage, said

ARTICLE = (
    "Governor Mary Velt of the Northern Fishing Union said it rained. Velt said it snowed. She said more. "
    "The Harbour Ministry (HM) said it rained. The ministry said it snowed. It said more. HM said less."
)


@pytest.mark.parametrize(
    ("source", "nth", "name", "by"),
    [
        ("Governor Mary Velt", 1, "Mary Velt", "name"),
        ("Velt", 2, "Mary Velt", "short form"),
        ("The Harbour Ministry (HM)", 1, "Harbour Ministry", "name"),
        ("The ministry", 1, "Harbour Ministry", "description"),
        ("HM", 2, "Harbour Ministry", "name"),
    ],
)
def test_a_source_is_the_fullest_name_in_the_article(source: str, nth: int, name: str, by: str) -> None:
    cast = cast_of(ARTICLE, said(ARTICLE, source, nth=nth))
    (entity,) = [e for label, e in cast.evidence[0] if label == "entity"]
    assert (cast.entities[0].name, entity.by) == (name, by)


def test_an_event_is_not_meant_by_he() -> None:
    text = "The President of the Oristan Republic Joran Meld spoke of World War II. He said it rained."
    assert holder(text, "He").name == "Joran Meld"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Signe Harl spoke. The Amber Tern lay in port. She said it rained.", "Signe Harl"),
        ("Prime Minister Signe Harl spoke. The survey ship Amber Tern lay in port. She said it rained.", "Signe Harl"),
        ("Prime Minister Signe Harl spoke. Amber Tern lay in bed. She said it rained.", "Amber Tern"),
        ("Prime Minister Signe Harl spoke. The Amber Tern campaign began. She said it rained.", "Amber Tern"),
    ],
)
def test_a_ship_with_a_given_name_is_not_meant_by_she(text: str, name: str) -> None:
    assert holder(text, "She").name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The owner of the old harbour, who lives on the island, and the minister Ilse\nMaren met on Monday. Maren said it rained.", "Ilse Maren"),
        ("By Ilse\nMaren Weekly\nIt was late. Maren Weekly said it rained.", "Maren Weekly"),
    ],
)
def test_a_name_goes_on_behind_the_end_of_a_full_line(text: str, name: str) -> None:
    assert holder(text, "Maren" if name == "Ilse Maren" else "Maren Weekly", nth=2).name == name


def test_neither_of_nobody_is_nobody() -> None:
    text = "Neither said it rained."
    assert (holder(text, "Neither").name, holder(text, "Neither").naming) == ("unspecified", Naming.UNNAMED)


def test_pronouns_mean_who_spoke_before() -> None:
    sources = [("Velt", 2), ("She", 1), ("The ministry", 1), ("It", 1)]
    cast = cast_of(ARTICLE, *(said(ARTICLE, s, nth=n) for s, n in sources))
    assert [h.name for h in cast.holders if h] == ["Mary Velt", "Mary Velt", "Harbour Ministry", "Harbour Ministry"]


def test_i_is_who_speaks_the_words_around() -> None:
    text = 'Mary Velt said "I think it rained".'
    cast = cast_of(text, said(text, "Mary Velt", content='"I think it rained"'), said(text, "I", "think", parent=0))
    assert cast.holders[0] == cast.holders[1]


def test_he_in_a_quotation_is_not_the_speaker() -> None:
    text = 'John Arlo left early. Peter Lind said "he thinks it rained".'
    cast = cast_of(text, said(text, "Peter Lind", content='"he thinks it rained"'), said(text, "he", "thinks", parent=0))
    assert [h.name for h in cast.holders if h] == ["Peter Lind", "John Arlo"]


def test_we_is_the_body_that_the_speaker_speaks_for() -> None:
    text = 'Mary Velt, director of the Northern Fishing Union, said "we think it rained".'
    source = "Mary Velt, director of the Northern Fishing Union,"
    cast = cast_of(text, said(text, source, content='"we think it rained"'), said(text, "we", "think", parent=0))
    assert [h.name for h in cast.holders if h] == ["Mary Velt", "Northern Fishing Union"]


@pytest.mark.parametrize(
    ("source", "kind", "naming", "name"),
    [
        ("a source", SourceKind.PERSON, Naming.UNNAMED, "source"),
        ("officials", SourceKind.PEOPLE, Naming.UNNAMED, "officials"),
        ("the prime minister", SourceKind.PERSON, Naming.ROLE, "prime minister"),
        ("a spokeswoman", SourceKind.PERSON, Naming.UNNAMED, "spokeswoman"),
        ("several newspapers", SourceKind.ORGANIZATION, Naming.UNNAMED, "newspapers"),
        ("reports", SourceKind.DOCUMENT, Naming.UNNAMED, "reports"),
        ("a poll by the Northern Union", SourceKind.DOCUMENT, Naming.NAMED, "poll by the Northern Union"),
        ("police", SourceKind.GOVERNMENT, Naming.ROLE, "police"),
        ("the Northern Union and the Harbour Board", SourceKind.ORGANIZATION, Naming.NAMED, "Northern Union and Harbour Board"),
        ("Mary Velt and John Arlo", SourceKind.PEOPLE, Naming.NAMED, "Mary Velt and John Arlo"),
    ],
)
def test_kind_and_naming_follow_the_head(source: str, kind: SourceKind, naming: Naming, name: str) -> None:
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.kind, found.naming, found.name) == (kind, naming, name)


@pytest.mark.parametrize(
    ("source", "name", "code"),
    [
        ("Lima", "Peru", "PE"),
        ("Peru", "Peru", "PE"),
        ("the Peruvian government", "Peru", "PE"),
        ("the Kremlin", "Russia", "RU"),
        ("Downing Street", "United Kingdom", "GB"),
    ],
)
def test_a_state_speaks_under_its_name(source: str, name: str, code: str) -> None:
    found = holder(f"Yesterday {source} said it rained.", source)
    assert (found.name, found.country, found.kind) == (name, code, SourceKind.GOVERNMENT)


def test_a_source_left_out_is_nobody_in_particular() -> None:
    text = "It is widely said it rained."
    found = holder(text, "")
    assert (found.name, found.kind, found.naming) == ("unspecified", SourceKind.PEOPLE, Naming.UNNAMED)


def test_a_second_verb_of_a_sentence_has_the_subject_of_the_first() -> None:
    text = "Mary Velt said it rained and denied it snowed."
    cast = cast_of(text, said(text, "Mary Velt"), said(text, "", "denied", "it snowed"))
    assert [h.name for h in cast.holders if h] == ["Mary Velt", "Mary Velt"]


def test_an_unnamed_source_is_never_a_person_who_is_named() -> None:
    text = "Spokeswoman Mary Velt left. A spokeswoman said it rained."
    assert holder(text, "A spokeswoman").naming == Naming.UNNAMED


def test_one_unnamed_group_taken_up_again_is_assumed_to_be_the_same() -> None:
    text = "Harbour officials said it rained. The officials said it snowed."
    cast = cast_of(text, said(text, "Harbour officials"), said(text, "The officials", content="it snowed"))
    assert [(h.name, h.is_assumed, h.number) for h in cast.holders if h] == [("Harbour officials", True, Number.PLURAL)] * 2


def test_the_reason_for_anonymity_is_kept() -> None:
    text = "An official, who asked not to be named because the talks are secret, said it rained."
    assert holder(text, "An official").anonymity_reason == "because the talks are secret"


def test_any_mention_can_be_asked_for() -> None:
    text = "Mary Velt told John Arlo it rained."
    found = cast_of(text, said(text, "Mary Velt", "told")).at(passage(text, "John Arlo"))
    assert found is not None
    assert found.name == "John Arlo"


def test_the_same_document_gives_the_same_ids() -> None:
    a, b = (cast_of(ARTICLE, said(ARTICLE, "Velt", nth=2)) for _ in range(2))
    assert a.entities == b.entities


def test_no_attributions_give_no_entities() -> None:
    assert cast_of("It rained.").entities == ()


@given(st.text(alphabet=st.sampled_from("Aa .,'()\"“”-\n&éI1"), max_size=120), st.data())
def test_any_text_and_any_spans_are_resolved(text: str, data: st.DataObject) -> None:
    text = f"A{text}"
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pieces = [Passage.of(text, [(a, b)]) for a, b in pairwise(cuts)]
    attributions = [Attribution(p, Passage(), Passage(), parent=0 if i else None) for i, p in enumerate(pieces)]
    cast = resolve(Document(id="x", text=text), Text.of(text), attributions)
    assert len(cast.holders) == len(cast.evidence) == len(attributions)
