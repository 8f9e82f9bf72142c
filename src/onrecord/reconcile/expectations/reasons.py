"""What a holder gives as speaking for what it expects, or in spite of it."""

from collections.abc import Iterator, Sequence

from onrecord.language.forms import Word, form_at
from onrecord.reconcile.expectations.clauses import STOPS
from onrecord.reconcile.expectations.expectation import Reason
from onrecord.reconcile.expectations.lexicon import phrases
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.slices import Slice

SHORTEST = 2
"""Words of a reason with its opener, at least."""


def reasons_in(content: str, words: Sequence[Word]) -> tuple[Reason, ...]:
    """The reasons that stand in a sentence, each from its opener to the end of its clause."""
    out: list[Reason] = []
    last = 0
    for start, is_against in _openers(words):
        if start < last:
            continue
        last = _end(words, start)
        if last - start >= SHORTEST:
            out.append(Reason(Slice.of(content, words[start].start, words[last - 1].end), is_against))
    return tuple(out)


def _openers(words: Sequence[Word]) -> Iterator[tuple[int, bool]]:
    for i, word in enumerate(words):
        if phrases("reasons", "against").at(words, i):
            yield i, True
        elif (phrases("reasons", "for").at(words, i) and not _is_participle(words, i)) or (word.form in {"since", "as"} and _is_reason(words, i)):
            yield i, False


def _is_participle(words: Sequence[Word], i: int) -> bool:
    """Whether "given" and "due" are other words: "was given a chance", "is due to arrive"."""
    return words[i].form in {"given", "due"} and form_at(words, i - 1) in {
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "not",
        "a",
        "any",
        "the",
    }


def _is_reason(words: Sequence[Word], i: int) -> bool:
    """Whether "since" or "as" opens a clause that gives a reason: behind a comma or at the beginning, before a subject and its verb."""
    is_apart = i == 0 or words[i - 1].is_mark
    return is_apart and form_at(words, i + 1) in listed("reasons", "subjects") and any(_is_verb(w) for w in words[i + 2 : i + 7])


def _is_verb(word: Word) -> bool:
    return word.form in listed("clauses", "finite") or word.form.endswith("ed")


def _end(words: Sequence[Word], start: int) -> int:
    for i in range(start + 1, len(words)):
        if words[i].form in STOPS or words[i].form in {",", "but"}:
            return i
    return len(words)
