"""Names that mean the same become one figure."""

import re

from onrecord.interpret.who.figure import Figure, Figures, fold
from onrecord.interpret.who.joining import body_key, join_acronyms, join_shorter
from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.sorting import SUFFIXES
from onrecord.interpret.who.tables import PlaceKind
from onrecord.model import Naming, Number, Office, SourceKind

BEFORE_THINGS = re.compile(
    r"\b(?:the|boat|carrier|destroyer|ferry|freighter|frigate|liner|ship|submarine|tanker|trawler|tug|tugboat|vessel|warship|yacht)\s+\Z",
    re.IGNORECASE,
)
OF_PERSONS = re.compile(
    r"\s+(?:administration|affair|campaign|camp|case|era|family|foundation|interview|investigation|plan|presidency|rally|speech|show|supporters?|team|"
    r"trial|tweets?|voters?|white house|who|whom|I|we|he|she|they)\b"
)
"""What a person's name between "the" and it goes with ("the Orla Venn campaign")."""
REACH = 16
USUAL = 3
"""Mentions from which a person is one whom a text goes on about."""


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
    aliases = join_acronyms(text, names, figures, bodies)
    join_shorter(bodies)
    for name in names:
        if name.sort in {Sort.PERSON, Sort.UNKNOWN} and len(name.words) == 1:
            _short(figures, name, tails, bodies, aliases)
    figures.of_name = {start: figure.root for start, figure in figures.of_name.items()}
    figures.items = [figure for figure in figures.items if figure.into is None]
    for figure in figures.items:
        figure.mentions.sort()
        if _is_thing(text, figure):
            figure.kind, figure.sort, figure.sex = SourceKind.ORGANIZATION, Sort.UNKNOWN, None
    return figures


def _is_thing(text: str, figure: Figure) -> bool:
    """Whether most mentions of what looks like a full name have what no person's has before them: "the Amber Tern", "the ferry Amber Tern"."""
    if figure.kind != SourceKind.PERSON or len(figure.words) < 2:
        return False
    named = [(start, end) for start, end in figure.mentions if end - start >= len(figure.name)]
    things = [start for start, end in named if BEFORE_THINGS.search(text, max(0, start - REACH), start) and not OF_PERSONS.match(text, end)]
    return 2 * len(things) > len(named)


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
        known = lexicon().body(words)
        figure = Figure(
            lexicon().full.get(name.text, name.text), name.start, name.kind, sort=name.sort, words=words, code=known.country if known else None
        )
        party = lexicon().parties.get(name.text.split()[-1].lower())
        if party is not None and name.sort == Sort.MEMBERS:
            figure.offices.append(Office(None, party))
            figure.office_spans.append((name.start, name.end))
            figure.body_starts.append(None)
        if name.sort == Sort.MEMBERS:
            figure.naming, figure.number = Naming.UNNAMED, Number.PLURAL
        bodies[key] = figure
        figures.items.append(figure)
    _attach(figures, figure, name)


def _full(figures: Figures, name: Name, tails: dict[str, list[Figure]]) -> None:
    folded = [fold(w) for w in name.words if w.lower() not in SUFFIXES] or [fold(w) for w in name.words]
    tail = folded[-1] if folded else ""
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
        figure = max(pool, key=lambda f: _nearness(f, name, is_titled=name.title is not None and not name.is_courtesy))
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


def _nearness(figure: Figure, name: Name, *, is_titled: bool) -> tuple[bool, int]:
    """How well a short name fits: texts go on with the surname of those whom they have called so before, and name others of the family in full."""
    before = [m for m in figure.mentions if m[0] <= name.start]
    is_usual = not is_titled and len(before) >= USUAL
    return is_usual, max((m[0] for m in before), default=-figure.order - 1)


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
    return lexicon().given.get(name.text.split()[0].lower().split("-")[0]) if len(name.words) > 1 or name.title is None else None
