"""Parts of people by number: "two in three", "more than 4 in 10 nurses", "56 percent of voters", "almost half of those asked"."""

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.phrase import Phrase, read_phrase
from onrecord.interpret.who.scene import Scene
from onrecord.model import SourceKind

NUMBERS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ]
)
BETWEEN = frozenset({"in", "out", "of", "every"})
CLOSING = frozenset({",", "(", ";", "—", "–", "who", "which", "that"})
LEADING = frozenset(
    {"nearly", "about", "almost", "roughly", "more", "less", "than", "some", "only", "just", "over", "around", "at", "least", "fewer"}
)
NO_PEOPLE = frozenset({SourceKind.DOCUMENT, SourceKind.ORGANIZATION, SourceKind.GOVERNMENT})


def share_of(scene: Scene, phrase: Phrase) -> str | None:
    """The words for a part of people by number ("4 in 10 nurses"); None where a phrase is none."""
    items = scene.tokens.items
    first = phrase.first
    while first < phrase.end - 1 and items[first].low in LEADING:
        first += 1
    end = next((k for k in range(first, phrase.end) if items[k].text in CLOSING or items[k].low in CLOSING), phrase.end)
    if end == first or not _is_part(scene, first, end):
        return None
    return " ".join(scene.tokens.text[items[first].start : items[end - 1].end].split())


def _is_part(scene: Scene, first: int, end: int) -> bool:
    """Whether words tell a number of a number, a number alone, or a share of people."""
    items = scene.tokens.items
    k = first + 1
    while k < end and items[k].low in BETWEEN:
        k += 1
    is_number = _is_number(items[first].low)
    if is_number and ((end == first + 1 and items[first].low != "one") or (k > first + 1 and k < end and _is_number(items[k].low))):
        return True
    at = next((k for k in range(first, min(end, first + 4)) if items[k].low in lexicon().small["shares"] | {"%"}), None)
    if at is None or not (is_number or items[first].low in {"half", "a", "two-thirds", "three-quarters", "three-fourths"}):
        return False
    if at + 1 == end:
        return True
    if items[at + 1].low != "of" or at + 2 >= end:
        return False
    return lexicon().kind(items[read_phrase(scene, at + 2, end).head].low) not in NO_PEOPLE


def _is_number(low: str) -> bool:
    return low[:1].isdigit() or low in NUMBERS or low.split("-", 1)[0] in NUMBERS
