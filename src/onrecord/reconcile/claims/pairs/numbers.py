"""Numbers of a text: what is counted or measured, as figures that can be set side by side."""

import re
from dataclasses import dataclass

UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS = {w: float(n) for n, w in enumerate(UNITS.split())} | {w: 10.0 * n for n, w in enumerate(TENS.split(), 2)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "mln": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
FIGURE = re.compile(
    rf"(?P<money>[$€£¥]\s?)?(?<![\w.])(?P<figure>\d[\d,]{{0,20}}(?:\.\d{{1,8}})?|\b(?:{'|'.join(WORDS)})\b)(?:-(?P<ones>one|two|three|four|five|six|seven|eight|nine)\b)?"
    r"(?P<scale>[\s-](?:hundred|thousand|million|mln|billion|bn|trillion)\b)?(?P<ordinal>(?:st|nd|rd|th)\b)?(?P<percent>\s?%|[\s-]per\s?cent\b|[\s-]percentage\b)?"
    r"(?P<unit>[\s-][A-Za-z]{2,20})?",
    re.IGNORECASE,
)
YEARS = range(1800, 2101)
MOST = 12
"""Numbers of one content that are compared; a table of figures is no claim."""


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A number and what it counts: "%", "$", "year", or the word after it; `shown` is how it is written."""

    value: float
    unit: str
    shown: str = ""


def numbers_of(text: str) -> tuple[Number, ...]:
    """The numbers of a text, in order. "One" without a scale is no number: it is a pronoun more often."""
    found: list[Number] = []
    for match in FIGURE.finditer(text):
        value = _value(match)
        if value is not None and len(found) < MOST:
            shown = text[match.start() : match.start("unit") if match["unit"] else match.end()]
            found.append(Number(value, _unit(match, value), " ".join(shown.split())))
    return tuple(found)


def _value(match: re.Match[str]) -> float | None:
    figure = match["figure"].lower()
    if figure[0].isdigit():
        value = float(figure.replace(",", ""))
    elif figure in WORDS and (figure != "one" or match["scale"] or match["percent"]):
        value = WORDS[figure] + WORDS.get((match["ones"] or "").lower(), 0.0)
    else:
        return None
    return value * SCALES.get((match["scale"] or " ")[1:].lower(), 1.0)


def _unit(match: re.Match[str], value: float) -> str:
    if match["percent"]:
        return "%"
    if match["money"]:
        return "$"
    if match["ordinal"]:
        return "th"
    if not match["scale"] and "," not in match["figure"] and value in YEARS:
        return "year"
    return (match["unit"] or " ")[1:].lower()
