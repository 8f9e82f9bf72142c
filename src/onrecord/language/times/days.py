"""Arithmetic of days: weeks, months, seasons, and the latest of a kind. Weeks run from Monday to Sunday (ISO 8601)."""

from calendar import monthrange
from datetime import date, timedelta
from typing import TypeAlias

Days: TypeAlias = tuple[date, date]
"""First and last day."""

DAY = timedelta(days=1)
WEEK = 7
SATURDAY = 5
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month of each season: those of the northern hemisphere, by the meteorologists' count of three whole months."""
LEAP_SEARCH = 8
"""29 February comes back after eight years at the latest."""


def one(day: date) -> Days:
    """A single day."""
    return day, day


def latest_weekday(anchor: date, weekday: int) -> date:
    """The latest such day (Monday is 0) on or before the anchor."""
    return anchor - timedelta(days=(anchor.weekday() - weekday) % WEEK)


def week(anchor: date, shift: int = 0) -> Days:
    """The week of the anchor, or one `shift` weeks away."""
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=shift)
    return monday, monday + timedelta(days=WEEK - 1)


def weekend(anchor: date, shift: int = 0) -> Days:
    """The latest Saturday on or before the anchor and the Sunday behind it, or those `shift` weeks away."""
    saturday = latest_weekday(anchor, SATURDAY) + timedelta(weeks=shift)
    return saturday, saturday + DAY


def month(year: int, number: int) -> Days:
    """A month of a year; the number may lie outside of 1 to 12 and then counts into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def years(first: int, last: int) -> Days:
    """Whole years."""
    return date(first, 1, 1), date(last, 12, 31)


def season(year: int, name: str) -> Days:
    """A season that begins in `year`; a winter ends in the next."""
    return month(year, SEASONS[name])[0], month(year, SEASONS[name] + 2)[1]


def latest_date(anchor: date, number: int, day: int) -> date | None:
    """The latest such day of a month on or before the anchor; None for a day that no year has."""
    for year in range(anchor.year, max(1, anchor.year - LEAP_SEARCH) - 1, -1):
        if 1 <= day <= monthrange(year, number)[1] and date(year, number, day) <= anchor:
            return date(year, number, day)
    return None
