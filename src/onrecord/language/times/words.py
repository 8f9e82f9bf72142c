"""Words as an expression of time sees them: each with its class ("weekday", "month", "unit" …), one character for each class."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.model import Span

TOKEN = re.compile(
    r"\d{4}-\d\d-\d\d(?!\d)|\d{1,2}/\d{1,2}/\d{4}(?!\d)|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.?|[ap]m\b)|\d{1,2}:\d\d(?!\d)"
    r"|\d{1,2}(?:st|nd|rd|th)\b|\d{4}s\b|\d+|[^\W\d_]+|[^\w\s]|_",
    re.IGNORECASE,
)
OTHER, NAME = "other", "name"
NUMERALS = ("iso", "slash", "clock", "ordinal", "decade", "digit", "count", "year")
LONGEST_MONTH, FIRST_YEAR, LAST_YEAR, LONGEST_COUNT = 31, 1500, 2199, 3
FIRST_CLASS = 0xE000
"""Classes are written as characters for private use, so that none means anything to a regular expression."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The shipped words: their classes, with and without a capital, the numbers they mean, and the character of each class."""

    capitalised: Mapping[str, str]
    plain: Mapping[str, str]
    numbers: Mapping[str, int]
    signs: Mapping[str, str]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text as classes: `signs` has one character for each word, `spans` its place in the text."""

    signs: str
    spans: tuple[Span, ...]


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary."""
    data = tomllib.loads(files("onrecord.language.times").joinpath("words.toml").read_text(encoding="utf-8"))
    capitalised = {word: name for name, words in data["capitalised"].items() for word in words.split()}
    plain = {word: name for name, words in data["plain"].items() for word in words.split()}
    classes = [*data["capitalised"], *data["plain"], *NUMERALS, "number", NAME, OTHER]
    signs = {name: chr(FIRST_CLASS + i) for i, name in enumerate(classes)}
    return Vocabulary(capitalised, plain, data["number"], signs, {sign: name for name, sign in signs.items()})


def line_of(text: str, start: int, end: int) -> Line:
    """The words of `text[start:end]` as classes."""
    known = vocabulary()
    signs: list[str] = []
    spans: list[Span] = []
    for token in TOKEN.finditer(text, start, end):
        signs.append(known.signs[_class_of(token.group(), known)])
        spans.append(token.span())
    return Line("".join(signs), tuple(spans))


def number_of(word: str) -> int:
    """What a numeral or a word for a number means; 1 for "a"."""
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() and digits.isascii() else vocabulary().numbers.get(word, 1)


def _class_of(token: str, known: Vocabulary) -> str:
    first = token[0]
    if first.isdigit():
        return _numeral(token)
    lower = token.lower()
    if first.isupper() and lower in known.capitalised:
        return known.capitalised[lower]
    if lower in known.numbers:
        return "number"
    return known.plain.get(lower, NAME if first.isupper() else OTHER)


def _numeral(token: str) -> str:
    if not token.isdecimal():
        marks = (("-", "iso"), ("/", "slash"), (":", "clock"), ("m", "clock"), ("M", "clock"), ("s", "decade"))
        return next((name for mark, name in marks if mark in token and not token.endswith("st")), "ordinal")
    if len(token) == len("2022"):
        return "year" if FIRST_YEAR <= int(token) <= LAST_YEAR else OTHER
    if len(token) <= 2 and 1 <= int(token) <= LONGEST_MONTH:
        return "digit"
    return "count" if len(token) <= LONGEST_COUNT else OTHER
