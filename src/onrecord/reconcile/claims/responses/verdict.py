"""What a content says of what another holds: that it is false, that it is absurd, that its source has no part in it."""

from collections.abc import Iterator, Sequence

from onrecord.reconcile.claims.responses.lexicon import lexicon
from onrecord.reconcile.claims.responses.response import Guess, Kind
from onrecord.reconcile.claims.sides.signed import SENTENCE_ENDS, negatives_of

MOST_SENTENCES = 6
"""Sentences of a content that are looked through."""
BARE_WORDS = 8
"""Words of a sentence that is no more than its verdict: "A lie from start to end"."""
REACH = 12
"""Words within which a verdict stands behind what it is said of."""
POINTING = frozenset({"that", "this", "it", "these", "those", "all"})
BEING = frozenset({"is", "was", "are", "were", "has", "will", "would", "'s", "remains", "sounds", "seems", "amounts", "looks"})
CLOSED = frozenset({"it's", "that's"})
AFTER = frozenset([",", "—", "–", "and", "or", "about", "because", "from", "in", "but", "on", "as", "for", "of", "by", "with", "nor", "who", "which"])
"""What may stand behind a verdict, which is no attribute of a noun: "bogus figures" calls nothing bogus that somebody claims."""
WHOEVER = frozenset({("those", "who"), ("anyone", "who"), ("anybody", "who"), ("people", "who")})
DETERMINERS = frozenset({"this", "that", "the", "these", "those", "such"})


def verdict(content: Sequence[str]) -> Guess | None:
    """The first verdict of a content on a claim or on "that"; None where it gives none."""
    for sentence in _sentences(content):
        found = _on_a_claim(sentence) or _no_part(sentence) or _on_a_plan(sentence)
        if found:
            return found
    return None


def _on_a_claim(sentence: Sequence[str]) -> Guess | None:
    """It is called false, or absurd."""
    for kind, words in ((Kind.DENY, lexicon().falsity), (Kind.DISMISS, lexicon().rejected)):
        found = words.first(sentence)
        at = _place(sentence, found)
        is_said = bool(found) and _is_predicate(sentence, at, at + len(found.split())) and not negatives_of(sentence[max(0, at - 3) : at])
        is_said = is_said and not lexicon().spreading.first(sentence[max(0, at - 1) : at])
        if is_said and _is_of_a_claim(sentence, at):
            return Guess(kind, f"“{found}” is said of it", is_sure=False, is_pointing=_is_pointing(sentence) or _opens_with_claim(sentence))
    return None


def _no_part(sentence: Sequence[str]) -> Guess | None:
    """Somebody has nothing to do with it."""
    found = lexicon().no_part.first(sentence[: 2 * REACH])
    return Guess(Kind.DENY, f"“{found}”", is_sure=False) if found else None


def _on_a_plan(sentence: Sequence[str]) -> Guess | None:
    """What was announced changes nothing: the sentence opens with "this announcement" and is negative."""
    noun = lexicon().plans.first(sentence[1:2])
    if noun and sentence[0] in DETERMINERS and (negative := negatives_of(sentence[: 2 * REACH])):
        return Guess(Kind.DISMISS, f"“{noun} … {negative[0]}”", is_sure=False, is_pointing=True)
    return None


def _is_of_a_claim(sentence: Sequence[str], at: int) -> bool:
    """Whether the word at a place is said of a claim: the sentence is short, or opens with a claim's noun or a pronoun shortly before."""
    if sum(word[0].isalnum() for word in sentence) <= BARE_WORDS:
        return True
    return at <= REACH * (1 + (tuple(sentence[:2]) in WHOEVER)) and (
        _is_pointing(sentence) or bool(lexicon().claims.first(sentence[:at]) or lexicon().plans.first(sentence[:at]))
    )


def _is_pointing(sentence: Sequence[str]) -> bool:
    """Whether a sentence opens with "that is", "it's", "those who say so" or the like."""
    if tuple(sentence[:2]) in WHOEVER:
        return True
    return any(word in CLOSED or (word in POINTING and sentence[i + 1] in BEING) for i, word in enumerate(sentence[:2]) if i + 1 < len(sentence))


def _opens_with_claim(sentence: Sequence[str]) -> bool:
    """Whether it opens with "the story", "the ministry's figure"."""
    return sentence[0] in DETERMINERS and bool(lexicon().claims.first(sentence[1:4]))


def _is_predicate(sentence: Sequence[str], at: int, end: int) -> bool:
    """Whether what stands there stands for itself, before no noun and no clause: "a stunt", "a stunt that nobody believes"."""
    while end < len(sentence) and lexicon().rejected.first(sentence[end : end + 1]):
        end += 1
    is_noun = "a" in sentence[max(0, at - 2) : at] or "an" in sentence[max(0, at - 2) : at]
    return end >= len(sentence) or sentence[end] in AFTER or (is_noun and sentence[end] == "that")


def _place(words: Sequence[str], found: str) -> int:
    """Where a word or a phrase stands first."""
    parts = found.split()
    return next((i for i in range(len(words)) if list(words[i : i + len(parts)]) == parts), 0)


def _sentences(words: Sequence[str]) -> Iterator[list[str]]:
    """The first sentences."""
    sentence: list[str] = []
    left = MOST_SENTENCES
    for word in words:
        if word not in SENTENCE_ENDS:
            sentence.append(word)
        elif sentence and left:
            yield sentence
            sentence, left = [], left - 1
    if sentence and left:
        yield sentence
