"""Whether an event is said to come or not to come."""

from collections.abc import Sequence

from onrecord.language.forms import Word, form_at
from onrecord.reconcile.expectations.clauses import STOPS
from onrecord.reconcile.expectations.expectation import Direction
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.sight import Unit

BEHIND = 4
"""Words behind a marker in which "not" is the clause's own: "will almost certainly not"."""
HARD = frozenset({"hard", "difficult", "out"})
"""Words of a marker that negate: "hard to imagine", "out of the question"."""


def direction_of(unit: Unit, *, is_opposed: bool) -> Direction:
    """Of the clause of a unit; `is_opposed` where the cue holds against it."""
    words, marker = unit.words, (unit.marker.start, unit.marker.end)
    negations = sum(_is_negation(words, i) for i in range(unit.main, min(marker[1] + BEHIND, unit.end)) if _is_near(words, i, marker))
    negations += bool(HARD & {w.form for w in words[slice(*marker)]})
    return Direction.WILL_NOT if (negations % 2 == 1) is not is_opposed else Direction.WILL


def _is_near(words: Sequence[Word], i: int, marker: tuple[int, int]) -> bool:
    """Whether word `i` stands before the marker, in it, or behind it in its verb group."""
    if i < marker[0] and form_at(words, marker[0] - 1) in {"and", "or"}:
        return False
    if i < marker[1]:
        return not any(word.form in STOPS or word.form == "," or word.form in listed("future", "modals") for word in words[i : marker[0]])
    between = words[marker[1] : i]
    return all(w.form in listed("clauses", "adverbs") | {"be", ","} or w.form.endswith("ly") for w in between)


def _is_negation(words: Sequence[Word], i: int) -> bool:
    form, after = words[i].form, form_at(words, i + 1)
    if form not in listed("clauses", "negations"):
        return False
    if form == "not" and after in {"only", "just", "merely", "to", "unlikely", "improbable", "impossible", "unthinkable", "inconceivable"}:
        return after not in {"only", "just", "merely", "to"}
    if form == "nor" and any(w.form == "neither" for w in words[:i]):
        return False
    return not (form == "no" and (after in {"doubt", "later", "longer", "more", "less", "fewer", "matter", "one's"} and after != "longer"))
