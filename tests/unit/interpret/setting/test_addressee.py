import pytest

from tests.unit.interpret.setting.builders import read


def addressed(marked: str) -> str | None:
    addressee = read(marked).setting.addressee
    return addressee.words.text if addressee else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Arlo] {told} reporters <that it rained>.", "reporters"),
        ("[Arlo] {told the court} <that it rained>.", "the court"),
        ("<“It rained,”> [Arlo] {told} the Lindow Post.", "the Lindow Post"),
        ("<“It rained,”> [Arlo] {told} the Farmer, a weekly.", "the Farmer, a weekly"),
        ("[Arlo] {told} its ally Halmark on Monday <that it rained>.", "its ally Halmark"),
        ("[Arlo] {warned} members of the council <that it rained>.", "members of the council"),
        ("[Arlo] {told} Tarn and Corrin <that it rained>.", "Tarn and Corrin"),
        ("[Arlo] {urged} <Varland to withdraw>.", "Varland"),
        ("[Arlo] {warned} <people in the valley to leave>.", "people in the valley"),
        ("[Arlo] {warned} <people not to drink>.", "people"),
        ("[Arlo] {told} <reporters that it rained>.", "reporters"),
        ("[Arlo] {asked} <the minister whether it rained>.", "the minister"),
        ("[Arlo] {called on} <Varland to withdraw>.", "Varland"),
        ("[Arlo] {wrote} to the council <that it rained>.", "the council"),
        ("In a letter to the council, [Arlo] {said} <that it rained>.", "the council"),
        ("Speaking to reporters in Varl, [Arlo] {said} <that it rained>.", "reporters"),
        ("[An e-mail from the clerk to the city] {said} <that it rained>.", "the city"),
        ("[Arlo] {demanded} from Varland <an apology>.", "Varland"),
        ("Envoys said he {had been told} by [Arlo] <that it rained>.", "he"),
        ("A trade official {was warned} by [Arlo] <that it rained>.", "A trade official"),
    ],
)
def test_whom_a_telling_addresses_is_read(marked: str, expected: str) -> None:
    assert addressed(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "[Arlo] {said} <that it rained>.",
        "[Arlo] {ordered} <a search of every cell>.",
        "[Arlo] {urged} <restraint>.",
        "[Arlo] {promised} <an answer “within days”>.",
        "[Arlo] {said} <to withdraw would be wrong>.",
        "[The decree] {instructs} <reporting of floods to the council>.",
        "[Arlo] {told} a briefing <that it rained>.",
        "The warning came as [Arlo] {declined} <to comment>.",
    ],
)
def test_where_nobody_is_addressed_nobody_is_named(marked: str) -> None:
    assert addressed(marked) is None
