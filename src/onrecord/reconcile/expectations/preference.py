"""What a clause prefers to what: "prefers A to B", "would rather A than B", "the first choice is A, followed by B"."""

from collections.abc import Sequence

from onrecord.language.forms import Word, form_at
from onrecord.model import Span
from onrecord.reconcile.expectations.clauses import STOPS
from onrecord.reconcile.expectations.comparison import Scale
from onrecord.reconcile.expectations.lexicon import phrases
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.pair import Pair
from onrecord.reconcile.expectations.spans import LONGEST, end_of, is_negated, than_at, without_shared

BE = frozenset({"is", "are", "was", "were", "be"})
TURNS = frozenset({"win", "wins", "won", "winning", "turn", "turned", "take", "took", "taken", "hand", "handed", "go", "went"})
"""With "over" these are one verb: "win over voters"."""
TIMES = frozenset({"next", "past", "last", "coming", "years"})


def preference(words: Sequence[Word], i: int) -> Pair | None:
    """As in "Prefer A to B", "favor A over B"."""
    if words[i].form not in listed("comparisons", "preferring") or is_negated(words, i) or form_at(words, i - 1) in BE:
        return None
    return preferred(words, i + 1, ((i, i + 1),), is_plain=is_plain_cue(words[i : i + 1]))


def is_plain_cue(words: Sequence[Word]) -> bool:
    """Whether a verb of preferring itself is there, behind which "to" joins what is put second."""
    return any(w.form in listed("comparisons", "plainly_preferring") for w in words)


def preferred(words: Sequence[Word], start: int, relation: tuple[Span, ...], *, is_plain: bool) -> Pair | None:
    """What stands before and behind "over", "rather than", "instead of"; behind a verb of preferring "to" as well."""
    for k in range(start + 1, len(words) - 1):
        if words[k].form in STOPS | listed("comparisons", "ends") | {"than"} and form_at(words, k - 1) != "rather":
            return None
        length = _joint(words, start, k, is_plain=is_plain)
        if length and k + length < len(words) and not words[k + length].form[0].isdigit():
            return Pair(Scale.PREFERENCE, ((start, k), (k + length, _right_end(words, k + length))), (*relation, (k, k + length)))
    return None


def _right_end(words: Sequence[Word], start: int) -> int:
    """Behind what is put second: before the verb that all of it is the subject of."""
    end = end_of(words, start)
    return next((k for k in range(start + 1, end) if words[k].form in listed("clauses", "finite")), end)


def _joint(words: Sequence[Word], start: int, k: int, *, is_plain: bool) -> int:
    """How many words join what is preferred to what it is preferred to; 0 where none do."""
    form, after = words[k].form, form_at(words, k + 1)
    if (form, after) in {("rather", "than"), ("instead", "of")}:
        return 2
    if form == "over":
        return int(form_at(words, k - 1) not in TURNS and not (after in {"the", "time"} and form_at(words, k + 2) in TIMES))
    return int(form == "to" and is_plain and _is_noun(words, start))


def _is_noun(words: Sequence[Word], start: int) -> bool:
    """Whether what is preferred is a thing: "prefers talks to sanctions", not "prefers to wait" nor "prefer the next president to act"."""
    return form_at(words, start) != "to" and form_at(words, start) not in listed("comparisons", "determiners")


def rather(words: Sequence[Word], i: int) -> Pair | None:
    """As in "Would rather A than B"."""
    if (
        words[i].form != "rather"
        or form_at(words, i + 1) in {"than", "a", "an"}
        or form_at(words, i - 1) not in {"would", "'d", "will", "much", "should"}
    ):
        return None
    than = than_at(words, i + 1)
    if than is None:
        return None
    left, right = without_shared(words, (i + 1, than), (than + 1, end_of(words, than + 1)))
    return Pair(Scale.PREFERENCE, (left, right), ((i, i + 1), (than, than + 1)))


def ranking(words: Sequence[Word], i: int) -> Pair | None:
    """As in "The first choice is A, followed by B and then C"."""
    length = phrases("comparisons", "ranking").at(words, i)
    be = next((k for k in range(i + length, min(len(words), i + length + LONGEST)) if words[k].form in BE), None) if length else None
    followed = next((k for k in range(be or 0, len(words) - 1) if (words[k].form, words[k + 1].form) == ("followed", "by")), None)
    if be is None or followed is None:
        return None
    end = end_of(words, followed + 2)
    then = [k for k in range(followed + 2, end) if words[k].form == "then" or (words[k].form == "followed" and form_at(words, k + 1) == "by")]
    starts = [be + 1, followed + 2, *(k + 1 + (words[k].form == "followed") for k in then)]
    stops = [followed, *then, end]
    return Pair(Scale.PREFERENCE, tuple(zip(starts, stops, strict=True)), ((i, i + length), (followed, followed + 2)))
