"""What a noun phrase with a role for its head says: title, body, state, and whether it is past."""

from dataclasses import dataclass

from onrecord.interpret.who.lexicon import Lexicon, lexicon
from onrecord.interpret.who.tables import LONGEST_PLACE, PlaceKind, nations
from onrecord.interpret.who.tokens import Tokens
from onrecord.model import Office, SourceKind, Span

DETERMINERS = frozenset("the a an his her its their our my your this that another one some both current incumbent now".split())
PREPOSITIONS = frozenset(
    "of at for from with to in on by within about against among across behind near under over into inside outside between during since until "
    "who whom which that whose where and or as".split()
)
MARKS = frozenset([",", "(", ";", ":", ".", "—", "–", "-", "[", '"', "“", "”", ")"])
JOINING = frozenset({"of", "at", "for", "from", "with", "to", "in", "on"})
STATES = frozenset({PlaceKind.COUNTRY, PlaceKind.ADJECTIVE, PlaceKind.PEOPLE})
MOST_WORDS = 15
LONGEST_CHUNK = 12
INSIDE_NAMES = frozenset({"of", "the", "for", "and", "on", "'", "’", "s", "&", "in", "de", "la", "del", ","})
AIDES = frozenset("lawyer attorney aide adviser advisor assistant surrogate biographer doctor physician counsel".split())
MINISTERS = frozenset({"minister", "secretary", "commissioner", "undersecretary", "premier"})


@dataclass(frozen=True, slots=True)
class Role:
    """An office as a phrase gives it: spans of title and body, the party that its words tell, and the state that the phrase names."""

    title: Span | None
    body: Span | None = None
    is_past: bool = False
    code: str | None = None
    head: str = ""
    party: str | None = None

    def office(self, text: str) -> Office:
        """The office in the text's words; a title that is only a short form is spelled out, a party has its name."""
        title = " ".join(text[slice(*self.title)].split()) if self.title else None
        body = " ".join(text[slice(*self.body)].split()) if self.body else self.party
        return Office(lexicon().spelled.get(title.lower(), title) if title else None, body, self.is_past)


@dataclass(slots=True)
class _Reading:
    """Token indices while a role is read: title `[start, title_end]`, body `[body[0], body[1])`."""

    tokens: Tokens
    start: int
    head: int
    end: int
    title_end: int
    body: tuple[int, int] | None = None
    is_owned: bool = False
    """Whether the body is the phrase's possessor."""
    first: int = 0
    code: str | None = None


def chunk_end(tokens: Tokens, i: int, end: int) -> int:
    """Where the first part of a noun phrase ends: before a preposition, a comma, a bracket or a relative clause."""
    j = i
    while j < end and tokens.items[j].low not in PREPOSITIONS and tokens.items[j].text not in MARKS:
        j += 1
    return j


def read_role(tokens: Tokens, i: int, end: int) -> Role | None:
    """The office that the noun phrase in `[i, end)` names; None where its head is no role."""
    known = lexicon()
    while i < end and tokens.items[i].low in DETERMINERS:
        i += 1
    head = _head(tokens, i, end, known)
    if head is None:
        return None
    reading = _Reading(tokens, i, head, end, head, first=i)
    low = tokens.items[head].low
    if low in lexicon().small["kin"]:
        _complement(reading)
    else:
        _before(reading, known)
        _behind(reading)
    party = next((known.parties[t.low] for t in tokens.items[i : head + 1] if t.low in known.parties), None)
    past = any(is_past(tokens.items[k].low, known) for k in range(i, head + 1))
    items = tokens.items
    title = (items[reading.start].start, items[min(reading.title_end, reading.start + MOST_WORDS - 1)].end)
    body = (items[reading.body[0]].start, items[reading.body[1] - 1].end) if reading.body else None
    return Role(title, body, past, reading.code, low, party)


def _head(tokens: Tokens, i: int, end: int, known: Lexicon) -> int | None:
    stop = chunk_end(tokens, i, min(end, i + LONGEST_CHUNK))
    head = next((k for k in range(stop - 1, i - 1, -1) if known.is_role(tokens.items[k].low)), None)
    if head is None or tokens.items[head].low in lexicon().small["vague"]:
        return None
    rest = tokens.items[head + 1 : stop]
    return head if not rest or rest[0].low.endswith(("ing", "ed")) or all(t.low in known.role for t in rest) else None


def is_past(low: str, known: Lexicon) -> bool:
    """Whether a word says that an office is no longer held."""
    return low in known.past or low.startswith(("ex-", "then-", "one-time-"))


def _before(reading: _Reading, known: Lexicon) -> None:
    """What stands before the head: state, possessor, body."""
    items, k, past_to = reading.tokens.items, reading.start, reading.start
    while k < reading.head:
        found = nations().longest([t.text.replace("’", "'") for t in items[k : min(reading.head, k + LONGEST_PLACE)]])
        if found:
            reading.code = found[1].code
            is_local = found[1].kind not in STATES and not (found[1].kind == PlaceKind.REGION and found[1].code == "GB")
            if is_local and (items[reading.head].low in known.office or items[reading.head].low in known.small["elected"]):
                reading.body = (k, k + found[0])
            k += found[0]
            if not (past_to == reading.start and k > past_to + found[0]):
                reading.start = k
        elif items[k].text in {"'", "’"}:
            step = 2 if reading.tokens.low(k + 1) == "s" else 1
            if reading.start < k:
                reading.body, reading.is_owned = (reading.start, k), True
            k = reading.start = k + step
        else:
            k += 1
    _inner_body(reading, known)


def _inner_body(reading: _Reading, known: Lexicon) -> None:
    """A body right before the title: its lower-case head ("fire service spokesman") or its capitals ("Northern Board chief")."""
    items, start, head = reading.tokens.items, reading.start, reading.head
    if reading.is_owned:
        return
    is_minister = items[head].low in MINISTERS and not any(t.text.isupper() for t in items[start:head])
    common = [k for k in range(start, head) if _is_body(items[k].low, known)]
    proper = (
        []
        if is_minister
        else [k for k in range(start, head) if items[k].is_capital and not _is_adjective(items[k].text) and not is_title(items[k].low, known)]
    )
    last = max([*common, *proper], default=None)
    if last is None:
        return
    first = start
    while first < last and is_past(items[first].low, known):
        first += 1
    lead = next((k for k in range(first, last + 1) if items[k].is_capital or k in common), last)
    if common and lead in common and lead > first and not is_title(items[lead - 1].low, known):
        lead = first
    if lead in common:
        lead = first
    reading.body = (lead, last + 1)
    if first == start and lead == start:
        reading.start = last + 1


def _is_adjective(word: str) -> bool:
    """Whether a capital is no body's ("Northern-born", "Philippine")."""
    place = nations().places.get(word)
    return (place is not None and place.kind in STATES) or word.endswith("-American") or ("-" in word and word.rsplit("-", 1)[1][:1].islower())


def _is_body(low: str, known: Lexicon) -> bool:
    return (
        low not in known.title_words
        and low not in known.role
        and known.heads.get(low) in {SourceKind.GOVERNMENT, SourceKind.ORGANIZATION}
        or low == "police"
    )


def is_title(low: str, known: Lexicon) -> bool:
    """Whether a word may be part of a title."""
    return low in known.title_words or known.is_role(low) or low in known.past or low in known.parties


def _behind(reading: _Reading) -> None:
    """What stands behind the head: the body, the state, or more of the title."""
    tokens, k = reading.tokens, reading.head + 1
    joint = tokens.low(k) if k < reading.end else ""
    if joint not in JOINING:
        return
    j = _behind_articles(tokens, k + 1, reading.end)
    if j >= reading.end:
        return
    low = tokens.items[reading.head].low
    found = nations().longest([t.text.replace("’", "'") for t in tokens.items[j : j + LONGEST_PLACE]])
    alone = found is not None and not _goes_on(tokens, j + found[0], reading.end)
    if found is not None and alone and found[1].kind == PlaceKind.COUNTRY:
        reading.code = found[1].code
        return
    if found is not None:
        reading.code = reading.code or found[1].code
    last = name_end(tokens, j, reading.end)
    if reading.body is not None and not reading.is_owned and last > j and joint in {"for", "at", "of"}:
        reading.body, reading.start = (j, last), reading.first
    elif reading.body is not None or low in AIDES or (joint == "of" and (low in MINISTERS or tokens.low(j) == "staff")):
        last = max(last, chunk_end(tokens, j, min(reading.end, j + LONGEST_CHUNK)))
        stop = next((m for m in range(j, last) if tokens.items[m].low in {"for", "at"}), last) if low in MINISTERS else last
        reading.title_end = max(reading.head, stop - 1)
    elif joint == "of" and last > j and (alone or low in {"mayor", "governor"}):
        reading.title_end = last - 1
    elif last > j:
        reading.body = (j, last)
        reading.title_end = last - 1 if joint == "on" else reading.head
    elif joint == "of":
        reading.title_end = max(chunk_end(tokens, j, min(reading.end, j + LONGEST_CHUNK)) - 1, reading.head)
    elif joint == "for":
        reading.body = (j, max(j + 1, chunk_end(tokens, j, min(reading.end, j + LONGEST_CHUNK))))


def _complement(reading: _Reading) -> None:
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
        if tokens.items[k].text in {",", "("} or tokens.items[k].low in {"who", "which", "and"}:
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
