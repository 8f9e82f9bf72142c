"""Where a label was read wrong: the material of an error analysis."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.evaluate.corpus import Relation, Spans
from onrecord.evaluate.labels import Label
from onrecord.evaluate.trial import Trial


@dataclass(frozen=True, slots=True)
class Miss:
    """One wrong label: what the corpus says, what was read and by which rule, and the words of the statement in the corpus."""

    document: str
    id: str | None
    label: Label
    gold: str | None
    predicted: str | None
    decided_by: str | None
    source: str
    cue: str
    content: str


def misses(trials: Iterable[Trial], label: Label) -> Iterator[Miss]:
    """The statements that were found and whose label is wrong, in the order of the corpus."""
    every = list(trials)
    for trial in every:
        for verdict in trial.verdicts:
            if verdict.label is label and not verdict.right and trial.gold:
                named = [_parent(every, trial, value) if label is Label.PARENT else value for value in (verdict.gold, verdict.predicted)]
                yield _miss(trial, trial.gold, label, (named[0], named[1]))


def _miss(trial: Trial, gold: Relation, label: Label, values: tuple[str | None, str | None]) -> Miss:
    decided = Label.ACT if label is Label.ACT_FAMILY else label
    evidence = trial.predicted.decided_by.get(decided) if trial.predicted else None
    source, cue, content = (_words(trial, spans) for spans in (gold.source, gold.cue, gold.content))
    return Miss(trial.document.id, gold.id, label, *values, evidence, source, cue, content)


def _parent(trials: Iterable[Trial], child: Trial, name: str | None) -> str | None:
    """The source and the cue of the statement with this id in the child's document: an id alone tells a reader nothing."""
    sides = (one for trial in trials if trial.document is child.document for one in (trial.gold, trial.predicted) if one)
    found = next((one for one in sides if one.id == name), None)
    return f"{_words(child, found.source)} {_words(child, found.cue)}".strip() if found else name


def _words(trial: Trial, spans: Spans) -> str:
    return " … ".join(trial.document.text[start:end] for start, end in spans)
