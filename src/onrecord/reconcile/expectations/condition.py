"""Under which condition it is to happen: what was read for the telling, as slices of one sentence."""

from collections.abc import Iterator, Sequence

from onrecord.language.forms import Word, form_at
from onrecord.model import Span
from onrecord.reconcile.claims.telling import Telling
from onrecord.reconcile.expectations.lexicon import phrases
from onrecord.reconcile.expectations.lexicon import words as listed
from onrecord.reconcile.expectations.slices import Slice, apart, locate


def conditions_in(telling: Telling, content: str, words: Sequence[Word], unit: Span | None = None) -> tuple[Slice, ...]:
    """The conditions that stand in the sentence of these words; "in that case" and "while …" only where they stand in `words[unit]`."""
    start, end = words[0].start, words[-1].end
    own = words[slice(*unit)] if unit else words
    told = (_cut(content, s, words) for s in locate(content, telling.condition) if start <= s.start < end)
    pointed = (Slice.of(content, own[a].start, own[b - 1].end) for a, b in phrases("conditions", "pointers").find(own))
    return apart((*told, *pointed, *_while(content, own), *_elliptic(content, words)))


def _elliptic(content: str, words: Sequence[Word]) -> Iterator[Slice]:
    """As in "if elected", "if elected president, …": without a verb of its own."""
    for i, word in enumerate(words):
        if word.form == "if" and form_at(words, i + 1) in listed("conditions", "elliptic"):
            last = i + 2 if form_at(words, i + 2).isalpha() and form_at(words, i + 3) in {",", ""} else i + 1
            yield Slice.of(content, word.start, words[last].end)


def _cut(content: str, found: Slice, words: Sequence[Word]) -> Slice:
    """A condition ends where a piece of the content ends."""
    joint = next((w.start for w in words if w.start == w.end and found.start < w.start < found.end), found.end)
    return Slice.of(content, found.start, joint)


def _while(content: str, words: Sequence[Word]) -> Iterator[Slice]:
    """As in "As long as": a "while" behind what is foretold, without a comma, before a subject."""
    for i, word in enumerate(words):
        if word.form == "while" and i and not words[i - 1].is_mark and not form_at(words, i + 1).endswith("ing"):
            end = next((k for k in range(i + 1, len(words)) if words[k].is_mark), len(words))
            yield Slice.of(content, word.start, words[end - 1].end)
