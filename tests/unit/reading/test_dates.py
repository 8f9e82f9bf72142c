import pytest

from onrecord.reading.dates import date_in, iso_date


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021-03-03", "2021-03-03"),
        ("2021-03-03T09:14:00Z", "2021-03-03T09:14:00+00:00"),
        ("2021-03-03T09:14:00+0200", "2021-03-03T09:14:00+02:00"),
        ("2021-03-03 at nine", "2021-03-03"),
        ("yesterday", None),
        ("2021-13-03", None),
        (None, None),
    ],
)
def test_a_date_becomes_iso_8601_or_nothing(value: str | None, expected: str | None) -> None:
    assert iso_date(value) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Wednesday, March 3, 2021", "2021-03-03"),
        ("3rd Sept. 2021", "2021-09-03"),
        ("Posted 2021-03-03 09:14", "2021-03-03"),
        ("March 3, 2021, and March 4, 2021", None),
        ("March 35, 2021", None),
        ("March 2021", None),
    ],
)
def test_a_line_dates_a_text_when_it_names_one_whole_day(line: str, expected: str | None) -> None:
    assert date_in(line) == expected
