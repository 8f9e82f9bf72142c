import pytest

from onrecord.model import Entity, Naming, SourceKind
from tests.unit.interpret.who.builders import cast_of, said

BRIEFING = """Ana Korval, a spokeswoman for the Harbor Office, met reporters.

MS. KORVAL: It rained.

Q: Where was that?

MR. TASK: It rained here.

Q: And now?

MS. KORVAL: It rained there.

THE DIRECTOR: We are late.

NATO: No comment."""


def of(label: str, content: str) -> Entity:
    found = cast_of(BRIEFING, said(BRIEFING, label, ":", content)).holders[0]
    assert found is not None
    return found


def test_a_label_in_capitals_is_the_person_who_was_introduced():
    korval = of("MS. KORVAL", "It rained.")
    assert (korval.name, korval.kind, korval.naming) == ("Ana Korval", SourceKind.PERSON, Naming.NAMED)
    assert korval.offices[0].title == "spokeswoman"


def test_a_label_that_nobody_introduced_is_a_person():
    task = of("MR. TASK", "It rained here.")
    assert (task.name, task.kind, task.naming) == ("Task", SourceKind.PERSON, Naming.NAMED)


def test_who_asks_is_somebody_without_a_name():
    asks = of("Q", "Where was that?")
    assert (asks.name, asks.kind, asks.naming) == ("questioner", SourceKind.PERSON, Naming.UNNAMED)


def test_an_office_is_no_name():
    assert of("THE DIRECTOR", "We are late.").naming == Naming.ROLE


def test_a_body_stays_one():
    assert of("NATO", "No comment.").kind == SourceKind.ORGANIZATION


COUNCIL = """The council met.

RUSSIA: It rained.

THE UNITED STATES: It snowed.

RUSSIA: It rained more.

THE UNITED STATES: Hardly."""


@pytest.mark.parametrize(
    ("label", "content", "name", "country"), [("RUSSIA", "It rained.", "Russia", "RU"), ("THE UNITED STATES", "It snowed.", "United States", "US")]
)
def test_the_label_of_a_state_is_a_government(label: str, content: str, name: str, country: str):
    found = cast_of(COUNCIL, said(COUNCIL, label, ":", content)).holders[0]
    assert found is not None
    assert (found.name, found.kind, found.naming, found.country) == (name, SourceKind.GOVERNMENT, Naming.NAMED, country)


def test_who_asks_without_a_colon_is_somebody_too():
    found = cast_of(BRIEFING, said(BRIEFING, "", "Q", "Where was that?")).holders[0]
    assert found is not None
    assert (found.name, found.naming) == ("questioner", Naming.UNNAMED)
