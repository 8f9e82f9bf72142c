"""A source's words as a noun phrase: determiner, head, and the name at its end."""

from dataclasses import dataclass

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.role import PREPOSITIONS
from onrecord.interpret.who.scene import Scene
from onrecord.model import Passage

BRACKET = 10
"""Words that a bracket inside of a source may have."""
EDGE = frozenset(['"', "“", "”", "'", "’", "‘", ",", ".", ";", ":", "[", "]", "(", ")", "—", "–", "-", "…", "«", "»"])
STOPS = frozenset(["-", ",", "(", ";", ":", "—", "–", "[", "]", ")", "“", "”", '"'])
INDEFINITE = frozenset(
    [
        "a",
        "an",
        "another",
        "one",
        "some",
        "any",
        "several",
        "many",
        "most",
        "few",
        "multiple",
        "various",
        "numerous",
        "other",
        "others",
        "certain",
        "no",
        "every",
        "each",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
    ]
)
DEFINITE = frozenset(["the", "this", "that", "these", "those", "both", "all"])
TRAILING = frozenset(
    ["himself", "herself", "itself", "themselves", "also", "still", "further", "then", "was", "were", "is", "are", "has", "had", "its", "their"]
)
"""Words that are no part of a source at whose end they stand."""
POSSESSIVE = frozenset(["his", "her", "its", "their", "our", "my", "your", "whose"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """Token indices: the phrase is `[first, end)`, its core `[start, stop)` begins behind determiners, `head` is the core's last word."""

    first: int
    end: int
    start: int
    stop: int
    head: int
    determiner: str
    name: Name | None


def bounds(scene: Scene, words: Passage) -> tuple[int, int] | None:
    """The token indices of a passage without marks at its edges and a possessive ending; None where no word is left."""
    indices = [i for span in words for i in scene.tokens.within(span)]
    items = scene.tokens.items
    while indices and items[indices[0]].text in EDGE:
        indices.pop(0)
    while len(indices) > 1 and items[indices[-1]].low in TRAILING:
        indices.pop()
    while indices and (
        items[indices[-1]].text in EDGE or (items[indices[-1]].text == "s" and len(indices) > 1 and items[indices[-2]].text in {"'", "’"})
    ):
        indices.pop()
    return (indices[0], indices[-1] + 1) if indices else None


def read_phrase(scene: Scene, first: int, end: int) -> Phrase:
    """Cut a noun phrase."""
    items = scene.tokens.items
    start, determiner = first, ""
    while start < end - 1 and start not in scene.cover:
        low = items[start].low
        if low in DEFINITE or low in POSSESSIVE or low in INDEFINITE or low[0].isdigit() or low in {"%", "percent"}:
            determiner = determiner or low
        elif not (low in lexicon().small["quantities"] and (low not in {"of", "than", "to", "at"} or start > first)):
            break
        start += 1
    stop = core_end(scene, start, end)
    head = stop - 1
    while head > start and items[head].text in {"'", "’", "s"}:
        head -= 1
    return Phrase(first, end, start, stop, head, determiner, scene.cover.get(head))


def core_end(scene: Scene, start: int, end: int) -> int:
    """Where a noun phrase's core ends: before a preposition, a comma, a clause or a participle that follows its noun."""
    known, items = lexicon(), scene.tokens.items
    j = start
    while j < end:
        name = scene.cover.get(j)
        if name is not None:
            j = min(end, name.last)
            continue
        low = items[j].low
        if j > start and items[j].text == "(" and (behind := _behind_bracket(scene, j, end)):
            j = behind
            continue
        if j > start and ((low in PREPOSITIONS and low not in {"and", "or", "as"}) or items[j].text in STOPS or low in lexicon().small["days"]):
            break
        if (
            j > start
            and known.kind(items[j - 1].low) is not None
            and not _name_follows(scene, j, end)
            and (low in lexicon().small["after"] or (low.endswith(("ed", "ing")) and known.kind(low) is None))
        ):
            break
        j += 1
    return max(j, start + 1)


def _name_follows(scene: Scene, j: int, end: int) -> bool:
    """Whether a person's name stands in the same core behind a word that might be a participle."""
    for k in range(j, min(end, j + BRACKET)):
        name = scene.cover.get(k)
        if name is not None:
            return name.sort == Sort.PERSON
        if scene.tokens.items[k].low in PREPOSITIONS or scene.tokens.items[k].text in STOPS:
            return False
    return False


def _behind_bracket(scene: Scene, j: int, end: int) -> int:
    """Where a phrase goes on behind a bracket that opens at `j`; 0 where it does not."""
    items = scene.tokens.items
    close = next((k for k in range(j + 1, min(j + BRACKET, end)) if items[k].text == ")"), None)
    if close is None or close + 1 >= end or items[close + 1].text in STOPS or items[close + 1].low in PREPOSITIONS:
        return 0
    return close + 1
