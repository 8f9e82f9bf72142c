"""From scores to relations: which words are a cue's source, cue and content."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.annotate.nest import Relation, settle
from onrecord.annotate.phrases import noun_prior, turning_point
from onrecord.annotate.scores import CONTENT, CUE, SHIPPED, SOURCE, DecodeOptions, Floats, Ints, Range, Scores
from onrecord.annotate.smooth import smooth
from onrecord.language.words import CLOSING, OPENING, Shape, Words

STICKS_TO_CONTENT = frozenset("\"“”«»'‘’([$#@-–—…")
"""Marks at the edge of a content that belong to it; any other punctuation there is cut off, but for a final mark."""
STICKS_TO_SOURCE = frozenset("\"“”'‘’([@#$")
FINAL_MARKS = frozenset(".?!)]%")
CLOSING_MARKS = frozenset({*CLOSING, '"'})
MARKS = frozenset({*OPENING, *CLOSING_MARKS})
FARTHEST_MARK = 3
COORDINATORS = frozenset({",", "and", "but", "or"})
DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "my", "our"})
ARTICLES = frozenset({"the", "a", "an"})
MOSTLY = 0.8
LIKELY = 0.5
NEAR = 6


def decode(words: Words, windows: Sequence[Scores], options: DecodeOptions = SHIPPED, *, known: Sequence[Relation] = ()) -> list[Relation]:
    """The relations of a text in reading order, each with its parent before it. `known` are those that are there in any case.

    Candidates without a content are dropped. A relation inside another's content is nested and must reach the nested threshold; every other must
    reach the top one.
    """
    return _with_shared_sources(words, settle([*known, *(r for scores in windows for r in _relations(words, scores, options))], options))


def _with_shared_sources(words: Words, relations: list[Relation]) -> list[Relation]:
    """Give a coordinated cue without a source that of the cue before it in the sentence ("Velmora says … | and is repeating …")."""
    out: list[Relation] = []
    for r in relations:
        siblings = (k for k in out if k.parent == r.parent and k.source and k.cue[0] < r.cue[0])
        before = [k for k in siblings if not words.sentences[k.cue[0] + 1 : r.cue[0] + 1].any()]
        is_coordinated = r.cue[0] > 0 and words.word(r.cue[0] - 1).lower() in COORDINATORS
        shares = not r.source and r.parent is None and is_coordinated and before
        out.append(replace(r, source=max(before, key=lambda k: k.cue).source) if shares else r)
    return out


def _relations(words: Words, scores: Scores, options: DecodeOptions) -> Iterator[Relation]:
    if not len(scores.cues):
        return
    labels, gains = smooth(words, scores, options)
    likely = frozenset((scores.cues[scores.top + scores.nested >= LIKELY] - scores.first).tolist())
    for row, word in enumerate(scores.cues.tolist()):
        cue = (word, scores.first + _cue_end(labels[row], gains[row], word - scores.first, likely))
        content = _content(words, labels[row], gains[row], scores, row, options.piece)
        if content:
            cue = (word, _without_determiner(words, *cue))
            total = float(scores.top[row] + scores.nested[row])
            confidence = max(total, noun_prior(words, word)) * _certainty(scores.roles[row], content, scores.first)
            source = _source(words, labels[row], scores, row)
            turns_at = turning_point(words, min(cue[0], *(a for a, _ in source)) if source else cue[0])
            yield Relation(cue, source, content, float(scores.top[row]) / total, confidence, scores.first, gains[row], turns_at)


def _cue_end(labels: Ints, gain: Floats, at: int, likely: frozenset[int]) -> int:
    """Where the cue that begins at `at` ends: before the next likely beginning of another ("denied | claims by X that …").

    The other is told, not telling: from there to the content, if it is near, all is content.
    """
    run = at + 1
    while run < len(labels) and labels[run] == CUE:
        run += 1
    end = next((i for i in range(at + 1, run) if i in likely), run)
    content = next((i for i in range(run, min(run + NEAR, len(labels))) if labels[i] == CONTENT), None)
    if end < run and content is not None:
        labels[end:content] = CONTENT
        gain[end:content] = np.maximum(gain[end:content], gain[content])
    return end


def _certainty(roles: Floats, content: tuple[Range, ...], first: int) -> float:
    """The mean probability of the content's words of being it."""
    return float(np.exp(np.concatenate([roles[a - first : b - first, CONTENT] for a, b in content])).mean())


def _runs(mask: NDArray[np.bool_]) -> list[Range]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _source(words: Words, labels: Ints, scores: Scores, row: int) -> tuple[Range, ...]:
    """The one run of source words that the scores back most: in the cue's own paragraph, if there is one, and never with a heading above."""
    roles, first = scores.roles[row], scores.first
    runs = [part for run in _runs(labels == SOURCE) for part in _by_paragraph(words, run, first)]
    if not runs:
        return ()
    runs = [run for run in runs if _is_beside(words, run, first, int(scores.cues[row]))] or runs
    runs = [run for run in runs if any(words.word(first + i).lower() not in ARTICLES for i in range(*run))]
    if not runs:
        return ()
    gain = roles[:, SOURCE] - np.delete(roles, SOURCE, axis=1).max(axis=1)
    a, b = max(runs, key=lambda r: (float(gain[r[0] : r[1]].sum()), -r[0]))
    a, b = _trim(words, first + a, first + b, keep=STICKS_TO_SOURCE)
    return ((a, _whole(words, b)),) if a < b else ()


def _content(words: Words, labels: Ints, gain: Floats, scores: Scores, row: int, piece_lead: float) -> tuple[Range, ...]:
    """The runs of content words that belong there, without the punctuation that only leads in or out."""
    first = scores.first
    runs = [part for run in _joined(words, _runs(labels == CONTENT), first) for part in _by_paragraph(words, run, first)]
    worth = [float(gain[a:b].mean()) for a, b in runs]
    most = max(worth, default=0.0)
    strong = [run for run, value in zip(runs, worth, strict=True) if value >= min(piece_lead, most)]
    kept = _near_or_quoted(words, strong, first, int(scores.cues[row]))
    trimmed = [_trim(words, first + a, first + b, keep=STICKS_TO_CONTENT) for a, b in kept]
    return _merged([_closed(words, a, _whole(words, b)) for a, b in trimmed if a < b])


def _merged(runs: list[Range]) -> tuple[Range, ...]:
    """Runs of which one was drawn out into the next are one."""
    out: list[Range] = []
    for a, b in runs:
        if out and a < out[-1][1]:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return tuple(out)


def _whole(words: Words, end: int) -> int:
    """The end moved behind an abbreviation that it would cut ("the U. | S.")."""
    while 0 < end < len(words) and words.starts[end] == words.ends[end - 1] and _abbreviates(words.word(end - 1), words.word(end)):
        end += 1
    return end


def _abbreviates(before: str, after: str) -> bool:
    return (before == "." and after.isalnum()) or (after == "." and len(before) == 1 and before.isupper())


def _without_determiner(words: Words, first: int, last: int) -> int:
    """The end of a cue without the article or possessive of what follows it ("is repeating | its")."""
    while last - first > 1 and words.word(last - 1).lower() in DETERMINERS:
        last -= 1
    return last


def _closed(words: Words, a: int, b: int) -> Range:
    """With the mark that closes a quotation begun inside, where only punctuation stands before it ("in search of a storm | .” ")."""
    marks = [words.word(i) for i in range(a, b) if words.word(i) in MARKS]
    if not _is_open(marks):
        return a, b
    for end in range(b, min(b + FARTHEST_MARK, len(words))):
        if words.word(end) in CLOSING_MARKS:
            return a, end + 1
        if words.shapes[end] != Shape.PUNCTUATION or words.paragraphs[end]:
            break
    return a, b


def _is_open(marks: list[str]) -> bool:
    """Whether the last quotation mark opens one."""
    straight = sum(mark == '"' for mark in marks)
    return bool(marks) and (marks[-1] in OPENING or (marks[-1] == '"' and straight % 2 == 1))


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


def _trim(words: Words, a: int, b: int, *, keep: frozenset[str]) -> Range:
    """Cut punctuation off both ends, but for the marks to `keep`, and for a final mark at the end."""
    if not (words.shapes[a:b] != Shape.PUNCTUATION).any():
        return a, a
    while words.shapes[a] == Shape.PUNCTUATION and words.word(a) not in keep:
        a += 1
    while words.shapes[b - 1] == Shape.PUNCTUATION and words.word(b - 1) not in keep | FINAL_MARKS:
        b -= 1
    return a, b
