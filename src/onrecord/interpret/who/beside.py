"""What stands behind a name, or leads to it, and tells an office."""

import re
from dataclasses import replace

from onrecord.interpret.who.complements import name_end
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import BODIES, Name, Sort
from onrecord.interpret.who.role import DETERMINERS, LONGEST_CHUNK, Role
from onrecord.interpret.who.roles import read_role
from onrecord.interpret.who.tables import PlaceKind, nations
from onrecord.interpret.who.tokens import Tokens

PARTY_LETTER = re.compile(r"[RDI](?:-[A-Z]|$)")
PRONOUNS = frozenset({"his", "her", "its", "their", "this", "that", "him", "them", "it"})
DASHES = frozenset({"-", "--", "—", "–"})
NEAR = 4
CLOSING = frozenset([",", ";", ".", "(", "—", "“", '"'])
WHERE = frozenset({PlaceKind.COUNTRY, PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.REGION})


def apposition(tokens: Tokens, name: Name) -> list[Role]:
    """Read what stands behind the comma: "Ann Okoro, a former director of the Northern Board,", "Ann Okoro, his wife and the chair,"."""
    i = _past_bracket(tokens, name.last)
    is_dash = tokens.low(i) in DASHES and tokens.low(i + 1) in {"a", "an", "the"} and not _tells(tokens, i + 2)
    if (tokens.low(i) != "," and not is_dash) or i + 1 >= len(tokens.items) or tokens.items[i + 1].breaks:
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


def _tells(tokens: Tokens, i: int) -> bool:
    """Whether a verb of telling follows in the words behind a dash ("… Ann Okoro - the mayor said so")."""
    words = range(i, min(len(tokens.items), i + NEAR))
    return any(tokens.low(k) in lexicon().place["verbs"] for k in words)


def predicate(tokens: Tokens, name: Name) -> Role | None:
    """Read "Ann Okoro is a former director of the Northern Board" and "Ann Okoro was a columnist": what somebody is told to be."""
    i = name.last
    if tokens.low(i) not in {"is", "was"} or tokens.low(i + 1) not in {"a", "an", "the"} or len(name.words) < 2:
        return None
    end = i + 2
    while end < min(len(tokens.items), i + LONGEST_CHUNK) and not tokens.items[end].breaks and tokens.items[end].text not in CLOSING:
        end += 1
    clause = next((k for k in range(i + 2, end) if tokens.low(k) in {"who", "which", "that", "and", "but"}), end)
    role = read_role(tokens, i + 1, clause)
    known = lexicon()
    is_one = tokens.low(i + 1) != "the" and role is not None and (role.head in known.office or role.head in known.small["elected"])
    is_work = role is not None and (is_one or role.body is not None)
    return replace(role, is_past=role.is_past or tokens.low(i) == "was") if role is not None and is_work else None


def party(tokens: Tokens, name: Name) -> Role | None:
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


def led(tokens: Tokens, name: Name) -> Role | None:
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
    if any(tokens.low(k) in lexicon().place["verbs"] for k in range(i, first - 1)):
        return None
    return next((role for k in [*articles, i, *capitals] if (role := read_role(tokens, k, first - 1)) is not None), None)


def accredited(tokens: Tokens, name: Name) -> Role | None:
    """Read "US Ambassador to Peru Ann Okoro": an office to or for a state right before the name."""
    k = name.first - 1
    while k > 1 and tokens.items[k].is_capital and name.first - k < LONGEST_CHUNK:
        k -= 1
    if name.title is not None or tokens.low(k) not in {"to", "for"} or not lexicon().is_role(tokens.low(k - 1)):
        return None
    found = nations().longest([t.text for t in tokens.items[k + 1 : name.first]])
    if found is None or k + 1 + found[0] != name.first:
        return None
    i = k - 1
    while i > 0 and tokens.items[i - 1].is_capital and not tokens.items[i].breaks:
        i -= 1
    return read_role(tokens, i, name.first)


def belonging(tokens: Tokens, name: Name, source: range | None) -> Role | None:
    """Read "Ann Okoro of the Northern Board": a body without a title."""
    at = name.last + (tokens.low(name.last) == ",")
    joint = tokens.low(at)
    if joint not in {"of", "from", "at", "with"} or (name.sort != Sort.PERSON and len(name.words) < 2):
        return None
    j = at + 1
    while tokens.low(j) in {"the", "a"}:
        j += 1
    end = min(len(tokens.items) if source is None else source.stop, j + LONGEST_CHUNK)
    if j >= end or tokens.low(j) in PRONOUNS or (joint in {"at", "with"} and source is None and not _is_employer(tokens, j, end)):
        return None
    code = None
    found = nations().longest([t.text.replace("’", "'") for t in tokens.items[j : j + 6]])
    if found and tokens.low(j + found[0]) in {"'", "’"}:
        j += found[0] + 1 + (tokens.low(j + found[0] + 1) == "s")
        code = found[1].code
    elif found and found[1].kind in WHERE and not (j + found[0] < end and tokens.items[j + found[0]].is_capital):
        return Role(None, None, False, found[1].code)
    last = name_end(tokens, j, end)
    behind = nations().longest([t.text for t in tokens.items[last + 1 : last + 4]]) if last > j and tokens.low(last) == "," else None
    if behind:
        return Role(None, None, False, behind[1].code)
    if source is not None:
        last = next((k for k in range(j, end) if tokens.items[k].text in {",", "(", ";"} or tokens.items[k].low in {"who", "which", "that"}), end)
    return Role(None, (tokens.items[j].start, tokens.items[last - 1].end), code=code) if last > j else None


def _is_employer(tokens: Tokens, j: int, end: int) -> bool:
    """Whether the name behind "at" or "with" is a body's, and not only where somebody was."""
    last = name_end(tokens, j, end)
    return any(tokens.items[k].text.isupper() or lexicon().heads.get(tokens.low(k)) in BODIES for k in range(j, last)) and tokens.items[j].is_capital
