"""Dates as documents write them, to ISO 8601."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_IN_LINE = (
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
)


def iso_date(value: str | None) -> str | None:
    """A date or time in ISO 8601, as exact as `value` gives it; None for what is none. Never looks at the clock."""
    if value is None:
        return None
    stripped = value.strip()
    try:
        moment = datetime.fromisoformat(stripped)
    except ValueError:
        day = DAY.match(stripped)
        return iso_date(day[0]) if day and day[0] != stripped else None
    return moment.date().isoformat() if len(stripped) <= len("2022-03-15") else moment.isoformat()


def mail_date(value: str | None) -> str | None:
    """A date as mail and RSS write it ("Tue, 15 Mar 2022 09:00:00 GMT"), in ISO 8601; None for what is none."""
    if value is None:
        return None
    try:
        return parsedate_to_datetime(value.strip()).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def date_in(line: str) -> str | None:
    """The one day that a line of a newspaper names in full ("Tuesday, March 15, 2022"), in ISO 8601; None for none, or more than one."""
    days = {day for pattern in _IN_LINE for match in pattern.finditer(line) if (day := _day(match))}
    return days.pop() if len(days) == 1 else None


def _day(match: re.Match[str]) -> str | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(match["year"]), number, int(match["day"])).isoformat()
    except ValueError:
        return None
