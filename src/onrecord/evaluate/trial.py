"""Trials: what is counted, one for each statement that the corpus has or that was read."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.evaluate.corpus import Marked, Relation
from onrecord.evaluate.counts import Counts
from onrecord.evaluate.judge import Verdict, judge
from onrecord.evaluate.labels import Label
from onrecord.evaluate.matching import match_statements
from onrecord.evaluate.words import find_words


@dataclass(frozen=True, slots=True)
class Trial:
    """A statement of the corpus (`gold`), with what answers it (`predicted`) and the verdicts on that; or one that was read and answers none."""

    document: Marked
    gold: Relation | None
    predicted: Relation | None
    verdicts: tuple[Verdict, ...] = ()

    @property
    def level(self) -> str:
        """Whether the statement is nested or at the top."""
        one = self.gold or self.predicted
        return "nested" if one and one.parent else "top"


def trials_of(gold: Marked, predicted: Marked) -> Iterator[Trial]:
    """The trials of one document: the statements of the corpus in their order, then those that answer none."""
    wanted, read = gold.statements or (), predicted.statements or ()
    pairs = dict(match_statements(wanted, read, find_words(gold.text)))
    answers = {wanted[i].id: read[j].id for i, j in pairs.items()}
    for i, one in enumerate(wanted):
        other = read[pairs[i]] if i in pairs else None
        yield Trial(gold, one, other, judge(one, other, answers.get(one.parent)) if other else ())
    used = set(pairs.values())
    yield from (Trial(gold, None, other) for j, other in enumerate(read) if j not in used)


def found(trials: Iterable[Trial], level: str) -> Counts:
    """How many statements at a level were found, of how many."""
    counts = Counts()
    for trial in trials:
        if trial.level == level:
            counts.add(bool(trial.gold and trial.predicted), bool(trial.gold), bool(trial.predicted))
    return counts


def right(trials: Iterable[Trial], label: Label) -> Counts:
    """How often a label is right, of how often it was judged."""
    judged = [v.right for v in _verdicts(trials, label)]
    return Counts(sum(judged), len(judged), len(judged))


def by_value(trials: Iterable[Trial], label: Label) -> dict[str, Counts]:
    """How often each value of a label was right, stands in the corpus, and was read."""
    verdicts = list(_verdicts(trials, label))
    hit = Counter(v.gold for v in verdicts if v.right)
    gold, read = Counter(v.gold for v in verdicts), Counter(v.predicted for v in verdicts)
    return {value: Counts(hit[value], gold[value], read[value]) for value in sorted({*gold, *read} - {None}, key=str) if value is not None}


def _verdicts(trials: Iterable[Trial], label: Label) -> Iterator[Verdict]:
    return (v for trial in trials for v in trial.verdicts if v.label is label)
