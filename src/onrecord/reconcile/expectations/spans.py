"""Spans of words that a comparison is made of: the subject, what stands behind "than", and where a list of options ends."""

from collections.abc import Sequence

from onrecord.language.forms import Word, form_at
from onrecord.model import Span
from onrecord.reconcile.expectations.clauses import STOPS, is_finite
from onrecord.reconcile.expectations.lexicon import words as listed

LONGEST = 30
"""Words between "more likely" and its "than", and of a list, at most."""


def has_figure(words: Sequence[Word], span: Span) -> bool:
    """Whether a number stands there: "more than 100" compares no options."""
    return any(w.form[0].isdigit() for w in words[slice(*span)])


def than_at(words: Sequence[Word], start: int) -> int | None:
    """The "than" that names an option; None where it names none ("than ever") or a clause follows."""
    for k in range(start, min(len(words), start + LONGEST)):
        if words[k].form in STOPS:
            return None
        if words[k].form == "than":
            first = form_at(words, k + 1)
            is_that = first == "that" and any(w.form == "that" for w in words[start:k])
            is_clause = any(is_finite(w) for w in words[k + 1 : end_of(words, k + 1)])
            return None if (first in listed("comparisons", "no_option") or is_clause) and not is_that and not _is_parallel_in(words, start, k) else k
    return None


def _is_parallel_in(words: Sequence[Word], start: int, than: int) -> bool:
    """Whether "in" or "at" stands on both sides: "in May than in June"."""
    first = form_at(words, than + 1)
    return first in {"in", "at"} and any(w.form == first for w in words[start:than])


def end_of(words: Sequence[Word], start: int) -> int:
    """Behind the last word of the options that begin at `start`: a list goes over its commas, and ends before a clause."""
    for k in range(start, len(words)):
        form = words[k].form
        if form in STOPS or (k > start and form in listed("comparisons", "ends")):
            return k
        if form == "," and not _goes_on(words, k):
            return k
    return len(words)


def _goes_on(words: Sequence[Word], comma: int) -> bool:
    """Whether a list goes on behind a comma: "and" or "or" joins its last part before a clause begins."""
    for k in range(comma + 1, min(len(words), comma + LONGEST)):
        if words[k].form in {"and", "or"}:
            return True
        if words[k].form in STOPS | listed("comparisons", "ends") or is_finite(words[k]):
            return False
    return False


def subject_of(words: Sequence[Word], i: int) -> Span:
    """The subject of a clause whose verb group ends right before word `i`."""
    end = i
    while end and words[end - 1].form in listed("comparisons", "groups"):
        end -= 1
    start = 0
    for k in range(end - 1, -1, -1):
        if words[k].form in STOPS or words[k].form in {"that", "because", "if"} or is_finite(words[k]):
            start = k + 1
            break
    while start < end and words[start].form in {",", "and", "but", "so", "anything"}:
        start += 1
    return start, end


def is_negated(words: Sequence[Word], i: int) -> bool:
    """Whether "not" stands right before word `i`."""
    return any(form_at(words, k) in {"not", "never", "no", "hardly"} for k in range(max(0, i - 3), i))


def without_shared(words: Sequence[Word], left: Span, right: Span) -> tuple[Span, Span]:
    """As in "Send food than send jets": without the words that both begin with."""
    shared = 0
    while left[0] + shared + 1 < left[1] and right[0] + shared + 1 < right[1] and words[left[0] + shared].form == words[right[0] + shared].form:
        shared += 1
    return (left[0] + shared, left[1]), (right[0] + shared, right[1])
