"""Which days an expression of time means, seen from the day of publication.

What happened is told: of two readings the one that is past counts, the day of publication included. The conventions are in
docs/concepts/setting.md.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from onrecord.language.times.absolute import date_days, date_range_days, decade_days, month_days, month_range_days, season_days, year_days
from onrecord.language.times.days import Days
from onrecord.language.times.interval import Interval
from onrecord.language.times.parts import Parts, take_apart
from onrecord.language.times.relative import (
    ago_days,
    day_of_week_days,
    edge_of_unit_days,
    month_of_year_days,
    stretch_days,
    this_part_days,
    turned_date_days,
    turned_day_days,
    turned_unit_days,
    weekday_range_days,
    weekend_days,
)
from onrecord.model import Basis, Granularity

Reader: TypeAlias = Callable[[Parts, date], Days | None]
UNITS = {
    "minute": Granularity.HOUR,
    "hour": Granularity.HOUR,
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "year": Granularity.YEAR,
    "decade": Granularity.SPAN,
}
"""How fine a time is that is counted in a unit."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a form is read; without a reader it stays open. `granularity` is None where the words decide it."""

    reader: Reader | None
    granularity: Granularity | None = None


FORMS = {
    "weekday_range": Form(weekday_range_days, Granularity.SPAN),
    "date_range": Form(date_range_days, Granularity.SPAN),
    "month_range": Form(month_range_days, Granularity.SPAN),
    "year_range": Form(year_days, Granularity.SPAN),
    "day": Form(date_days),
    "turned_day": Form(turned_day_days),
    "turned_date": Form(turned_date_days),
    "day_of_week": Form(day_of_week_days),
    "hour": Form(None, Granularity.HOUR),
    "this_part": Form(this_part_days),
    "narrative": Form(None),
    "ago": Form(ago_days),
    "stretch": Form(stretch_days, Granularity.SPAN),
    "recent": Form(None, Granularity.SPAN),
    "turned_unit": Form(turned_unit_days),
    "edge_of_unit": Form(edge_of_unit_days),
    "weekend": Form(weekend_days, Granularity.SPAN),
    "month_of_year": Form(month_of_year_days, Granularity.MONTH),
    "month": Form(month_days, Granularity.MONTH),
    "season": Form(season_days, Granularity.SEASON),
    "year": Form(year_days, Granularity.YEAR),
    "decade": Form(decade_days, Granularity.SPAN),
}
NOMINAL = date(2000, 1, 1)


def resolve(expression: str, published: date | None) -> Interval | None:
    """The days an expression means; open where it has no anchor, or names a day that no calendar has. None for words that are no such expression."""
    parts = take_apart(expression)
    if parts is None:
        return None
    form = FORMS[parts.form]
    granularity = form.granularity or _granularity(parts)
    is_absolute = parts.has("year", "iso", "slash", "decade") and parts.form not in {"ago", "stretch", "narrative"}
    if form.reader is None or (published is None and not is_absolute):
        return Interval(granularity)
    try:
        days = form.reader(parts, published or NOMINAL)
    except (OverflowError, ValueError):
        days = None
    return Interval(granularity, *days, Basis.ABSOLUTE if is_absolute else Basis.PUBLISHED) if days else Interval(granularity)


def _granularity(parts: Parts) -> Granularity:
    """By the finest word that is there."""
    if parts.form in {"day", "turned_day", "turned_date", "day_of_week", "this_part"} or parts.has("part", "weekday", "weekday_short"):
        return parts.grain()
    if unit := parts.unit():
        return UNITS[unit]
    named = (("weekend", Granularity.SPAN), ("season", Granularity.SEASON), ("month", Granularity.MONTH))
    return next((granularity for name, granularity in named if parts.has(name)), Granularity.DAY)
