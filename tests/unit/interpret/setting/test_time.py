import pytest

from onrecord.model import Basis, Granularity
from tests.unit.interpret.setting.builders import read


def told(marked: str) -> str | None:
    time = read(marked).setting.time
    return time.words.text if time else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Arlo] {said} on Tuesday <that it rained>.", "Tuesday"),
        ("[Arlo] on Tuesday {said} <that it rained>.", "Tuesday"),
        ("On Tuesday, [Arlo] {said} <that it rained>.", "Tuesday"),
        ("Earlier this week, [Arlo] {said} <that it rained>.", "Earlier this week"),
        ("[Arlo] {told} reporters late Monday <that it rained>.", "late Monday"),
        ("<“It rained,”> {said} [Arlo] on March 4, 2021.", "March 4, 2021"),
        ("<“It rained,”> [Arlo] {said} Sunday, <“and then it snowed.”>", "Sunday"),
        ("[Arlo] {said} <on Tuesday that it rained>.", "Tuesday"),
        ("[Arlo] {said} <Tuesday the dam would hold>.", "Tuesday"),
        ("[Arlo] {said in an interview on Tuesday} <that it rained>.", "Tuesday"),
        ("[Arlo] {announced} <a truce> last week.", "last week"),
        ("[Arlo] also {announced} <a truce>, on Monday.", "Monday"),
        ("In a Thursday interview, [Arlo] {said} <that it rained>.", "Thursday"),
        ("[Arlo] {said} at Tuesday's briefing <that it rained>.", "Tuesday"),
        ("In an interview published Sunday, [Arlo] {said} <that it rained>.", "Sunday"),
        ("[A report published on Monday] {found} <that it rained>.", "Monday"),
        ("[Varland] predicted on Monday rain, and {warned} <that dams may break>.", "Monday"),
        ("[Varland] filed a suit on 3 May, {accusing} <Halmark of theft>.", "3 May"),
        ("On Friday <two clerks> {were charged} <with theft>.", "Friday"),
        ("It snowed, and on Tuesday [Arlo] {said} <that it rained>.", "Tuesday"),
        ("As of Sunday, [the office] {reported} <ten cases>.", "Sunday"),
        ("Officials said on Monday that on Sunday [Varland] {had warned} <of floods>.", "Sunday"),
    ],
)
def test_the_time_of_the_telling_is_read(marked: str, expected: str) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "[Arlo] {said} <that it rained on Tuesday>.",
        "[Arlo] {said} <Tuesday's vote was close>.",
        "[Arlo] {said} <Tuesday was dry>.",
        "[Arlo] {said} <on Tuesday, when it rained, the dam broke>.",
        "[Arlo] {said} <in March the dam broke>.",
        "After Tuesday's vote, [Arlo] {said} <that it rained>.",
        "[Arlo] {spoke} of the flood on Tuesday <as a warning>.",
        "[Arlo, who was elected on Tuesday,] {said} <that it rained>.",
        "Since Monday, [Arlo] {has said} <that it rained>.",
        "The dam broke on Friday and [Arlo] {said} <that it rained>.",
        "On Friday officials said [Varland] {had warned} <of floods>.",
        "[Arlo] {gave them until Thursday} <to leave>.",
    ],
)
def test_the_time_of_something_else_is_left(marked: str) -> None:
    assert told(marked) is None


def test_a_time_has_its_days_and_what_they_are_counted_from() -> None:
    time = read("[Arlo] {said} on Tuesday <that it rained>.").setting.time
    assert time is not None
    assert (time.start, time.end, time.granularity, time.basis) == ("2022-03-15", "2022-03-15", Granularity.DAY, Basis.PUBLISHED)


@pytest.mark.parametrize(
    ("marked", "published"),
    [("[Arlo] {said} on Tuesday <that it rained>.", None), ("Arlo said: “On Tuesday [they] {told me} <that it rained>.”", "2022-03-16")],
)
def test_a_time_without_an_anchor_stays_open(marked: str, published: str | None) -> None:
    time = read(marked, published).setting.time
    assert time is not None
    assert (time.start, time.end, time.granularity, time.basis) == (None, None, Granularity.DAY, None)


def test_the_words_are_the_evidence() -> None:
    reading = read("[Arlo] {said} on Tuesday <that it rained>.")
    ((label, evidence),) = reading.evidence
    assert (label, evidence.spans.text, evidence.by) == ("time", "Tuesday", "resolver")
