"""Offices: what a noun phrase with a role for its head says of title and body, and the phrases beside a person's name."""

from dataclasses import dataclass

from onrecord.interpret.who.figure import Figure, Figures
from onrecord.interpret.who.lexicon import Lexicon, lexicon
from onrecord.interpret.who.names import Name, Sort
from onrecord.interpret.who.tables import Place, PlaceKind, nations
from onrecord.interpret.who.tokens import Token, Tokens
from onrecord.model import Office, SourceKind, Span

DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "this",
        "that",
        "another",
        "one",
        "some",
        "both",
        "current",
        "incumbent",
        "now",
    ]
)
PREPOSITIONS = frozenset(
    [
        "of",
        "at",
        "for",
        "from",
        "with",
        "to",
        "in",
        "on",
        "by",
        "within",
        "about",
        "against",
        "among",
        "across",
        "behind",
        "near",
        "under",
        "over",
        "into",
        "inside",
        "outside",
        "between",
        "during",
        "since",
        "until",
        "who",
        "whom",
        "which",
        "that",
        "whose",
        "and",
        "or",
        "as",
    ]
)
JOINING = frozenset({"of", "at", "for", "from", "with", "to", "in", "on"})
STATES = frozenset({PlaceKind.COUNTRY, PlaceKind.ADJECTIVE, PlaceKind.PEOPLE})
VAGUE = frozenset("source someone somebody man woman boy girl person individual one nobody everyone child teenager insider anybody anyone source guest".split())
"""Nouns that say nothing of what somebody does."""
MOST_WORDS = 15
LONGEST_CHUNK = 12
INSIDE_NAMES = frozenset({"of", "the", "for", "and", "on", "'", "’", "s", "&", "in", "de", "la", "del"})


@dataclass(frozen=True, slots=True)
class Role:
    """An office as a phrase gives it: spans of title and body, and the state that the phrase names."""

    title: Span | None
    body: Span | None = None
    is_past: bool = False
    code: str | None = None
    head: str = ""

    def office(self, text: str) -> Office:
        """The office in the text's words."""
        return Office(text[slice(*self.title)] if self.title else None, text[slice(*self.body)] if self.body else None, self.is_past)


def chunk_end(tokens: Tokens, i: int, end: int) -> int:
    """Where the first part of a noun phrase ends: before a preposition, a comma, a bracket or a relative clause."""
    j = i
    while (
        j < end
        and tokens.items[j].low not in PREPOSITIONS
        and tokens.items[j].text not in {",", "(", ";", ":", ".", "—", "–", "-", "[", '"', "“", "”", ")"}
    ):
        j += 1
    return j


def read_role(tokens: Tokens, i: int, end: int) -> Role | None:
    """The office that the noun phrase in `[i, end)` names; None where its head is no role."""
    known = lexicon()
    while i < end and tokens.items[i].low in DETERMINERS:
        i += 1
    stop = chunk_end(tokens, i, min(end, i + LONGEST_CHUNK))
    head = next((k for k in range(stop - 1, i - 1, -1) if known.is_role(tokens.items[k].low)), None)
    if head is None or tokens.items[head].low in VAGUE:
        return None
    if head < stop - 1 and not tokens.items[head + 1].low.endswith(("ing", "ed")) and any(t.low not in known.role for t in tokens.items[head + 1 : stop]):
        return None
    stop = head + 1
    code, body, start = _before(tokens, i, head, known)
    past = any(_past(tokens.items[k].low, known) for k in range(i, head + 1))
    title_end = head
    if stop < end and tokens.items[stop].low in JOINING and stop == head + 1:
        title_end, body, code = _behind(tokens, stop, end, body, code)
    title = (tokens.items[start].start, tokens.items[min(title_end, start + MOST_WORDS - 1)].end)
    return Role(title, body, past, code, tokens.items[head].low)


def _past(low: str, known: Lexicon) -> bool:
    return low in known.past or low.startswith(("ex-", "then-", "one-time-"))


def _before(tokens: Tokens, i: int, head: int, known: Lexicon) -> tuple[str | None, Span | None, int]:
    """What stands before a role's head: the state's code, the body, and where the title itself begins."""
    code: str | None = None
    body: Span | None = None
    start = i
    k = i
    while k < head:
        found = nations().longest([t.text.replace("’", "'") for t in tokens.items[k : min(head, k + 6)]])
        if found:
            code = found[1].code
            if found[1].kind not in STATES:
                body = (tokens.items[k].start, tokens.items[k + found[0] - 1].end)
            k = start = k + found[0]
            continue
        if tokens.items[k].low in {"'", "’"} and tokens.low(k + 1) == "s":
            if start < k:
                body = (tokens.items[start].start, tokens.items[k - 1].end)
            k = start = k + 2
            continue
        if tokens.items[k].text in {"'", "’"}:
            if start < k:
                body = (tokens.items[start].start, tokens.items[k - 1].end)
            k = start = k + 1
            continue
        k += 1
    proper = [k for k in range(start, head) if _is_proper(tokens.items[k], known)]
    titled = any(_is_title(tokens.items[k].low, known) for k in range(start, head)) or not proper
    if proper and not _minister(tokens, start, head, known):
        first, last = proper[0], proper[-1]
        if first > start and any(_past(tokens.items[k].low, known) for k in range(start, first)):
            body = (tokens.items[first].start, tokens.items[last].end)
            return code, body, start
        if first == start or titled or not tokens.items[first - 1].is_capital:
            body = (tokens.items[first].start, tokens.items[last].end)
            start = last + 1
    return code, body, start


def _minister(tokens: Tokens, start: int, head: int, known: Lexicon) -> bool:
    """Whether the capitals before a head are a minister's field."""
    return tokens.items[head].low in {"minister", "secretary", "commissioner", "undersecretary"} and not any(
        tokens.items[k].text.isupper() for k in range(start, head)
    )


def _is_proper(token: Token, known: Lexicon) -> bool:
    return token.is_capital and not _is_title(token.low, known)


def _is_title(low: str, known: Lexicon) -> bool:
    return low in known.title_words or known.is_role(low) or low in known.past


def _behind(tokens: Tokens, k: int, end: int, body: Span | None, code: str | None) -> tuple[int, Span | None, str | None]:
    """What stands behind a role's head: how far the title goes, the body, the state's code."""
    joint = tokens.items[k].low
    j = k + 1
    while j < end and tokens.items[j].low in {"the", "a", "an", "its", "their"}:
        j += 1
    if j >= end:
        return k - 1, body, code
    found = nations().longest([t.text.replace("’", "'") for t in tokens.items[j : j + 6]])
    if found and found[1].kind in {PlaceKind.COUNTRY} and not _goes_on(tokens, j + found[0], end):
        return k - 1, body, found[1].code
    last = _name_end(tokens, j, end)
    if joint == "of" and last > j and (found is not None and j + found[0] == last or tokens.items[k - 1].low in {"mayor", "governor"}):
        return last - 1, body, found[1].code if found else code
    if last > j:
        span = (tokens.items[j].start, tokens.items[last - 1].end)
        return k - 1, span, found[1].code if found else code
    if joint == "of":
        stop = chunk_end(tokens, j, min(end, j + LONGEST_CHUNK))
        return max(stop - 1, k - 1), body, code
    return k - 1, body, code


def _goes_on(tokens: Tokens, j: int, end: int) -> bool:
    return j < end and (tokens.items[j].is_capital or tokens.items[j].text in {"'", "’"})


def _name_end(tokens: Tokens, j: int, end: int) -> int:
    """Behind the last capital of the name that begins at `j` or one or two small words later."""
    k = j
    while k < min(end, j + 3) and not tokens.items[k].is_capital:
        if tokens.items[k].text in {",", "("} or tokens.items[k].low in {"who", "which", "and"}:
            return j
        k += 1
    last = j
    while k < end and (tokens.items[k].is_capital or (tokens.items[k].low in INSIDE_NAMES and k + 1 < end and _near_capital(tokens, k, end))):
        if tokens.items[k].is_capital:
            last = k + 1
        k += 1
    return last


def _near_capital(tokens: Tokens, k: int, end: int) -> bool:
    return any(tokens.items[m].is_capital for m in range(k + 1, min(end, k + 3)))


def note(figure: Figure, role: Role, text: str) -> None:
    """Add an office to a person; a body alone completes the title before it."""
    office = role.office(text)
    if role.code:
        figure.nationality = figure.nationality or role.code
    if office.title is None and office.body is None:
        return
    for i, other in enumerate(figure.offices):
        same = other.title is None or office.title is None or other.title.lower().split()[-1] == office.title.lower().split()[-1]
        if same and (other.body is None or office.body is None or other.body == office.body) and other.is_past == office.is_past:
            title = max(other.title or "", office.title or "", key=len) if other.body is None and office.body is None else other.title or office.title
            figure.offices[i] = Office(title or None, other.body or office.body, other.is_past)
            if other.title is None and role.title is not None:
                figure.office_spans[i] = role.title
            figure.body_starts[i] = figure.body_starts[i] if other.body is not None else (role.body[0] if role.body else None)
            return
    if office not in figure.offices:
        figure.offices.append(office)
        figure.office_spans.append(role.title or role.body or (0, 0))
        figure.body_starts.append(role.body[0] if role.body else None)


def read_offices(tokens: Tokens, names: list[Name], figures: Figures, ends: dict[int, int]) -> None:
    """Note for every person the offices that stand beside the name."""
    for name in names:
        figure = figures.by_start(name.start)
        if figure is None or name.sort not in {Sort.PERSON, Sort.UNKNOWN}:
            continue
        for role in (_title(tokens, name), _apposition(tokens, name), _led(tokens, name), _belonging(tokens, name, ends.get(name.first))):
            if role is not None and (figure.is_person or role.title):
                note(figure, role, tokens.text)
                if role.title and figure.sort == Sort.UNKNOWN:
                    figure.sort, figure.kind = Sort.PERSON, figure.kind or SourceKind.PERSON


def _title(tokens: Tokens, name: Name) -> Role | None:
    """The title before a name, capitalized or not, with the words that belong to it."""
    known = lexicon()
    first = name.first
    if name.title is not None:
        first = tokens.within(name.title).start
    elif not known.is_role(tokens.low(name.first - 1)) or tokens.items[name.first].breaks:
        return None
    if name.is_courtesy and not known.is_role(tokens.low(first - 1)):
        return None
    i = first
    while i > 0 and first - i < LONGEST_CHUNK and _belongs(tokens, i - 1, known) and not tokens.items[i].breaks:
        i -= 1
    end = name.last if tokens.items[name.first].low in known.stays else name.first
    if name.title is not None and name.first < tokens.within(name.title).stop:
        end = tokens.within(name.title).stop
    while i < end and (tokens.items[i].low in {"and", "'", "’", "s"} or tokens.items[i].low in DETERMINERS):
        i += 1
    joined = next((k for k in range(i + 1, end - 1) if tokens.items[k].low == "and" and known.is_role(tokens.low(k - 1))), None)
    if joined is not None:
        return Role((tokens.items[i].start, tokens.items[end - 1].end), None, _past(tokens.items[i].low, known), None, tokens.low(end - 1))
    return read_role(tokens, i, end) if i < end else None


def _belongs(tokens: Tokens, i: int, known: Lexicon) -> bool:
    token = tokens.items[i]
    if token.text in {"'", "’"} or token.low == "s":
        return True
    if token.low == "and":
        return i > 0 and known.is_role(tokens.low(i - 1))
    if tokens.low(i + 1) == "and" and not known.is_role(token.low):
        return False
    return (
        token.text[0].isalnum()
        and token.low not in PREPOSITIONS
        and token.low not in DETERMINERS
        and not token.low.endswith(("ed", "ly", "ing"))
        and token.low not in VERBS
    )


VERBS = frozenset(
    [
        "is",
        "was",
        "were",
        "are",
        "be",
        "been",
        "has",
        "had",
        "have",
        "said",
        "says",
        "say",
        "told",
        "tells",
        "did",
        "does",
        "do",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "but",
        "when",
        "while",
        "if",
        "after",
        "before",
        "because",
        "then",
        "so",
        "where",
        "than",
        "by",
        "not",
    ]
)


def _apposition(tokens: Tokens, name: Name) -> Role | None:
    """ "Ann Okoro, a former director of the Northern Board,"."""
    i = name.last
    i = _past_bracket(tokens, i)
    if tokens.low(i) != "," or i + 1 >= len(tokens.items) or tokens.items[i + 1].breaks:
        return None
    end = i + 1
    while (
        end < len(tokens.items)
        and end - i < LONGEST_CHUNK + 10
        and not tokens.items[end].breaks
        and tokens.items[end].text not in {",", ";", ".", "(", "—", "“", '"'}
    ):
        end += 1
    if tokens.low(i + 1) == "who" and tokens.low(i + 2) in {"is", "was", "served", "serves"}:
        start = i + 3 + (tokens.low(i + 3) == "as")
        role = read_role(tokens, start, end)
        return Role(role.title, role.body, tokens.low(i + 2) in {"was", "served"}, role.code, role.head) if role else None
    return read_role(tokens, i + 1, end)


def _past_bracket(tokens: Tokens, i: int) -> int:
    if tokens.low(i) == "(":
        for k in range(i, min(i + 8, len(tokens.items))):
            if tokens.items[k].text == ")":
                return k + 1
    return i


def _led(tokens: Tokens, name: Name) -> Role | None:
    """ "The director of the Northern Board, Ann Okoro,": a phrase with a determiner or possessor that ends at the comma before the name."""
    first = name.first if name.title is None else tokens.within(name.title).start
    if tokens.low(first - 1) != "," or tokens.items[first].breaks or tokens.low(name.last) not in {",", ".", ";", ")"}:
        return None
    i = first - 2
    floor = max(0, first - 18)
    while i > floor and not tokens.items[i].is_first and tokens.items[i].text not in {",", ";", "(", "“", '"'}:
        i -= 1
    if tokens.items[i].text in {",", ";", "(", "“", '"'}:
        i += 1
    best: Role | None = None
    for k in range(i, first - 1):
        low = tokens.items[k].low
        if (
            k == i
            or low in {"the", "a", "an", "another", "his", "her", "its", "their"}
            or (tokens.items[k].is_capital and not tokens.items[k - 1].is_capital)
        ):
            role = read_role(tokens, k, first - 1)
            if role is not None:
                best = role
                break
    return best


def _belonging(tokens: Tokens, name: Name, limit: int | None) -> Role | None:
    """ "Ann Okoro of the Northern Board": a body without a title."""
    at = name.last + (tokens.low(name.last) == ",")
    joint = tokens.low(at)
    if joint not in {"of", "from", "at", "with"} or (name.sort != Sort.PERSON and len(name.words) < 2):
        return None
    j = at + 1
    while tokens.low(j) in {"the", "a"}:
        j += 1
    end = min(len(tokens.items) if limit is None else limit, j + LONGEST_CHUNK)
    if j >= end:
        return None
    found: tuple[int, Place] | None = nations().longest([t.text.replace("’", "'") for t in tokens.items[j : j + 6]])
    if found and found[1].kind == PlaceKind.COUNTRY and not _goes_on(tokens, j + found[0], end):
        return Role(None, None, False, found[1].code)
    last = _name_end(tokens, j, end)
    if limit is not None:
        last = next((k for k in range(j, end) if tokens.items[k].text in {",", "(", ";"} or tokens.items[k].low in {"who", "which", "that"}), end)
    return Role(None, (tokens.items[j].start, tokens.items[last - 1].end)) if last > j else None
