"""The body right before a title: "fire service spokesman", "Northern Board chief", "White House policy director"."""

from onrecord.interpret.who.complements import MINISTERS
from onrecord.interpret.who.lexicon import Lexicon
from onrecord.interpret.who.name import BODIES
from onrecord.interpret.who.role import Reading, is_past, is_title
from onrecord.interpret.who.tables import LONGEST_PLACE, PlaceKind, nations
from onrecord.interpret.who.tokens import Tokens

JUDGES = frozenset({"judge", "justice"})
"""Titles that keep the court before them."""
STATES = frozenset({PlaceKind.COUNTRY, PlaceKind.ADJECTIVE, PlaceKind.PEOPLE})
COMMON = frozenset(
    ["fashion", "company", "early", "longtime", "veteran", "local", "fellow", "one", "top", "senior", "regional", "recycled", "former"]
)
"""Words that open a sentence before somebody's office."""
RICH = frozenset({"billionaire", "millionaire", "multimillionaire"})


def read_inside(reading: Reading, known: Lexicon) -> None:
    """A body right before the title: its lower-case head ("fire service spokesman") or its capitals ("Northern Board chief")."""
    items, start, head = reading.tokens.items, reading.start, reading.head
    if reading.is_owned:
        return
    if _take_known(reading, known):
        return
    common, proper = _candidates(reading, known)
    last = max([*common, *proper], default=None)
    if last is None:
        return
    if last in proper and last + 1 < head and items[last + 1].text in {"City", "County"}:
        last += 1
    first = start
    while first < last and (is_past(items[first].low, known) or items[first].low in RICH):
        first += 1
    lead = _lead(reading, first, last, common)
    is_whole = reading.place is not None and reading.place[1] == lead and items[lead].is_capital and known.heads.get(items[last].low) in BODIES
    reading.body = (reading.place[0] if is_whole and reading.place is not None else lead, last + 1)
    if items[head].low in JUDGES:
        return
    if first == start and lead == start:
        reading.start = last + 1


def _candidates(reading: Reading, known: Lexicon) -> tuple[list[int], list[int]]:
    """The words before the head that end a body's name: common nouns for bodies, and capitals of names that are no places and no titles."""
    items, start, head = reading.tokens.items, reading.start, reading.head
    common = [k for k in range(start, head) if _is_body(items[k].low, known)]
    if len(common) == 1 and _is_workplace(reading, common[0], known):
        common = []
    if items[head].low in MINISTERS and not any(t.text.isupper() for t in items[start:head]):
        return common, []
    places = _of_places(reading)
    capitals = [k for k in range(start, head) if _is_proper(reading.tokens, k) and k not in places]
    return common, [k for k in capitals if not (_is_adjective(items[k].text) or is_title(items[k].low, known))]


def _lead(reading: Reading, first: int, last: int, common: list[int]) -> int:
    """Where the body's name begins that ends at `last`."""
    items = reading.tokens.items
    lead = next((k for k in range(first, last + 1) if (items[k].is_capital and items[k].low != "independent") or k in common), last)
    return first if lead in common else lead


def _take_known(reading: Reading, known: Lexicon) -> bool:
    """Take a well-known body of several words before the head ("the White House policy director"); whether there is one."""
    items = reading.tokens.items
    spans = ((k, k + n) for k in range(reading.start, reading.head) for n in (3, 2) if k + n <= reading.head)
    found = next((s for s in spans if " ".join(t.text for t in items[slice(*s)]) in known.bodies), None)
    if found is None:
        return False
    reading.body = found
    if found[0] == reading.start and items[reading.head].low not in JUDGES:
        reading.start = found[1]
    return True


def _of_places(reading: Reading) -> set[int]:
    """The words before the head that are all of a place's name of several words ("former New Jersey governor")."""
    items, out, k = reading.tokens.items, set[int](), reading.start
    while k < reading.head:
        found = nations().longest([t.text for t in items[k : min(reading.head, k + LONGEST_PLACE)]])
        size = found[0] if found and (k + found[0] == reading.head or not items[k + found[0]].is_capital) else 1
        out.update(range(k, k + size) if size > 1 else ())
        k += size
    return out


def _is_workplace(reading: Reading, k: int, known: Lexicon) -> bool:
    """Whether a body is no more than where somebody works, with nothing that says which ("hospital official")."""
    items = reading.tokens.items
    is_alone = all(is_past(items[m].low, known) for m in range(reading.start, k))
    return items[k].low in known.small["workplaces"] and not items[k].is_capital and is_alone


def _is_proper(tokens: Tokens, k: int) -> bool:
    """Whether a word is capitalized as a name is, and not only as a sentence's first."""
    token = tokens.items[k]
    return token.is_capital and not (token.is_first and token.text not in tokens.inner and token.low in tokens.plain | COMMON)


def _is_adjective(word: str) -> bool:
    """Whether a capital is no body's ("Northern-born", "Philippine")."""
    place = nations().places.get(word)
    return (place is not None and place.kind in STATES) or word.endswith("-American") or ("-" in word and word.rsplit("-", 1)[1][:1].islower())


def _is_body(low: str, known: Lexicon) -> bool:
    return (low not in known.title_words and low not in known.role and known.heads.get(low) in BODIES) or low == "police"
