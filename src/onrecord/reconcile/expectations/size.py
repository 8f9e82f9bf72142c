"""What a clause calls larger or more than what: "A is larger than B", "there is more A than B"."""

from collections.abc import Sequence

from onrecord.language.forms import Word, form_at
from onrecord.model import Span
from onrecord.reconcile.expectations.comparison import Scale
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.pair import Pair
from onrecord.reconcile.expectations.spans import end_of, has_figure, is_negated, subject_of, than_at

BE = frozenset({"is", "are", "was", "were", "be", "seems", "seem", "looks", "look", "been"})
MOST = 3
"""Words on either side of "more … than" at most: "more talk than action"."""


def larger(words: Sequence[Word], i: int) -> Pair | None:
    """As in "the harbor is larger than the town"."""
    form = words[i].form
    is_larger = form in listed("comparisons", "larger")
    if form_at(words, i + 1) != "than" or not (is_larger or form in listed("comparisons", "smaller")) or is_negated(words, i):
        return None
    subject, right = subject_of(words, i), (i + 2, end_of(words, i + 2))
    if form_at(words, i + 2) in listed("comparisons", "no_option") or has_figure(words, right) or not subject[0] < subject[1] < i:
        return None
    return Pair(Scale.SIZE, (subject, right) if is_larger else (right, subject), ((i, i + 2),))


def more_than(words: Sequence[Word], i: int) -> Pair | None:
    """As in "there is more talk than action": things on both sides, no names and no qualities."""
    before = form_at(words, i - 1)
    if words[i].form != "more" or before in {"a", "an", "the", "no", "not", "any"} or (before in BE and form_at(words, i - 2) != "there"):
        return None
    than = than_at(words, i + 1)
    if than is None or form_at(words, i + 1) in {"than", *listed("comparisons", "likely")}:
        return None
    left, right = (i + 1, than), (than + 1, end_of(words, than + 1))
    return None if any(not _is_thing(words, span) for span in (left, right)) else Pair(Scale.SIZE, (left, right), ((i, i + 1), (than, than + 1)))


def _is_thing(words: Sequence[Word], span: Span) -> bool:
    own = words[slice(*span)]
    return 0 < len(own) <= MOST and not any(w.is_title or w.form in listed("clauses", "prepositions") for w in own) and not has_figure(words, span)
