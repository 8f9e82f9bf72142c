"""What a noun phrase with a role for its head says: title, body, state, and whether it is past."""

from onrecord.interpret.who.complements import MINISTERS, NOW, TOWNS, read_behind, read_complement
from onrecord.interpret.who.inside import read_inside
from onrecord.interpret.who.lexicon import Lexicon, lexicon
from onrecord.interpret.who.role import DETERMINERS, LONGEST_CHUNK, MOST_WORDS, Reading, Role, chunk_end, is_past, is_title
from onrecord.interpret.who.tables import LONGEST_PLACE, PlaceKind, nations
from onrecord.interpret.who.tokens import Tokens

TONGUES = frozenset({"english", "french", "spanish", "german", "russian", "chinese", "arabic"})
TEACHING = frozenset({"professor", "teacher", "lecturer", "student", "scholar", "instructor", "translator", "interpreter"})
COMMUNITIES = TOWNS | {"country", "nation", "state", "island", "mainland", "region", "province", "county"}
"""What an office may be that of, and is no body."""
APOSTROPHES = frozenset({"'", "’"})
SUBJECTS = frozenset({"i", "you", "he", "she", "it", "we", "they"})
FIELD = frozenset({"half", "full", "wing", "centre", "center", "running", "defensive", "quarter", "corner"})
FAR = 16
"""Words behind a title in which the state of an employer is looked for."""
STATES = frozenset({PlaceKind.COUNTRY, PlaceKind.ADJECTIVE, PlaceKind.PEOPLE})


def read_role(tokens: Tokens, i: int, end: int) -> Role | None:
    """The office that the noun phrase in `[i, end)` names; None where its head is no role."""
    known = lexicon()
    while i < end and tokens.items[i].low in DETERMINERS:
        i += 1
    head = _head(tokens, i, end, known)
    if head is None or any(tokens.items[k].text in APOSTROPHES and tokens.low(k - 1) in SUBJECTS for k in range(i + 1, head)):
        return None
    reading = Reading(tokens, i, head, end, head, first=i)
    low = tokens.items[head].low
    if low in lexicon().small["kin"]:
        read_complement(reading)
    else:
        _before(reading, known)
        read_behind(reading)
    reading.code = reading.code or _employer_code(reading)
    members = (k for k in range(i, head + 1) if tokens.low(k) in known.parties and tokens.low(k + 1) not in MINISTERS)
    party = next((known.parties[tokens.low(k)] for k in members), None)
    past = any(is_past(tokens.items[k].low, known) for k in range(i, head + 1))
    items = tokens.items
    title = (items[reading.start].start, items[min(reading.title_end, reading.start + MOST_WORDS - 1)].end)
    body = (items[reading.body[0]].start, items[reading.body[1] - 1].end) if reading.body else None
    return Role(title, body, past, reading.code, low, party)


def _employer_code(reading: Reading) -> str | None:
    """The state of whom somebody works for further behind the title ("director of studies at Ostrava's National Institute", "… in Lima")."""
    items, k = reading.tokens.items, reading.head + 1
    while k < min(reading.end, reading.head + FAR) and items[k].text not in {",", ";", "(", "."} and items[k].low not in {"who", "which", "that"}:
        found = nations().longest([t.text.replace("’", "'") for t in items[k : k + LONGEST_PLACE]])
        if found:
            mark = reading.tokens.low(k + found[0])
            behind = k + found[0]
            is_before_name = behind < reading.end and items[behind].is_capital and found[1].kind in STATES | {PlaceKind.CITY}
            if mark in {"'", "’"} or is_before_name or (items[k - 1].low == "in" and k > reading.head + 1):
                return found[1].code
            k += found[0]
        else:
            k += 1
    return None


def _head(tokens: Tokens, i: int, end: int, known: Lexicon) -> int | None:
    stop = chunk_end(tokens, i, min(end, i + LONGEST_CHUNK))
    head = next((k for k in range(stop - 1, i - 1, -1) if known.is_role(tokens.items[k].low) and _is_player(tokens, k)), None)
    if head is None or tokens.items[head].low in lexicon().small["vague"]:
        return None
    rest = tokens.items[head + 1 : stop]
    is_open = not rest or rest[0].low.endswith(("ing", "ed")) or all(t.low in known.role or t.low in NOW for t in rest)
    return head if is_open else None


def _is_player(tokens: Tokens, k: int) -> bool:
    """Whether "back" is somebody on a field, and not the adverb."""
    return tokens.low(k) != "back" or tokens.low(k - 1) in FIELD


def _before(reading: Reading, known: Lexicon) -> None:
    """What stands before the head: state, possessor, body."""
    items, k, past_to = reading.tokens.items, reading.start, reading.start
    while k < reading.head:
        found = nations().longest([t.text.replace("’", "'") for t in items[k : min(reading.head, k + LONGEST_PLACE)]])
        if found and items[k].low in TONGUES and items[reading.head].low in TEACHING:
            k = reading.head
        elif found and found[1].kind == PlaceKind.CITY and _goes_on(reading, k + found[0], known):
            k += found[0]
        elif found:
            reading.code = found[1].code
            reading.place = (k, k + found[0]) if found[1].kind in {PlaceKind.CITY, PlaceKind.REGION} else None
            is_local = found[1].kind not in STATES and not (found[1].kind == PlaceKind.REGION and found[1].code == "GB")
            if is_local and (items[reading.head].low in known.office or items[reading.head].low in known.small["elected"]):
                reading.body = (k, k + found[0])
            k += found[0]
            if not (past_to == reading.start and k > past_to + found[0]):
                reading.start = k
        elif items[k].text in {"'", "’"}:
            step = 2 if reading.tokens.low(k + 1) == "s" else 1
            if reading.start < k and not (k == reading.start + 1 and items[reading.start].low in COMMUNITIES):
                reading.body = (_behind_titles(reading, k, known), k)
            reading.is_owned = reading.body is not None
            k = reading.start = k + step
        else:
            k += 1
    read_inside(reading, known)


def _behind_titles(reading: Reading, end: int, known: Lexicon) -> int:
    """Where the name of a person who owns begins, behind titles ("Chancellor Orla Venn's spokesman" speaks for Orla Venn)."""
    items, start = reading.tokens.items, reading.start
    while start + 1 < end and is_title(items[start].low, known) and items[start + 1].is_capital:
        start += 1
    is_person = start + 1 < end and known.heads.get(items[end - 1].low) is None
    return start if is_person else reading.start


def _goes_on(reading: Reading, k: int, known: Lexicon) -> bool:
    """Whether a city's name is only the beginning of a longer one ("Windsor Heights' mayor")."""
    token = reading.tokens.items[k]
    return k < reading.head and token.is_capital and not is_title(token.low, known) and known.heads.get(token.low) is None
