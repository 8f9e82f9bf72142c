"""A telling made ready for comparing: all that needs its text is computed once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from onrecord.model import Act, Certainty, Polarity, SourceKind
from onrecord.reconcile.claims.pairs.deeds import Deed
from onrecord.reconcile.claims.pairs.numbers import Number

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Bag:
    """Stems with their weights by rarity, and the weights' sum."""

    weights: Mapping[str, float]
    total: float


@dataclass(frozen=True, slots=True)
class Prepared:
    """What two statements are compared by. `words` are those of the content with pronouns resolved, `around` those of the sentence.

    `context` are those of the sentences beside it too. `subject` is whom the content is about: the words of the first name in it, the speaker's where
    it speaks of "I" or only of doing. `terms` are the words of cue and content with what they count where meanings are compared. `vectors` has a row
    each for content, title and sentence, speaker, and all of speaker, cue and content.
    """

    id: str
    document_id: str
    story: str
    day: int | None
    at: int
    actor: str | None
    speaker: frozenset[str]
    kind: SourceKind | None
    act: Act | None
    certainty: Certainty | None
    polarity: Polarity | None
    words: Bag
    around: Bag
    context: Bag
    event: Bag
    told: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    quoted: frozenset[str]
    names: frozenset[str]
    subject: frozenset[str]
    head: frozenset[str]
    numbers: tuple[Number, ...]
    negations: int
    is_quoted: bool
    is_headline: bool
    length: int
    terms: Mapping[str, float]
    vectors: Vector
    deed: Deed = Deed.NONE
    answers: str | None = None


def day_number(day: str | None) -> int | None:
    """A day as a number to subtract; None where there is none or it is no date."""
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None
