"""The words of a sentence with their signs: −1 where an odd number of negatives bears on the word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.reconcile.claims.sides.lexicon import lexicon, phrase_at
from onrecord.reconcile.claims.sides.stem import SHORTEST, stem, tokens

REACH = 12
"""Words behind a negative that it bears on, unless its clause ends before."""
AGAINST_REACH, KEPT_REACH = 3, 8
SHORTEST_COMPARATIVE = 5
"""Letters that a word in -er has less than, if it compares nothing: "other", "never"."""
ENDS = frozenset(",;:.?!—–") | {"but", "because", "although", "though", "while", "if", "so"}
SENTENCE_ENDS = frozenset(";.?!")


@dataclass(frozen=True, slots=True)
class Signed:
    """`signs` gives the sum of the signs of each stem; antonyms are entered under one stem, the lower end of the scale with the opposite sign.

    `negatives` are the words that turn others, in their order; `scales` the stems that have an antonym; `tone` counts words of praise less
    words of blame. `is_negative` is how the clause stands with its cue, `subject` are the names of whom it may be about.
    """

    signs: Mapping[str, int]
    negatives: tuple[str, ...]
    scales: frozenset[str]
    tone: int
    is_negative: bool = False
    subject: frozenset[str] = frozenset()

    @property
    def is_odd(self) -> bool:
        """Whether an odd number of negatives stands in it."""
        return len(self.negatives) % 2 == 1


def sentences(text: str) -> tuple[Signed, ...]:
    """The sentences of a content, one at least."""
    words = tokens(text)
    ends = [0, *(i + 1 for i, word in enumerate(words) if word in SENTENCE_ENDS), len(words)]
    return tuple(signed(words[a:b]) for a, b in pairwise(ends) if b - a > 1) or (signed(words),)


def signed(words: Sequence[str]) -> Signed:
    """Some words with their signs."""
    known = lexicon()
    signs: dict[str, int] = {}
    scales: set[str] = set()
    negatives: list[str] = []
    until: list[int] = []
    tone = 0
    for i, is_apparent in _steps(words):
        word, base = words[i], stem(words[i])
        if until:
            until = [] if word in ENDS else [end for end in until if end > i]
        sign = -1 if len(until) % 2 else 1
        if word == "nor" and negatives:
            until = [i + REACH + 1]
        elif not is_apparent and _turns(words, i):
            negatives.append(word)
            until.append(i + REACH + 1)
        tone += sign * ((base in known.good) - (base in known.bad))
        if len(word) >= SHORTEST and word not in known.negators and base not in known.empty:
            scale, pole = known.antonyms.get(base, (base, 1))
            signs[scale] = signs.get(scale, 0) + sign * pole
            scales |= {scale} if base in known.antonyms else set()
    return Signed(signs, tuple(negatives), frozenset(scales), tone)


def _turns(words: Sequence[str], i: int) -> bool:
    """Whether a word turns what stands behind it."""
    known, word, base = lexicon(), words[i], stem(words[i])
    if word in known.negators or base in known.against:
        return True
    if base == "keep":
        return _is_kept_from(words[i + 1 : i + KEPT_REACH])
    if word == "against":
        return _stands_against(words[max(0, i - AGAINST_REACH) : i])
    if base in known.before_to:
        return words[i + 1 : i + 2] == ["to"]
    return base in known.against_as_verbs and (word.endswith(("ed", "ing", "ied")) or words[i - 1 : i] == [] or words[i - 1] in known.before_verbs)


def _stands_against(before: Sequence[str]) -> bool:
    """Whether the words before "against" say that somebody is it: "was strongly against", "voted against", not "was biased against"."""
    known = lexicon()
    adverbs = frozenset(i for i, word in enumerate(before) if word.endswith("ly") or word in known.adverbs)
    is_being = any(word in known.being and adverbs.issuperset(range(i + 1, len(before))) for i, word in enumerate(before))
    return is_being or any(stem(word) in known.before_against for word in before)


def _is_kept_from(following: Sequence[str]) -> bool:
    """Whether "keep" is followed by "… from doing"."""
    return any(word == "from" and then.endswith("ing") for word, then in pairwise(following))


def negatives_of(words: Sequence[str]) -> list[str]:
    """The plain negators among some words, those in "not only" and the like left out."""
    return [words[i] for i, is_apparent in _steps(words) if not is_apparent and words[i] in lexicon().negators]


def _steps(words: Sequence[str]) -> list[tuple[int, bool]]:
    """Each place, and whether it stands in a phrase that only looks negative."""
    out: list[tuple[int, bool]] = []
    apparent = 0
    for i in range(len(words)):
        apparent = max(apparent, i + phrase_at(lexicon().apparent, words, i))
        out.append((i, i < apparent or _is_superlative(words, i)))
    return out


def _is_superlative(words: Sequence[str], i: int) -> bool:
    """Whether a negator says that nothing is more so: "nobody is better than", "never been more qualified than"."""
    if words[i] not in lexicon().without_equal:
        return False
    following = words[i + 1 : i + REACH]
    return "than" in following and any(_is_comparative(word) for word in following[: following.index("than")])


def _is_comparative(word: str) -> bool:
    return word in lexicon().comparatives or (word.endswith("er") and len(word) > SHORTEST_COMPARATIVE)
