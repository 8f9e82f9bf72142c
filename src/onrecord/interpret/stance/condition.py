"""The words under which a content holds: "if …", "unless …", "provided that …", "should they …"."""

from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.interpret.stance.lexicon import Phrases, grammar, load, texts
from onrecord.interpret.stance.verbs import is_finite
from onrecord.language.forms import Word
from onrecord.model import Span

STOPS = frozenset(",;:.?!—–()…")
MAX_CONDITIONS = 4
MAX_ASKED = 3
"""Words that may stand before the "if" of an embedded question: whom it is put to."""


@cache
def _openers() -> Phrases:
    data = load("conditions.toml")
    return Phrases.of((phrase, kind) for kind in ("openers", "apparent") for phrase in texts(data, kind))


def conditions_of(words: Sequence[Word], *, is_question: bool) -> tuple[Span, ...]:
    """Where conditions stand; an "if" that opens an embedded question is none."""
    found: list[Span] = []
    last = 0
    for i in _starts(words):
        end = _end(words, i)
        if words[i].start < last or (is_question and i <= MAX_ASKED) or not any(is_finite(words, k) for k in range(i + 1, end)):
            continue
        found.append((words[i].start, words[end - 1].end))
        last = words[end - 1].end
    return tuple(found[:MAX_CONDITIONS])


def _starts(words: Sequence[Word]) -> Iterator[int]:
    """The first words of conditions, inverted "should" among them: at a beginning, before a subject."""
    opened = {i for i, _, kind in _openers().find(words) if kind == "openers"}
    for i, word in enumerate(words):
        before = words[i - 1].form if i else ","
        is_inverted = word.form == "should" and before in STOPS | {"that"} and i + 1 < len(words) and words[i + 1].form in grammar()["subjects"]
        if i in opened or is_inverted:
            yield i


def _end(words: Sequence[Word], start: int) -> int:
    """Behind the last word of the condition: its clause ends at a mark, "then" or "but"."""
    for i in range(start + 1, len(words)):
        if words[i].form in STOPS or words[i].form in {"then", "but"}:
            return i
    return len(words)
