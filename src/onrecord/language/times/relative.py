"""Days that are counted from the day of publication: "last Tuesday", "two weeks ago", "earlier this month"."""

from datetime import date, timedelta

from onrecord.language.times import days
from onrecord.language.times.days import DAY, WEEK, Days
from onrecord.language.times.parts import NUMBERS, Parts
from onrecord.language.times.words import number_of

YEAR_MONTHS = 12


def _turn(parts: Parts) -> int:
    """-1 for "last", 1 for "next", 0 for "this"."""
    return 1 if parts.has("next") else -1 if parts.has("last", "past") else 0


def turned_day_days(parts: Parts, anchor: date) -> Days:
    """Last is the latest such weekday before publication, this that of the week of publication, next that of the week after it."""
    weekday, turn = parts.weekdays()[0], _turn(parts)
    if turn < 0:
        return days.one(days.latest_weekday(anchor - DAY, weekday))
    return days.one(days.week(anchor, turn)[0] + timedelta(days=weekday))


def turned_date_days(parts: Parts, anchor: date) -> Days | None:
    """Last 3 May is before the day of publication, next 3 May after it, this 3 May in its year."""
    month, number, turn = parts.months()[0], number_of(parts.first(*NUMBERS)), _turn(parts)
    if turn < 0:
        day = days.latest_date(anchor - DAY, month, number)
        return days.one(day) if day else None
    day = date(anchor.year, month, number)
    return days.one(day if turn == 0 or day > anchor else date(anchor.year + 1, month, number))


def day_of_week_days(parts: Parts, anchor: date) -> Days | None:
    """Tuesday of last, this or next week."""
    if parts.unit() != "week":
        return None
    return days.one(days.week(anchor, _turn(parts))[0] + timedelta(days=parts.weekdays()[0]))


def weekday_range_days(parts: Parts, anchor: date) -> Days:
    """Monday to Friday: the latest that has ended."""
    first, last = parts.weekdays()
    end = days.latest_weekday(anchor, last)
    return days.latest_weekday(end, first), end


def this_part_days(parts: Parts, anchor: date) -> Days:
    """A morning that is "this" is on the day of publication, a "last" night on the day before, "overnight" between the two."""
    if parts.has("overnight"):
        return anchor - DAY, anchor
    return days.one(anchor + _turn(parts) * DAY)


def ago_days(parts: Parts, anchor: date) -> Days | None:
    """Two days ago is a day, two weeks ago the week that the day two weeks back is in, and so on; open for hours."""
    count, unit = parts.quantity(), parts.unit()
    if count is None or unit in {"minute", "hour"}:
        return None
    if unit == "day":
        return days.one(anchor - count * DAY)
    if unit == "decade":
        return days.one(_months_away(anchor, -count * 10 * YEAR_MONTHS))
    return _unit_days(unit, anchor, -count)


def stretch_days(parts: Parts, anchor: date) -> Days | None:
    """The past two weeks are from fourteen days before publication to it."""
    words = parts.all("digit", "number", "count", "a", "vague")
    count, unit = parts.quantity() if words else 1, parts.unit()
    if count is None or unit in {"minute", "hour"}:
        return None
    count *= _turn(parts)
    if unit in {"day", "week"}:
        other = anchor + count * (WEEK if unit == "week" else 1) * DAY
    else:
        other = _months_away(anchor, count * {"month": 1, "year": YEAR_MONTHS, "decade": 10 * YEAR_MONTHS}[unit])
    return min(other, anchor), max(other, anchor)


def turned_unit_days(parts: Parts, anchor: date) -> Days | None:
    """Last week, next month, this summer, last March. What is earlier in this unit ends with the day of publication."""
    turn = _turn(parts)
    if parts.has("month"):
        return _turned_month(parts.months()[0], anchor, turn)
    if parts.has("season"):
        return _turned_season(parts.first("season"), anchor, turn)
    whole = _turned_weekend(anchor, turn) if parts.has("weekend") else _unit_days(parts.unit(), anchor, turn)
    return _until(anchor, whole) if whole and turn == 0 and parts.first("edge") == "earlier" else whole


def month_of_year_days(parts: Parts, anchor: date) -> Days | None:
    """March of last year."""
    return days.month(anchor.year + _turn(parts), parts.months()[0]) if parts.unit() == "year" else None


def edge_of_unit_days(parts: Parts, anchor: date) -> Days | None:
    """Earlier in the week is in the week of publication up to its day; earlier in the day is on a day that only the story tells."""
    if parts.has("unit_day"):
        return None
    whole = days.weekend(anchor) if parts.has("weekend") else _unit_days(parts.unit(), anchor, 0)
    return _until(anchor, whole) if whole and parts.first("edge") == "earlier" else whole


def weekend_days(_: Parts, anchor: date) -> Days:
    """Over the weekend: the latest that has begun."""
    return days.weekend(anchor)


def _until(anchor: date, whole: Days) -> Days:
    return whole[0], max(whole[0], min(whole[1], anchor))


def _unit_days(unit: str, anchor: date, shift: int) -> Days | None:
    if unit == "week":
        return days.week(anchor, shift)
    if unit == "month":
        return days.month(anchor.year, anchor.month + shift)
    return days.years(anchor.year + shift, anchor.year + shift) if unit == "year" else None


def _turned_month(number: int, anchor: date, turn: int) -> Days:
    """Last: the latest that has ended. Next: the first that has not begun. This: in the year of publication."""
    has_ended, has_begun = number < anchor.month, number <= anchor.month
    year = anchor.year if turn == 0 else anchor.year - int(not has_ended) if turn < 0 else anchor.year + int(has_begun)
    return days.month(year, number)


def _turned_weekend(anchor: date, turn: int) -> Days:
    """Last: the latest that has ended. Next: the first that has not begun. This: the latest that has begun."""
    latest = days.weekend(anchor)
    return days.weekend(anchor, turn) if turn > 0 or (turn < 0 and anchor <= latest[1]) else latest


def _turned_season(name: str, anchor: date, turn: int) -> Days:
    """Last: the latest that has ended. Next: the first that has not begun. This: the one under way, else the nearest."""
    near = [days.season(anchor.year + shift, name) for shift in (-2, -1, 0, 1)]
    if turn < 0:
        return [s for s in near if s[1] < anchor][-1]
    if turn > 0:
        return next(s for s in near if s[0] > anchor)
    return min(near, key=lambda s: max((s[0] - anchor).days, (anchor - s[1]).days, 0))


def _months_away(day: date, shift: int) -> date:
    first, last = days.month(day.year, day.month + shift)
    return first.replace(day=min(day.day, last.day))
