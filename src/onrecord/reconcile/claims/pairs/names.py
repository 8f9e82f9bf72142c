"""Names of a text as single words, and which state they mean."""

import re
from functools import lru_cache

from onrecord.language.fold import folded
from onrecord.reconcile.actors.tables import state_codes
from onrecord.reconcile.claims.pairs.vocabulary import vocabulary

NAME = re.compile(r"(?<![\w’'])(?:[A-Z]\.){2,6}|(?<![\w’'])[A-ZÀ-Þ][\w’'-]*")
POSSESSIVE = re.compile(r"['’]s?$")
STARTS = re.compile(r"[.?!:][\"”’)\]]*\s*$|^\W*$|[\"“‘(]\s*$")
CACHED_NAMES = 50_000


def names_of(text: str) -> tuple[str, ...]:
    """The words of a text that are written like names, folded, in order and once each; small words at the start of a sentence are none."""
    found: dict[str, None] = {}
    for match in NAME.finditer(text):
        name = name_key(match[0])
        if name and not (STARTS.search(text[max(0, match.start() - 4) : match.start()]) and _is_plain(match[0], text)):
            found[name] = None
    return tuple(found)


@lru_cache(maxsize=CACHED_NAMES)
def name_key(word: str) -> str:
    """A word of a name as it is compared: "Chinese" and "China's" are the state's code; empty for a small word."""
    plain = folded(POSSESSIVE.sub("", word))
    if not plain or plain in vocabulary().small or (plain == "i"):
        return ""
    return state_codes().get((plain,), plain)


def _is_plain(word: str, text: str) -> bool:
    """Whether a word at the start of a sentence may well be no name: it is written small elsewhere, or ends like a verb or an adverb."""
    low = word.lower()
    return low.endswith(("ing", "ly", "ed")) or f" {low}" in text
