"""Whether two documents are copies of one written story, with the reasons in words.

Two conditions, both on the shorter document: most of its sentences stand in the other one, and so do enough of those that the reporter wrote.
The first is the definition of a copy; the second keeps apart reports that share what people said and nothing else. Texts published long after
each other must be nearly the same: offices write about their calls and meetings in the same sentences time and again. Credit and byline are said
among the reasons and decide nothing: on the pairs for tuning they told no copy from any other pair that the two conditions did not.
"""

from dataclasses import dataclass
from datetime import date

from onrecord.reconcile.copies.fingerprint import Fingerprint
from onrecord.reconcile.copies.measures import Measures, measure

MOST_SENTENCES = 0.5
"""The share that has to be exceeded: "most" of the definition, not tuned."""
OWN_SENTENCES = 0.3
"""Share of the sentences in the reporter's own words that must be found. On the pairs for tuning that pass the first condition the other reports
have 0.14 at most and the copies 0.33 at least; the upper end of the gap, for precision."""
FEWEST_OWN = 2
"""So many sentences in the reporter's own words must be found, where there are as many."""
LONG_AFTER_DAYS = 14
SHORT_WORDS, SHORT_AFTER_DAYS = 100, 3
"""A text of fewer words has so few sentences that two formulas are most of them."""
NEARLY_ALL = 0.85
"""Share of sentences asked of texts that were published more than so many days apart. Of 4,095 pairs of official documents of 2014 to 2022 four
are called copies without this rule, short accounts of calls 8 days apart and more that share 60 to 80 %, and none with it."""
SAME_TEXT = 0.95
"""Containment from which two texts of nearly one length are the same text, though they consist of quotations only."""
SAME_LENGTH = 0.8
COMPARABLE = 20
"""Words; of a shorter text nothing can be said."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents set side by side; `a` is the smaller id. Measures are of `shorter`, the document of fewer words, ties by id."""

    a: str
    b: str
    is_copy: bool
    reasons: tuple[str, ...]
    shorter: str
    measures: Measures
    same_credit: bool
    same_byline: bool
    days_apart: int | None

    @property
    def strength(self) -> float:
        """How much of the shorter document is shared, from 0 to 1: what groups are joined in the order of."""
        return self.measures.sentence_share


def compare(one: Fingerprint, other: Fingerprint) -> Comparison:
    """Set two documents side by side; the order of the two makes no difference."""
    shorter, longer = sorted((one, other), key=lambda f: (f.words, f.id))
    found = measure(shorter, longer)
    days = _days_apart(one.published, other.published)
    long_after = SHORT_AFTER_DAYS if shorter.words < SHORT_WORDS else LONG_AFTER_DAYS
    most = MOST_SENTENCES if days is None or days <= long_after else NEARLY_ALL
    same_text = found.containment >= SAME_TEXT and shorter.words >= SAME_LENGTH * longer.words
    a, b = sorted((one.id, other.id))
    return Comparison(
        a=a,
        b=b,
        is_copy=shorter.words >= COMPARABLE and (same_text or _shares_story(found, most)),
        reasons=_reasons(found, shorter, longer, days),
        shorter=shorter.id,
        measures=found,
        same_credit=_same(_origin(one), _origin(other)),
        same_byline=_same(one.byline, other.byline),
        days_apart=days,
    )


def _shares_story(found: Measures, most: float) -> bool:
    """Whether more than `most` of the sentences are shared, and enough of the reporter's own."""
    own = found.told_share >= OWN_SENTENCES and found.told_found >= min(FEWEST_OWN, found.told)
    return found.sentence_share > most and own


def _reasons(found: Measures, shorter: Fingerprint, longer: Fingerprint, days: int | None) -> tuple[str, ...]:
    """What speaks for and against, in words."""
    facts = [
        f"{found.sentence_share:.0%} of the shorter one's sentences stand in the other",
        f"{found.told_found} of its {found.told} sentences in the reporter's own words do",
    ]
    if shorter.words < COMPARABLE:
        facts = [f"the shorter one has {shorter.words} words, too few to compare"]
    if _same(_origin(shorter), _origin(longer)):
        facts.append(f"both come from {_origin(shorter)}")
    if _same(shorter.byline, longer.byline):
        facts.append(f"both are by {shorter.byline}")
    if days is not None:
        facts.append("published on the same day" if days == 0 else f"published {days} day{'s' if days > 1 else ''} apart")
    return tuple(facts)


def _origin(of: Fingerprint) -> str | None:
    """Whom a document credits, or else its publisher."""
    return of.credit or of.publisher


def _same(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one.casefold() == other.casefold()


def _days_apart(one: str | None, other: str | None) -> int | None:
    """Days between two ISO 8601 dates; None where one is missing or only a year or a month."""
    try:
        return abs((date.fromisoformat((one or "")[:10]) - date.fromisoformat((other or "")[:10])).days)
    except ValueError:
        return None
