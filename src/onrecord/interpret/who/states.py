"""States that the table of places lacks: names of one word that have what only a state has, and what is made of such names."""

from collections import Counter

from onrecord.interpret.who.lexicon import lexicon
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.tables import Matches, Place, PlaceKind, nations
from onrecord.interpret.who.tokens import Tokens

ENOUGH = 2
"""Points from which a name is a state's: what only states have gives two, what others have too gives one."""
SOUND = ("ia", "land", "stan")
"""Endings that many states have: half of what it takes."""
SEEN_IN = frozenset({"in", "across", "throughout", "from", "inside"})
ENDINGS = ("n", "an", "ian", "ese", "ish", "i")
NEXT_TO = frozenset({"neighbouring", "neighboring"})
NOUN_REACH = 3


def find_states(tokens: Tokens, names: list[Name]) -> dict[str, Place]:
    """States that are no part of the table, with their adjectives and peoples, by the words of the text. Their code is their name."""
    known = lexicon()
    people = {w for n in names if len(n.words) > 1 and n.sort in {Sort.PERSON, Sort.UNKNOWN} for w in n.words}
    people |= {n.words[-1] for n in names if n.title is not None}
    single = [n for n in names if len(n.words) == 1 and n.place is None and n.sort not in {Sort.ROLE, Sort.MEMBERS} and n.words[0] not in people]
    taken = known.given.keys() | known.surnames | known.small["members"]
    single = [n for n in single if n.text.istitle() and n.text.lower() not in taken and n.text not in known.bodies and n.text not in known.wide]
    words = {n.words[0] for n in names}
    points: Counter[str] = Counter()
    places: set[str] = set()
    for name in single:
        points[name.text] += _points(tokens, name)
        if tokens.low(name.first - 1) in SEEN_IN and not tokens.items[name.first].is_first:
            places.add(name.text)
    points.update(places)
    points.update(text for text in points if points[text] and text.endswith(SOUND))
    out: dict[str, Place] = {}
    for text in sorted(points):
        made = _made(text, words, tokens)
        if points[text] + ENOUGH * bool(made) >= ENOUGH:
            out[text] = Place(text, PlaceKind.COUNTRY)
            for adjective in made:
                out[adjective] = Place(text, PlaceKind.ADJECTIVE)
                out[adjective + "s"] = Place(text, PlaceKind.PEOPLE)
    return out


def _points(tokens: Tokens, name: Name) -> int:
    """How much what a name owns, or is owned by, says that it is a state's."""
    small = lexicon().small
    k = name.last
    if tokens.low(k) in {"'", "’"}:
        k += 1 + (tokens.low(k + 1) == "s")
        owned = {tokens.low(m) for m in range(k, k + NOUN_REACH) if tokens.low(m) not in {"of", "to", "and"}}
        return ENOUGH if owned & small["state_owned"] else int(bool(owned & small["often_state_owned"]))
    if tokens.low(name.first - 1) in NEXT_TO or (tokens.low(name.first - 2), tokens.low(name.first - 1)) == ("its", "ally"):
        return ENOUGH
    first = name.first - 1 - (tokens.low(name.first - 1) == "the")
    if tokens.low(first) not in {"of", "to"}:
        return 0
    head = tokens.low(first - 1)
    return ENOUGH if head in small["state_owned"] else int(head in small["often_state_owned"])


def _made(text: str, words: set[str], tokens: Tokens) -> list[str]:
    """The adjectives of a state's name among the words of a text."""
    stems = {text, text.rstrip("aeoy")}
    found = {w for s in stems if len(s) > 2 for e in ENDINGS if (w := s + e) in words and w != text}
    return sorted(w for w in found if w not in tokens.plain and w not in nations().places and w.lower() not in lexicon().given)


def mark_states(names: list[Name], states: dict[str, Place], found: Matches) -> Matches:
    """Turn names into places where they are states' that the table lacks; the places of the text with these."""
    more: Matches = []
    for name in names:
        place = states.get(name.text)
        if place is not None and name.title is None:
            name.sort, name.place, name.kind = Sort.PLACE, place, None
            more.append((name.first, 1, place))
    return sorted([*found, *more], key=lambda m: m[0]) if more else found
