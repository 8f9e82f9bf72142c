"""Two who are taken up as two, documents by another word, and whom a passive tells of."""

import pytest

from onrecord.model import Naming, SourceKind
from tests.unit.interpret.who.builders import cast_of, passage, said


@pytest.mark.parametrize(
    ("text", "source", "name", "kind"),
    [
        ("Peru and Chile met. Both nations said it rained.", "Both nations", "Peru and Chile", SourceKind.GOVERNMENT),
        ("Mary Velt and John Arlo met. Both officers said it rained.", "Both officers", "Mary Velt and John Arlo", SourceKind.PEOPLE),
        ("Mary Velt and John Arlo met. Neither said that it rained.", "Neither", "Mary Velt and John Arlo", SourceKind.PEOPLE),
        ("The Northern Union and the Lind Group met. The two sides said it rained.", "The two sides", "Northern Union and Lind Group", None),
    ],
)
def test_two_who_were_joined_are_taken_up_as_both(text: str, source: str, name: str, kind: SourceKind | None) -> None:
    (found,) = cast_of(text, said(text, source)).holders
    assert found is not None
    assert (found.name, found.naming) == (name, Naming.NAMED)
    assert kind is None or found.kind == kind


@pytest.mark.parametrize(
    "text", ["Peru and Chile met. Both officers said it rained.", "Peruvian and Chilean boats met. Both nations said it rained."]
)
def test_both_of_another_kind_stay_a_group_without_a_name(text: str) -> None:
    source = "Both officers" if "officers" in text else "Both nations"
    (found,) = cast_of(text, said(text, source)).holders
    assert found is not None
    assert found.naming == Naming.UNNAMED


@pytest.mark.parametrize(
    "text",
    [
        "They spoke of leaving Hallin and Westmere. The parties said it rained.",
        "Boats sank near Hallin and Westmere. Both sides said it rained.",
        "They like Marseille and Lyon. Both sides said it rained.",
    ],
)
def test_towns_where_something_is_are_no_sides(text: str) -> None:
    (found,) = cast_of(text, said(text, "The parties" if "parties" in text else "Both sides")).holders
    assert found is not None
    assert found.naming == Naming.UNNAMED


def test_names_that_meet_are_sides() -> None:
    text = "Velmark and Oristan met in Lima. The parties said it rained."
    (found,) = cast_of(text, said(text, "The parties")).holders
    assert found is not None
    assert found.name == "Velmark and Oristan"


def test_a_document_is_taken_up_by_a_word_that_means_the_same() -> None:
    text = "Footage from the Lind Union showed a boat. The video showed a raft."
    cast = cast_of(text, said(text, "Footage from the Lind Union", "showed", "a boat"), said(text, "The video", "showed", "a raft"))
    assert len({h.id for h in cast.holders if h}) == 1


@pytest.mark.parametrize(
    ("text", "source", "cue", "name"),
    [
        ("Lawmakers were told that it rained.", "Lawmakers", "were told", "unspecified"),
        ("Mary Velt was told by John Arlo that it rained.", "Mary Velt", "was told", "John Arlo"),
        ("Mary Velt allegedly left.", "Mary Velt", "allegedly", "unspecified"),
        ("Mary Velt was reported as saying it rained.", "Mary Velt", "was reported as saying", "Mary Velt"),
    ],
)
def test_the_subject_of_a_passive_does_not_tell(text: str, source: str, cue: str, name: str) -> None:
    (found,) = cast_of(text, said(text, source, cue, text.rsplit(" ", 1)[-1])).holders
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("The Northern Board met. It was confirmed that it rained.", "was confirmed", "unspecified"),
        ("The Northern Board met. It has been made clear that it rained.", "has been made clear that", "unspecified"),
        ("The Northern Board met. It was said that it rained.", "was said", "unspecified"),
        ("The Northern Board met. It was agreed by Mary Velt that it rained.", "was agreed", "Mary Velt"),
        ("The Northern Board met. It was convinced that it rained.", "was convinced", "Northern Board"),
        ("The Northern Board met. It confirmed that it rained.", "confirmed", "Northern Board"),
    ],
)
def test_an_it_that_only_leads_to_a_clause_is_nobody(text: str, cue: str, name: str) -> None:
    (found,) = cast_of(text, said(text, "It", cue)).holders
    assert found is not None
    assert found.name == name


def test_what_decided_that_nobody_tells_is_the_cue() -> None:
    text = "Lawmakers were told that it rained."
    (evidence,) = cast_of(text, said(text, "Lawmakers", "were told")).evidence
    assert dict(evidence)["entity"].spans == passage(text, "were told")


@pytest.mark.parametrize(
    "text",
    [
        "Peru said it rained. Chile said it snowed. Both nations said it thawed.",
        "Peruvian President Mary Velt and Chilean President John Marn spoke. Then both nations said it thawed.",
    ],
)
def test_both_nations_are_those_that_spoke_or_whose_presidents_met(text: str) -> None:
    first = [said(text, "Peru", content="it rained"), said(text, "Chile", content="it snowed")] if "rained" in text else []
    source = "Both nations" if "Both nations" in text else "both nations"
    assert [h.name for h in cast_of(text, *first, said(text, source, content="it thawed")).holders if h][-1] == "Peru and Chile"
