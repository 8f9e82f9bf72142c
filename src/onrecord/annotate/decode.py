"""From scores to relations: which words are a cue's source, cue and content."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from onrecord.annotate.beyond import beyond
from onrecord.annotate.edges import without_determiner
from onrecord.annotate.nest import Relation, settle, without
from onrecord.annotate.passives import Parts, told_of
from onrecord.annotate.phrases import (
    ADDRESSING,
    before_that,
    is_behind_fronted,
    noun_prior,
    pronoun_before,
    turning_point,
)
from onrecord.annotate.scores import CONTENT, CUE, SHIPPED, DecodeOptions, Floats, Ints, Range, Scores
from onrecord.annotate.smooth import smooth
from onrecord.annotate.spans import content_of, source_of
from onrecord.annotate.subjects import left_out
from onrecord.language.words import Words

LEADING = frozenset(
    {"again", "also", "already", "always", "even", "ever", "just", "later", "long", "never", "now", "often", "only", "since", "soon", "still", "then"}
)
"""Adverbs that lead in a cue and are none alone: where the network hesitates between "also says" and "says", both are one."""
QUOTED_SPEAKERS = frozenset({"i", "we", "you"})
LIKELY = 0.5
NEAR = 6


def decode(words: Words, windows: Sequence[Scores], options: DecodeOptions = SHIPPED, *, known: Sequence[Relation] = ()) -> list[Relation]:
    """The relations of a text in reading order, each with its parent before it. `known` are those that are there in any case.

    Candidates without a content are dropped. A relation inside another's content is nested and must reach the nested threshold; every other must
    reach the top one.
    """
    settled = settle([*known, *(r for scores in windows for r in _relations(words, scores, options))], options)
    return _with_sources(words, without([r.parent is None and _is_of_a_quoted(words, r) for r in settled], settled))


def _is_of_a_quoted(words: Words, r: Relation) -> bool:
    """Whether somebody who is quoted tells it ("I think …") in a quotation that was not found to be anybody's: nobody could say whose "I" that is.

    Of the relations read so in a third of PolNeAR's training articles none of 40 is marked.
    """
    return bool(words.quoted[r.cue[0]]) and len(r.source) == 1 and words.word(r.source[0][0]).lower() in QUOTED_SPEAKERS


def _with_sources(words: Words, relations: list[Relation]) -> list[Relation]:
    """Give top-level cues without a source the one that their sentence tells."""
    out: list[Relation] = []
    for r in relations:
        out.append(r if r.source or r.parent is not None else replace(r, source=left_out(words, r, out, relations)))
    return out


def _relations(words: Words, scores: Scores, options: DecodeOptions) -> Iterator[Relation]:
    if not len(scores.cues):
        return
    labels, gains = smooth(words, scores, options)
    likely = frozenset((scores.cues[scores.top + scores.nested >= LIKELY] - scores.first).tolist())
    for row, word in enumerate(scores.cues.tolist()):
        cue = (word, scores.first + _cue_end(words, scores.first, labels[row], gains[row], word - scores.first, likely))
        content = content_of(words, labels[row], gains[row], scores, row, options.piece)
        if content:
            cue = (word, without_determiner(words, *cue))
            total = float(scores.top[row] + scores.nested[row])
            confidence = max(total, noun_prior(words, word)) * _certainty(scores.roles[row], content, scores.first)
            source = source_of(words, labels[row], scores, row)
            if is_behind_fronted(words, source, cue, content):
                continue
            turns_at = turning_point(words, min(cue[0], *(a for a, _ in source)) if source else cue[0])
            pronoun = pronoun_before(words, source, cue, content)
            if pronoun is not None:
                content = ((pronoun, pronoun + 1), *content)
            parts = _parted(words, source, cue, content)
            whole = beyond(words, parts.content, scores.first, scores.first + labels.shape[1])
            source, cue, content = told_of(words, parts._replace(content=whole))
            yield Relation(cue, source, content, float(scores.top[row]) / total, confidence, scores.first, gains[row], turns_at)


def _parted(words: Words, source: tuple[Range, ...], cue: Range, content: tuple[Range, ...]) -> Parts:
    """Source and content without who is told ("told the island | that …"), and with who tells behind a noun ("claims by | Velmora | that …").

    In PolNeAR's training articles 176 contents behind such verbs begin with "that" and 4 with who is told.
    """
    verb = words.word(cue[1] - 1).lower()
    before = before_that(words, cue, content) if verb in ADDRESSING or (verb == "by" and not source) else None
    if before is None:
        return Parts(source, cue, content)
    return Parts((before,) if verb == "by" else source, cue, ((before[1], content[0][1]), *content[1:]))


def _cue_end(words: Words, first: int, labels: Ints, gain: Floats, at: int, likely: frozenset[int]) -> int:
    """Where the cue that begins at `at` ends, counted from word `first`: before the next likely beginning of another ("denied | claims by X that").

    The other is told, not telling: from there to the content, if it is near, all is content.
    """
    run = at + 1
    while run < len(labels) and labels[run] == CUE:
        run += 1
    begins = next((i for i in range(at, run) if words.word(first + i).lower() not in LEADING), run)
    end = next((i for i in range(begins + 1, run) if i in likely), run)
    content = next((i for i in range(run, min(run + NEAR, len(labels))) if labels[i] == CONTENT), None)
    if end < run and content is not None:
        labels[end:content] = CONTENT
        gain[end:content] = np.maximum(gain[end:content], gain[content])
    return end


def _certainty(roles: Floats, content: tuple[Range, ...], first: int) -> float:
    """The mean probability of the content's words of being it."""
    return float(np.exp(np.concatenate([roles[a - first : b - first, CONTENT] for a, b in content])).mean())
