"""A source's words as a noun phrase: determiner, head, and the name at its end."""

from dataclasses import dataclass

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.role import PREPOSITIONS
from onrecord.interpret.who.scene import Scene
from onrecord.interpret.who.sorting import head_index
from onrecord.model import Passage, SourceKind

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
DEFINITE = frozenset(["the", "this", "that", "these", "those", "both", "all", "neither"])
TRAILING = frozenset(
    [
        "and", "but", "or", "himself", "herself", "itself", "themselves", "also", "still", "further",
        "then", "was", "were", "is", "are", "has", "had", "its", "their", "as",
    ]
)  # fmt: skip
"""Words that are no part of a source at whose end they stand."""
LEADING = frozenset(["and", "but", "or", "while", "by", "among", "from", "for", "in"])
"""Words that are no part of a source at whose head they stand."""
COURTESY = frozenset({"mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "prof", "rev"})
FINITE = frozenset(["is", "are", "was", "were", "has", "had"])
SUBJECTS = frozenset(["i", "he", "she", "it", "we", "they", "you"])
"""Subjects of a clause that no word joins to its noun ("the videos she was talking about")."""
SOME = frozenset(["many", "most", "some", "several", "few", "others", "all", "those"])
WHERE = frozenset(["in", "at", "from", "with", "within", "inside", "around", "across", "on", "familiar"])
"""Words behind "many" that stands for people ("many in the party")."""
WHEN = frozenset(["last", "this", "next", "earlier", "late"])
"""Words before a day or a week at the end of a phrase ("a poll last week")."""
QUOTES = frozenset(['"', "“", "‘"])
RELATIVE = frozenset(["who", "whom", "whose", "which", "that", "where"])
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
    """The token indices of a passage without marks at its edges, small words before and a verb behind; None where no word is left."""
    indices = [i for span in words for i in scene.tokens.within(span)]
    items = scene.tokens.items
    while indices and (items[indices[0]].text in EDGE or (len(indices) > 1 and _leads(scene, indices[0]))):
        indices.pop(0)
    indices = [*_owner_before(scene, indices), *indices, *_titled(scene, indices)]
    indices = indices[: _clause_end(scene, indices)]
    while len(indices) > 1 and items[indices[-1]].low in TRAILING:
        indices.pop()
    while indices and (
        items[indices[-1]].text in EDGE or (items[indices[-1]].text == "s" and len(indices) > 1 and items[indices[-2]].text in {"'", "’"})
    ):
        indices.pop()
    return (indices[0], indices[-1] + 1) if indices else None


def _owner_before(scene: Scene, indices: list[int]) -> range:
    """The words of the name that a source belongs to which begins with the "s" of a possessive, or inside of the name."""
    if not indices:
        return range(0)
    first = indices[0]
    is_possessive = scene.tokens.low(first) == "s" and scene.tokens.low(first - 1) in {"'", "’"}
    name = scene.cover.get(first - 2 if is_possessive else first)
    return range(name.first, first) if name is not None and name.first < first else range(0)


def _titled(scene: Scene, indices: list[int]) -> range:
    """The words of the name behind a source that is no more than its "Mrs." or "Sen."."""
    if not indices or any(scene.tokens.items[i].low.rstrip(".") not in COURTESY and scene.tokens.items[i].text != "." for i in indices):
        return range(0)
    behind = indices[-1] + 1 + (scene.tokens.low(indices[-1] + 1) == ".")
    name = scene.cover.get(behind)
    return range(indices[-1] + 1, name.last) if name is not None and name.first == behind else range(0)


def _leads(scene: Scene, i: int) -> bool:
    """Whether a word before a source joins it to what stands before, and is no part of a name."""
    token = scene.tokens.items[i]
    return token.low in LEADING and i not in scene.cover and (token.is_first or not token.is_capital)


def _clause_end(scene: Scene, indices: list[int]) -> int:
    """How many words come before the first verb that is in no relative clause; all where only what stands behind it is a name."""
    for n, i in enumerate(indices):
        low, before = scene.tokens.items[i].low, scene.tokens.low(i - 1)
        if low in RELATIVE or low in QUOTES or (n > 1 and low in FINITE and before in SUBJECTS):
            break
        if low in FINITE and n:
            is_named = any(k in scene.cover for k in indices[:n]) or not any(k in scene.cover for k in indices[n:])
            return n if is_named else len(indices)
    return len(indices)


def read_phrase(scene: Scene, first: int, end: int) -> Phrase:
    """Cut a noun phrase."""
    items = scene.tokens.items
    start, determiner = first, ""
    while start < end - 1 and start not in scene.cover:
        low = items[start].low
        if low in SOME and scene.tokens.low(start + 1) in WHERE:
            break
        if low in DEFINITE or low in POSSESSIVE or low in INDEFINITE or low[0].isdigit() or low in {"%", "percent"}:
            determiner = determiner or low
        elif not (low in lexicon().small["quantities"] and (low not in {"of", "than", "to", "at"} or start > first)):
            break
        start += 1
    stop = core_end(scene, start, end)
    head = stop - 1
    while head > start and items[head].text in {"'", "’", "s"}:
        head -= 1
    last, head = head, _numbered(scene, start, head)
    name = scene.cover.get(head) if head == last else None
    if name is not None and name.sort == Sort.ROLE and name.last == head + 1:
        head = name.first + head_index([t.low for t in items[name.first : name.last]])
        stop = stop if head == name.last - 1 else head + 1
    return Phrase(first, end, start, stop, head, determiner, name)


def _numbered(scene: Scene, start: int, head: int) -> int:
    """The noun before a number at the end of a core ("Act No. 12", "Bill 2019"), where it is a document's."""
    items = scene.tokens.items
    noun = head
    while noun > start and (items[noun].text[0].isdigit() or items[noun].low in {"no", "no.", "number", "."}):
        noun -= 1
    return noun if lexicon().kind(items[noun].low) == SourceKind.DOCUMENT else head


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
        if j > start and low in WHEN and scene.tokens.low(j + 1) in lexicon().small["spans_of_time"]:
            break
        if j > start and low == "," and (behind := _behind_adjective(scene, start, j, end)):
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


def _behind_adjective(scene: Scene, start: int, j: int, end: int) -> int:
    """The noun behind a comma between two adjectives ("a long, sweeping report"); 0 where the comma ends the phrase."""
    known, items = lexicon(), scene.tokens.items
    if (
        start == 0
        or scene.tokens.low(start - 1) not in {"a", "an", "the"}
        or any(k in scene.cover or known.kind(items[k].low) for k in range(start, j))
    ):
        return 0
    for k in range(j + 1, min(end, j + BRACKET)):
        low = items[k].low
        if k in scene.cover or low in PREPOSITIONS or low in DEFINITE | INDEFINITE | POSSESSIVE or items[k].text in STOPS - {"-"}:
            return 0
        if known.kind(low) is not None:
            return k
    return 0


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
