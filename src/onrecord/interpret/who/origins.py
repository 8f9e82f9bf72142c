"""Where the words beside a name say that somebody or something is from."""

from onrecord.interpret.who.figure import Figure, Figures
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.tables import LONGEST_PLACE, Place, PlaceKind, nations
from onrecord.interpret.who.tokens import Tokens

FAR = 9
"""Words of an apposition in which a state is looked for."""
CLOSING = frozenset({",", ".", ";", ")", "(", "—", "–", ":", '"', "“", "”", "who", "which", "and", "whose"})
ABROAD = frozenset({"embassy", "consulate", "mission", "delegation"})
"""Bodies that are elsewhere than at home."""
CITIZENS = frozenset({"national", "citizen", "native"})
WHERE = frozenset({PlaceKind.COUNTRY, PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.REGION})
PEOPLE = frozenset({PlaceKind.ADJECTIVE, PlaceKind.PEOPLE})


def note_origins(tokens: Tokens, names: list[Name], figures: Figures) -> None:
    """Note the states of persons and bodies that no office tells: "An Australian, Ann Okoro,", "Okoro, a teacher from Peru", "the Board in Lima"."""
    for name in names:
        figure = figures.by_start(name.start)
        if figure is None or name.sort not in {Sort.PERSON, Sort.UNKNOWN, Sort.BODY} or figure.code or figure.nationality:
            continue
        found = _behind(tokens, name) or _before(tokens, name)
        if found is not None:
            _set(figure, found.code)


def _set(figure: Figure, code: str) -> None:
    if figure.is_person:
        figure.nationality = code
    else:
        figure.code = code


def _before(tokens: Tokens, name: Name) -> Place | None:
    """Read "An Australian, Ann Okoro," and "Denmark-based Northgate"."""
    i = name.first - 1
    if tokens.low(i) == "," and tokens.low(i - 2) in {"a", "an", "the"}:
        place = nations().places.get(tokens.items[i - 1].text)
        return place if place is not None and place.kind in PEOPLE else None
    if tokens.low(i) in CITIZENS:
        return nations().places.get(tokens.items[i - 1].text)
    for k in range(i, max(-1, i - 3), -1):
        if tokens.items[k].text.endswith("-based"):
            return nations().places.get(tokens.items[k].text.removesuffix("-based"))
    return None


def _behind(tokens: Tokens, name: Name) -> Place | None:
    """Read "Ann Okoro, a teacher from Peru" and, of a body, "the Northern Board in Lima"."""
    i = name.last
    if name.sort == Sort.BODY:
        is_abroad = name.words[-1].lower() in ABROAD or any(w in nations().places for w in name.words)
        return _place(tokens, i + 1) if tokens.low(i) == "in" and not is_abroad else None
    if tokens.low(i) in {"is", "was"} and tokens.low(i + 1) in {"a", "an"} and tokens.low(i + 3) in CITIZENS:
        return nations().places.get(tokens.items[i + 2].text)
    if tokens.low(i) != "," or tokens.low(i + 1) not in {"a", "an"}:
        return None
    people = None
    for k in range(i + 2, min(len(tokens.items), i + 2 + FAR)):
        if tokens.low(k) in CLOSING:
            break
        place = nations().places.get(tokens.items[k].text)
        if tokens.low(k) == "from" and (found := _place(tokens, k + 1)) is not None:
            return found
        if people is None and place is not None and place.kind in PEOPLE:
            people = place
    return people


def _place(tokens: Tokens, i: int) -> Place | None:
    """The country, region or city that is named at an index."""
    found = nations().longest([t.text.replace("’", "'") for t in tokens.items[i : i + LONGEST_PLACE]])
    return found[1] if found is not None and found[1].kind in WHERE and tokens.low(i + found[0]) not in {"'", "’"} else None
