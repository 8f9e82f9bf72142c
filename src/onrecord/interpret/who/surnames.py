"""Family names that look like a place's, a body's or a title: "Cuban", "Guardian" and "Cook" in a text on Mark Cuban, Don Guardian and Tim Cook."""

from onrecord.interpret.who.figure import fold
from onrecord.interpret.who.name import Name, Sort
from onrecord.interpret.who.tables import PlaceKind
from onrecord.interpret.who.tokens import Tokens

PLACES = frozenset({PlaceKind.ADJECTIVE, PlaceKind.PEOPLE, PlaceKind.CITY, PlaceKind.REGION})


def mark_surnames(tokens: Tokens, names: list[Name]) -> frozenset[int]:
    """Take a name of one word for a person's where it is the last of somebody's full name before, and stands like a name.

    Gives the words of all persons' names, which are no places.
    """
    families: set[str] = set()
    taken: set[int] = set()
    for name in names:
        if name.sort == Sort.PERSON and len(name.words) > 1:
            families.add(fold(name.words[-1]))
            taken.update(range(name.first, name.last))
        elif len(name.words) == 1 and fold(name.words[0]) in families and _stands_alone(tokens, name):
            name.sort, name.kind, name.place = Sort.UNKNOWN, None, None
            taken.add(name.first)
    return frozenset(taken)


def _stands_alone(tokens: Tokens, name: Name) -> bool:
    """Whether no article stands before a name that looks like a body's, a place's or a title, and no noun that it tells more of behind it."""
    is_other = name.sort in {Sort.BODY, Sort.ROLE} or (name.place is not None and name.place.kind in PLACES)
    after = tokens.at(name.last)
    is_before_noun = after is not None and after.text[0].isalpha() and not after.breaks and after.low in tokens.plain and name.sort == Sort.PLACE
    is_verb = after is not None and after.low.endswith(("ed", "s", "aid"))
    return is_other and tokens.low(name.first - 1) not in {"the", "a", "an", "in", "of"} and (not is_before_noun or is_verb)
