"""The words that say how likely it is, and a figure where the holder gave one. No figure is ever made of words."""

import re
from collections.abc import Sequence

from onrecord.language.forms import Word
from onrecord.reconcile.expectations.lexicon import phrases
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.slices import Slice

NUMBERS = {name: i for i, name in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)} | {
    "hundred": 100,
    "thousand": 1000,
    "million": 1000000,
}
PERCENT = r"(?P<percent>\d{1,3}(?:\.\d+)?)(?:\s?%|[\s-]percent|\sper\scent)"
RATIO = rf"(?P<part>\d{{1,3}}|a|{'|'.join(NUMBERS)})[\s-](?:in|out\sof)[\s-](?:a\s)?(?P<whole>\d{{1,4}}|{'|'.join(NUMBERS)})"
NOUN = r"(?:chance|chances|probability|likelihood|odds|likely|certain|sure)"
FIGURES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{PERCENT}|{RATIO})(?:\s\w{{1,12}})?\s{NOUN}\b",
        rf"\b{NOUN}\b[^.;,!?\n]{{0,80}}?\b(?:at|is|are|was|were|of|be|as)\s(?:about\s|around\s|roughly\s|only\s|just\s)?(?:{PERCENT}|{RATIO})",
    )
)
"""A figure counts beside a word of chance only: "a 30 percent rise" is none."""


def likelihood_words(content: str, words: Sequence[Word]) -> tuple[Slice, ...]:
    """The words of likelihood in a stretch, adjoining ones as one; a plain "will" or "would" where there are none."""
    marked = [*_phrases(words), *_single(words)]
    found = [_slice(content, words, a, b) for a, b in _joined(sorted(marked))]
    if found:
        return tuple(found)
    plain = next((i for i, w in enumerate(words) if w.form in listed("future", "modals") or w.form == "going"), None)
    return () if plain is None else (_slice(content, words, plain, plain + 1),)


def _slice(content: str, words: Sequence[Word], start: int, end: int) -> Slice:
    """Words as they are written: "won't" stays whole."""
    end += end < len(words) and words[end].form == "not" and words[end].start == words[end - 1].end
    return Slice(words[start].start, words[end - 1].end, content[words[start].start : words[end - 1].end])


def probability_in(text: str) -> float | None:
    """The probability that is given in figures: "a 70 percent chance", "the chance at one in ten"."""
    match = next(filter(None, (figure.search(text) for figure in FIGURES)), None)
    if match is None:
        return None
    value = float(match["percent"]) / 100 if match["percent"] else _number(match["part"]) / max(_number(match["whole"]), 1)
    return value if 0 <= value <= 1 else None


def has_likelihood(words: Sequence[Word]) -> bool:
    """Whether a word of likelihood stands here, modals aside."""
    return bool(_phrases(words)) or any(w.form in listed("likelihood", "words") for w in words)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS.get(word.lower(), 1)


def _phrases(words: Sequence[Word]) -> list[tuple[int, int]]:
    return list(phrases("likelihood", "phrases").find(words))


def _single(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Single words with what strengthens or weakens them: "very likely", "almost certainly"."""
    out: list[tuple[int, int]] = []
    for i, word in enumerate(words):
        if word.form == "may" and word.is_title and i:
            continue
        if word.form in listed("likelihood", "words") | listed("likelihood", "weak_modals"):
            start = i - (i > 0 and words[i - 1].form in listed("likelihood", "raised") and word.form in listed("likelihood", "words"))
            out.append((start, i + 1))
    return out


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
