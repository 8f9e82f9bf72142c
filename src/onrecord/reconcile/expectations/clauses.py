"""Where clauses of a sentence begin and end, told by their first words; no parser is run."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.language.forms import Word, form_at
from onrecord.reconcile.expectations.lexicon import words as listed

STOPS = frozenset(";:.?!—–―()…")
OWN = 4
"""Words before a verb within which its subject stands."""
JOINERS = frozenset({"and", "or"})
"""A verb right behind one has its subject in the clause before: "items that cost little and could be spared"."""
LONGEST_FRONTED = 40
"""Words within which a clause or phrase before the main clause ends with its comma."""


def units(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that "but" or a semicolon sets apart: first word, behind the last."""
    cuts = [i for i, word in enumerate(words) if word.form == ";" or (word.form == "but" and i) or _joins_clauses(words, i)]
    for a, b in pairwise([-1, *cuts, len(words)]):
        if b > a + 1:
            yield a + 1, b


def _joins_clauses(words: Sequence[Word], i: int) -> bool:
    """Whether ", and" stands between two clauses that each speak of the future, the second with a subject of its own."""
    if words[i].form != "and" or form_at(words, i - 1) != "," or form_at(words, i + 1) in listed("future", "modals") | listed("clauses", "adverbs"):
        return False
    modals = listed("future", "modals")
    behind = (k for k in range(i + 1, len(words)) if words[k].form in modals)
    return any(w.form in modals for w in words[:i]) and any(form_at(words, k - 1) not in JOINERS for k in behind)


def is_finite(word: Word) -> bool:
    """Whether the form is, or is likely to be, a finite verb."""
    return word.form in listed("clauses", "finite") or (word.form.endswith("ed") and len(word.form) > len("need") and word.form != "indeed")


def is_told(words: Sequence[Word], start: int, i: int) -> bool:
    """Whether the clause of word `i` is told by the speaker: a main clause, what is held, a reason, or an added remark (", which …").

    Looks back from the word to what opens its clause; a clause that has its verb already is passed over.
    """
    for k in range(i - 1, start - 1, -1):
        form = words[k].form
        if form in STOPS or form == ",":
            return True
        if form in {"if", "whether"}:
            return False
        if form == "that" and form_at(words, k - 1) not in listed("clauses", "prepositions"):
            return _is_held(words, start, k) or any(is_finite(w) for w in words[k + 1 : i])
        if form in listed("clauses", "telling") and not _is_mine(words, k):
            return False
        if form == "idea" and form_at(words, k - 1) == "no":
            return False
        if form in listed("clauses", "subordinators") and not (form == "as" and form_at(words, k - 1) == "such"):
            is_remark = form in listed("clauses", "relatives") and form_at(words, k - 1) == ","
            return is_remark or any(is_finite(w) for w in words[k + 1 : i])
    return True


def _is_mine(words: Sequence[Word], verb: int) -> bool:
    """Whether the speaker's own telling or holding is told: "I think", "we do not believe"."""
    return any(w.form in {"i", "we"} for w in words[max(0, verb - OWN) : verb]) or verb == 0


def _is_held(words: Sequence[Word], start: int, that: int) -> bool:
    """Whether "that" opens what is held, and does not describe a noun."""
    before = form_at(words, that - 1) if that > start else ""
    return not before or words[that - 1].is_mark or before in listed("clauses", "before_that") | {"and", "or", "but"}


def main_start(words: Sequence[Word], start: int, marker: int) -> int:
    """Where the main clause begins: behind openers, and behind a clause or phrase that ends with a comma before it."""
    i = start
    while i < marker and (words[i].is_mark or words[i].form in listed("clauses", "openers")) and not _is_subject_that(words, i):
        i += 1
    if words[i].form in listed("clauses", "fronted"):
        for k in range(min(marker, i + LONGEST_FRONTED), i, -1):
            if words[k].form == ",":
                return k + 1
    return i


def _is_subject_that(words: Sequence[Word], i: int) -> bool:
    return words[i].form == "that" and form_at(words, i + 1) in listed("future", "modals") | {"is", "was"}
