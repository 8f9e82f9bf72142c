"""Contents without words of the future that a cue makes expectations: infinitives and nouns."""

from collections.abc import Sequence

from onrecord.language.forms import Word, form_at
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations.clauses import is_finite
from onrecord.reconcile.expectations.cue import Lead, is_passive
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.words import words_of

SHORTEST = 2
"""Words of such a content at least: "expected that" and "promised it" tell no event."""
QUESTIONS = frozenset({"whether", "if", "what", "who", "how", "why", "which"})


def is_event(telling: Telling, lead: Lead, words: Sequence[Word]) -> bool:
    """Whether the content tells an event to come under such a cue."""
    first = next((w.form for w in words if not w.is_mark), "")
    if len(words) < SHORTEST or first in QUESTIONS or words[-1].form == "?":
        return False
    if lead in {Lead.THREATENS, Lead.PROMISES} and first in listed("clauses", "prepositions") - {"to", "of"}:
        return False
    if lead is Lead.PLANS:
        return first == "to" or (first == "on" and form_at(words, 1).endswith("ing")) or is_passive(words_of(telling.cue))
    if lead is Lead.OFFERS:
        return first == "to" and bool(telling.condition)
    if first == "to" or "to" in {w.form for w in words}:
        return True
    return not any(is_finite(w) and not w.form.endswith("ed") for w in words)
