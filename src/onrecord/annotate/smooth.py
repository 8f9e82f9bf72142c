"""Roles that stick together: a content is not left for one doubtful word."""

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.scores import CONTENT, CUE, DecodeOptions, Floats, Ints, Scores
from onrecord.language.words import Shape, Words

NEVER_CONTENT = -1e4
JOINING = frozenset(".,'’-&/@:_")
"""Marks that join the words on both sides where no blank is between."""


def smooth(words: Words, scores: Scores, options: DecodeOptions) -> tuple[Ints, Floats]:
    """The role of each word for each candidate, and by how much content leads there: both `[candidates, words]`.

    Entering and leaving a content cost something. This is Viterbi (1967) with the two states "content" and "anything else", which needs only the
    lead of the one over the other: the lead before a word counts at most as much as the change would cost. A content so short that the cost would
    swallow it stays as it is.
    """
    other = scores.roles[..., :CONTENT].argmax(-1)
    gain = (scores.roles[..., CONTENT] - scores.roles[..., :CONTENT].max(-1)).T.copy()
    rows, at = np.arange(len(scores.cues)), scores.cues - scores.first
    gain[at, rows], other[rows, at] = NEVER_CONTENT, CUE
    leave = _leave_costs(words, scores, options)
    lead = np.empty_like(gain)
    carried = np.zeros(len(rows), dtype=np.float32)
    for i, cost in enumerate(leave):
        carried = lead[i] = gain[i] + np.minimum(np.maximum(carried, -options.enter), cost)
    is_content = np.empty(gain.shape, dtype=bool)
    state = carried > 0
    for i in range(len(leave) - 1, 0, -1):
        is_content[i] = state
        state = lead[i - 1] > np.where(state, -options.enter, leave[i])
    is_content[0] = state
    vanished = ~is_content.any(axis=0)
    is_content[:, vanished] = gain[:, vanished] > 0
    return np.where(is_content.T, CONTENT, other), gain.T.copy()


def _leave_costs(words: Words, scores: Scores, options: DecodeOptions) -> Floats:
    """What it costs to leave the content before each word: less beside a punctuation mark, nothing between paragraphs."""
    first, last = scores.first, scores.first + scores.roles.shape[1]
    is_mark = _parts(words, first, last)
    beside = is_mark | np.concatenate(([True], is_mark[:-1]))
    costs = np.where(beside, options.leave_at_mark, options.leave)
    return np.where(words.paragraphs[first:last], 0.0, costs).astype(np.float32)


def _parts(words: Words, first: int, last: int) -> NDArray[np.bool_]:
    """True at the punctuation that parts words: not inside of one ("Velmark’s", "3.5"), nor behind an abbreviation ("Gov. Arlo")."""
    out = words.shapes[first:last] == Shape.PUNCTUATION
    amid = first + np.flatnonzero(out)
    amid = amid[(amid > 0) & (amid < len(words) - 1)]
    amid = amid[(words.starts[amid] == words.ends[amid - 1]) & (words.shapes[amid + 1] != Shape.PUNCTUATION)]
    is_before = words.ends[amid] == words.starts[amid + 1]
    goes_on = is_before | ~words.sentences[amid + 1]
    amid, is_before = amid[goes_on], is_before[goes_on]
    marks = [words.text[at] for at in words.starts[amid].tolist()]
    for i, mark, is_joined in zip(amid.tolist(), marks, is_before.tolist(), strict=True):
        out[i - first] = mark not in JOINING if is_joined else mark != "."
    return out
