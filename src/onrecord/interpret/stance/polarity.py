"""The polarity of an attribution: what its act, its source and its cue make of the content's form."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.interpret.stance.negation import Negation, negation_lists, negation_phrases
from onrecord.language.forms import Word
from onrecord.model import Act, Polarity

ALWAYS_NEGATIVE = frozenset({Act.DENY, Act.DISPUTE, Act.REFUSE, Act.DECLINE})
OPEN_DOUBTS = frozenset({"wonder", "wonders", "wondered", "wondering", "clear", "unclear", "unsure"})
"""Cues of doubt that lean to neither side."""


@dataclass(frozen=True, slots=True)
class Side:
    """A polarity with the words that show it and the rule's name."""

    polarity: Polarity
    words: tuple[Word, ...]
    by: str


def cue_negation(cue: Sequence[Word]) -> tuple[Word, ...]:
    """The words by which a cue is negated ("do not think", "no plans", "uninterested in")."""
    hits = {k: kind for i, end, kind in negation_phrases().find(cue) for k in range(i, end)}
    known = negation_lists()
    return tuple(
        word
        for i, word in enumerate(cue)
        if hits.get(i) not in {"apparent", "double"} and word.form in known["verbal"] | known["nominal"] | known["cues"] | known["predicates"]
    )


def source_negation(source: Sequence[Word]) -> tuple[Word, ...]:
    """The word by which a source is nobody ("Neither candidate", "no expert")."""
    return tuple(source[:1]) if source and source[0].form in negation_lists()["nominal"] | {"not"} else ()


def side_of(content: Negation, cue: Sequence[Word], negated: Sequence[Word], act: Act | None) -> Side:
    """The polarity of an attribution: by its act where that settles it, else the content's form, turned by a negated cue."""
    if act in ALWAYS_NEGATIVE:
        return Side(Polarity.NEGATIVE, tuple(cue), "act")
    if act is Act.DOUBT:
        is_open = any(word.form in OPEN_DOUBTS for word in cue)
        return Side(Polarity.POSITIVE if is_open else Polarity.NEGATIVE, tuple(cue), "act")
    is_turned = len(negated) % 2 == 1
    polarity = Polarity.NEGATIVE if content.is_negative is not is_turned else Polarity.POSITIVE
    return Side(polarity, (*content.words, *negated), "negation" if content.words or negated else "main clause")
