"""How far two names agree on their words."""

from onrecord.evaluate.words import overlap

SMALL = frozenset({"the", "a", "an", "of"})
"""Words that do not make another name."""


def name_words(name: str | None) -> frozenset[str]:
    """The words of a name that count, in lower case, without full stops and the possessive "'s"."""
    return frozenset((name or "").lower().replace(".", "").replace("'s", "").split()) - SMALL


def share(one: str | None, other: str | None) -> float:
    """F1 of the words of two names; 0 where one of them has none."""
    sides = name_words(one), name_words(other)
    return overlap(*sides) if all(sides) else 0.0


def is_same_name(one: str | None, other: str | None) -> bool:
    """Whether two names have the same words, or the words of one are all in the other and both end alike ("Maren", "Ilse Maren")."""
    a, b = name_words(one), name_words(other)
    if not (one and other and a and b):
        return False
    return a == b or ((a <= b or b <= a) and one.split()[-1].lower() == other.split()[-1].lower())
