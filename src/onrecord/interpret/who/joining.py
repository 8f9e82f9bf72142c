"""Names of bodies that mean the same: acronyms, and short forms of long names."""

import re

from onrecord.interpret.who.figure import Figure, Figures, fold
from onrecord.interpret.who.name import Name, Sort
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


def join_shorter(figures: Figures, bodies: dict[str, Figure]) -> None:
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
    """Join "World Trade Body (WTB)" and "WTB", and names whose initials an acronym is."""
    aliases: dict[str, Figure] = {}
    for a, b in zip(names, names[1:], strict=False):
        between = text[a.end : b.start].strip()
        long, short = figures.of_name.get(a.start), figures.of_name.get(b.start)
        if between != "(" or long is None or long is short or text[b.end : b.end + 1] != ")":
            continue
        if a.sort in {Sort.PLACE, Sort.ROLE} or len(b.words) > 1:
            continue
        if len(a.words) < 2 and not ACRONYM.fullmatch(b.text):
            continue
        if short is not None:
            merge(bodies, short, long)
        elif len(a.words) > 1 and long.sort == Sort.BODY:
            aliases[fold(b.words[0])] = long
    spelled: dict[str, Figure] = {}
    for figure in figures.items:
        if len(figure.words) > 1 and figure.kind != SourceKind.PERSON:
            spelled.setdefault(initials(figure.words), figure)
            found = nations().longest(list(figure.words))
            if found and found[0] < len(figure.words):
                spelled.setdefault(initials(figure.words[found[0] :]), figure)
    for key, short in list(bodies.items()):
        if " " in key or not short.name.replace(".", "").isupper() or len(key) < 2:
            continue
        long = spelled.get(key)
        if long is not None and long is not short and long.root is not short.root:
            merge(bodies, short, long)
    return aliases


def initials(words: tuple[str, ...]) -> str:
    """The first letters of the words that count."""
    return "".join(w[0].lower() for w in words if w.lower() not in SMALL)


def merge(bodies: dict[str, Figure], short: Figure, long: Figure) -> None:
    short, long = short.root, long.root
    if short is long:
        return
    long.kind = long.kind if long.kind in {SourceKind.GOVERNMENT, SourceKind.ORGANIZATION} else short.kind or SourceKind.ORGANIZATION
    long.kind = SourceKind.GOVERNMENT if short.code and short.kind == SourceKind.GOVERNMENT else long.kind
    long.sort = Sort.BODY
    long.order = min(long.order, short.order)
    long.code = long.code or short.code
    long.mentions.extend(short.mentions)
    short.into = long
    bodies[body_key(short.words)] = long
