from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.language.times import Interval, find_times, resolve
from onrecord.model import Basis, Granularity

WEDNESDAY = date(2022, 3, 16)
RESOLVED = [
    ("Tuesday", "2022-03-15", "2022-03-15", "day"),
    ("Wednesday", "2022-03-16", "2022-03-16", "day"),
    ("Thursday", "2022-03-10", "2022-03-10", "day"),
    ("Mon.", "2022-03-14", "2022-03-14", "day"),
    ("last Wednesday", "2022-03-09", "2022-03-09", "day"),
    ("last Tuesday", "2022-03-15", "2022-03-15", "day"),
    ("this past Sunday", "2022-03-13", "2022-03-13", "day"),
    ("this Friday", "2022-03-18", "2022-03-18", "day"),
    ("next Tuesday", "2022-03-22", "2022-03-22", "day"),
    ("Tuesday of last week", "2022-03-08", "2022-03-08", "day"),
    ("Monday, March 14", "2022-03-14", "2022-03-14", "day"),
    ("3 May", "2021-05-03", "2021-05-03", "day"),
    ("March 4", "2022-03-04", "2022-03-04", "day"),
    ("March 16th", "2022-03-16", "2022-03-16", "day"),
    ("the 4th of March", "2022-03-04", "2022-03-04", "day"),
    ("29 February", "2020-02-29", "2020-02-29", "day"),
    ("today", "2022-03-16", "2022-03-16", "day"),
    ("earlier today", "2022-03-16", "2022-03-16", "day"),
    ("yesterday", "2022-03-15", "2022-03-15", "day"),
    ("tomorrow", "2022-03-17", "2022-03-17", "day"),
    ("earlier on Tuesday", "2022-03-15", "2022-03-15", "day"),
    ("two days ago", "2022-03-14", "2022-03-14", "day"),
    ("late Monday", "2022-03-14", "2022-03-14", "part_of_day"),
    ("Tuesday evening", "2022-03-15", "2022-03-15", "part_of_day"),
    ("yesterday morning", "2022-03-15", "2022-03-15", "part_of_day"),
    ("this morning", "2022-03-16", "2022-03-16", "part_of_day"),
    ("tonight", "2022-03-16", "2022-03-16", "part_of_day"),
    ("last night", "2022-03-15", "2022-03-15", "part_of_day"),
    ("overnight", "2022-03-15", "2022-03-16", "part_of_day"),
    ("the morning of March 4", "2022-03-04", "2022-03-04", "part_of_day"),
    ("9 a.m. on 3 May", "2021-05-03", "2021-05-03", "hour"),
    ("8:00 p.m. Saturday", "2022-03-12", "2022-03-12", "hour"),
    ("Saturday at 8 pm", "2022-03-12", "2022-03-12", "hour"),
    ("noon on Tuesday", "2022-03-15", "2022-03-15", "hour"),
    ("shortly before midnight Monday", "2022-03-14", "2022-03-14", "hour"),
    ("this week", "2022-03-14", "2022-03-20", "week"),
    ("earlier this week", "2022-03-14", "2022-03-16", "week"),
    ("earlier in the week", "2022-03-14", "2022-03-16", "week"),
    ("last week", "2022-03-07", "2022-03-13", "week"),
    ("next week", "2022-03-21", "2022-03-27", "week"),
    ("two weeks ago", "2022-02-28", "2022-03-06", "week"),
    ("earlier this month", "2022-03-01", "2022-03-16", "month"),
    ("late last month", "2022-02-01", "2022-02-28", "month"),
    ("next month", "2022-04-01", "2022-04-30", "month"),
    ("March", "2022-03-01", "2022-03-31", "month"),
    ("May", "2021-05-01", "2021-05-31", "month"),
    ("mid-March", "2022-03-01", "2022-03-31", "month"),
    ("last March", "2021-03-01", "2021-03-31", "month"),
    ("March of this year", "2022-03-01", "2022-03-31", "month"),
    ("three months ago", "2021-12-01", "2021-12-31", "month"),
    ("last summer", "2021-06-01", "2021-08-31", "season"),
    ("this winter", "2021-12-01", "2022-02-28", "season"),
    ("next spring", "2023-03-01", "2023-05-31", "season"),
    ("this year", "2022-01-01", "2022-12-31", "year"),
    ("last year", "2021-01-01", "2021-12-31", "year"),
    ("five years ago", "2017-01-01", "2017-12-31", "year"),
    ("a year ago", "2021-01-01", "2021-12-31", "year"),
    ("the weekend", "2022-03-12", "2022-03-13", "span"),
    ("last weekend", "2022-03-12", "2022-03-13", "span"),
    ("next weekend", "2022-03-19", "2022-03-20", "span"),
    ("Monday to Friday", "2022-03-07", "2022-03-11", "span"),
    ("3 to 5 May", "2021-05-03", "2021-05-05", "span"),
    ("December 30 to January 2", "2021-12-30", "2022-01-02", "span"),
    ("the past two weeks", "2022-03-02", "2022-03-16", "span"),
    ("the past year", "2021-03-16", "2022-03-16", "span"),
    ("the next ten days", "2022-03-16", "2022-03-26", "span"),
]
ABSOLUTE = [
    ("March 4, 2021", "2021-03-04", "2021-03-04", "day"),
    ("Thursday, 4 March 2021", "2021-03-04", "2021-03-04", "day"),
    ("Dec. 5, 2020", "2020-12-05", "2020-12-05", "day"),
    ("2021-03-04", "2021-03-04", "2021-03-04", "day"),
    ("25/12/2021", "2021-12-25", "2021-12-25", "day"),
    ("04/04/2021", "2021-04-04", "2021-04-04", "day"),
    ("9 a.m. on May 3, 2021", "2021-05-03", "2021-05-03", "hour"),
    ("May 3-5, 2021", "2021-05-03", "2021-05-05", "span"),
    ("March 2021", "2021-03-01", "2021-03-31", "month"),
    ("early March of 2021", "2021-03-01", "2021-03-31", "month"),
    ("the spring of 2020", "2020-03-01", "2020-05-31", "season"),
    ("winter 2020", "2020-12-01", "2021-02-28", "season"),
    ("2019", "2019-01-01", "2019-12-31", "year"),
    ("late 2019", "2019-01-01", "2019-12-31", "year"),
    ("the 1990s", "1990-01-01", "1999-12-31", "span"),
]
OPEN = [
    ("the day before", "day"),
    ("a week later", "week"),
    ("the following Tuesday", "day"),
    ("the previous month", "month"),
    ("that night", "part_of_day"),
    ("the same day", "day"),
    ("earlier in the day", "day"),
    ("a few weeks ago", "week"),
    ("several days ago", "day"),
    ("two hours ago", "hour"),
    ("7:37 p.m. local time", "hour"),
    ("recent days", "span"),
    ("30 February", "day"),
    ("31 April 2021", "day"),
    ("2021-02-30", "day"),
    ("03/04/2021", "day"),
    ("30/30/2021", "day"),
    ("Friday, March 14, 2022", "day"),
]
WORDS = "Tuesday May March 3 2021 last next this week ago the of early - to days two , morning 1990s year in p.m."
NONE = ["", "in", "Varland", "may", "march", "on Tuesday", "12", "Tuesday Tuesday", "the", "Sunday Times", "may 2021 be", "1,000"]


def shown(interval: Interval | None) -> tuple[str, str, str] | None:
    return interval and (str(interval.start), str(interval.end), str(interval.granularity))


@pytest.mark.parametrize(("words", "start", "end", "granularity"), RESOLVED)
def test_relative_times_are_counted_from_publication(words: str, start: str, end: str, granularity: str) -> None:
    interval = resolve(words, WEDNESDAY)
    assert shown(interval) == (start, end, granularity)
    assert interval is not None
    assert interval.basis == Basis.PUBLISHED


@pytest.mark.parametrize(("words", "start", "end", "granularity"), RESOLVED)
def test_relative_times_stay_open_without_a_date_of_publication(words: str, start: str, end: str, granularity: str) -> None:  # noqa: ARG001
    assert resolve(words, None) == Interval(Granularity(granularity))


@pytest.mark.parametrize("published", [WEDNESDAY, None])
@pytest.mark.parametrize(("words", "start", "end", "granularity"), ABSOLUTE)
def test_absolute_times_need_no_date_of_publication(words: str, start: str, end: str, granularity: str, published: date | None) -> None:
    assert resolve(words, published) == Interval(Granularity(granularity), date.fromisoformat(start), date.fromisoformat(end), Basis.ABSOLUTE)


@pytest.mark.parametrize(("words", "granularity"), OPEN)
def test_what_cannot_be_known_stays_open(words: str, granularity: str) -> None:
    assert resolve(words, WEDNESDAY) == Interval(Granularity(granularity))


@pytest.mark.parametrize("words", NONE)
def test_other_words_are_no_time(words: str) -> None:
    assert resolve(words, WEDNESDAY) is None


@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_ends_of_the_calendar_raise_nothing(published: date) -> None:
    assert all(resolve(words, published) for words, *_ in (*RESOLVED, *ABSOLUTE, *OPEN))


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join), st.dates())
def test_what_is_found_is_resolved_and_ends_after_it_starts(text: str, published: date) -> None:
    for start, end in find_times(text, 0, len(text)):
        interval = resolve(text[start:end], published)
        assert interval is not None
        assert (interval.start is None) == (interval.end is None) == (interval.basis is None)
        assert interval.start is None or interval.end is None or interval.start <= interval.end
