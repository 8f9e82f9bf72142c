"""Names of bodies that mean the same: acronyms, and short forms of long names."""

import re
from itertools import pairwise

from onrecord.interpret.who.figure import Figure, Figures, fold
from onrecord.interpret.who.name import BODIES, Name, Sort
from onrecord.interpret.who.sorting import head_index
from onrecord.interpret.who.tables import LONGEST_PLACE, PlaceKind, nations
from onrecord.model import SourceKind

ACRONYM = re.compile(r"[A-Z][A-Za-z.&-]*[A-Z.]|[A-Z]{2,}")
MOST_ALIKE = 40
"""Bodies with one head that are compared with each other."""
SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "&", ","})


def body_key(words: tuple[str, ...]) -> str:
    """A body's name to compare: places by the code of their state, so that "US" and "United States" are one."""
    out: list[str] = []
    i = 0
    while i < len(words):
        found = nations().longest([w.replace("’", "'") for w in words[i : i + LONGEST_PLACE]]) if len(words) > 1 else None
        if found and found[1].kind in {PlaceKind.COUNTRY, PlaceKind.ADJECTIVE} and found[0] < len(words):
            out.append(f"@{found[1].code}")
            i += found[0]
        else:
            out.append(fold(words[i]))
            i += 1
    return " ".join(out)


def join_shorter(bodies: dict[str, Figure]) -> None:
    """Join a body's shorter name to the longer one with the same head and all its words ("the Board" to "the Northern Board")."""
    by_head: dict[str, list[tuple[frozenset[str], Figure]]] = {}
    for key, figure in bodies.items():
        if figure.sort == Sort.BODY:
            words = key.split(" ")
            by_head.setdefault(words[head_index(words)], []).append((frozenset(words) - SMALL, figure))
    for same in by_head.values():
        if len(same) > MOST_ALIKE:
            continue
        for words, figure in sorted(same, key=lambda s: len(s[0])):
            longer = [f for w, f in same if words < w and f is not figure and f.into is None]
            before = [f for f in longer if f.order < figure.order]
            if figure.into is None and (len(longer) == 1 or before):
                merge(bodies, figure, (before or longer)[-1])


def join_acronyms(text: str, names: list[Name], figures: Figures, bodies: dict[str, Figure]) -> dict[str, Figure]:
    """Join "World Trade Body (WTB)" and "WTB", and names whose initials an acronym is; the figures of other short names in brackets."""
    aliases: dict[str, Figure] = {}
    for a, b in pairwise(names):
        long, short = figures.of_name.get(a.start), figures.of_name.get(b.start)
        if long is None or long is short or not _is_bracketed(text, a, b):
            continue
        if short is not None:
            merge(bodies, short, long)
        elif len(a.words) > 1 and long.sort == Sort.BODY:
            aliases[fold(b.words[0])] = long
    spelled = _spelled(figures)
    for key, short in list(bodies.items()):
        long = spelled.get(key) if len(key) > 1 and short.name.replace(".", "").isupper() else None
        if long is not None and long.root is not short.root:
            merge(bodies, short, long)
    return aliases


def _is_bracketed(text: str, long: Name, short: Name) -> bool:
    """Whether a short name stands in brackets right behind a long one."""
    if text[long.end : short.start].strip() != "(" or text[short.end : short.end + 1] != ")":
        return False
    if long.sort in {Sort.PLACE, Sort.ROLE} or long.title is not None or len(short.words) > 1 or len(short.text) < 2:
        return False
    return len(long.words) > 1 or ACRONYM.fullmatch(short.text) is not None


def _spelled(figures: Figures) -> dict[str, Figure]:
    """Bodies by the initials of their names, with and without the place that a name begins with."""
    out: dict[str, Figure] = {}
    for figure in figures.items:
        if len(figure.words) > 1 and figure.kind != SourceKind.PERSON:
            out.setdefault(initials(figure.words), figure)
            found = nations().longest(list(figure.words))
            if found and found[0] < len(figure.words):
                out.setdefault(initials(figure.words[found[0] :]), figure)
    return out


def initials(words: tuple[str, ...]) -> str:
    """The first letters of the words that count."""
    return "".join(w[0].lower() for w in words if w.lower() not in SMALL)


def merge(bodies: dict[str, Figure], short: Figure, long: Figure) -> None:
    """Make one figure of two that are the same body."""
    short, long = short.root, long.root
    if short is long:
        return
    long.kind = long.kind if long.kind in BODIES else short.kind or SourceKind.ORGANIZATION
    long.kind = SourceKind.GOVERNMENT if short.code and short.kind == SourceKind.GOVERNMENT else long.kind
    long.sort = Sort.BODY
    long.order = min(long.order, short.order)
    long.code = long.code or short.code
    long.mentions.extend(short.mentions)
    short.into = long
    bodies[body_key(short.words)] = long
