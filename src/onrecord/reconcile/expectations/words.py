"""The words of a content as the rules of expectations see them: numbers whole, quotation marks left out."""

import re

from onrecord.language.forms import Word, opened

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d,]*(?:\.\d+)?%?|[,;:.?!—–―()…-]")
SPELLED = {"'ll": "will"}
GOING = {"gonna": "going"}


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`."""
    found = TOKEN.finditer(text, start, len(text) if end is None else end)
    return [word for m in found for word in opened(GOING.get(m.group().lower(), m.group()), *m.span(), spelled=SPELLED)]
