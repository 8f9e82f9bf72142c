"""What the words that ascribe an expectation say by themselves: "expects", "promised", "plans", "doubts"."""

from collections.abc import Sequence
from enum import StrEnum

from onrecord.language.forms import Word, form_at
from onrecord.model import Act
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.slices import Slice
from onrecord.reconcile.expectations.words import words_of

BE = frozenset({"is", "are", "was", "were", "be", "been"})
NOT_NOW = frozenset({"would", "could", "might", "'d", "d", "as", "than"})
OVER = frozenset({"been", "planned", "intended", "expected", "hoped"})
"""Behind "had": what was once planned may no longer be."""
NEGATED = frozenset({"not", "never", "nobody", "no", "none", "neither", "hardly"})


class Lead(StrEnum):
    """What a cue says of a content that has no words of the future itself."""

    EXPECTS = "expecting"
    PROMISES = "promising"
    THREATENS = "threatening"
    OFFERS = "offering"
    PLANS = "planning"


def lead_of(telling: Telling) -> Lead | None:
    """The lead that the cue gives; None for a cue that does not look ahead, or only once did ("had planned", "you'd expect")."""
    cue = words_of(telling.cue)
    forms = [word.form for word in cue]
    if NOT_NOW & set(forms) or ("had" in forms and OVER & set(forms)):
        return None
    lead = next((lead for lead in Lead for form in forms if form in listed("cues", lead.value)), None)
    return Lead.EXPECTS if lead is None and telling.act is Act.PREDICT else lead


def is_opposed(telling: Telling) -> bool:
    """Whether the cue holds the content not to come: "does not expect", "doubts", "denied"; a question of doubt is asked of the cue alone."""
    forms = [word.form for word in words_of(telling.cue)]
    opposed = telling.act in {Act.DENY, Act.DISPUTE, Act.DOUBT} or bool(listed("cues", "doubting") & set(forms))
    nobody = form_at(words_of(telling.source), 0) in {"nobody", "no", "neither", "none", "few"}
    return opposed is not (bool(NEGATED & set(forms)) or nobody)


def is_passive(cue: Sequence[Word]) -> bool:
    """Whether the event itself is the cue's subject: "was planned", "are expected"."""
    forms = [word.form for word in cue]
    return bool(BE & set(forms)) and forms[-1:] != [] and forms[-1].endswith(("ed", "n"))


def cue_likelihood(cue: str) -> tuple[Slice, ...]:
    """The words of a cue that say how likely the holder finds it: "expects", "doubted"."""
    known = listed("cues", "expecting") | listed("cues", "doubting")
    return tuple(Slice(w.start, w.end, cue[w.start : w.end], in_cue=True) for w in words_of(cue) if w.form in known)
