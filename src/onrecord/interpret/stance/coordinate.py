"""The coordinated clauses of a content, where they differ in certainty or polarity."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.interpret.stance.bounds import opens_coordinate
from onrecord.interpret.stance.clause import MainClause, main_clause
from onrecord.interpret.stance.hedge import clause_hedge
from onrecord.interpret.stance.lexicon import grammar
from onrecord.interpret.stance.negation import negation_of
from onrecord.interpret.stance.verbs import is_auxiliary, is_finite
from onrecord.language.forms import Word
from onrecord.language.text import Text
from onrecord.model import Certainty, Clause, Passage, Polarity, Span

JOINTS = frozenset({";", "—", "–"})


def clauses_of(text: Text, content: Passage, clause: MainClause, first: tuple[Certainty, Polarity]) -> tuple[Clause, ...]:
    """The coordinated clauses of the content's first sentence; empty where there is one, or where all agree.

    `first` is how the whole was read, which is how its first clause is.
    """
    parts = list(_parts(clause))
    labels = [first, *(_read(part) for part in parts[1:])]
    if len(set(labels)) == 1:
        return ()
    return tuple(Clause(_words(text, content, part), *label) for part, label in zip(parts, labels, strict=True))


def _parts(clause: MainClause) -> Iterator[Sequence[Word]]:
    """The sentence cut where a clause of its own follows: one that has a finite verb before the next joint."""
    words, start = clause.words, 0
    joints = [i for i in range(clause.group_end, len(words)) if _is_joint(words, i)]
    for i, following in pairwise([*joints, len(words)]):
        if any(is_finite(words, k) for k in range(i + 1, following)):
            yield words[start:i]
            start = i + 1
    yield words[start:]


def _is_joint(words: Sequence[Word], i: int) -> bool:
    if _goes_on(words, i):
        return False
    return words[i].form in JOINTS or (words[i].form in grammar()["coordinators"] and opens_coordinate(words, i))


def _goes_on(words: Sequence[Word], i: int) -> bool:
    """Whether what turns the words before "nor" and "or" turns those behind as well: "never sent or received"."""
    is_last = i + 1 == len(words)
    is_helped = not is_last and is_auxiliary(words, i + 1)
    if words[i].form == "nor":
        return not is_helped
    return words[i].form == "or" and not is_helped and not is_last and is_finite(words, i + 1)


def _read(words: Sequence[Word]) -> tuple[Certainty, Polarity]:
    clause = main_clause(words)
    hedge = clause_hedge(clause)
    polarity = Polarity.NEGATIVE if negation_of(clause).is_negative else Polarity.POSITIVE
    return (hedge.step if hedge and hedge.step else Certainty.CERTAIN), polarity


def _words(text: Text, content: Passage, part: Sequence[Word]) -> Passage:
    """The clause's own words of the content, without the marks around it."""
    inner = [word for word in part if not word.is_mark]
    first, last = inner[0].start, inner[-1].end
    spans: list[Span] = [(max(a, first), min(b, last)) for a, b in content if a < last and first < b]
    return Passage.of(text.text, spans)
