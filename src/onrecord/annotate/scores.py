"""What the network says of a window, and the decoder's thresholds and costs."""

from dataclasses import dataclass
from math import exp, log
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Ints: TypeAlias = NDArray[np.int64]
Range: TypeAlias = tuple[int, int]
"""Words `[first, last)` of a text."""

TOP, NESTED = 1, 2
NONE, SOURCE, CUE, CONTENT = 0, 1, 2, 3
TOP_THRESHOLD = 0.5
"""Relation F1 on PolNeAR dev at 0.35, 0.4, 0.5, 0.55: .769, .771, .773, .772; exact contents .644, .649, .653, .656; recall falls by .02."""
NESTED_THRESHOLD = 0.55
"""Nested statements found, F1 at 0.3, 0.5, 0.6, 0.7: .712, .746, .691, .692 (annotation/dev) and .476, .432, .471, .571 (18 international ones).
On training articles with other words in them .35 to .6 differ by .005, and what four fifths of them prefer is no better on the last."""
LEAST = 1e-4
"""No network is surer than that."""
SLOPE, SHIFT = 0.883, -0.458
"""Fitted on the 2,120 top-level relations read in PolNeAR dev: the expected calibration error falls from .069 to .012, cross-validated .010."""
CANDIDATE_THRESHOLD = min(TOP_THRESHOLD, NESTED_THRESHOLD) - 0.005
"""Words below this are no candidates at all: no relation is surer than its cue, and neither threshold is lower."""
TOLD_THRESHOLD = 0.15
"""The same for words of which `phrases.noun_prior` knows more than the network."""
ENTER_COST = 0.0
LEAVE_COST = 3.0
LEAVE_COST_AT_MARK = 0.5
"""Exact contents on PolNeAR dev at leave costs 0, 2, 3, 4, 5: .639, .645, .650, .649, .648; costs at marks from 0.2 to 1 differ by .001.
On training articles with other words in them (docs/concepts/tagger.md) 2 is better by .002, on international development ones worse by .02."""
PIECE_LEAD = 0.8
"""Exact contents at 0.5, 0.8, 1: .652, .653, .653."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The words of one window that may be the first of a cue, and the role of every word of the window for each.

    `cues` `[candidates]` are word indices of the text; `top` and `nested` `[candidates]` the probabilities of both classes; `roles`
    `[candidates, words, 4]` log-probabilities, whose first row of words is word `first` of the text.
    """

    first: int
    cues: Ints
    top: Floats
    nested: Floats
    roles: Floats


@dataclass(frozen=True, slots=True)
class DecodeOptions:
    """Thresholds and costs of the decoder; the defaults are the shipped ones.

    - `top`, `nested`: the least confidence of a relation of either kind.
    - `enter`, `leave`, `leave_at_mark`: log-odds that it costs to begin a content, and to end it amid words or beside a punctuation mark.
    - `piece`: the mean log-odds a word that every further piece of a content must bring.
    """

    top: float = TOP_THRESHOLD
    nested: float = NESTED_THRESHOLD
    enter: float = ENTER_COST
    leave: float = LEAVE_COST
    leave_at_mark: float = LEAVE_COST_AT_MARK
    piece: float = PIECE_LEAD


def calibrated(confidence: float) -> float:
    """How often a relation of which the network is so sure is right: Platt's (1999) map, from 0..1 to 0..1, which keeps the order."""
    odds = log(max(confidence, LEAST) / max(1 - confidence, LEAST))
    return 1 / (1 + exp(-(SLOPE * odds + SHIFT)))


SHIPPED = DecodeOptions()
