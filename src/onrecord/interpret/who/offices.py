"""The offices that stand beside a person's name: before it, behind its comma, in a phrase that leads to it."""

import re
from dataclasses import replace

from onrecord.interpret.who.complements import MINISTERS, name_end
from onrecord.interpret.who.figure import Figure, Figures
from onrecord.interpret.who.lexicon import Lexicon, lexicon
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.role import DETERMINERS, LONGEST_CHUNK, PREPOSITIONS, Role, is_past, is_title
from onrecord.interpret.who.roles import read_role
from onrecord.interpret.who.tables import PlaceKind, nations
from onrecord.interpret.who.tokens import Tokens
from onrecord.model import Office, SourceKind

PARTY_LETTER = re.compile(r"[RDI](?:-[A-Z]|$)")
CLOSING = frozenset([",", ";", ".", "(", "—", "“", '"'])


def note(figure: Figure, role: Role, text: str) -> None:
    """Add an office to a person; a body alone completes the title before it."""
    office = role.office(text)
    if role.code:
        figure.nationality = figure.nationality or role.code
    if figure.sex in {None, "b"} and role.head:
        figure.sex = "m" if role.head in lexicon().male else "f" if role.head in lexicon().female else figure.sex
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


def read_offices(tokens: Tokens, names: list[Name], figures: Figures, sources: dict[int, range]) -> None:
    """Note for every person the offices that stand beside the name."""
    for name in names:
        figure = figures.by_start(name.start)
        if figure is None or figure.sort == Sort.BODY or name.sort not in {Sort.PERSON, Sort.UNKNOWN}:
            continue
        for role in (
            _title(tokens, name, sources.get(name.first)),
            *_apposition(tokens, name),
            _led(tokens, name),
            _belonging(tokens, name, sources.get(name.first)),
            _party(tokens, name),
        ):
            if role is not None and (figure.is_person or role.title):
                note(figure, role, tokens.text)
                if role.title and figure.sort == Sort.UNKNOWN:
                    figure.sort, figure.kind = Sort.PERSON, figure.kind or SourceKind.PERSON


def _title(tokens: Tokens, name: Name, source: range | None) -> Role | None:
    """The title before a name, capitalized or not, with the words that belong to it."""
    known = lexicon()
    first = name.first
    if tokens.low(first - 1) in {"named", "called"} and not tokens.items[first].breaks:
        return read_role(tokens, _noun_start(tokens, first - 1), first - 1)
    if name.title is not None:
        first = tokens.within(name.title).start
    elif not known.is_role(tokens.low(name.first - 1)) or tokens.items[name.first].breaks:
        return None
    if name.is_courtesy and not known.is_role(tokens.low(first - 1)):
        return None
    i = first
    floor = source.start if source is not None and source.start < first else 0
    while i > floor and first - i < LONGEST_CHUNK and _belongs(tokens, i - 1, known, is_source=source is not None) and not tokens.items[i].breaks:
        i -= 1
    end = name.last if tokens.items[name.first].low in known.stays else name.first
    if name.title is not None and name.first < tokens.within(name.title).stop:
        end = tokens.within(name.title).stop
    while i < end and (tokens.items[i].low in {"and", "'", "’", "s"} or tokens.items[i].low in DETERMINERS):
        i += 1
    joined = next((k for k in range(i + 1, end - 1) if tokens.items[k].low == "and"), None)
    if joined is not None:
        return Role((tokens.items[i].start, tokens.items[end - 1].end), None, is_past(tokens.items[i].low, known), None, tokens.low(end - 1))
    return read_role(tokens, i, end) if i < end else None


def _noun_start(tokens: Tokens, end: int) -> int:
    """Where the noun phrase begins that ends at `end`: behind its article."""
    return next((k + 1 for k in range(end - 1, max(-1, end - LONGEST_CHUNK), -1) if tokens.low(k) in DETERMINERS), end - 1)


def _belongs(tokens: Tokens, i: int, known: Lexicon, *, is_source: bool) -> bool:
    token = tokens.items[i]
    if token.text in {"'", "’"} or token.low == "s":
        return True
    if token.low == "and":
        behind = next((k for k in range(i + 1, i + 4) if known.is_role(tokens.low(k))), 0)
        return i > 0 and (known.is_role(tokens.low(i - 1)) or tokens.low(behind) in MINISTERS)
    if tokens.low(i + 1) == "and" and not known.is_role(token.low):
        return not PREPOSITIONS & {token.low} and token.text[0].isalpha() and token.low not in DETERMINERS
    if not is_source and not token.is_capital and not is_title(token.low, known) and known.heads.get(token.low) is None:
        return False
    return (
        token.text[0].isalnum()
        and token.low not in PREPOSITIONS
        and token.low not in DETERMINERS
        and (token.is_capital or token.low in known.past or not token.low.endswith(("ed", "ly", "ing")))
        and token.low not in lexicon().small["verbs"]
    )


def _apposition(tokens: Tokens, name: Name) -> list[Role]:
    """Read what stands behind the comma: "Ann Okoro, a former director of the Northern Board,", "Ann Okoro, his wife and the chair,"."""
    i = _past_bracket(tokens, name.last)
    if tokens.low(i) != "," or i + 1 >= len(tokens.items) or tokens.items[i + 1].breaks:
        return []
    end = i + 1
    while end < len(tokens.items) and end - i < LONGEST_CHUNK + 10 and not tokens.items[end].breaks and tokens.items[end].text not in CLOSING:
        end += 1
    if tokens.low(i + 1) == "who" and tokens.low(i + 2) in {"is", "was", "served", "serves"}:
        start = i + 3 + (tokens.low(i + 3) == "as")
        role = read_role(tokens, start, end)
        return [replace(role, is_past=role.is_past or tokens.low(i + 2) in {"was", "served"})] if role else []
    both = next((k for k in range(i + 2, end - 1) if tokens.items[k].low == "and" and tokens.low(k + 1) in DETERMINERS), None)
    parts = [(i + 1, end)] if both is None else [(i + 1, both), (both + 1, end)]
    return [role for a, b in parts if (role := read_role(tokens, a, b)) is not None]


def _party(tokens: Tokens, name: Name) -> Role | None:
    """The party in "Ann Okoro (D-Ohio)" and "Ann Okoro, R-Texas,"."""
    mark, word = tokens.low(name.last), tokens.at(name.last + 1)
    if mark not in {"(", ","} or word is None or not PARTY_LETTER.match(word.text):
        return None
    return Role(None, None, code="US", party=lexicon().parties.get(word.text[0].lower()))


def _past_bracket(tokens: Tokens, i: int) -> int:
    if tokens.low(i) == "(":
        for k in range(i, min(i + 8, len(tokens.items))):
            if tokens.items[k].text == ")":
                return k + 1
    return i


def _led(tokens: Tokens, name: Name) -> Role | None:
    """Read "The director of the Northern Board, Ann Okoro,": a phrase with a determiner or possessor that ends at the comma before the name."""
    first = name.first if name.title is None else tokens.within(name.title).start
    if tokens.low(first - 1) != "," or tokens.items[first].breaks or tokens.low(name.last) not in {",", ".", ";", ")"}:
        return None
    i = first - 2
    floor = max(0, first - 18)
    while i > floor and not tokens.items[i].is_first and tokens.items[i].text not in {",", ";", "(", "“", '"'}:
        i -= 1
    if tokens.items[i].text in {",", ";", "(", "“", '"'}:
        i += 1
    articles = [k for k in range(i, first - 1) if tokens.low(k) in {"the", "a", "an", "another", "his", "her", "its", "their"}]
    capitals = [k for k in range(i, first - 1) if tokens.items[k].is_capital and not (k > i and tokens.items[k - 1].is_capital)]
    return next((role for k in [*articles, i, *capitals] if (role := read_role(tokens, k, first - 1)) is not None), None)


def _belonging(tokens: Tokens, name: Name, source: range | None) -> Role | None:
    """Read "Ann Okoro of the Northern Board": a body without a title."""
    at = name.last + (tokens.low(name.last) == ",")
    joint = tokens.low(at)
    if joint not in {"of", "from", "at", "with"} or (name.sort != Sort.PERSON and len(name.words) < 2):
        return None
    j = at + 1
    while tokens.low(j) in {"the", "a"}:
        j += 1
    end = min(len(tokens.items) if source is None else source.stop, j + LONGEST_CHUNK)
    if j >= end:
        return None
    found = nations().longest([t.text.replace("’", "'") for t in tokens.items[j : j + 6]])
    if (
        found
        and found[1].kind in {PlaceKind.COUNTRY, PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.REGION}
        and not (j + found[0] < end and tokens.items[j + found[0]].is_capital)
    ):
        return Role(None, None, False, found[1].code)
    if found and tokens.low(j + found[0]) in {"'", "’"}:
        j += found[0] + 1 + (tokens.low(j + found[0] + 1) == "s")
    last = name_end(tokens, j, end)
    behind = nations().longest([t.text for t in tokens.items[last + 1 : last + 4]]) if last > j and tokens.low(last) == "," else None
    if behind:
        return Role(None, None, False, behind[1].code)
    if source is not None:
        last = next((k for k in range(j, end) if tokens.items[k].text in {",", "(", ";"} or tokens.items[k].low in {"who", "which", "that"}), end)
    return Role(None, (tokens.items[j].start, tokens.items[last - 1].end)) if last > j else None
