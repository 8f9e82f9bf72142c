"""Where a clause sets options against each other: which words stand before which, by which words and on what scale."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.language.forms import Word, form_at
from onrecord.model import Span
from onrecord.reconcile.expectations.comparison import Scale
from onrecord.reconcile.expectations.lexicon import phrases
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.pair import Pair
from onrecord.reconcile.expectations.preference import is_plain_cue, preference, preferred, ranking, rather
from onrecord.reconcile.expectations.size import larger, more_than
from onrecord.reconcile.expectations.spans import end_of, is_negated, subject_of, than_at, without_shared
from onrecord.reconcile.expectations.words import words_of

MORE = frozenset({"more", "less"})


def pairs_in(words: Sequence[Word], cue: str) -> Iterator[Pair]:
    """The pairs of a clause; `cue` are the words that ascribe it, which may themselves prefer."""
    for i in range(len(words)):
        for reader in (_likelihood, preference, rather, ranking, larger, more_than):
            pair = reader(words, i)
            if pair:
                yield pair
    if any(w.form in listed("comparisons", "preferring") for w in words_of(cue)[-1:]):
        pair = preferred(words, 0, (), is_plain=is_plain_cue(words_of(cue)))
        if pair:
            yield replace(pair, in_cue=True)


def comparing() -> frozenset[str]:
    """The forms at which a pair may begin; each stands in the text as it is."""
    own = (listed("comparisons", name) for name in ("likelier", "preferring", "larger", "smaller"))
    return frozenset({"rather"}).union(MORE, phrases("comparisons", "ranking").by_first, *own)


def _likelihood(words: Sequence[Word], i: int) -> Pair | None:
    """As in "A is more likely than B", "more likely to come as A than as B", "less likely to … than to …"."""
    is_one_word = words[i].form in listed("comparisons", "likelier")
    if not is_one_word and not (words[i].form in MORE and form_at(words, i + 1) in listed("comparisons", "likely")):
        return None
    behind = i + 1 if is_one_word else i + 2
    than = than_at(words, behind)
    if than is None or is_negated(words, i):
        return None
    right = (than + 1, end_of(words, than + 1))
    left, right = _parallel(words, i, (behind, than), right)
    ranks = (left, right) if words[i].form != "less" else (right, left)
    return Pair(Scale.LIKELIHOOD, ranks, ((i, behind), (than, than + 1)))


def _parallel(words: Sequence[Word], i: int, between: Span, right: Span) -> tuple[Span, Span]:
    """The two sides: what stands alike before and behind "than", else the subject and what follows "than"."""
    joint = form_at(words, right[0])
    if joint in {"to", "that", "as", "in", "by", "with", "from", "through", "on"}:
        places = [k for k in range(*between) if words[k].form == joint]
        if places:
            is_verb = joint in {"to", "that"} and between[0] in places
            at = between[0] if is_verb else places[-1]
            return without_shared(words, (at + 1, between[1]), (right[0] + 1, right[1]))
    return subject_of(words, i), right
