"""Expressions of time: where a text has them, and which days they mean. Never looks at the clock."""

from onrecord.language.times.find import find_times, may_have_times
from onrecord.language.times.interval import Interval, day_of
from onrecord.language.times.resolve import UNITS, resolve

__all__ = ["UNITS", "Interval", "day_of", "find_times", "may_have_times", "resolve"]
