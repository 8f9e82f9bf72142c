import pytest

from tests.unit.interpret.setting.builders import read


@pytest.mark.parametrize(
    ("marked", "occasion", "where"),
    [
        ("[Arlo] {said} at a daily briefing <that it rained>.", "at a daily briefing", ""),
        ("[Arlo] {said} at a news conference in Port Amery <that it rained>.", "at a news conference", "in Port Amery"),
        ("[Arlo] {said} in an interview with Radio Littoral <that it rained>.", "in an interview with Radio Littoral", ""),
        ("In a report published on Tuesday, [Arlo] {said} <that it rained>.", "In a report published on Tuesday", ""),
        ("[Arlo], in his 3 May letter, {said} <that it rained>.", "in his 3 May letter", ""),
        ("<“It rained,”> [Arlo] {told} a briefing.", "a briefing", ""),
        ("<“It rained,”> {said} [Arlo] after a 2-1 win over Port Sable on Sunday.", "after a 2-1 win over Port Sable", ""),
        ("<“It rained,”> [Arlo] {wrote} on its website.", "on its website", ""),
        ("[Arlo] {said} before the committee <that it rained>.", "before the committee", ""),
        ("<“It rained,”> [Arlo] {said} by telephone.", "by telephone", ""),
        ("<“It rained,”> [Arlo] {said} in court.", "", "in court"),
        ("<“It rained,”> {said} [one fan] outside the stadium.", "", "outside the stadium"),
        ("[Arlo] {said} from Kelsund <that it rained>.", "", "from Kelsund"),
        ("[Arlo] {said} in the capital, Port Amery, <that it rained>.", "", "in the capital, Port Amery"),
        ("[Arlo] {said} in English <that it rained>.", "", ""),
        ("[Arlo] {said} <that it rained in Kelsund>.", "", ""),
        ("[Arlo] {spoke} of the flood in Kelsund <as a warning>.", "", ""),
        ("<It rained>, {according to} [clerks] in Kelsund.", "", ""),
        ("KELSUND (Norpress) — [Arlo] {said} <that it rained>.", "", ""),
    ],
)
def test_occasion_and_place_are_those_of_the_telling(marked: str, occasion: str, where: str) -> None:
    setting = read(marked).setting
    assert (setting.occasion.text, setting.where.text) == (occasion, where)
