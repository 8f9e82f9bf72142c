"""What stands behind a role: "of the Northern Board", "for Ann Okoro"."""

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import BODIES
from onrecord.interpret.who.role import JOINING, LONGEST_CHUNK, Reading, chunk_end
from onrecord.interpret.who.tables import LONGEST_PLACE, PlaceKind, nations
from onrecord.interpret.who.tokens import Tokens
from onrecord.model import SourceKind

INSIDE_NAMES = frozenset({"of", "the", "for", "and", "on", "'", "’", "s", "&", "in", "de", "la", "del", ","})
AIDES = frozenset({"lawyer", "attorney", "aide", "adviser", "advisor", "assistant", "surrogate", "biographer", "doctor", "physician", "counsel"})
TOWNS = frozenset({"city", "town", "village", "municipality", "district", "borough"})
NOW = frozenset({"currently", "now", "presently", "today"})
"""Words between what somebody was and where somebody is."""
WHERE = frozenset({"in", "from"})
MINISTERS = frozenset({"minister", "secretary", "commissioner", "undersecretary", "premier"})


def read_behind(reading: Reading) -> None:
    """What stands behind the head: the body, the state, or more of the title."""
    tokens, k = reading.tokens, reading.head + 1
    k += tokens.low(k) in NOW
    joint = tokens.low(k) if k < reading.end else ""
    if joint not in JOINING:
        return
    j = _behind_articles(tokens, k + 1, reading.end)
    if j >= reading.end:
        return
    found = nations().longest([t.text.replace("’", "'") for t in tokens.items[j : j + LONGEST_PLACE]])
    alone = found is not None and not _goes_on(tokens, j + found[0], reading.end)
    if found is not None and alone and found[1].kind == PlaceKind.COUNTRY:
        reading.code = reading.code or (found[1].code if joint in {"of", "from", "in"} else None)
        return
    if found is not None and joint in {"of", "from", "in", "at"}:
        reading.code = reading.code or found[1].code
    if joint == "of" and tokens.low(j) == "staff":
        reading.title_end = j
    else:
        _extend(reading, joint, j, alone=alone)


def _extend(reading: Reading, joint: str, j: int, *, alone: bool) -> None:
    """Whether the complement at `j` is a body or goes on with the title; `alone` says that it is no more than a place."""
    tokens, low = reading.tokens, reading.tokens.items[reading.head].low
    last = name_end(tokens, j, reading.end)
    last += last > j and last < reading.end and tokens.low(last) in {"campaign", "administration", "foundation", "family"}
    chunk = chunk_end(tokens, j, min(reading.end, j + LONGEST_CHUNK))
    if reading.body is not None and not reading.is_owned and last > j and joint in {"for", "at", "of"} and low not in MINISTERS:
        reading.body, reading.start = (j, last), reading.first
    elif reading.body is None and joint in {"of", "for"} and _is_served(reading, j, max(last, chunk)):
        reading.body = (j, max(last, chunk))
    elif reading.body is not None or low in AIDES or (joint == "of" and low in MINISTERS):
        last = max(last, chunk)
        stop = next((m for m in range(j, last) if tokens.items[m].low in {"for", "at"}), last) if low in MINISTERS else last
        reading.title_end = max(reading.head, stop - 1)
    elif joint == "of" and last > j and low in {"mayor", "governor"}:
        j = next((m + 2 for m in range(j, min(j + 4, reading.end - 2)) if tokens.low(m) in TOWNS and tokens.low(m + 1) == "of"), j)
        reading.body = (j, max(j + 1, name_end(tokens, j, reading.end)))
    elif joint == "of" and last > j and alone:
        reading.title_end = last - 1
    elif last > j and (joint not in WHERE or _has_body(tokens, j, last)):
        reading.body = (j, last)
        reading.title_end = last - 1 if joint == "on" else reading.head
    elif joint == "of":
        reading.title_end = max(chunk - 1, reading.head)
        _read_seat(reading)
    elif joint == "for":
        _read_purpose(reading, j, chunk)


def _read_purpose(reading: Reading, j: int, chunk: int) -> None:
    """What stands behind "for" and is no name: another title, a field of work, or whom somebody works for."""
    if lexicon().is_role(reading.tokens.low(j)):
        reading.title_end = j
    elif reading.tokens.items[reading.head].low in MINISTERS:
        reading.title_end = max(reading.head, chunk - 1)
    else:
        reading.body = (j, max(j + 1, chunk))


def _is_served(reading: Reading, j: int, end: int) -> bool:
    """Whether what stands behind a secretary is an organization, and behind an attorney a district, and not what they are in charge of."""
    tokens, low = reading.tokens, reading.tokens.items[reading.head].low
    lows = [tokens.low(k) for k in range(j, end)]
    if low == "attorney":
        return "district" in lows
    return low == "secretary" and bool(lows) and lexicon().heads.get(lows[-1]) == SourceKind.ORGANIZATION


def _read_seat(reading: Reading) -> None:
    """The body behind a title that goes on ("professor of law at the Northern University")."""
    k = reading.title_end + 1
    if k >= reading.end or reading.tokens.low(k) not in {"at", "for"} or reading.body is not None:
        return
    j = _behind_articles(reading.tokens, k + 1, reading.end)
    last = name_end(reading.tokens, j, reading.end)
    if last > j:
        reading.body = (j, last)


def _has_body(tokens: Tokens, j: int, end: int) -> bool:
    """Whether the words `[j, end)` name a body, and not only where somebody is."""
    known = lexicon()
    return any(known.heads.get(tokens.low(k)) in BODIES or (tokens.items[k].text.isupper() and len(tokens.items[k].text) > 1) for k in range(j, end))


def read_complement(reading: Reading) -> None:
    """The whole phrase is the title: "mother of Ann Okoro"."""
    tokens, k = reading.tokens, reading.head + 1
    if k < reading.end and tokens.low(k) in JOINING:
        j = _behind_articles(tokens, k + 1, reading.end)
        last = max(name_end(tokens, j, reading.end), chunk_end(tokens, j, min(reading.end, j + LONGEST_CHUNK)))
        reading.title_end = max(reading.head, min(last, reading.end) - 1)


def _behind_articles(tokens: Tokens, j: int, end: int) -> int:
    while j < end and tokens.items[j].low in {"the", "a", "an", "its", "their"}:
        j += 1
    return j


def _goes_on(tokens: Tokens, j: int, end: int) -> bool:
    return j < end and (tokens.items[j].is_capital or tokens.items[j].text in {"'", "’"})


def name_end(tokens: Tokens, j: int, end: int) -> int:
    """Behind the last capital of the name that begins at `j` or one or two small words later."""
    k = j
    while k < min(end, j + 3) and not tokens.items[k].is_capital:
        if tokens.items[k].text in {",", "("} or tokens.items[k].low in {"who", "which", "and", "at"}:
            return j
        k += 1
    last = j
    while (
        k < end
        and not (tokens.items[k].breaks and k > j)
        and (tokens.items[k].is_capital or (tokens.items[k].low in INSIDE_NAMES and _near_capital(tokens, k, end)))
    ):
        if tokens.items[k].text == "," and not _closes_list(tokens, k, end):
            break
        if tokens.items[k].is_capital:
            last = k + 1
        k += 1
    return last


def _closes_list(tokens: Tokens, k: int, end: int) -> bool:
    """Whether behind a comma inside of a name "X and Y" follows."""
    return any(tokens.items[m].low == "and" for m in range(k + 1, min(end, k + 4)))


def _near_capital(tokens: Tokens, k: int, end: int) -> bool:
    return any(tokens.items[m].is_capital for m in range(k + 1, min(end, k + 3)))
