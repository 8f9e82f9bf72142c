"""Days that are named by the calendar: dates, months, seasons, years. Without a year the latest on or before the anchor counts."""

from datetime import date, timedelta

from onrecord.language.times import days
from onrecord.language.times.days import Days
from onrecord.language.times.parts import NUMBERS, Parts
from onrecord.language.times.words import number_of

DECADE = 10
NEARBY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def date_days(parts: Parts, anchor: date) -> Days | None:
    """One day: a date, "yesterday", or the latest such weekday. A date that falls on another weekday than the one named stays open."""
    day = _day(parts, anchor)
    weekdays = parts.weekdays()
    if day is None or (weekdays and day.weekday() != weekdays[0]):
        return None
    return days.one(day)


def _day(parts: Parts, anchor: date) -> date | None:
    if parts.has("today"):
        return anchor + timedelta(days=NEARBY[parts.first("today")])
    if parts.has("iso", "slash"):
        return parts.date()
    if not parts.has(*NUMBERS) or not parts.months():
        strictly = int(parts.has("last", "past"))
        return days.latest_weekday(anchor - timedelta(days=strictly), parts.weekdays()[0])
    return _dated(parts.months()[0], number_of(parts.first(*NUMBERS)), parts.years(), anchor)


def _dated(month: int, day: int, years: list[int], anchor: date) -> date | None:
    return date(years[0], month, day) if years else days.latest_date(anchor, month, day)


def date_range_days(parts: Parts, anchor: date) -> Days | None:
    """From one date to another ("3 to 5 May"); a year that is named is that of both."""
    months, numbers = parts.months(), [number_of(n) for n in parts.all(*NUMBERS)]
    if len(numbers) != len(("first", "last")):
        return None
    end = _dated(months[-1], numbers[1], parts.years(), anchor)
    start = days.latest_date(end, months[0], numbers[0]) if end else None
    return (start, end) if start and end else None


def month_days(parts: Parts, anchor: date) -> Days:
    """A month; without its year the latest that has begun."""
    number = parts.months()[0]
    years = parts.years() or [anchor.year - int(number > anchor.month)]
    return days.month(years[0], number)


def month_range_days(parts: Parts, anchor: date) -> Days:
    """From one month to another."""
    first, last = parts.months()
    years = parts.years() or [anchor.year - int(last > anchor.month)]
    start_year = years[0] if len(years) > 1 else years[0] - int(first > last)
    return days.month(start_year, first)[0], days.month(years[-1], last)[1]


def season_days(parts: Parts, anchor: date) -> Days:
    """A season; without its year the latest that has begun."""
    name = parts.first("season")
    if years := parts.years():
        return days.season(years[0], name)
    this = days.season(anchor.year, name)
    return this if this[0] <= anchor else days.season(anchor.year - 1, name)


def year_days(parts: Parts, _: date) -> Days:
    """Years that are named."""
    years = parts.years()
    return days.years(years[0], years[-1])


def decade_days(parts: Parts, _: date) -> Days:
    """Ten years."""
    first = int(parts.first("decade").removesuffix("s"))
    return days.years(first, first + DECADE - 1)
