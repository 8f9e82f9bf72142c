"""What kind of words a cue is made of, decided without a parser.

`none`         the cue has no words: nothing, or a colon or a dash alone
`preposition`  "according to" in any place, or prepositions only ("for", "in")
`noun`         the first word that carries meaning is a noun: an article or a possessive stands before it ("his claim that"), or it ends like a noun
               and no verb is written so ("accusations of")
`verb`         all others, "said in a statement" among them

Of 70 cues of each kind drawn by chance from PolNeAR train and read by hand, 5 of the nouns were none, and all of the verbs were verbs.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from onrecord.model import Span

WORD = re.compile(r"[’']s\b|[^\W_]+")
REACH = 40
"""How many characters before the cue are searched for the word before it."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PREPOSITIONS = _set("about after against amid among as at before by despite for from in into like of on over per since through to under via with")
POSSESSIVES = _set("'s ’s")
DETERMINERS = _set("a an the his her its their our my your whose") | POSSESSIVES
AUXILIARIES = _set("am are be been being can could did do does had has have is may might must shall should was were will would not")
ADVERBS = _set("again also already always earlier even ever first later long never now often once only so soon still then though too widely")
NOUN_ENDING = re.compile(
    r"(?:[ts]ion|ment|ism|[ae]nce|ity|ness|denial|refusal|proposal|approval|opinion|belief|complaint|advice|letter|supporter|critic|opponent)s?$"
)
ALSO_A_VERB = re.compile(r"(?:mention|question|caution|petition|position|function|comment|document|compliment|lament|influence|evidence)s?$")


class CueKind(StrEnum):
    """What a cue is made of."""

    VERB = "verb"
    NOUN = "noun"
    PREPOSITION = "preposition"
    NONE = "none"


def cue_kind(text: str, spans: Sequence[Span]) -> CueKind:
    """The kind of the cue that stands in `text` at `spans`."""
    words = [w for start, end in spans for w in _words(text[start:end])]
    if not words:
        return CueKind.NONE
    if "according" in words or PREPOSITIONS.issuperset(words):
        return CueKind.PREPOSITION
    start = min(s for s, _ in spans)
    before = _words(text[max(0, start - REACH) : start])[-1:]
    return CueKind.NOUN if _opens_with_noun(before, words) else CueKind.VERB


def _opens_with_noun(before: list[str], words: list[str]) -> bool:
    """Whether the first of `words` that carries meaning is a noun."""
    last = before[0] if before else ""
    for word in words:
        if word in AUXILIARIES:
            return False
        if not (word in DETERMINERS | ADVERBS | PREPOSITIONS or word.endswith("ly")):
            return _is_noun_after(last, word)
        last = word
    return False


def _is_noun_after(last: str, word: str) -> bool:
    """Whether `word`, which follows `last`, is a noun; "'s thinking" and "'s warned" are not, since "'s" may be "is" or "has"."""
    if last in POSSESSIVES and word.endswith(("ing", "ed", "said")):
        return False
    return last in DETERMINERS or (NOUN_ENDING.search(word) is not None and ALSO_A_VERB.search(word) is None)


def _words(text: str) -> list[str]:
    return [m.group().lower() for m in WORD.finditer(text)]
