"""What the network says of a window, and the decoder's thresholds and costs."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Ints: TypeAlias = NDArray[np.int64]
Range: TypeAlias = tuple[int, int]
"""Words `[first, last)` of a text."""

TOP, NESTED = 1, 2
NONE, SOURCE, CUE, CONTENT = 0, 1, 2, 3
TOP_THRESHOLD = 0.40
NESTED_THRESHOLD = 0.40
CANDIDATE_THRESHOLD = 0.30
"""Words below this are no candidates at all, so both thresholds above must be at least this."""
ENTER_COST = 0.0
LEAVE_COST = 2.0
LEAVE_COST_AT_MARK = 0.5
PIECE_COST = 2.0


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
    - `piece`: log-odds that every further piece of a content must bring.
    """

    top: float = TOP_THRESHOLD
    nested: float = NESTED_THRESHOLD
    enter: float = ENTER_COST
    leave: float = LEAVE_COST
    leave_at_mark: float = LEAVE_COST_AT_MARK
    piece: float = PIECE_COST


SHIPPED = DecodeOptions()
