"""Words as they are compared: lower case, without endings, without the words that carry no meaning of their own.

"Proposed", "proposal" and "proposes" have one stem. The endings are cut by length and nothing else, so a stem need not be a word.
"""

import re
from functools import lru_cache

from onrecord.reconcile.claims.pairs.vocabulary import vocabulary

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*")
POSSESSIVE = re.compile(r"['’]s?$")
SHORTEST = 3
"""Letters that a stem keeps at least when an ending of inflection is cut."""
SHORTEST_DERIVED = 5
"""The same where an ending makes another word of it: "nation" stays, "propos-al" does not."""
CACHED_WORDS = 100_000
LONGEST_WORD = 60


def stems_of(text: str) -> tuple[str, ...]:
    """The stems of a text in their order; small words are left out, numbers too."""
    stems = (stem(word) for word in WORD.findall(text))
    return tuple(s for s in stems if s)


@lru_cache(maxsize=CACHED_WORDS)
def stem(word: str) -> str:
    """The stem of one word; empty for a small word and a number."""
    table = vocabulary()
    plain = POSSESSIVE.sub("", word[:LONGEST_WORD].lower().replace("’", "'"))
    if not plain or plain[0].isdigit() or plain in table.small:
        return ""
    return _derived(_inflected(table.irregular.get(plain, plain)))


def _inflected(word: str) -> str:
    """Without the endings of plural, third person, past and participle."""
    if word.endswith("ies") and len(word) > SHORTEST + 2:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > SHORTEST:
        word = word[:-1]
    for ending in ("ing", "ed"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= SHORTEST and any(c in "aeiouy" for c in rest):
            return rest[:-1] if len(rest) > SHORTEST and rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
    return word


def _derived(word: str) -> str:
    """Without the endings that make a noun of a verb, or an adverb of an adjective."""
    for ending in vocabulary().endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_DERIVED:
            return word[: -len(ending)]
    return word[:-1] if word.endswith(("e", "y")) and len(word) > SHORTEST else word
