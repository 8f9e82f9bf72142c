"""Tellings → comparisons: "cash is more likely than ships", "prefers talks to sanctions", "the first choice is bread, followed by rice"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from onrecord.language.forms import Word
from onrecord.language.text import sentences_of
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations.clauses import units
from onrecord.reconcile.expectations.comparison import Comparison
from onrecord.reconcile.expectations.joints import with_joints
from onrecord.reconcile.expectations.options import options_in
from onrecord.reconcile.expectations.pairs import Pair, comparing, pairs_in
from onrecord.reconcile.expectations.sight import MAX_CONTENT, Sight, nested_in
from onrecord.reconcile.expectations.slices import Slice
from onrecord.reconcile.expectations.words import words_of


def comparisons(tellings: Sequence[Telling]) -> tuple[Comparison, ...]:
    """The comparisons of one article's tellings, in their order."""
    inner = nested_in(tellings)
    return tuple(found for t in tellings if may_compare(t) for found in _of(Sight.of(t, inner[t.id], None)))


def may_compare(telling: Telling) -> bool:
    """Whether a word stands in a telling without which nothing is compared."""
    return bool(_comparing().search(telling.content[:MAX_CONTENT]) or _comparing().search(telling.cue))


@cache
def _comparing() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, comparing()))), re.IGNORECASE)


def _of(sight: Sight) -> Iterator[Comparison]:
    for sentence in sentences_of(sight.content):
        words = with_joints(words_of(sight.content, *sentence), sight.joints)
        if words and words[-1].form != "?":
            yield from _in_sentence(sight, words)


def _in_sentence(sight: Sight, words: Sequence[Word]) -> Iterator[Comparison]:
    for start, end in units(words):
        own = words[start:end]
        for pair in pairs_in(own, sight.telling.cue):
            relation = tuple(Slice.of(sight.content, own[a].start, own[b - 1].end) for a, b in pair.relation)
            ranks = [options_in(sight.content, own[a:b]) for a, b in pair.ranks]
            if all(ranks) and not any(o.start <= relation[0].start < o.end for o in sight.others):
                relation += _cue_words(sight.telling.cue) if pair.in_cue else ()
                yield from (_comparison(sight.telling, pair, relation, sides) for sides in pairwise(ranks))


def _cue_words(cue: str) -> tuple[Slice, ...]:
    """The verb of a cue that prefers: its last word."""
    return tuple(Slice(w.start, w.end, cue[w.start : w.end], in_cue=True) for w in words_of(cue)[-1:])


def _comparison(telling: Telling, pair: Pair, relation: tuple[Slice, ...], sides: tuple[tuple[Slice, ...], tuple[Slice, ...]]) -> Comparison:
    return Comparison(telling.id, telling.document_id, telling.speaker, telling.actor_id, pair.scale, *sides, relation)
