"""Expectations: what somebody says will or will not happen."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from onrecord.language.times import Interval
from onrecord.model import Certainty, Polarity
from onrecord.reconcile.expectations.slices import Slice

ID_DIGITS = 16


class Direction(StrEnum):
    """Whether the holder says that it will happen or that it will not."""

    WILL = "will"
    WILL_NOT = "will not"


class Kind(StrEnum):
    """A forecast, what the holder commits itself to by promise or threat, or what is merely planned."""

    FORECAST = "forecast"
    COMMITMENT = "commitment"
    INTENTION = "intention"


@dataclass(frozen=True, slots=True)
class Horizon:
    """By or in which days it is to happen: the words, and the days that they mean. An open interval has words without a countable anchor ("soon").

    `end` of the interval is None where only the beginning is told ("from 2032").
    """

    words: Slice
    interval: Interval


@dataclass(frozen=True, slots=True)
class Reason:
    """What the holder gives as speaking for or, where `is_against`, in spite of it."""

    words: Slice
    is_against: bool = False


@dataclass(frozen=True, slots=True)
class Expectation:
    """One expectation of one holder. All slices are offsets into the telling's content, or into its cue where they say so.

    `words` tell the event, `likelihood` are the words that say how likely it is, `step` the step of ICD 203 (2015) that they fall on: a gloss,
    never a number. `probability` is set only where the holder gave a figure, and is that of the event told in the words.
    """

    id: str
    telling_id: str
    document_id: str
    speaker: str | None
    actor_id: str | None
    words: Slice
    kind: Kind
    direction: Direction
    certainty: Certainty | None
    polarity: Polarity | None
    likelihood: tuple[Slice, ...] = ()
    step: str | None = None
    probability: float | None = None
    condition: tuple[Slice, ...] = ()
    horizon: Horizon | None = None
    reasons: tuple[Reason, ...] = ()


def expectation_id(telling_id: str, words: Slice) -> str:
    """An id that comes from the telling and the place of the words alone."""
    return hashlib.sha256(f"expectation {telling_id} {words.start} {words.end}".encode()).hexdigest()[:ID_DIGITS]
