"""Where the pieces of a content meet: what stood between them in the sentence is put back as a mark, so that clauses do not run together."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from onrecord.language.forms import Word
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations.slices import locate
from onrecord.reconcile.expectations.words import words_of

JOINING = frozenset({"and", "but", "although", "though", "while", "yet", "whereas"})


def joints_of(telling: Telling) -> tuple[Word, ...]:
    """Marks of no width at the places in the content where two pieces meet: a semicolon where a new clause begins, else a comma."""
    if telling.content in telling.sentence:
        return ()
    pieces = locate(telling.sentence, telling.content)
    out: list[Word] = []
    at = 0
    for piece, following in pairwise(pieces):
        at += len(piece.text)
        between = words_of(telling.sentence, piece.end, following.start)
        mark = ";" if any(word.form in JOINING for word in between[-1:]) else ","
        out.append(Word(mark, at, at))
        at += 1
    return tuple(out)


def with_joints(words: Sequence[Word], joints: Iterable[Word]) -> list[Word]:
    """The words of a stretch with the marks that fall between them."""
    inside = [joint for joint in joints if words and words[0].end <= joint.start <= words[-1].start]
    return sorted([*words, *inside], key=lambda w: (w.start, w.end)) if inside else list(words)
