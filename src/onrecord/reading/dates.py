"""Dates as documents write them, to ISO 8601."""

import re
from datetime import datetime

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


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
