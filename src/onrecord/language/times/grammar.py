"""The forms that expressions of time take, as regular expressions over classes of words.

A name in a pattern is a class of `words.toml` or a numeral; blanks are for the reader only. The first form that fits at a place counts, so longer
ones stand before the shorter ones that they hold.
"""

import re
from functools import cache

from onrecord.language.times.words import vocabulary

CLASS = re.compile("[a-z_]+")
DAYNAME = "(weekday | weekday_short dot?)"
MONTH = "(month | month_short dot?)"
NUMBER = "(digit | ordinal)"
YEAR = "((comma | of)? year)"
MONTH_DAY = f"({MONTH} the? {NUMBER} {YEAR}? | the? {NUMBER} of? {MONTH} {YEAR}? | iso | slash)"
FULL_DATE = f"({DAYNAME} comma? {MONTH_DAY} | {MONTH_DAY} (comma {DAYNAME})?)"
CLOCK = "(around (before | after))? (clock | noon) (local time)? zone?"
SOME_DAY = f"({FULL_DATE} | {DAYNAME} | today)"
EDGE = "(edge dash? on?)"
TURN = "(last | this? past | this | next)"
UNIT = "(unit | unit_day | unit_short)"
PERIOD = "(unit | part | weekend | season)"
QUANTITY = "(a vague? of? | digit | number | count | year | vague of?)"
LINK = "(to | and | dash)"
FIRST = "(?![comma dot other name and to at by from over until since between zone local time paper])"
"""No expression begins with one of these; looking for them first makes the search five times as fast."""
INSIDE = "(?<=[in since until by during before after of from edge between over])"
"""What a bare month or year needs before it."""

FORMS: tuple[tuple[str, str], ...] = (
    ("weekday_range", f"{DAYNAME} {LINK} {DAYNAME}"),
    ("date_range", f"{MONTH} {NUMBER} {LINK} {MONTH}? {NUMBER} {YEAR}? | the? {NUMBER} {LINK} the? {NUMBER} of? {MONTH} {YEAR}?"),
    ("month_range", f"(?<=[between from]) month {YEAR}? {LINK} month {YEAR}?"),
    ("year_range", f"(?<=[between from in]) year {LINK} year"),
    ("day", f"{CLOCK} (on | comma)? ((last | this? past) {DAYNAME} | {SOME_DAY}) part? | {SOME_DAY} (comma | at | around | dash)* {CLOCK}"),
    ("day", f"the? part (of | on) {SOME_DAY}"),
    ("turned_day", f"{EDGE}? {TURN} {DAYNAME} part?"),
    ("day_of_week", f"{DAYNAME} part? of? {TURN} unit"),
    ("turned_date", f"{EDGE}? {TURN} {MONTH} {NUMBER}"),
    ("day", f"{EDGE}? {SOME_DAY} part? (?!paper)"),
    ("hour", CLOCK),
    ("this_part", f"{EDGE}? (this | last) part | overnight"),
    ("narrative", f"edge? that previous? ({PERIOD} | unit_day) | edge (in | on)? the part"),
    ("narrative", f"edge? the? previous ({PERIOD} | unit_day | month | weekday) part?"),
    ("narrative", f"edge? the next ({PERIOD} | unit_day | month | weekday) part?"),
    ("ago", f"{QUANTITY}? {UNIT} ago"),
    ("narrative", f"{QUANTITY} {UNIT} (edge | before | after) | {UNIT} edge | the ({PERIOD} | unit_day) (before | after)"),
    (
        "stretch",
        f"(the | this)? (last | past | next) (digit | number | count | vague | a vague? of?) {UNIT} | (the | this) past unit | the last unit",
    ),
    ("recent", f"recent {UNIT}"),
    ("turned_unit", f"(edge dash? on? in?)? {TURN} (unit | weekend | season | month)"),
    ("edge_of_unit", "edge (in | on | over) the (unit_day | unit | weekend)"),
    ("weekend", "(?<=[over during at in on]) the weekend"),
    ("month_of_year", f"{EDGE}? month of? {TURN} unit"),
    ("month", f"{EDGE}? month {YEAR} | month_short dot? {YEAR} | edge dash? in? month (?!name) | {INSIDE} month (?!name)"),
    ("season", f"(edge dash? in?)? the? season {YEAR} | (?<=[in during since]) (the season | season (?!name))"),
    ("year", f"(edge dash? in?) year | {INSIDE} year (?!dash [digit year] | [digit count])"),
    ("decade", "the? edge? dash? decade"),
)


@cache
def pattern() -> re.Pattern[str]:
    """All forms as one; the name of the group that matched, less its number, is the name of the form."""
    signs = vocabulary().signs

    def sign(name: re.Match[str]) -> str:
        return signs[name.group()]

    written = (f"(?P<{name}_{i}>{CLASS.sub(sign, form).replace(' ', '')})" for i, (name, form) in enumerate(FORMS))
    return re.compile(f"{CLASS.sub(sign, FIRST).replace(' ', '')}(?:{'|'.join(written)})")
