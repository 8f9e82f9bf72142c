"""From the roles of words to spans: the one run that is a cue's source, and the runs that are its content."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.edges import STICKS_TO_CONTENT, STICKS_TO_SOURCE, closed, trim, whole, whole_name
from onrecord.annotate.scores import CONTENT, SOURCE, Floats, Ints, Range, Scores
from onrecord.language.words import Shape, Words

ARTICLES = frozenset({"the", "a", "an"})
MOSTLY = 0.8


def source_of(words: Words, labels: Ints, scores: Scores, row: int) -> tuple[Range, ...]:
    """The run of source words with the surest of them: in the cue's own paragraph, if there is one, and never with a heading above."""
    roles, first = scores.roles[row], scores.first
    runs = [part for run in _runs(labels == SOURCE) for part in _by_paragraph(words, run, first)]
    if not runs:
        return ()
    runs = [run for run in runs if _is_beside(words, run, first, int(scores.cues[row]))] or runs
    runs = [run for run in runs if any(words.word(first + i).lower() not in ARTICLES for i in range(*run))]
    if not runs:
        return ()
    gain = roles[:, SOURCE] - np.delete(roles, SOURCE, axis=1).max(axis=1)
    a, b = max(runs, key=lambda r: (float(gain[r[0] : r[1]].max()), -r[0]))
    a, b = trim(words, first + a, first + b, keep=STICKS_TO_SOURCE)
    return ((a, whole_name(words, a, whole(words, b))),) if a < b else ()


def content_of(words: Words, labels: Ints, gain: Floats, scores: Scores, row: int, piece_lead: float) -> tuple[Range, ...]:
    """The runs of content words that belong there, without the punctuation that only leads in or out."""
    first = scores.first
    runs = [part for run in _joined(words, _runs(labels == CONTENT), first) for part in _by_paragraph(words, run, first)]
    worth = [float(gain[a:b].mean()) for a, b in runs]
    most = max(worth, default=0.0)
    strong = [run for run, value in zip(runs, worth, strict=True) if value >= min(piece_lead, most)]
    kept = _near_or_quoted(words, strong, first, int(scores.cues[row]))
    trimmed = [trim(words, first + a, first + b, keep=STICKS_TO_CONTENT) for a, b in kept]
    return _merged([closed(words, a, whole(words, b)) for a, b in trimmed if a < b])


def _runs(mask: NDArray[np.bool_]) -> list[Range]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _merged(runs: list[Range]) -> tuple[Range, ...]:
    """Runs of which one was drawn out into the next are one."""
    out: list[Range] = []
    for a, b in runs:
        if out and a < out[-1][1]:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return tuple(out)


def _joined(words: Words, runs: list[Range], first: int) -> list[Range]:
    """Runs joined over lone punctuation."""
    out: list[Range] = []
    for a, b in runs:
        if out and a - out[-1][1] <= 1 and words.shapes[first + out[-1][1]] == Shape.PUNCTUATION:
            out[-1] = (out[-1][0], b)
        else:
            out.append((a, b))
    return out


def _by_paragraph(words: Words, run: Range, first: int) -> list[Range]:
    a, b = run
    cuts = [a, *(a + 1 + np.flatnonzero(words.paragraphs[first + a + 1 : first + b])).tolist(), b]
    return list(pairwise(cuts))


def _is_beside(words: Words, run: Range, first: int, cue: int) -> bool:
    """Whether no paragraph begins between the run and the cue."""
    a, b = sorted((first + run[0], cue))
    return not words.paragraphs[a + 1 : b + 1].any()


def _near_or_quoted(words: Words, runs: list[Range], first: int, cue: int) -> list[Range]:
    """Without the runs of other paragraphs that are not quotations, where the cue's own paragraph has one.

    So it is in all but 12 of 4,886 attributions that were counted in PolNeAR's training articles.
    """
    own = [run for run in runs if _is_beside(words, run, first, cue)]
    return [run for run in runs if run in own or words.quoted[first + run[0] : first + run[1]].mean() > MOSTLY] if own else runs
