"""Who and what is named in a document: names that mean the same are one figure."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.names import Name, Sort
from onrecord.interpret.who.sorting import SUFFIXES, head_index
from onrecord.interpret.who.tables import LONGEST_PLACE, PlaceKind, nations
from onrecord.model import Naming, Number, Office, SourceKind, Span

FOLDED = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ı": "i", "ß": "s"})
ACRONYM = re.compile(r"[A-Z][A-Za-z.&-]*[A-Z.]|[A-Z]{2,}")
FOLDED_WORDS = 8192
MOST_ALIKE = 40
"""Bodies with one head that are compared with each other."""
SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "&", ","})


@dataclass(slots=True, eq=False)
class Figure:
    """Somebody or something of a document while it is being read; `order` is the offset of its first mention."""

    name: str
    order: int
    kind: SourceKind | None = None
    naming: Naming = Naming.NAMED
    number: Number | None = None
    sex: str | None = None
    sort: Sort = Sort.UNKNOWN
    code: str | None = None
    nationality: str | None = None
    offices: list[Office] = field(default_factory=list)
    office_spans: list[Span] = field(default_factory=list)
    body_starts: list[int | None] = field(default_factory=list)
    head: str = ""
    reason: str | None = None
    is_assumed: bool = False
    mentions: list[Span] = field(default_factory=list)
    words: tuple[str, ...] = ()
    parts: tuple["Figure", ...] = ()
    into: "Figure | None" = None
    """The figure that this one turned out to be."""

    def mention(self, span: Span) -> None:
        """Note one more place where it is named, described or meant."""
        if not self.mentions or self.mentions[-1] != span:
            self.mentions.append(span)

    @property
    def folded(self) -> frozenset[str]:
        """The words of the name, to compare."""
        return frozenset(map(fold, self.words))

    @property
    def root(self) -> "Figure":
        """This figure, or the one it turned out to be."""
        figure = self
        while figure.into is not None:
            figure = figure.into
        return figure

    @property
    def is_person(self) -> bool:
        """Whether it may be one human."""
        return self.kind == SourceKind.PERSON or (self.kind is None and self.sort in {Sort.PERSON, Sort.UNKNOWN})

    @property
    def is_body(self) -> bool:
        """Whether it is a state, a body or a group with a name."""
        return self.kind in {SourceKind.GOVERNMENT, SourceKind.ORGANIZATION} or (
            self.kind is None and self.sort == Sort.UNKNOWN and len(self.words) == 1
        )


@dataclass(slots=True)
class Figures:
    """All named figures of a document, and which one each name means."""

    items: list[Figure]
    of_name: dict[int, Figure]
    states: dict[str, Figure]

    def by_start(self, start: int) -> Figure | None:
        """The figure whose name begins at an offset."""
        return self.of_name.get(start)

    def state(self, code: str, offset: int) -> Figure:
        """The state with this code."""
        if code not in self.states:
            figure = Figure(nations().names[code], offset, SourceKind.GOVERNMENT, sort=Sort.PLACE, code=code, number=Number.SINGULAR)
            self.states[code] = figure
            self.items.append(figure)
        return self.states[code]


@lru_cache(maxsize=FOLDED_WORDS)
def fold(word: str) -> str:
    """A word without case, dots and accents, to compare names."""
    plain = unicodedata.normalize("NFKD", word.translate(FOLDED))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower().replace(".", "").replace("’", "'")


def gather(text: str, names: list[Name]) -> Figures:
    """One figure for all names that mean the same; long names first, then short ones to the nearest before them."""
    figures = Figures([], {}, {})
    tails: dict[str, list[Figure]] = {}
    bodies: dict[str, Figure] = {}
    for name in names:
        if name.sort == Sort.PLACE:
            _place(figures, name)
        elif name.sort in {Sort.BODY, Sort.MEMBERS}:
            _body(figures, name, bodies)
        elif name.sort != Sort.ROLE and len(name.words) > 1:
            _full(figures, name, tails)
    aliases = _acronyms(text, names, figures, bodies)
    _shorter(figures, bodies)
    for name in names:
        if name.sort in {Sort.PERSON, Sort.UNKNOWN} and len(name.words) == 1:
            _short(figures, name, tails, bodies, aliases)
    figures.of_name = {start: figure.root for start, figure in figures.of_name.items()}
    figures.items = [figure for figure in figures.items if figure.into is None]
    for figure in figures.items:
        figure.mentions.sort()
    return figures


def _place(figures: Figures, name: Name) -> None:
    place = name.place
    if place is None:
        return
    if place.kind in {PlaceKind.COUNTRY, PlaceKind.SEAT, PlaceKind.CAPITAL}:
        figure = figures.state(place.code, name.start)
    else:
        key = f"{place.code} {name.text}"
        figure = figures.states.get(key)
        if figure is None:
            kind = SourceKind.PEOPLE if place.kind == PlaceKind.PEOPLE else SourceKind.GOVERNMENT
            figure = figures.states[key] = Figure(name.text, name.start, kind, sort=Sort.PLACE, code=place.code, words=name.words)
            if place.kind == PlaceKind.PEOPLE:
                figure.naming = Naming.UNNAMED
            figures.items.append(figure)
    figures.of_name[name.start] = figure
    if place.kind not in {PlaceKind.CAPITAL, PlaceKind.SEAT}:
        figure.mention((name.start, name.end))


def _body(figures: Figures, name: Name, bodies: dict[str, Figure]) -> None:
    words = name.words[1:] if name.words[0] == "The" and len(name.words) > 2 else name.words
    key = body_key(words)
    figure = bodies.get(key)
    if figure is None:
        known = lexicon().bodies.get(" ".join(words))
        figure = Figure(lexicon().full.get(name.text, name.text), name.start, name.kind, sort=name.sort, words=words, code=known.country if known else None)
        party = lexicon().parties.get(name.words[-1].lower())
        if party is not None and name.sort == Sort.MEMBERS:
            figure.offices.append(Office(None, party))
            figure.office_spans.append((name.start, name.end))
            figure.body_starts.append(None)
        if name.sort == Sort.MEMBERS:
            figure.naming, figure.number = Naming.UNNAMED, Number.PLURAL
        bodies[key] = figure
        figures.items.append(figure)
    _attach(figures, figure, name)


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


def _shorter(figures: Figures, bodies: dict[str, Figure]) -> None:
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
                _merge(bodies, figure, (before or longer)[-1])


def _full(figures: Figures, name: Name, tails: dict[str, list[Figure]]) -> None:
    folded = tuple(fold(w) for w in name.words if w.lower() not in SUFFIXES)
    tail = folded[-1]
    for figure in reversed(tails.get(tail, [])):
        other = tuple(fold(w) for w in figure.words if w.lower() not in SUFFIXES)
        if fold(other[-1]) != tail:
            continue
        if set(folded) <= set(other) or set(other) <= set(folded) or (folded[0][0] == other[0][0] and (len(folded[0]) == 1 or len(other[0]) == 1)):
            if len(folded) > len(other):
                figure.words, figure.name = name.words, name.text
            _attach(figures, figure, name)
            return
    figure = Figure(name.text, name.start, name.kind, sort=name.sort, words=name.words, sex=_sex(name))
    figures.items.append(figure)
    for part in dict.fromkeys(folded):
        tails.setdefault(part, []).append(figure)
    _attach(figures, figure, name)


def _short(figures: Figures, name: Name, tails: dict[str, list[Figure]], bodies: dict[str, Figure], aliases: dict[str, Figure]) -> None:
    """A name of one word: the nearest before it whose last word it is, else whose other word, else one that comes later."""
    word = fold(name.words[0])
    sex = _sex(name) if name.title else None
    found = [f for f in tails.get(word, []) if not sex or not f.sex or f.sex in {sex, "b"}]
    found = [f for f in found if len(f.words) > 1] or found
    before = [f for f in found if f.order <= name.start]
    last = [f for f in before if fold(f.words[-1]) == word] or [f for f in found if fold(f.words[-1]) == word]
    pool = last or before or [f for f in found if fold(f.words[0]) == word and f.sort == Sort.PERSON]
    if pool:
        figure = max(pool, key=lambda f: max((m[0] for m in f.mentions if m[0] <= name.start), default=-f.order - 1))
    elif word in aliases:
        figure = aliases[word].root
    elif word in bodies and name.title is None:
        figure = bodies[word].root
    elif name.title is None and (body := _head_of(word, bodies)) is not None:
        figure = body.root
    else:
        figure = Figure(name.text, name.start, name.kind, sort=name.sort, words=name.words, sex=_sex(name))
        figures.items.append(figure)
        tails.setdefault(word, []).append(figure)
    _attach(figures, figure, name)


def _head_of(word: str, bodies: dict[str, Figure]) -> Figure | None:
    """The body whose name begins with a word that alone is no common word."""
    return next((f for key, f in bodies.items() if key.startswith(word + " ") and f.sort == Sort.BODY), None)


def _attach(figures: Figures, figure: Figure, name: Name) -> None:
    figures.of_name[name.start] = figure
    figure.mention((name.start, name.end))
    if name.title is not None and figure.sort != Sort.BODY:
        figure.kind, figure.sort = SourceKind.PERSON, Sort.PERSON
        if figure.sex in {None, "b"}:
            figure.sex = _sex(name)
    if name.sort == Sort.PERSON and figure.sort == Sort.UNKNOWN:
        figure.sort, figure.kind = Sort.PERSON, SourceKind.PERSON


def _sex(name: Name) -> str | None:
    return lexicon().given.get(name.words[0].lower().split("-")[0]) if len(name.words) > 1 or name.title is None else None


def _acronyms(text: str, names: list[Name], figures: Figures, bodies: dict[str, Figure]) -> dict[str, Figure]:
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
            _merge(bodies, short, long)
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
            _merge(bodies, short, long)
    return aliases


def initials(words: tuple[str, ...]) -> str:
    """The first letters of the words that count."""
    return "".join(w[0].lower() for w in words if w.lower() not in SMALL)


def _merge(bodies: dict[str, Figure], short: Figure, long: Figure) -> None:
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
